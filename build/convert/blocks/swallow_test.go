package blocks

import (
	"strings"
	"testing"
	"time"

	"mocktest/quizdata/cputime"
)

// swallowing are the lines of the fences that hold more than their code.
func swallowing(text string) (lines []int) {
	Fences(Scan(text, 1), func(b Block) { lines = append(lines, b.Line) })
	return lines
}

func TestFences(t *testing.T) {
	for text, want := range map[string]int{
		"```\nx\n```":                                   0,
		"a\n\n```go\nx\n":                               3,
		"```go\nx\n\n```go\ny\n```":                     1,
		"````go\nx\n```go\n````":                        0, // a shorter fence is a text
		"```python\n# 1. a comment\n```":                0,
		"~~~js\nx\n\n## Q2. And this?\n~~~":             1,
		"```markdown\n## Q2. And this?\n```":            0,
		"- a\n\n  ```\n  x\n- b":                        3,
		"<details>\n\n```\n### 2. x\n```\n\n</details>": 3,
	} {
		got := swallowing(text)
		if want == 0 && len(got) > 0 || want > 0 && (len(got) != 1 || got[0] != want) {
			t.Errorf("%q: %v, want %d", text, got, want)
		}
	}
}

// However deep lists are, looking for fences stays fast.
func TestFencesInDeepLists(t *testing.T) {
	if took := cputime.Of(func() { swallowing(strings.Repeat("- ", 100_000) + "```") }); took > 2*time.Second {
		t.Errorf("it takes %s", took)
	}
}
