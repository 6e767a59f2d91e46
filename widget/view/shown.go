package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// Shown is a question answered: what was given, what was right and why. With
// Keys off it tells the response and its verdict and gives nothing away.
type Shown struct {
	app.Compo

	Quiz     *quizdata.Quiz
	Question *quizdata.Question
	State    *attempt.QuestionState
	Study    bool // nothing was asked of the reader
	Keys     bool
	AnswerID string // id of the verdict, which receives the focus
	Actions  *Actions
}

// Render draws response and key, then the verdict and the reason.
func (s *Shown) Render() app.UI {
	return app.Div().Class("shown").Body(
		s.response(),
		s.reason(),
	)
}

// reason is the verdict, what is said to it and why; who studies has had no
// verdict.
func (s *Shown) reason() app.UI {
	explains, said := s.Keys && s.Question.Explanation != "", s.said()
	if s.Study && !explains && len(said) == 0 && !s.Question.Unscored {
		return nil
	}
	return app.Div().Class("reason", s.tone()).Attr("part", "answer").Body(
		append(append([]app.UI{when(!s.Study, s.verdict), when(s.Question.Unscored, s.noKey)}, said...), when(explains, s.why))...)
}

// response shows what was answered beside what is right, by type.
func (s *Shown) response() app.UI {
	switch {
	case s.Question.Type.HasChoices():
		return s.choices()
	case s.Question.Type == quizdata.Ordering:
		return s.ordering()
	case s.Question.Type == quizdata.Matching, s.Question.Type == quizdata.Categorize:
		return s.matching()
	case s.Question.Type == quizdata.Cloze:
		return s.clozeKeys()
	case s.Question.Type == quizdata.Essay && s.Study && !s.judges():
		return nil
	case s.Question.Type == quizdata.Essay:
		return &EssayShown{Quiz: s.Quiz, Question: s.Question, State: s.State, Study: s.Study, Keys: s.judges(), Name: s.AnswerID, Actions: s.Actions}
	}
	return s.typed()
}

// tone colours the reason by the verdict; words say it as well.
func (s *Shown) tone() string {
	if s.State.Score == nil || s.Study || s.Question.Unscored {
		return "tone-plain"
	}
	return "tone-" + string(s.State.Score.Outcome)
}

func (s *Shown) verdict() app.UI {
	text, mark := nameAnswer, app.UI(nil)
	if s.State.Score != nil {
		text, mark = earnedLine(*s.State.Score), outcomeIcon(s.State.Score.Outcome)
	}
	line := app.H4().Class("verdict").Body(mark, app.Span().Text(text))
	if s.Question.Type == quizdata.Essay && s.judges() {
		return line // the model answer receives the focus
	}
	return heading(line, s.AnswerID)
}

func (s *Shown) why() app.UI { return s.words(s.whyName(), s.Question.Explanation) }

// choices are shown in a list, not in dead radios: there is nothing to pick.
func (s *Shown) choices() app.UI {
	list := ordered(s.Question, s.State.Choices)
	rows := make([]app.UI, len(list))
	for i, choice := range list {
		rows[i] = s.row(i, choice)
	}
	choices := app.Ul().Class("choices", "done", picking(s.Question)).Attr("part", "choices").Body(rows...)
	if line := anyRight(s.Question, list); s.Keys && line != "" {
		return app.Div().Class("any-right").Body(choices, app.P().Class("soft").Text(line))
	}
	return choices
}

func (s *Shown) row(i int, choice quizdata.Choice) app.UI {
	picked := s.State.Response.Picked(choice.ID)
	right := s.judges() && choice.Right()
	wrong := s.judges() && picked && !right
	mark, class := badge(s.Question, i), ""
	switch {
	case right:
		mark, class = app.Span().Class("badge").Body(iconTick(), hidden(choiceLetter(s.Question, i))), "right"
	case wrong:
		mark, class = app.Span().Class("badge").Body(iconCross(), hidden(choiceLetter(s.Question, i))), "wrong"
	case picked:
		class = "picked"
	}
	return app.Li().Class("choice", class).Attr("part", "choice").Body(
		mark, hidden(". "),
		app.Div().Class("choice-text").Body(
			&Markdown{Quiz: s.Quiz, Source: choice.Text, Inside: true},
			when(s.Keys && choice.Feedback != "", func() app.UI {
				return app.Div().Class("feedback").Body(hidden(". "), &Markdown{Quiz: s.Quiz, Source: choice.Feedback, Inside: true})
			}),
		),
		app.Div().Class("tags").Body(append(tag(right, "right", nameCorrect), tag(picked, class, nameYours)...)...),
	)
}

// tag is a word at the end of a choice. The eye sees a column; the ear needs
// a full stop.
func tag(wanted bool, class, word string) []app.UI {
	if !wanted {
		return nil
	}
	return []app.UI{hidden(". "), app.Span().Class("tag", class).Text(word)}
}

// typed shows the text given and what would have been accepted.
func (s *Shown) typed() app.UI {
	rows := []app.UI{}
	if !s.Study {
		rows = append(rows, app.Dt().Text(nameYours), app.Dd().Body(s.given()))
	}
	if s.judges() {
		rows = append(rows, app.Dt().Text(acceptedName(s.Question)), app.Dd().Body(keys(s.Question)...))
	}
	if len(rows) == 0 {
		return nil
	}
	return app.Div().Class("typed-shown").Body(
		app.Dl().Class("pairs").Body(rows...),
		when(s.Keys && !s.Study, func() app.UI { return diffOf(s.Question, s.State.Response) }),
	)
}

func (s *Shown) given() app.UI {
	r := s.State.Response
	switch {
	case r.Blank():
		return app.Span().Class("soft").Text(nameNoAnswer)
	case s.Question.Type == quizdata.Output:
		return outcome(quizdata.Outcome{Kind: r.Outcome, Text: r.Text})
	}
	text := withUnit(r.Text, s.Question.Unit)
	var message app.UI
	if s.State.Score != nil && s.State.Score.Message != "" {
		message = app.P().Class("soft", "small").Text(s.State.Score.Message)
	}
	return app.Div().Body(app.Span().Class("given").Text(text), message)
}

// outcomeIcon is the verdict's shape.
func outcomeIcon(o grade.Outcome) app.UI {
	switch o {
	case grade.Right:
		return iconTick()
	case grade.Wrong:
		return iconCross()
	case grade.Partial:
		return iconHalf()
	}
	return iconDash()
}
