package convert

import (
	"slices"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/quizfile"
)

// withCures are the losses of a file with what to do about a key that is not
// known, once its questions stand in a quiz file.
func withCures(file *bank.File) []bank.Loss {
	var bare []*bank.Question
	for _, q := range file.Questions() {
		if q.NoKey {
			bare = append(bare, q)
		}
	}
	losses := slices.Clone(file.Losses)
	for i := range losses {
		l := &losses[i]
		if cure := cureOf(*l, bare); l.Kind == bank.Unscored && cure != "" {
			l.Why += "; " + cure
		}
	}
	return losses
}

// cureOf is the cure for the question that a loss is about. Some readers name
// the line of its key as the place, so that only its name tells which it is.
func cureOf(l bank.Loss, bare []*bank.Question) string {
	for _, q := range bare {
		if q.Place == l.Place {
			return quizfile.AddKey(q.Type)
		}
	}
	for _, q := range bare {
		if named(l, q) {
			return quizfile.AddKey(q.Type)
		}
	}
	return ""
}

// named reports that a loss calls a question by its title, its text or its id.
func named(l bank.Loss, q *bank.Question) bool {
	return l.Question != "" && slices.Contains([]string{bank.Brief(q.Title), bank.Brief(q.Prompt), bank.Brief(q.ID)}, l.Question)
}
