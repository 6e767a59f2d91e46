package view

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
)

// StartCard is what stands before the first question: what the test is, what
// it asks for, and how to take it.
type StartCard struct {
	app.Compo

	Quiz    *quizdata.Quiz
	Modes   []quizdata.Mode
	Actions *Actions

	mode  quizdata.Mode
	extra string
}

// Render draws the card.
func (s *StartCard) Render() app.UI {
	return app.Div().Class("start").Attr("part", "start").Body(
		heading(app.H2().Class("title").Text(s.Quiz.Title), IDStart),
		when(s.Quiz.Description != "", func() app.UI {
			return app.Div().Class("lead").Body(&Markdown{Source: s.Quiz.Description})
		}),
		s.figures(),
		when(len(s.Modes) > 1, s.modes),
		s.sections(),
		app.Div().Class("begin").Body(
			button(primary, wordStart, s.begin),
			app.P().Class("soft", "small").Body(s.extraTime(), app.Span().Text(textStays)),
		),
		s.rules(),
	)
}

// chosen is the mode to start in.
func (s *StartCard) chosen() quizdata.Mode {
	if s.mode != "" {
		return s.mode
	}
	return s.Modes[0]
}

func (s *StartCard) begin(app.Context, app.Event) {
	s.Actions.Begin(s.chosen(), extraFactor(s.extra))
}

// figures are the numbers a reader decides by.
func (s *StartCard) figures() app.UI {
	asked := 0
	for _, q := range s.Quiz.Questions() {
		if q.Type != quizdata.Info {
			asked++
		}
	}
	figures := []app.UI{figureBox(strconv.Itoa(asked), noun(asked, "question", "questions"))}
	if limit := totalLimit(s.Quiz); limit > 0 && s.chosen() == quizdata.Exam {
		figures = append(figures, figureBox(duration(limit), nameLimit))
	}
	if s.chosen() != quizdata.Study {
		figures = append(figures, marksBox(s.Quiz)...)
	}
	if s.Quiz.Pass > 0 && s.chosen() != quizdata.Study {
		figures = append(figures, figureBox(percent(s.Quiz.Pass), nameToPass))
	}
	return app.Dl().Class("figures").Attr("part", "figures").Body(figures...)
}

// marksBox says what an answer is worth or, where that differs, all of them.
func marksBox(quiz *quizdata.Quiz) []app.UI {
	marks, same := commonMarks(quiz)
	switch {
	case quiz.PossibleMarks() == 0:
		return nil
	case !same:
		return []app.UI{figureBox(figure(quiz.PossibleMarks()), nameMarks)}
	case marks.Wrong == 0:
		return []app.UI{figureBox(marksChip(marks), nameEachRight)}
	}
	return []app.UI{figureBox(marksChip(marks), nameRightWrong)}
}

// figureBox puts the number before its name for the eye; a list of terms
// wants the name first, so the stylesheet turns them round.
func figureBox(value, name string) app.UI {
	return app.Div().Body(app.Dt().Text(name), app.Dd().Text(value))
}

// totalLimit is the quiz's limit, or the sum of its sections'.
func totalLimit(quiz *quizdata.Quiz) time.Duration {
	if quiz.Time.Limit > 0 {
		return quiz.Time.Limit
	}
	var sum time.Duration
	for _, s := range quiz.Sections {
		sum += s.Time.Limit
	}
	return sum
}

// modes are native radios, each with what it means.
func (s *StartCard) modes() app.UI {
	body := []app.UI{app.Legend().Class("hidden").Text(nameMode)}
	for i, mode := range s.Modes {
		id := "mt-mode-" + strconv.Itoa(i)
		body = append(body, app.Label().Class("mode").For(id).Body(
			app.Input().Type("radio").ID(id).Name("mt-mode").Value(string(mode)).
				Aria("describedby", id+"-text").Checked(mode == s.chosen()).
				OnChange(func(app.Context, app.Event) { s.mode = mode }, app.EventScope(mode)),
			app.Span().Class("strong").Text(modeNames[mode][0]),
			app.Span().ID(id+"-text").Class("soft", "small").Text(modeText(mode, s.Quiz)),
		))
	}
	return app.FieldSet().Class("modes").Attr("part", "modes").Body(body...)
}

// extraTime offers more time where the publisher allows it (WCAG 2.2.1).
func (s *StartCard) extraTime() app.UI {
	if !s.Quiz.Timed() || !s.Quiz.Time.Extra || s.chosen() != quizdata.Exam {
		return nil
	}
	options := make([]app.UI, len(extraTime))
	for i, e := range extraTime {
		options[i] = app.Option().Value(e.key).Text(e.name)
	}
	return app.Label().Class("extra").Body(
		app.Span().Text(nameExtra+" "),
		app.Select().Body(options...).OnChange(s.ValueTo(&s.extra)),
	)
}

// sections lists them where there is more than one.
func (s *StartCard) sections() app.UI {
	if len(s.Quiz.Sections) < 2 {
		return nil
	}
	rows := make([]app.UI, len(s.Quiz.Sections))
	for i, section := range s.Quiz.Sections {
		asked := 0
		for _, q := range section.Questions {
			if q.Type != quizdata.Info {
				asked++
			}
		}
		text := count(asked, "question", "questions")
		if section.Time.Limit > 0 && s.chosen() == quizdata.Exam {
			text += ", " + duration(section.Time.Limit)
		}
		rows[i] = app.Li().Body(app.Span().Text(section.Title), app.Span().Class("soft", "small").Text(text))
	}
	return app.Div().Class("outline").Body(
		app.H3().Class("label").Text(nameSections), app.Ol().Body(rows...))
}

// rules fold away, for most readers know them.
func (s *StartCard) rules() app.UI {
	lines := rules(s.Quiz, s.chosen())
	if len(lines) == 0 {
		return nil
	}
	items := make([]app.UI, len(lines))
	for i, line := range lines {
		items[i] = app.Li().Text(line)
	}
	return app.Details().Class("rules").Open(true).Body(
		app.Summary().Text(nameRules), app.Ul().Body(items...))
}
