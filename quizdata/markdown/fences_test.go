package markdown

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"mocktest/quizdata"
)

// fenceLines are lines that start, end, hold or only look like code blocks.
var fenceLines = []string{"```", "````", "```py", "~~~", "   ```", "    ```", "x ```", "``` x ```", "x", ""}

// TestNeverClosedCode checks the reader's quick look for a code block that is
// never closed against what Markdown really takes for code: behind a text that
// is refused, everything is.
func TestNeverClosedCode(t *testing.T) {
	const after = "\n\nafter"
	refused := 0
	for text := range linesOf(3, fenceLines) {
		if strings.TrimSpace(text) == "" {
			continue
		}
		prompt, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		_, problems := quizdata.Read("q", []byte(`{"title": "T", "questions": [{"prompt": `+string(prompt)+`, "answer": 1}]}`))
		swallowed := slices.ContainsFunc(Parse(text+after), func(n Node) bool {
			return n.Kind == CodeBlock && strings.HasSuffix(n.Text, "after")
		})
		if (len(problems) > 0) != swallowed {
			t.Errorf("%q: code to the end: %t; %v", text, swallowed, problems)
		}
		refused += len(problems)
	}
	if refused < 100 {
		t.Errorf("only %d texts refused", refused)
	}
}

// linesOf gives all texts of n lines.
func linesOf(n int, lines []string) func(func(string) bool) {
	return func(yield func(string) bool) {
		pick := make([]int, n)
		for {
			chosen := make([]string, n)
			for i, p := range pick {
				chosen[i] = lines[p]
			}
			if !yield(strings.Join(chosen, "\n")) {
				return
			}
			i := 0
			for ; i < n && pick[i] == len(lines)-1; i++ {
				pick[i] = 0
			}
			if i == n {
				return
			}
			pick[i]++
		}
	}
}
