package quizdata

import "testing"

func TestNearest(t *testing.T) {
	words := []string{"title", "topics", "topic", "time", "hint", "hints", "perQuestion", "after-submit"}
	for word, want := range map[string]string{
		"title": "title", "Title": "title", "TITEL": "title", "tittle": "title", "per_question": "perQuestion", "perquestoin": "perQuestion",
		"aftersubmit": "after-submit", "topcis": "topics", "tpoic": "topic", "hnit": "hint", "tip": "", "colour": "", "": "", "x": "",
	} {
		if got := nearest(word, words); got != want {
			t.Errorf("nearest(%q) = %q, want %q", word, got, want)
		}
	}
}
