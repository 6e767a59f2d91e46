package main

import "time"

// A scenario is under which conditions every kind of page is visited.
type scenario struct {
	name string
	line line
	cpu  float64
	// cold visits have an empty cache; warm ones come after two others.
	cold bool
	// resumed visits find the test under way, as the visit before left it;
	// others find nothing kept.
	resumed bool
	// untrimmed asks for the page with the untrimmed engine, too.
	untrimmed bool
	// idle is how long the page is watched after everything is there.
	idle time.Duration
	// memory asks for the memory the page holds.
	memory bool
}

// reading is how long a reader looks at a question without doing anything.
const reading = 3 * time.Second

// scenarios are measured in this order, each kind of page once a round.
var scenarios = []scenario{
	{name: "cold, slow 4G, 4× slower CPU", line: slow4G, cpu: 4, cold: true, idle: reading, untrimmed: true},
	{name: "cold, fast 4G, 4× slower CPU", line: fast4G, cpu: 4, cold: true},
	{name: "cold, no throttle", line: noLine, cpu: 1, cold: true, memory: true, untrimmed: true},
	{name: "warm, slow 4G, 4× slower CPU", line: slow4G, cpu: 4, idle: reading, untrimmed: true},
	{name: "warm, slow 4G", line: slow4G, cpu: 1},
	{name: "warm, test under way, slow 4G, 4× slower CPU", line: slow4G, cpu: 4, resumed: true},
}

// visits reports whether a kind of page takes part. A resumed test needs one
// that keeps it; the untrimmed engine, the slowest, is compared where it is
// seen best.
func (s scenario) visits(k kind) bool {
	return !(s.resumed && k.engine == "") && (k.name != untrimmed || s.untrimmed)
}

// results are the figures by scenario and kind.
type results map[string]map[string][]figures

func (r results) add(scenario, kind string, f figures) {
	if r[scenario] == nil {
		r[scenario] = map[string][]figures{}
	}
	r[scenario][kind] = append(r[scenario][kind], f)
}

// of is one figure over all runs.
func (r results) of(scenario, kind, figure string) series {
	var s series
	for _, f := range r[scenario][kind] {
		if v, ok := f[figure]; ok {
			s = append(s, v)
		} else {
			s = append(s, missing)
		}
	}
	return s
}
