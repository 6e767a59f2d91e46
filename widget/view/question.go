package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// IDs inside the current question.
const (
	idPrompt = "mt-prompt"
	idField  = "mt-field"
	idHelp   = "mt-help"
	idHint   = "mt-hint-" // and its index
)

// Question is the question before the reader: prompt, what to answer with,
// and, once revealed, the answer.
type Question struct {
	app.Compo

	Quiz     *quizdata.Quiz
	Question *quizdata.Question
	State    *attempt.QuestionState
	Name     string // "Forms, question 1 of 4"
	Overall  string // "17 of 28", where there are sections
	Next     string // id of the question after it; empty if it is the last
	Study    bool
	Actions  *Actions
}

// CompoID makes each question an element of its own: nothing typed, ticked
// or focused is ever carried over from one to another.
func (q *Question) CompoID() string { return q.Question.ID }

// Render draws the question. What can come and go stands last, so that the
// input never changes its place in the tree.
func (q *Question) Render() app.UI {
	return app.Article().Class("question").Attr("part", "question").Body(
		app.Div().Class("place").Body(
			heading(app.H3().Text(q.Name), IDQuestion),
			when(q.Overall != "", func() app.UI {
				return app.Span().Class("soft", "small", "figures-only").Body(hidden(textOverall+" "), app.Text(q.Overall))
			}),
			chips(q.Question, !q.Study),
		),
		app.Div().Class("prompt").ID(idPrompt).Body(q.prompt()),
		app.Div().Class("entry").Body(q.entry()),
		app.Div().Class("after").Body(q.note(), q.filled(), q.hints()),
	)
}

// prompt is the text of the question; that of a cloze takes the answer.
func (q *Question) prompt() app.UI {
	if q.Question.Type == quizdata.Cloze && !q.State.Revealed {
		return &Cloze{Quiz: q.Quiz, Question: q.Question, Order: q.State.Choices, Response: q.State.Response,
			Locked: q.State.Locked, Enter: q.enter, Actions: q.Actions}
	}
	return promptOf(q.Quiz, q.State, q.Question, true, q.Study)
}

// entry is what the reader answers with, or the answer.
func (q *Question) entry() app.UI {
	if q.Question.Type == quizdata.Info {
		return nil
	}
	if q.State.Revealed {
		return &Shown{Quiz: q.Quiz, Question: q.Question, State: q.State, Study: q.Study, Keys: true, AnswerID: IDAnswer, Actions: q.Actions}
	}
	switch {
	case q.Question.Type.HasChoices():
		return &Choices{Quiz: q.Quiz, Question: q.Question, Order: q.State.Choices, Response: q.State.Response, Locked: q.State.Locked, Actions: q.Actions}
	case q.Question.Type == quizdata.Cloze:
		return nil // the prompt takes it
	case q.Question.Type == quizdata.Ordering:
		return &Ordering{Quiz: q.Quiz, Question: q.Question, Order: q.State.Choices, Response: q.State.Response, Locked: q.State.Locked, Actions: q.Actions}
	case q.Question.Type == quizdata.Matching, q.Question.Type == quizdata.Categorize:
		return &Matching{Quiz: q.Quiz, Question: q.Question, Slots: q.State.Slots, Order: q.State.Choices, Response: q.State.Response, Locked: q.State.Locked, Actions: q.Actions}
	case q.Question.Type == quizdata.Output:
		return &OutputField{Question: q.Question, Response: q.State.Response, Locked: q.State.Locked, Enter: q.enter, Actions: q.Actions}
	}
	return entered(q.enter).Body(&TextField{Question: q.Question, Text: q.State.Response.Text, Locked: q.State.Locked, Actions: q.Actions})
}

// entered lets the Enter key of a field on one line do what the primary button
// does. The form goes nowhere: outside of a dialog its method does nothing, and
// it must not even try, for it may be gone by then and the console would complain.
func entered(enter func()) app.HTMLForm {
	return app.Form().Class("entered").Method("dialog").AutoComplete(false).
		OnSubmit(func(_ app.Context, e app.Event) { e.PreventDefault(); enter() })
}

// enter checks the answer or goes on to the next question. It never hands the
// test in.
func (q *Question) enter() {
	switch {
	case q.State.Response.Blank():
	case q.State.CanShow:
		q.Actions.Send(attempt.Show{Question: q.State.ID})
	case q.Next != "":
		q.Actions.Send(attempt.Visit{Question: q.Next})
	}
}

// note says why the question takes no answer any more.
func (q *Question) note() app.UI {
	if !q.State.Locked || q.State.Revealed {
		return nil
	}
	text := textClosed
	if q.State.Expired {
		text = textLate
	}
	return app.P().Class("note").Body(iconLock(), app.Span().Text(text))
}

// filled says how much is filled in, for a half-filled answer counts as one. It
// stands there from the first, so that nothing moves.
func (q *Question) filled() app.UI {
	of := len(q.Question.Slots)
	if of < 2 || q.State.Locked || q.State.Revealed || q.Study {
		return nil
	}
	return app.P().Class("soft", "small").Text(filledText(filledSlots(q.State.Response), of))
}

// hints open one by one.
func (q *Question) hints() app.UI {
	all := len(q.Question.Hints)
	if all == 0 || q.Study {
		return nil
	}
	opened := min(q.State.Hints, all)
	items := make([]app.UI, opened)
	for i := range opened {
		items[i] = app.Li().ID(idHint + strconv.Itoa(i)).TabIndex(-1).Body(&Markdown{Quiz: q.Quiz, Source: q.Question.Hints[i]})
	}
	return app.Div().Class("hints").Body(
		app.Ol().Body(items...),
		when(opened < all && !q.State.Locked, func() app.UI {
			return app.Button().Type("button").Class("button", quiet).Attr("part", "button quiet").
				Body(iconHint(), app.Span().Text(hintWord(opened, all))).OnClick(q.hint)
		}),
	)
}

// hint opens the next one and takes the reader there, for with the last one
// the button goes away.
func (q *Question) hint(app.Context, app.Event) {
	next := idHint + strconv.Itoa(q.State.Hints)
	q.Actions.Send(attempt.Hint{Question: q.Question.ID})
	q.Actions.FocusOn(next)
}

// chips tell difficulty, marks and topics in a glance.
func chips(question *quizdata.Question, marks bool) app.UI {
	var list []app.UI
	if name := difficultyNames[question.Difficulty]; name != "" {
		list = append(list, app.Li().Class("chip").Text(name))
	}
	switch {
	case question.Unscored:
		list = append(list, app.Li().Class("chip").Text(outcomeNames[grade.Unscored]))
	case !marks || question.Type == quizdata.Info:
	case question.Type == quizdata.Essay:
		list = append(list, app.Li().Class("chip").Text("Up to "+marksWord(question.Marks.Correct)))
	default:
		list = append(list, app.Li().Class("chip").Body(
			app.Span().Aria("hidden", "true").Text(marksChip(question.Marks)), hidden(marksName(question.Marks))))
	}
	for _, topic := range question.Topics {
		list = append(list, app.Li().Class("chip", "topic").Text(topic))
	}
	if len(list) == 0 {
		return nil
	}
	return app.Ul().Class("chips").Body(list...)
}
