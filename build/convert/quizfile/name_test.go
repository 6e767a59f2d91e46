package quizfile

import (
	"testing"

	"mocktest/build/convert/bank"
)

func TestAuthorsName(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Loops", "Loops"}, {" two\n words ", "two words"}, {"***", "***"}, {"Which", "Which"},
		{"", ""}, {"q7", ""}, {"Question", ""}, {"Which of these is **right** here?", ""}, {"Which of these…", ""}, {"Which of th...", ""}, {"Another…", "Another…"},
	} {
		q := &bank.Question{ID: "q7", Title: c.title, Prompt: "Which of *these* is right here?"}
		if got := authorsName(q); got != c.want {
			t.Errorf("%q: %q, want %q", c.title, got, c.want)
		}
	}
}
