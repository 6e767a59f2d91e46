package bundle

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/build/check"
	"mocktest/quizdata"
)

// cardStill draws cards that lie as deep as it is told.
type cardStill int

func (cardStill) HTML(*quizdata.Quiz, string, bool) ([]byte, error) { return nil, nil }

func (depth cardStill) Card(quiz *quizdata.Quiz) (json.RawMessage, error) {
	return json.RawMessage(strings.Repeat("[", int(depth)) + `"` + quiz.Title + `"` + strings.Repeat("]", int(depth))), nil
}

func (depth cardStill) First(quiz *quizdata.Quiz) (json.RawMessage, error) {
	return json.RawMessage(`["p", {}, "first"]`), nil
}

// The file of a quiz holds its start card, for the script that comes before the
// engine. One that begins without a card needs none, and a card beyond the
// limits of a file is left out rather than a quiz refused.
func TestBuiltQuizHoldsItsCard(t *testing.T) {
	for _, c := range []struct {
		name, start string
		depth       cardStill
		want        bool
	}{
		{"a card", "card", 3, true},
		{"an open quiz", "open", 3, false},
		{"a card too deep", "card", quizdata.MaxNesting + 1, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "q.json")
			write(t, path, `{"title": "Sums", "modes": ["practice"], "start": "`+c.start+`", "questions": [{"prompt": "1 + 1?", "answer": 2}]}`)
			r, err := check.Read(path)
			if err != nil {
				t.Fatal(err)
			}
			built, quiz, err := Built(c.depth, r)
			if err != nil || quiz == nil {
				t.Fatal(err)
			}
			if first := strings.Contains(string(built), `"first":["p",{},"first"]`); first != (c.depth < quizdata.MaxNesting) {
				t.Errorf("the first question is in the file: %v: %s", first, built)
			}
			if got := strings.Contains(string(built), `"card":[[["Sums"]]]`); got != c.want {
				t.Errorf("the card is in the file: %v, want %v: %s", got, c.want, built)
			}
		})
	}
}
