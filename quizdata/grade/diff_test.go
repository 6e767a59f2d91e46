package grade

import (
	"strings"
	"testing"
	"time"

	"mocktest/quizdata"
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
	trim := quizdata.Matching{Case: quizdata.CaseExact, Spaces: quizdata.SpacesTrim}
	exact := quizdata.Matching{Case: quizdata.CaseExact, Spaces: quizdata.SpacesExact}
	for _, c := range []struct {
		want, got string
		m         quizdata.Matching
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

func TestDiffOfHugeTextsIsQuick(t *testing.T) {
	want, got := strings.Repeat("a\n", 8000), strings.Repeat("b\n", 8000)
	begun := time.Now()
	diff := Diff("x\n"+want, "x\n"+got, quizdata.Matching{})
	if len(diff) != 16001 || diff[0].Kind != Same {
		t.Errorf("%d lines, the first %q", len(diff), diff[0].Kind)
	}
	if took := time.Since(begun); took > time.Second {
		t.Errorf("took %v", took)
	}
}
