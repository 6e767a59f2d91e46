package main

import "testing"

var sample = table{title: "Times", head: []string{"page", "ms"}, rows: [][]string{{"raw", "7 (5–9)"}, {"by-hand", "–"}}}

func TestTableForATerminal(t *testing.T) {
	want := "Times\n" +
		"  page          ms\n" +
		"  raw      7 (5–9)\n" +
		"  by-hand        –\n"
	if got := sample.text(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestTableAsMarkdown(t *testing.T) {
	want := "### Times\n\n| page | ms |\n|---|--:|\n| raw | 7 (5–9) |\n| by-hand | – |\n"
	if got := sample.markdown(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestCells(t *testing.T) {
	for _, c := range []struct {
		s      series
		format func(float64) string
		want   string
	}{
		{series{12.4, 30, 20}, milliseconds, "20 (12–30)"},
		{series{20.1, 20.2}, milliseconds, "20"},
		{series{missing, missing}, milliseconds, nothingMeasured},
		{nil, milliseconds, nothingMeasured},
		{series{1_264_400}, kilobytes, "1264"},
		{series{0, 0}, shift, "0"},
		{series{0, 0.00004, 0.00003}, shift, "0.0000 (0–0.0000)"},
	} {
		if got := cell(c.s, c.format); got != c.want {
			t.Errorf("%v is %q instead of %q", c.s, got, c.want)
		}
	}
}
