package still

import (
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mocktest/quizdata"
)

// FuzzTexts: whatever the texts of a quiz, a browser reads the very elements
// and texts that were written, and no text becomes an element.
func FuzzTexts(f *testing.F) {
	for _, text := range hard {
		f.Add(text, text, text)
	}
	f.Add("a\n\n```go\n\n  x\n\n```\n", "| a | b |\n|---|---|\n| ` | ` | ![](x.png \"true\") |", "- 1\n  > 2\n\n  <b>3</b> [true](true 'q\"')")
	f.Fuzz(func(t *testing.T, title, prompt, choice string) {
		data, err := json.Marshal(map[string]any{
			"title": title, "description": prompt, "lang": "en",
			"questions": []any{
				map[string]any{"prompt": prompt, "choices": []string{choice, choice + " 2"}, "answer": "A", "explanation": prompt, "hints": []string{choice}},
				map[string]any{"passage": map[string]any{"title": title, "text": prompt}, "questions": []any{
					map[string]any{"prompt": choice, "answer": []string{title}, "unit": title, "topics": []string{title}},
					map[string]any{"type": "output", "prompt": choice, "answer": prompt}}},
			}})
		if err != nil {
			t.Fatal(err)
		}
		quiz, problems := quizdata.Read("fuzz.json", data)
		if len(problems) > 0 {
			t.Skip()
		}
		p, err := newPaper(quiz, true)
		if err != nil {
			t.Fatal(err)
		}
		parts, err := p.parts()
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range parts {
			if d := difference(part, reparsed(t, part)); d != "" {
				t.Errorf("%s\nin %s", d, rendered(t, part))
			}
		}
		if head := first(parts[0], func(n *html.Node) bool { return isA(n, "mt-title") }); textOf(head) != clean(quiz.Title) {
			t.Errorf("the title %q is written %q", quiz.Title, textOf(head))
		}
		card, err := Writer{}.Card(quiz)
		if err != nil || !json.Valid(card) || strings.Contains(string(card), `"href"`) {
			t.Errorf("card: %v %s", err, card)
		}
	})
}
