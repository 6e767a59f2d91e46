package readtest

import (
	"errors"
	"math"
	"strings"
	"testing"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
)

// lines is a reader of a format of our own: a question to a line.
func lines(name string, data []byte) (*bank.File, error) {
	if strings.HasSuffix(name, ".h5p") {
		a, err := archive.Open(data)
		if err != nil {
			return nil, err
		}
		data, _ = a.File("questions")
	}
	if len(data) == 0 {
		return nil, errors.New(name + ": no questions")
	}
	var questions []bank.Question
	for line := range strings.Lines(string(data)) {
		questions = append(questions, bank.Question{Type: bank.Essay, Place: name, Prompt: strings.TrimSpace(line)})
	}
	return &bank.File{Format: "lines", Tests: []bank.Test{{Sections: []bank.Section{{Questions: questions}}}}}, nil
}

func TestGolden(t *testing.T) { Golden(t, "testdata", lines) }

func FuzzRead(f *testing.F) { Fuzz(f, "f.txt", lines) }

func TestCorpus(t *testing.T) {
	for _, file := range Corpus(t, "gift-grammar") {
		if strings.HasSuffix(file, ".gift") {
			return
		}
	}
	t.Error("no GIFT file in the corpus of GIFT")
}

// Every fault is found.
func TestFaults(t *testing.T) {
	good := bank.Question{Type: bank.ShortText, Place: "1", Prompt: "p", Answers: []bank.Answer{{Text: "a", Credit: 1}}}
	for want, change := range map[string]func(f *bank.File, q *bank.Question){
		"":              func(*bank.File, *bank.Question) {},
		"no Format":     func(f *bank.File, _ *bank.Question) { f.Format = "" },
		"draws 2 of 1":  func(f *bank.File, _ *bank.Question) { f.Tests[0].Sections[0].Draw = 2 },
		"full stop":     func(f *bank.File, _ *bank.Question) { f.Lose(bank.Changed, "1", "", "what", "why.") },
		"no known kind": func(f *bank.File, _ *bank.Question) { f.Lose("gone", "1", "", "what", "why") },
		"media named":   func(f *bank.File, _ *bank.Question) { f.Media = []bank.Media{{Name: "a/../b"}} },
		"no Place":      func(_ *bank.File, q *bank.Question) { q.Place = "" },
		"marks":         func(_ *bank.File, q *bank.Question) { q.Marks = math.NaN() },
		"no key":        func(_ *bank.File, q *bank.Question) { q.Answers = nil },
		"not reported":  func(_ *bank.File, q *bank.Question) { q.NoKey = true },
		"known type":    func(_ *bank.File, q *bank.Question) { q.Type = "short" },
		"the credit 2":  func(_ *bank.File, q *bank.Question) { q.Answers[0].Credit = 2 },
		"from 2 to 1":   func(_ *bank.File, q *bank.Question) { q.Answers[0].Number = &bank.Number{Min: 2, Max: 1} },
		"parsing": func(_ *bank.File, q *bank.Question) {
			q.Answers[0] = bank.Answer{Text: "(", Match: bank.Regexp, Credit: 1}
		},
		"true-false": func(_ *bank.File, q *bank.Question) { q.Type, q.Choices = bank.TrueFalse, []bank.Choice{{Credit: 1}} },
		"stand in the prompt": func(_ *bank.File, q *bank.Question) {
			q.Gaps = []bank.Gap{{ID: "1", Answers: q.Answers}}
		},
		`gap "1" has no key`: func(_ *bank.File, q *bank.Question) {
			q.Type, q.Prompt, q.Gaps = bank.Cloze, "{{1}}", []bank.Gap{{ID: "1"}}
		},
	} {
		f := &bank.File{Format: "x", Tests: []bank.Test{{Sections: []bank.Section{{Questions: []bank.Question{good}}}}}}
		q := f.Questions()[0]
		q.Answers = append([]bank.Answer(nil), good.Answers...)
		change(f, q)
		got := strings.Join(Faults(f), "\n")
		if !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
