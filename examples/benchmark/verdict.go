package main

import (
	"fmt"
	"math"
)

// verdict is one line of the plan and how the run came out.
type verdict struct {
	line string
	// passed is meaningless while measured is false.
	measured, passed bool
	says             string
}

// String is the line with its figures.
func (v verdict) String() string {
	switch {
	case !v.measured:
		return "not measured: " + v.line
	case v.passed:
		return "holds: " + v.line + ": " + v.says
	}
	return "DOES NOT HOLD: " + v.line + ": " + v.says
}

// atMost compares a figure with what it may be.
func atMost(line string, is, allowed float64, format func(float64) string, unit string) verdict {
	return verdict{line: line, measured: !math.IsNaN(is) && !math.IsNaN(allowed), passed: is <= allowed,
		says: fmt.Sprintf("%s%s, allowed %s%s", format(is), unit, format(allowed), unit)}
}

// The conditions that the lines of the plan speak of.
var (
	coldSlow = scenarios[0].name
	warmSlow = scenarios[3].name
)

// What the plan allows, in milliseconds but for tolerance.
const (
	tolerance = 1.10
	warmLimit = 300
	longTask  = 50
	oneFrame  = 1000.0 / 60
	mostHeld  = 10e6 // bytes
	// noShift is what tools that show three digits call 0: a word that becomes
	// half a pixel wider is no jump.
	noShift = 0.0005
)

// verdicts holds the figures against the plan. A page that is not available
// leaves its lines unmeasured.
func (r report) verdicts() []verdict {
	median := func(scenario, kind, figure string) float64 { return r.visits.of(scenario, kind, figure).median() }
	within := func(line, kind, limit, figure string) verdict {
		return atMost(kind+", cold: "+line+" within 10 % of the page without script",
			median(coldSlow, kind, figure), tolerance*median(coldSlow, limit, figure), milliseconds, " ms")
	}
	all := []verdict{
		within("first content", prepared, stillOnly, "content"),
		within("the test shown", prepared, stillOnly, "title"),
		within("a question answerable", preparedOpen, stillOpen, "answerable"),
		atMost(raw+", cold: the test shown within one round trip of the script by hand",
			median(coldSlow, raw, "title"), median(coldSlow, byHand, "title")+slow4G.latency, milliseconds, " ms"),
	}
	widgets := []string{prepared, preparedOpen, builtFile, raw}
	for _, k := range widgets {
		all = append(all, atMost(k+", warm, 4× slower CPU: a question answerable in 300 ms or twice the script by hand",
			median(warmSlow, k, "answerable"), warmAllowed(median(warmSlow, byHand, "answerable")), milliseconds, " ms"))
	}
	for _, k := range widgets {
		_, most := r.all(k, "shift").spread()
		all = append(all, atMost(k+": no layout shift in any visit", most, noShift, shift, ""))
	}
	for _, k := range widgets {
		v := atMost(k+", 4× slower CPU: no task above 50 ms while a reader only reads",
			r.all(k, "idleLongest").median(), longTask, milliseconds, " ms")
		if limit := r.all(bare, "idleLongest").median(); !math.IsNaN(limit) {
			v.says += fmt.Sprintf("; without any test %.0f ms", limit)
		}
		all = append(all, v)
	}
	return append(all, r.clickVerdicts()...)
}

// clickVerdicts are the lines for a test under way.
func (r report) clickVerdicts() []verdict {
	var all []verdict
	for _, name := range clickNames {
		v := atMost(raw+", 500 questions, 4× slower CPU: "+name+" painted within one frame",
			r.clicks[raw][500][name].median(), oneFrame, tenths, " ms")
		if limit := r.clicks[byHand][500][name].median(); !math.IsNaN(limit) {
			v.says += fmt.Sprintf("; the script by hand %s ms", tenths(limit))
		}
		all = append(all, v)
	}
	return append(all, atMost(raw+", 100 questions: what the engine holds",
		r.clicks[raw][100][heldAfter].median(), mostHeld, megabytes, " MB"))
}

// warmAllowed is the larger of 300 ms and twice the limit.
func warmAllowed(limit float64) float64 {
	if math.IsNaN(limit) {
		return missing
	}
	return max(warmLimit, 2*limit)
}

// all is a figure in every visit of a page, whatever the conditions.
func (r report) all(kind, figure string) series {
	var all series
	for _, s := range scenarios {
		all = append(all, r.visits.of(s.name, kind, figure)...)
	}
	return all
}
