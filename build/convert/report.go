package convert

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// PrintReport tells people what was lost, input by input, the worst first. What
// happened to several questions alike is told once, with the places of all.
func PrintReport(w io.Writer, all []Done) {
	for _, d := range all {
		fmt.Fprintf(w, "%s: %s, %s\n", d.Input, d.Format, sum(d))
		for _, g := range grouped(d.Losses) {
			g.print(w, d.Input)
		}
	}
}

// sum counts the questions and what became of them.
func sum(d Done) string {
	parts := []string{count(d.Questions, "question") + " read"}
	switch {
	case d.Dropped > 0 && d.Dropped == d.Questions:
		parts = append(parts, "all of them dropped")
	case d.Dropped > 0:
		parts = append(parts, fmt.Sprintf("%d of them dropped", d.Dropped))
	}
	if n := unscored(d.Losses); n > 0 {
		parts = append(parts, fmt.Sprintf("%d unscored", n))
	}
	changes := 0
	for _, l := range d.Losses {
		if l.Kind == bank.Changed {
			changes++
		}
	}
	if changes > 0 {
		parts = append(parts, count(changes, "change"))
	}
	if len(d.Losses) == 0 {
		parts = append(parts, "nothing lost")
	}
	return strings.Join(parts, ", ")
}

// unscored counts the questions that are, each once.
func unscored(losses []bank.Loss) int {
	seen := map[[2]string]bool{}
	for _, l := range losses {
		if l.Kind == bank.Unscored {
			seen[[2]string{l.Place, l.Question}] = true
		}
	}
	return len(seen)
}

var kinds = []bank.LossKind{bank.Dropped, bank.Unscored, bank.Changed}

func sorted(losses []bank.Loss) []bank.Loss {
	list := slices.Clone(losses)
	slices.SortStableFunc(list, func(a, b bank.Loss) int {
		return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind)
	})
	return list
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
