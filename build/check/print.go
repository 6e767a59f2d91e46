package check

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"mocktest/quizdata"
)

// Print writes the problems as compilers do: place and message, the line with
// the place pointed at, and the cure.
func (r Result) Print(w io.Writer) { r.print(w, r.Problems, "") }

// PrintHints writes the hints in the same way.
func (r Result) PrintHints(w io.Writer) { r.print(w, r.Hints, "hint: ") }

func (r Result) print(w io.Writer, list quizdata.Problems, kind string) {
	for _, p := range list {
		fmt.Fprintf(w, "%s:%d:%d: %s", p.File, p.Line, p.Column, kind)
		if p.Path != "" {
			fmt.Fprint(w, printable(p.Path))
			if name := r.name(p.Path); name != "" {
				fmt.Fprintf(w, " (%s)", printable(name))
			}
			fmt.Fprint(w, ": ")
		}
		fmt.Fprintln(w, printable(p.Message))
		text, pointer := pointAt(line(r.Source, p.Line), p.Column, len(strings.TrimSuffix(p.Found, "…")))
		fmt.Fprintf(w, "%6d | %s\n", p.Line, text)
		fmt.Fprintf(w, "%6s | %s\n", "", pointer)
		if p.Cure != "" {
			fmt.Fprintf(w, "%6s = %s\n", "", printable(p.Cure))
		}
		fmt.Fprintln(w)
	}
}

// line returns the n-th line of src, from 1, without its end. Lines end as
// quizdata counts them: \n, \r\n or \r.
func line(src []byte, n int) []byte {
	for {
		i := bytes.IndexAny(src, "\r\n")
		if n == 1 || i < 0 {
			if i >= 0 {
				src = src[:i]
			}
			return src
		}
		if src[i] == '\r' && i+1 < len(src) && src[i+1] == '\n' {
			i++
		}
		src = src[i+1:]
		n--
	}
}

// window is how many characters of a long line are shown. Minified quizzes
// have only one line, and that is of no use to anybody.
const window = 96

// pointAt returns a line fit for a terminal and a second line that underlines
// length bytes of it from column (in bytes, from 1).
func pointAt(src []byte, column, length int) (text, pointer string) {
	at := min(max(column-1, 0), len(src))
	end := min(at+max(length, 1), len(src))
	before := []rune(printable(string(src[:at])))
	marked := utf8.RuneCountInString(printable(string(src[at:end])))
	all := append(before, []rune(printable(string(src[at:])))...)

	start := 0
	if len(all) > window {
		// A third of the window stands before the place, the rest behind.
		start = max(0, min(len(before)-window/3, len(all)-window))
	}
	stop := min(start+window, len(all))
	text = string(all[start:stop])
	indent := len(before) - start
	if start > 0 {
		text = "…" + text
		indent++
	}
	if stop < len(all) {
		text += "…"
	}
	marked = min(max(marked, 1), window)
	return strings.TrimRight(text, " "), strings.Repeat(" ", indent) + "^" + strings.Repeat("~", marked-1)
}

// printable replaces what would move a terminal's cursor or change its colours,
// one character for one character.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case !unicode.IsPrint(r):
			return utf8.RuneError
		}
		return r
	}, s)
}
