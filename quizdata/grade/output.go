package grade

import (
	"strings"

	"mocktest/quizdata"
)

// outputCredit compares what the reader says a program does with what it does.
// A response that types a text without naming the outcome says that the
// program prints it.
func outputCredit(q *quizdata.Question, r quizdata.Response) float64 {
	said := r.Outcome
	if said == "" {
		said = quizdata.OutcomePrints
	}
	want := q.Outcome
	ok := said == want.Kind
	switch {
	case !ok:
	case want.Kind == quizdata.OutcomePrints:
		ok = Match(want.Text, r.Text, q.Match)
	case want.Kind == quizdata.OutcomeError && want.Text != "":
		ok = matchError(want.Text, r.Text, q.Match)
	}
	if ok {
		return 1
	}
	return 0
}

// matchError reports whether a reader named the right error. They may type
// more than its name, as a terminal shows it: the last line of a traceback,
// the message behind the name, the module before it, a call's parentheses or
// JavaScript's "Uncaught". So the key "KeyError" accepts "KeyError: 'x'" and
// "builtins.KeyError", but a key with a message wants that message.
func matchError(want, got string, m quizdata.Comparison) bool {
	m.Spaces = quizdata.SpacesCollapse
	if Match(want, got, m) {
		return true
	}
	lines := strings.Split(strings.TrimSpace(plainText(got)), "\n")
	name := strings.TrimSpace(lines[len(lines)-1])
	name = strings.TrimPrefix(name, "Uncaught ")
	if !strings.ContainsAny(want, ":(") {
		if end := strings.IndexAny(name, ":("); end >= 0 {
			name = name[:end]
		}
	}
	if !strings.Contains(want, ".") && !strings.Contains(name, " ") {
		name = name[strings.LastIndexByte(name, '.')+1:]
	}
	return Match(want, name, m)
}
