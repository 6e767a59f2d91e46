package quizfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"mocktest/build/convert/bank"
	"mocktest/quizdata"
)

// Is recognises a quiz file: a JSON object with a title and questions.
func Is(_ string, data []byte) bool {
	members, err := object(data)
	return err == nil && has(members, "title") && has(members, "questions", "sections")
}

// Like reports whether a file that is none may have been meant as a quiz: an
// object with questions and no title, or one with a slip in its JSON.
func Like(data []byte) bool {
	members, err := object(data)
	return err == nil && has(members, "questions", "sections") || errors.As(err, new(*json.SyntaxError))
}

// object is the members of a JSON object; an error and nil for anything else.
func object(data []byte) (members map[string]json.RawMessage, err error) {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n")
	if len(data) == 0 || data[0] != '{' || len(data) > quizdata.MaxFileBytes {
		return nil, errNoObject
	}
	return members, json.Unmarshal(data, &members)
}

var errNoObject = errors.New("no JSON object")

func has(members map[string]json.RawMessage, names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { _, there := members[name]; return there })
}

// Read reads a quiz file. The error holds all its problems.
func Read(name string, data []byte) (*bank.File, error) {
	quiz, problems := quizdata.Read(name, data)
	if len(problems) > 0 {
		return nil, problems
	}
	f := &bank.File{}
	t := bank.Test{
		Title: quiz.Title, Description: quiz.Description, Lang: quiz.Lang,
		Seconds: int(quiz.Time.Limit.Seconds()), Pass: quiz.Pass, Math: quiz.Math,
	}
	for _, s := range quiz.Sections {
		section := bank.Section{Title: s.Title, Description: s.Description, Draw: s.Draw}
		t.ShuffleQuestions = t.ShuffleQuestions || s.ShuffleQuestions
		if s.Time.Limit > 0 {
			f.Lose(bank.Changed, name, s.Title, "the time of the section is left out", "other formats have one time for the whole test")
		}
		for i, q := range s.Questions {
			section.Questions = append(section.Questions, question(q, fmt.Sprintf("%s: %s", name, place(s.Title, i))))
		}
		t.Sections = append(t.Sections, section)
	}
	t.ShuffleChoices = shuffled(&t)
	if !quiz.Math { // elsewhere they may be marks of TeX
		each(&t, func(text *string) { *text = scan(*text, func(chance) bool { return true }) })
	}
	f.Tests = []bank.Test{t}
	return f, nil
}

// shuffled reports whether most questions shuffle their choices. Those that do
// as the test does need not say so.
func shuffled(t *bank.Test) bool {
	yes, no := 0, 0
	each := func(f func(q *bank.Question)) {
		for s := range t.Sections {
			for i := range t.Sections[s].Questions {
				if q := &t.Sections[s].Questions[i]; q.Shuffle != nil {
					f(q)
				}
			}
		}
	}
	each(func(q *bank.Question) {
		if *q.Shuffle {
			yes++
		} else {
			no++
		}
	})
	each(func(q *bank.Question) {
		if *q.Shuffle == (yes > no) {
			q.Shuffle = nil
		}
	})
	return yes > no
}

func place(section string, i int) string {
	if section == "" {
		return fmt.Sprintf("question %d", i+1)
	}
	return fmt.Sprintf("%s, question %d", section, i+1)
}

// question is a question of a quiz in the neutral model, which can say all of it.
func question(q *quizdata.Question, place string) bank.Question {
	out := bank.Question{
		Type: bank.Type(q.Type), ID: q.ID, Title: q.Name, Place: place, Prompt: q.Prompt, Marks: q.Marks.Correct, Penalty: -q.Marks.Wrong,
		Seconds: int(q.Limit.Seconds()), Hints: q.Hints, Explanation: q.Explanation, Tags: q.Topics,
		Difficulty: string(q.Difficulty), Unit: q.Unit, Model: q.ModelAnswer,
		Right: q.Feedback.Right, PartlyRight: q.Feedback.Partly, Wrong: q.Feedback.Wrong,
	}
	out.NoKey = q.Unscored
	if q.Passage != nil {
		out.Passage = q.Passage.Text
	}
	for _, c := range q.Choices {
		out.Choices = append(out.Choices, bank.Choice{ID: c.ID, Text: c.Text, Credit: c.Credit, Feedback: c.Feedback, Pinned: c.Pinned})
	}
	if q.Type.HasChoices() && q.Type != quizdata.TrueFalse {
		shuffle := q.ShuffleChoices
		out.Shuffle = &shuffle
	}
	out.Scoring = scoring(q)
	out.Answers = typed(q.Numbers, q.Texts, q.Match)
	if q.Type == quizdata.Output {
		out.Fails = q.Outcome.Kind == quizdata.OutcomeError
		if q.Outcome.Text != "" {
			out.Answers = []bank.Answer{{Text: q.Outcome.Text, Match: match(q.Match), Credit: 1}}
		}
	}
	for _, c := range q.Rubric {
		if len(q.Rubric) > 1 || c.Text != quizdata.OwnCriterion {
			out.Rubric = append(out.Rubric, c.Text)
		}
	}
	places(&out, q)
	return out
}

func scoring(q *quizdata.Question) bank.Scoring {
	if q.Type != quizdata.MultipleResponse && !q.Type.HasSlots() && q.Type != quizdata.Ordering {
		return bank.ScoringUnsaid
	}
	return bank.Scoring(q.Scoring)
}

func match(m quizdata.Comparison) bank.Match {
	if m.Case == quizdata.CaseExact {
		return bank.Exact
	}
	return bank.IgnoreCase
}

// places are the types that put things in their place.
func places(out *bank.Question, q *quizdata.Question) {
	text := map[string]string{}
	for _, item := range q.Items {
		text[item.ID] = item.Text
	}
	switch q.Type {
	case quizdata.Ordering:
		for _, item := range q.Items {
			out.Items = append(out.Items, item.Text)
		}
	case quizdata.Matching, quizdata.Categorize:
		used := map[string]bool{}
		for _, s := range q.Slots {
			used[s.Key] = true
			out.Pairs = append(out.Pairs, bank.Pair{Left: s.Text, Right: text[s.Key]})
		}
		for _, item := range q.Items {
			if !used[item.ID] {
				out.Extras = append(out.Extras, item.Text)
			}
		}
	case quizdata.Cloze:
		for _, item := range q.Items {
			out.Words = append(out.Words, item.Text)
		}
		for _, s := range q.Slots {
			out.Gaps = append(out.Gaps, gap(s, text, q))
		}
	}
}

func gap(s quizdata.Slot, text map[string]string, q *quizdata.Question) bank.Gap {
	g := bank.Gap{ID: s.ID, Weight: s.Weight}
	switch s.Kind {
	case quizdata.SlotItem:
		g.Kind, g.Choices = bank.BankGap, []bank.Choice{{Text: text[s.Key], Credit: 1}}
	case quizdata.SlotMenu:
		g.Kind = bank.MenuGap
		for _, c := range s.Choices {
			g.Choices = append(g.Choices, bank.Choice{Text: c.Text, Credit: c.Credit, Feedback: c.Feedback})
		}
	case quizdata.SlotText:
		g.Kind, g.Answers = bank.TextGap, typed(nil, s.Texts, q.Match)
	case quizdata.SlotNumber:
		g.Kind, g.Answers = bank.NumberGap, typed(s.Numbers, nil, q.Match)
	}
	return g
}

// typed are the foreseen answers of a question or a gap.
func typed(numbers []quizdata.NumberKey, texts []quizdata.TextKey, m quizdata.Comparison) (all []bank.Answer) {
	for _, n := range numbers {
		all = append(all, bank.Answer{Number: &bank.Number{Min: n.Min, Max: n.Max, OpenMin: n.Above, OpenMax: n.Below}, Credit: n.Credit, Feedback: n.Feedback})
	}
	for _, t := range texts {
		a := bank.Answer{Text: t.Text, Match: match(m), Credit: t.Credit, Feedback: t.Feedback}
		if t.Pattern {
			a.Match = map[bool]bank.Match{true: bank.WildcardX, false: bank.Wildcard}[m.Case == quizdata.CaseExact]
		}
		all = append(all, a)
	}
	return all
}
