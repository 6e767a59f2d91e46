package grade

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/cputime"
)

// marked writes a comparison as a unified diff does.
func marked(diff []LineDiff) string {
	var b strings.Builder
	for _, line := range diff {
		b.WriteString(map[LineKind]string{Same: " ", Missing: "-", Extra: "+"}[line.Kind] + line.Text + "|")
	}
	return b.String()
}

func TestDiff(t *testing.T) {
	trim := quizdata.Comparison{Case: quizdata.CaseExact, Spaces: quizdata.SpacesTrim}
	exact := quizdata.Comparison{Case: quizdata.CaseExact, Spaces: quizdata.SpacesExact}
	for _, c := range []struct {
		want, got string
		m         quizdata.Comparison
		diff      string
	}{
		{"", "", trim, ""},
		{"a\nb\n", "a\r\nb", trim, " a| b|"},
		{"a\nb\nc", "a\nc", trim, " a|-b| c|"},
		{"a\nc", "a\nb\nc", trim, " a|+b| c|"},
		{"a\nb\nc", "a\nx\nc", trim, " a|-b|+x| c|"},
		{"1\n2\n3\n4", "2\n1\n4\n4", trim, "-1| 2|-3|+1|+4| 4|"},
		{"a ", "a", trim, " a |"},
		{"a ", "a", exact, "-a |+a|"},
		{"", "a", trim, "+a|"},
		{"a", "", trim, "-a|"},
	} {
		if got := marked(Diff(c.want, c.got, c.m)); got != c.diff {
			t.Errorf("%q and %q: %s, want %s", c.want, c.got, got, c.diff)
		}
	}
}

// TestDiffKeepsAllItCan compares random short texts: the common lines are as
// many as any choice of lines gives, and both texts can be read off.
func TestDiffKeepsAllItCan(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	text := func() []string {
		all := make([]string, random.IntN(7))
		for i := range all {
			all[i] = string(rune('a' + random.IntN(3)))
		}
		return all
	}
	for range 2000 {
		want, got := text(), text()
		var same int
		var w, g []string
		for _, line := range Diff(strings.Join(want, "\n"), strings.Join(got, "\n"), quizdata.Comparison{}) {
			if line.Kind != Extra {
				w = append(w, line.Text)
			}
			if line.Kind != Missing {
				g = append(g, line.Text)
			}
			if line.Kind == Same {
				same++
			}
		}
		if !slices.Equal(w, want) || !slices.Equal(g, got) || same != mostCommon(want, got) {
			t.Fatalf("%v and %v: %d lines the same of %d, reads as %v and %v", want, got, same, mostCommon(want, got), w, g)
		}
	}
}

// mostCommon counts common lines by trying everything.
func mostCommon(a, b []string) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	best := max(mostCommon(a[1:], b), mostCommon(a, b[1:]))
	if a[0] == b[0] {
		best = max(best, 1+mostCommon(a[1:], b[1:]))
	}
	return best
}

func TestDiffOfHugeTextsIsQuick(t *testing.T) {
	want, got := strings.Repeat("a\n", 8000), strings.Repeat("b\n", 8000)
	var diff []LineDiff
	took := cputime.Of(func() { diff = Diff("x\n"+want, "x\n"+got, quizdata.Comparison{}) })
	if len(diff) != 16001 || diff[0].Kind != Same {
		t.Errorf("%d lines, the first %q", len(diff), diff[0].Kind)
	}
	if took > time.Second {
		t.Errorf("took %v", took)
	}
}
