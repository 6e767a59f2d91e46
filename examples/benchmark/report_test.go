package main

import (
	"strings"
	"testing"
)

// A page this version does not have must never look as if it had figures.
func TestReportNamesWhatIsNotAvailable(t *testing.T) {
	r := ran(good())
	r.n = 1
	r.kinds = []kind{{name: raw, says: "the widget"}, {name: prepared, says: "prepared", absent: "there is no such command"}}
	for _, text := range []string{r.text(), r.markdown()} {
		for _, want := range []string{"prepared (not available: there is no such command)", "not available", "the widget\n", "2262"} {
			if !strings.Contains(text, want) {
				t.Errorf("%q is missing in\n%s", want, text)
			}
		}
	}
}

func TestClickTable(t *testing.T) {
	r := report{kinds: []kind{{name: raw}}, clicks: clickTimes{raw: {100: {"choose": {8.25}, "next": {16, 20, 18}}}}}
	rows := r.tables()[0].rows
	if len(rows) != 1 || strings.Join(rows[0], "|") != "raw, 100|8.2|18.0 (16.0–20.0)|–" {
		t.Errorf("%q", rows)
	}
}

func TestFieldOfProcFiles(t *testing.T) {
	text := "processor\t: 0\nmodel name\t: Some CPU @ 2: fast\nmodel name\t: other\n"
	if got := field(text, "model name"); got != "Some CPU @ 2: fast" {
		t.Errorf("%q", got)
	}
	if field(text, "model") != "" {
		t.Error("a part of a name counts as the name")
	}
}
