package convert

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// group are losses that say the same of different places.
type group []bank.Loss

// grouped gathers losses that say the same, in the order of the first of each.
func grouped(losses []bank.Loss) []group {
	type said struct {
		kind      bank.LossKind
		what, why string
	}
	at := map[said]int{}
	var groups []group
	for _, l := range sorted(losses) {
		key := said{l.Kind, l.What, l.Why}
		i, known := at[key]
		if !known {
			i = len(groups)
			at[key] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], l)
	}
	return groups
}

// print writes a loss in one line: its place, its question, and what was lost.
// Of several it writes that first, and below it all the places.
func (g group) print(w io.Writer, input string) {
	first := g[0]
	if len(g) == 1 {
		fmt.Fprintf(w, "  %s: ", text.First(first.Place, input))
		if first.Question != "" {
			fmt.Fprintf(w, "“%s”: ", label(first.Question))
		}
		fmt.Fprintf(w, "%s: %s; %s\n", first.Kind, first.What, first.Why)
		return
	}
	fmt.Fprintf(w, "  %s, %d times: %s; %s\n", first.Kind, len(g), first.What, first.Why)
	for _, line := range g.places(input) {
		fmt.Fprintf(w, "    %s\n", line)
	}
}

// escape is a backslash of Markdown, before a sign or at the end of a line.
var escape = regexp.MustCompile("\\\\([!-/:-@[-`{-~]|( ))")

// label is the beginning of a question as people wrote it.
func label(question string) string { return escape.ReplaceAllString(question, "$1") }

// wide is how long a line of places may be, in bytes.
const wide = 100

// places are the places in lines, without the name of the input, which every
// line of the report would repeat. Of "A, question 1" and "A, question 2" the
// second is just 2.
func (g group) places(input string) []string {
	var lines []string
	line, before := "at ", ""
	last := ""
	for i, l := range g {
		if l.Place != "" && l.Place == last {
			continue // twice in one question
		}
		last = l.Place
		place := strings.TrimLeft(strings.TrimPrefix(l.Place, input), ": ")
		if place == "" {
			place = "“" + label(l.Question) + "”"
		}
		head := strings.TrimRight(place, "0123456789")
		said := place
		switch {
		case i == 0:
		case head == before && strings.HasSuffix(head, "question "):
			line, said = line+", ", place[len(head):]
		default:
			line += "; "
		}
		before = head
		if len(line)+len(said) > wide && i > 0 {
			lines, line = append(lines, strings.TrimRight(line, " ")), "   "
		}
		line += said
	}
	return append(lines, line)
}
