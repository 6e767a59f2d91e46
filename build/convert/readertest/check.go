package readertest

import (
	"strings"
	"testing"

	"mocktest/build/convert/bank"
)

// Check reports what breaks the rules of package bank that hold for whatever
// was read: each question but an info has a key or says that it has none.
func Check(t testing.TB, f *bank.File) {
	t.Helper()
	if f.Format == "" {
		t.Error("the file has no format")
	}
	for i := range f.Tests {
		if len(f.Tests[i].Sections) == 0 {
			t.Errorf("test %d has no section", i+1)
		}
	}
	for _, l := range f.Losses {
		if l.Place == "" || l.What == "" || l.Why == "" || strings.HasSuffix(l.Why, ".") {
			t.Errorf("a loss that does not say all: %+v", l)
		}
	}
	for _, q := range f.Questions() {
		if q.Type == bank.Info || q.NoKey {
			continue
		}
		if problem := keyProblem(q); problem != "" {
			t.Errorf("%s: %s %q: %s", q.Place, q.Type, bank.Brief(q.Prompt), problem)
		}
	}
}

func keyProblem(q *bank.Question) string {
	switch q.Type {
	case bank.SingleChoice, bank.MultipleResponse, bank.TrueFalse:
		if !rightChoice(q.Choices) {
			return "no choice is right"
		}
	case bank.Numeric, bank.ShortText:
		return answersProblem(q.Answers)
	case bank.Output:
		if !q.Fails {
			return answersProblem(q.Answers)
		}
	case bank.Ordering:
		if len(q.Items) < 2 {
			return "too few items"
		}
	case bank.Matching, bank.Categorize:
		if len(q.Pairs) == 0 {
			return "no pairs"
		}
	case bank.Cloze:
		return gapsProblem(q)
	case bank.Essay:
		return ""
	default:
		return "an unknown type"
	}
	return ""
}

func rightChoice(choices []bank.Choice) bool {
	for _, c := range choices {
		if c.Credit > 0 {
			return true
		}
	}
	return false
}

func answersProblem(answers []bank.Answer) string {
	for _, a := range answers {
		if a.Credit <= 0 || a.Credit > 1 {
			return "an answer without credit"
		}
	}
	if len(answers) == 0 {
		return "no answers"
	}
	return ""
}

func gapsProblem(q *bank.Question) string {
	if len(q.Gaps) == 0 {
		return "no gaps"
	}
	for _, g := range q.Gaps {
		if strings.Count(q.Prompt, "{{"+g.ID+"}}") != 1 {
			return "the gap " + g.ID + " does not stand in the prompt once"
		}
		if len(g.Answers) == 0 && !rightChoice(g.Choices) {
			return "the gap " + g.ID + " has no key"
		}
	}
	return ""
}
