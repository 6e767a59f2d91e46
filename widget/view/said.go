package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// said is what the publisher says to this response: to what was typed or picked
// in a gap, then by verdict. Who studies gave no response and is shown what is
// said to any. Without keys nothing is said, for it may give them away.
func (s *Shown) said() (list []app.UI) {
	if !s.Keys {
		return nil
	}
	add := func(label, text string) {
		if text != "" {
			list = append(list, s.words(label, text))
		}
	}
	q, r := s.Question, s.State.Response
	if s.Study {
		s.saidToAny(add)
		return list
	}
	add("", grade.Remark(q, r))
	for i, slot := range q.Slots {
		label := ""
		if len(q.Slots) > 1 {
			label = gapName(i, len(q.Slots))
		}
		add(label, grade.SlotRemark(q, slot, r.In(slot.ID)))
	}
	if s.State.Score != nil {
		add("", byVerdict(q.Feedback, s.State.Score.Outcome))
	}
	return list
}

func byVerdict(f quizdata.Feedback, came grade.Outcome) string {
	switch came {
	case grade.Right:
		return f.Right
	case grade.Partial:
		return f.Partly
	case grade.Wrong:
		return f.Wrong
	}
	return ""
}

// saidToAny gives each text with what it answers.
func (s *Shown) saidToAny(add func(label, text string)) {
	q := s.Question
	typed := func(gap string, texts []quizdata.TextKey, numbers []quizdata.NumberKey, unit string) {
		for _, key := range texts {
			add(afterText(gap, key.Text), key.Feedback)
		}
		for _, key := range numbers {
			add(afterText(gap, numberKey(key, unit)), key.Feedback)
		}
	}
	typed("", q.Texts, q.Numbers, q.Unit)
	for i, slot := range q.Slots {
		gap := gapName(i, len(q.Slots))
		typed(gap, slot.Texts, slot.Numbers, "")
		for _, choice := range slot.Choices {
			add(afterText(gap, plain(s.Quiz, choice.Text)), choice.Feedback)
		}
	}
	add(textAfterRight, q.Feedback.Right)
	add(textAfterPartly, q.Feedback.Partly)
	add(textAfterWrong, q.Feedback.Wrong)
}

// words are a text of the publisher under its label, if it needs one.
func (s *Shown) words(label, text string) app.UI {
	return app.Div().Class("why").Body(
		when(label != "", func() app.UI { return app.Div().Class("label").Text(label) }),
		&Markdown{Quiz: s.Quiz, Source: text})
}

// anyRight names the choices of which each is right, where one is to be picked:
// "Right: B or D".
func anyRight(question *quizdata.Question, shown []quizdata.Choice) string {
	var letters []string
	for i, choice := range shown {
		if choice.Credit == 1 {
			letters = append(letters, choiceLetter(question, i))
		}
	}
	if question.Type != quizdata.SingleChoice || len(letters) < 2 {
		return ""
	}
	return rightLine(letters)
}
