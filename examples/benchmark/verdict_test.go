package main

import (
	"strings"
	"testing"
)

// ran is a report with one visit of each page that has figures here.
func ran(figuresOf map[string]map[string]figures) report {
	r := report{visits: results{}}
	for scenario, kinds := range figuresOf {
		for kind, f := range kinds {
			r.visits.add(scenario, kind, f)
		}
	}
	return r
}

// good are figures with which every line of the plan holds.
func good() map[string]map[string]figures {
	return map[string]map[string]figures{
		coldSlow: {
			stillOnly:    {"content": 600, "title": 600},
			prepared:     {"content": 660, "title": 660, "shift": 0, "idleLongest": 50},
			stillOpen:    {"answerable": 700},
			preparedOpen: {"answerable": 770, "shift": 0, "idleLongest": 50},
			byHand:       {"title": 1700},
			builtFile:    {"shift": 0, "idleLongest": 0},
			raw:          {"title": 2262, "shift": 0, "idleLongest": 0},
		},
		warmSlow: {byHand: {"answerable": 100}, prepared: {"answerable": 300}, preparedOpen: {"answerable": 9},
			builtFile: {"answerable": 9}, raw: {"answerable": 299}},
	}
}

// quick is clicks that hold every line of the plan.
func quick() clickTimes {
	return clickTimes{
		raw:    {500: {"choose": {16.6}, "next": {16.6}, "jump": {16.6}}, 100: {heldAfter: {10e6}}},
		byHand: {500: {"choose": {8}}},
	}
}

func TestThePlanCanHold(t *testing.T) {
	run := ran(good())
	run.clicks = quick()
	all := run.verdicts()
	if len(all) != 20 {
		t.Errorf("%d lines", len(all))
	}
	for _, v := range all {
		if !v.measured || !v.passed {
			t.Error(v)
		}
	}
}

func TestEveryLineOfThePlanCanFail(t *testing.T) {
	for _, c := range []struct {
		scenario, kind, figure string
		value                  float64
		line                   int
	}{
		{coldSlow, prepared, "content", 661, 0},
		{coldSlow, prepared, "title", 661, 1},
		{coldSlow, preparedOpen, "answerable", 771, 2},
		{coldSlow, raw, "title", 2263, 3},
		{warmSlow, prepared, "answerable", 301, 4},
		{warmSlow, preparedOpen, "answerable", 301, 5},
		{warmSlow, builtFile, "answerable", 301, 6},
		{warmSlow, raw, "answerable", 301, 7},
		{coldSlow, prepared, "shift", 0.001, 8},
		{coldSlow, preparedOpen, "shift", 0.001, 9},
		{coldSlow, builtFile, "shift", 0.001, 10},
		{coldSlow, raw, "shift", 0.001, 11},
		{coldSlow, prepared, "idleLongest", 51, 12},
		{coldSlow, preparedOpen, "idleLongest", 51, 13},
		{coldSlow, builtFile, "idleLongest", 51, 14},
		{coldSlow, raw, "idleLongest", 51, 15},
	} {
		worse := good()
		worse[c.scenario][c.kind][c.figure] = c.value
		run := ran(worse)
		run.clicks = quick()
		for i, v := range run.verdicts() {
			if v.passed != (i != c.line) {
				t.Errorf("with %s %s of %v, line %d: %s", c.kind, c.figure, c.value, i, v)
			}
		}
	}
}

func TestEveryLineOfClicksCanFail(t *testing.T) {
	for i, c := range []struct {
		questions int
		figure    string
		value     float64
	}{{500, "choose", 16.8}, {500, "next", 16.8}, {500, "jump", 16.8}, {100, heldAfter, 10.1e6}} {
		run := ran(good())
		run.clicks = quick()
		run.clicks[raw][c.questions][c.figure] = series{c.value}
		for j, v := range run.clickVerdicts() {
			if v.passed != (i != j) {
				t.Errorf("with %s of %v: %s", c.figure, c.value, v)
			}
		}
	}
}

func TestWhatWasNotMeasuredIsNotJudged(t *testing.T) {
	for _, v := range ran(nil).verdicts() {
		if v.measured || !strings.HasPrefix(v.String(), "not measured: ") {
			t.Error(v)
		}
	}
	// Twice a slow limit is more than 300 ms.
	slow := good()
	slow[warmSlow] = map[string]figures{byHand: {"answerable": 400}, raw: {"answerable": 790}}
	if v := ran(slow).verdicts()[7]; !v.passed || v.says != "790 ms, allowed 800 ms" {
		t.Error(v)
	}
}
