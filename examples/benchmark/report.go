package main

import (
	"fmt"
	"math"
	"strings"
)

// column is one figure of the tables of visits.
type column struct {
	figure, head string
	format       func(float64) string
}

// What a reader waits for, for every condition.
var timeColumns = []column{
	{"content", "first content ms", milliseconds},
	{"title", "test shown ms", milliseconds},
	{"answerable", "answerable ms", milliseconds},
	{"ready", "engine ready ms", milliseconds},
	{"compile", "compiling ms", milliseconds},
	{"blocking", "blocking ms", milliseconds},
	{"longest", "longest task ms", milliseconds},
	{"idleLongest", "longest while idle ms", milliseconds},
	{"shift", "shift", shift},
	{"bytes", "KB", kilobytes},
}

// What it weighs, once.
var sizeColumns = []column{
	{"bytes", "KB", kilobytes},
	{"page bytes", "page KB", kilobytes},
	{"script bytes", "scripts and styles KB", kilobytes},
	{"engine bytes", "engine KB", kilobytes},
	{"quiz bytes", "quiz KB", kilobytes},
	{"requests", "requests", count},
	{"heap", "JS heap MB", megabytes},
	{"wasm", "wasm memory MB", megabytes},
}

// report is everything one run found out.
type report struct {
	machine machine
	n       int
	kinds   []kind
	visits  results
	clicks  clickTimes
	code    []codeVisit
}

// tables are all tables with anything in them.
func (r report) tables() []table {
	var all []table
	for _, s := range scenarios {
		if len(r.visits[s.name]) > 0 {
			all = append(all, r.visitTable(s, s.name, timeColumns))
			if s.memory {
				all = append(all, r.visitTable(s, s.name+": what it weighs", sizeColumns))
			}
		}
	}
	if len(r.clicks) > 0 {
		all = append(all, r.clickTable())
	}
	return all
}

// visitTable has a row for each kind of page, and only the columns in which
// something was measured.
func (r report) visitTable(s scenario, title string, columns []column) table {
	t := table{title: title, head: []string{"page"}}
	var shown []column
	for _, c := range columns {
		for _, k := range r.kinds {
			if !math.IsNaN(r.visits.of(s.name, k.name, c.figure).median()) {
				shown = append(shown, c)
				t.head = append(t.head, c.head)
				break
			}
		}
	}
	for _, k := range r.kinds {
		if k.absent != "" {
			t.rows = append(t.rows, append([]string{k.name, "not available"}, make([]string, max(0, len(shown)-1))...))
			continue
		}
		if len(r.visits[s.name][k.name]) == 0 {
			continue
		}
		row := []string{k.name}
		for _, c := range shown {
			row = append(row, cell(r.visits.of(s.name, k.name, c.figure), c.format))
		}
		t.rows = append(t.rows, row)
	}
	return t
}

func (r report) clickTable() table {
	t := table{title: clickRow + ": ms from click to the paint of its outcome", head: []string{"page, questions"}}
	for _, c := range clickNames {
		t.head = append(t.head, c)
	}
	for _, k := range r.kinds {
		for _, n := range clickSizes {
			times, ok := r.clicks[k.name][n]
			if !ok {
				continue
			}
			row := []string{fmt.Sprintf("%s, %d", k.name, n)}
			for _, c := range clickNames {
				row = append(row, cell(times[c], tenths))
			}
			t.rows = append(t.rows, row)
		}
	}
	return t
}

// text is the report for a terminal.
func (r report) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n\n", r.machine, r.method())
	for _, k := range r.kinds {
		fmt.Fprintf(&b, "  %-13s %s\n", k.name, k.legend())
	}
	for _, t := range r.tables() {
		b.WriteString("\n" + t.text())
	}
	if len(r.code) > 0 {
		b.WriteString("\nCompiled code kept by the browser\n")
	}
	for i, v := range r.code {
		fmt.Fprintf(&b, "  visit %d  %s\n", i+1, v)
	}
	b.WriteString("\nThe plan's lines\n")
	for _, v := range r.verdicts() {
		fmt.Fprintf(&b, "  %s\n", v)
	}
	return b.String()
}

// markdown is the report for RESULTS.md.
func (r report) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# What readers wait for\n\nWritten by `go run ./examples/benchmark -o FILE`; [README.md](README.md) says what\n"+
		"the figures mean.\n\n%s\n\n%s\n\n", r.machine, r.method())
	for _, k := range r.kinds {
		fmt.Fprintf(&b, "- **%s**: %s\n", k.name, k.legend())
	}
	b.WriteString("\n## The plan's lines\n\n")
	for _, v := range r.verdicts() {
		fmt.Fprintf(&b, "- %s\n", v)
	}
	b.WriteString("\n## Figures\n")
	for _, t := range r.tables() {
		b.WriteString("\n" + t.markdown())
	}
	if len(r.code) > 0 {
		b.WriteString("\n### Compiled code kept by the browser\n\n")
	}
	for i, v := range r.code {
		fmt.Fprintf(&b, "- visit %d: %s\n", i+1, v)
	}
	return b.String()
}

// legend is what a kind of page is, or why there is none.
func (k kind) legend() string {
	if k.absent != "" {
		return k.says + " (not available: " + k.absent + ")"
	}
	return k.says
}

func (r report) method() string {
	return fmt.Sprintf("Medians of %d visits by turns, least and most in brackets. Brotli over HTTP/1.1 from 127.0.0.1.", r.n)
}
