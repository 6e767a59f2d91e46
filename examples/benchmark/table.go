package main

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"
)

// table is rows under a head, all of one length.
type table struct {
	title string
	head  []string
	rows  [][]string
}

// text lines the columns up for a terminal.
func (t table) text() string {
	width := make([]int, len(t.head))
	lines := append([][]string{t.head}, t.rows...)
	for _, cells := range lines {
		for i, c := range cells {
			width[i] = max(width[i], utf8.RuneCountInString(c))
		}
	}
	var b strings.Builder
	b.WriteString(t.title + "\n")
	for _, cells := range lines {
		var line strings.Builder
		for i, c := range cells {
			pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(c))
			if i == 0 {
				line.WriteString("  " + c + pad)
			} else {
				line.WriteString("  " + pad + c) // figures stand at the right
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// markdown is the table as the project's other documents have theirs.
func (t table) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "### %s\n\n| %s |\n|---|%s\n", t.title, strings.Join(t.head, " | "), strings.Repeat("--:|", len(t.head)-1))
	for _, cells := range t.rows {
		fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | "))
	}
	return b.String()
}

// nothingMeasured stands in a cell without a figure.
const nothingMeasured = "–"

// cell is a median with its spread, in the unit the format writes.
func cell(s series, format func(float64) string) string {
	if math.IsNaN(s.median()) {
		return nothingMeasured
	}
	least, most := s.spread()
	middle, from, to := format(s.median()), format(least), format(most)
	if from == to {
		return middle
	}
	return fmt.Sprintf("%s (%s–%s)", middle, from, to)
}

// The units of cells.
func milliseconds(v float64) string { return fmt.Sprintf("%.0f", v) }
func kilobytes(v float64) string    { return fmt.Sprintf("%.0f", v/1000) }
func megabytes(v float64) string    { return fmt.Sprintf("%.1f", v/1e6) }
func count(v float64) string        { return fmt.Sprintf("%.0f", v) }
func tenths(v float64) string       { return fmt.Sprintf("%.1f", v) }

// shift keeps 0 apart from what only rounds to it.
func shift(v float64) string {
	if v == 0 {
		return "0"
	}
	return fmt.Sprintf("%.4f", v)
}
