package quizdown

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/blocks"
)

// options are those of a quiz or of a question, in YAML.
type options struct {
	members map[string]any
	err     error
}

func parseOptions(source string) options {
	members, err := blocks.Options(source)
	for old, now := range older {
		if value, ok := members[old]; ok && members[now] == nil {
			members[now] = value
			delete(members, old)
		}
	}
	return options{members: members, err: err}
}

// older are the names of options in the first versions.
var older = map[string]string{
	"shuffle_answers": "shuffleAnswers", "shuffle_questions": "shuffleQuestions", "n_questions": "nQuestions",
	"primary_color": "primaryColor", "secondary_color": "secondaryColor", "text_color": "textColor",
}

func (o options) has(key string) bool { _, ok := o.members[key]; return ok }

// known counts the options that only quizdown has.
func (o options) known() (n int) {
	for _, key := range []string{"shuffleAnswers", "shuffleQuestions", "nQuestions", "startOnLoad", "primaryColor", "secondaryColor"} {
		if o.has(key) {
			n++
		}
	}
	return n
}

// testOptions reads the options of a quiz. Without them choices are shuffled
// and questions are not.
func (r *reader) testOptions(test *bank.Test, section *bank.Section, source string, line int) {
	o := parseOptions(source)
	place := r.place(line)
	if o.err != nil {
		r.file.Lose(bank.Changed, place, source, "the options of the quiz", o.err.Error())
		return
	}
	r.truth(o, "shuffleAnswers", &test.ShuffleChoices, place, "")
	r.truth(o, "shuffleQuestions", &test.ShuffleQuestions, place, "")
	if n, ok := whole(o.members["nQuestions"]); ok && n > 0 {
		section.Draw = n
		if !test.ShuffleQuestions {
			r.file.Lose(bank.Changed, place, "", fmt.Sprintf("nQuestions: %d draws questions at random", n), "quizdown says it does so with shuffleQuestions: true only")
		}
		delete(o.members, "nQuestions")
	}
	if locale, ok := o.members["locale"].(string); ok {
		test.Lang = locale
	}
	if title, ok := o.members["title"].(string); ok {
		test.Title = title
		delete(o.members, "title")
	}
	delete(o.members, "locale")
	delete(o.members, "startOnLoad")
	r.restOptions(o, place, "")
}

func (r *reader) truth(o options, key string, to *bool, place, question string) {
	switch v := o.members[key].(type) {
	case bool:
		*to = v
	case nil:
	default:
		r.file.Lose(bank.Changed, place, question, "the option "+key, "it should be true or false")
	}
	delete(o.members, key)
}

func whole(v any) (int, bool) {
	switch v := v.(type) {
	case uint64:
		return int(min(v, 1<<30)), true
	case int64:
		return int(v), true
	}
	return 0, false
}

func (r *reader) restOptions(o options, place, question string) {
	if keys := slices.Sorted(maps.Keys(o.members)); len(keys) > 0 {
		r.file.Lose(bank.Changed, place, question, "options: "+strings.Join(keys, ", "), "they are about looks, or not known")
	}
}

// questionOptions takes the options between two rules out of what stands below
// a heading.
func (r *reader) questionOptions(q *bank.Question, below []blocks.Block) []blocks.Block {
	for i := 0; i+2 < len(below); i++ {
		if below[i].Kind != blocks.Rule || below[i+1].Kind != blocks.Paragraph || below[i+2].Kind != blocks.Rule {
			continue
		}
		o := parseOptions(below[i+1].Text)
		if o.err != nil || len(o.members) == 0 {
			continue
		}
		if o.has("shuffleAnswers") {
			shuffle := true
			r.truth(o, "shuffleAnswers", &shuffle, q.Place, q.Prompt)
			q.Shuffle = &shuffle
		}
		r.restOptions(o, q.Place, q.Prompt)
		return append(below[:i:i], below[i+3:]...)
	}
	return below
}
