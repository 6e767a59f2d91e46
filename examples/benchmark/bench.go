package main

import (
	"context"
	"fmt"
	"regexp"
	"time"

	"mocktest/build/progress"
)

// bench is one run of the benchmark.
type bench struct {
	browser context.Context
	home    string // of the site
	all     []kind // with those this version does not have
	pages   []kind // those it has
	n       int
	only    *regexp.Regexp
	limit   time.Duration // of the whole run
	log     *progress.Log
}

// wanted reports whether -only asks for a scenario on a kind of page.
func (b *bench) wanted(scenario, kind string) bool {
	return b.only.MatchString(scenario + " / " + kind)
}

// measure does everything the options ask for.
func (b *bench) measure() (r report, err error) {
	began := time.Now()
	name, err := version(b.browser)
	if err != nil {
		return r, err
	}
	r = report{machine: thisMachine(name), kinds: b.all}
	// First, because visits of others would leave code in the browser.
	if r.code, err = b.codeCache(); err != nil {
		return r, err
	}
	if r.clicks, err = b.clicks(); err != nil {
		return r, err
	}
	r.visits, r.n, err = b.rounds(began.Add(b.limit))
	return r, err
}

// rounds visits every page under every condition, n times. A round goes over
// all of them, so that whatever slows the machine for a while slows all alike.
// There is at least one; no other begins that would likely end too late.
func (b *bench) rounds(end time.Time) (results, int, error) {
	r := results{}
	for round := range b.n {
		began := time.Now()
		done := b.log.Step(fmt.Sprintf("round %d of %d", round+1, b.n))
		if err := b.round(round, r); err != nil {
			return nil, 0, err
		}
		done()
		if took := time.Since(began); time.Now().Add(took).After(end) && round+1 < b.n {
			b.log.Say("only %d of %d rounds, since another would pass the limit of %v", round+1, b.n, b.limit)
			return r, round + 1, nil
		}
	}
	return r, b.n, nil
}

// round visits every page under every condition once.
func (b *bench) round(number int, r results) error {
	warmed := false
	for _, s := range scenarios {
		if !s.cold && !warmed {
			warmed = true
			if err := b.warm(number); err != nil {
				return err
			}
		}
		for _, k := range b.pages {
			if !b.wanted(s.name, k.name) || !s.visits(k) {
				continue
			}
			f, err := visit(b.browser, b.home, k, s)
			if err != nil {
				return err
			}
			r.add(s.name, k.name, f)
		}
	}
	return nil
}

// warm visits the pages of warm visits twice before the first round, without
// throttle: the first visit fills the cache, the second shows Chromium a page
// worth keeping more of. Later rounds only make sure that nothing is too old.
func (b *bench) warm(round int) error {
	times := 2
	if round > 0 {
		times = 1
	}
	for range times {
		for _, k := range b.pages {
			if !b.wantedWarm(k) {
				continue
			}
			if _, err := visit(b.browser, b.home, k, scenario{name: "warming the cache", line: noLine, cpu: 1}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *bench) wantedWarm(k kind) bool {
	for _, s := range scenarios {
		if !s.cold && s.visits(k) && b.wanted(s.name, k.name) {
			return true
		}
	}
	return false
}
