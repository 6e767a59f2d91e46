package quizdata

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// collector gathers what is wrong with one file, in any order, and tells it in
// file order.
type collector struct {
	file, src string
	found     []finding
	dropped   int // findings counted but not kept
}

// finding is a problem before its offset has become line and column.
type finding struct {
	pos, end            int
	path, message, cure string
}

// mostFindings bounds what is kept before sorting. It is above MaxProblems
// because checks do not run quite in file order.
const mostFindings = 10 * MaxProblems

func (c *collector) add(f finding) {
	if c.full() {
		c.dropped++
		return
	}
	f.pos = min(f.pos, len(c.src))
	f.end = max(f.pos, min(f.end, len(c.src)))
	c.found = append(c.found, f)
}

// problemCount is how many problems were found so far.
func (c *collector) problemCount() int { return len(c.found) + c.dropped }

// full reports whether another finding would only be counted.
func (c *collector) full() bool { return len(c.found) >= mostFindings }

// problems are the findings in file order, at most MaxProblems and a last one
// that counts the rest.
func (c *collector) problems() Problems {
	if len(c.found) == 0 {
		return nil
	}
	slices.SortStableFunc(c.found, func(a, b finding) int { return a.pos - b.pos })
	told, rest := c.found, c.dropped
	if len(told) > MaxProblems {
		rest += len(told) - MaxProblems
		told = told[:MaxProblems]
	}
	if rest > 0 {
		last := told[len(told)-1]
		told = append(slices.Clip(told), finding{
			pos: last.pos, end: last.pos,
			message: "and " + count(rest, "more problem"),
			cure:    "mend those above first",
		})
	}
	out := make(Problems, len(told))
	cursor := position{line: 1, column: 1}
	for i, f := range told {
		cursor.advance(c.src, f.pos)
		out[i] = Problem{
			File: c.file, Line: cursor.line, Column: cursor.column,
			Path: f.path, Found: excerpt(c.src[f.pos:f.end]), Message: f.message, Cure: f.cure,
		}
	}
	return out
}

// position walks through a text and counts lines and bytes. A line ends with
// \n, \r\n or \r.
type position struct{ offset, line, column int }

func (p *position) advance(src string, to int) {
	for ; p.offset < to; p.offset++ {
		c := src[p.offset]
		loneReturn := c == '\r' && (p.offset+1 == len(src) || src[p.offset+1] != '\n')
		if c == '\n' || loneReturn {
			p.line++
			p.column = 1
		} else {
			p.column++
		}
	}
}

// lineOf is the line of an offset, from 1.
func lineOf(src string, offset int) int {
	p := position{line: 1, column: 1}
	p.advance(src, offset)
	return p.line
}

// excerpt is a text made fit to stand in a message: its first line, at most
// 40 bytes of it, with … where something was left out.
func excerpt(s string) string {
	const most = 40
	end := min(len(s), most)
	if i := strings.IndexAny(s[:end], "\r\n"); i >= 0 {
		end = i
	}
	for end < len(s) && end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	if end < len(s) {
		return s[:end] + "…"
	}
	return s
}

// quoted is an excerpt of a text in quotes.
func quoted(s string) string { return `"` + excerpt(s) + `"` }
