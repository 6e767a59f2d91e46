package view

import (
	"cmp"
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// StartCard is what stands before the first question: what the test is, what
// it asks for, and how to take it.
type StartCard struct {
	app.Compo

	Quiz    *quizdata.Quiz
	Modes   []quizdata.Mode
	Mode    quizdata.Mode // preselected; empty for the first
	Extra   string        // preselected, by its key; empty for none
	Actions *Actions

	mode  quizdata.Mode
	extra string
}

// Render draws the card.
func (s *StartCard) Render() app.UI {
	return app.Div().Class("start").Attr("part", "start").Body(
		heading(app.H2().Class("title").Text(s.Quiz.Title), IDStart),
		when(s.Quiz.Description != "", func() app.UI {
			return app.Div().Class("lead").Body(&Markdown{Quiz: s.Quiz, Source: s.Quiz.Description})
		}),
		s.figures(),
		when(len(s.Modes) > 1, s.modes),
		s.sections(),
		app.Div().Class("begin").Body(
			app.Div().Class("allowance").Body(s.extraTime()),
			button(primary, wordStart, s.begin),
			app.P().Class("soft", "small").Text(textStays),
		),
		s.rules(),
	)
}

// chosen is the mode to start in.
func (s *StartCard) chosen() quizdata.Mode {
	if mode := cmp.Or(s.mode, s.Mode); mode != "" {
		return mode
	}
	return s.Modes[0]
}

// allowance is the key of the extra time to start with.
func (s *StartCard) allowance() string { return cmp.Or(s.extra, s.Extra) }

func (s *StartCard) begin(app.Context, app.Event) {
	s.Actions.Begin(s.chosen(), ExtraFactor(s.allowance()))
}

// figures are the numbers a reader decides by.
func (s *StartCard) figures() app.UI {
	asked, all := s.Quiz.Asked(), quizdata.Asking(s.Quiz.Questions())
	name := noun(asked, "question", "questions")
	switch {
	case s.chosen() == quizdata.Study:
		asked, name = all, noun(all, "question", "questions")
	case asked < all:
		name = "of " + count(all, "question", "questions")
	}
	figures := []app.UI{figureBox(strconv.Itoa(asked), name)}
	if s.chosen() == quizdata.Exam {
		figures = append(figures, limitBoxes(s.Quiz, ExtraFactor(s.allowance()))...)
	}
	if s.chosen() != quizdata.Study {
		figures = append(figures, marksBox(s.Quiz)...)
	}
	if s.Quiz.Pass > 0 && s.Quiz.PossibleMarks() > 0 && s.chosen() != quizdata.Study {
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
		name := nameMarks
		if own := quiz.EssayMarks(); own > 0 {
			name += ", and " + figure(own) + " you give yourself"
		}
		return []app.UI{figureBox(figure(quiz.PossibleMarks()), name)}
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

// limitBoxes are the time for all and, where it is the same, for each
// question, with the extra time chosen.
func limitBoxes(quiz *quizdata.Quiz, factor float64) []app.UI {
	total, each := totalLimit(quiz), eachLimit(quiz)
	switch {
	case total == 0 && each == 0:
		return nil
	case factor == attempt.Untimed:
		return []app.UI{figureBox(textNoLimit, nameLimit)}
	case total == 0:
		return []app.UI{figureBox(duration(scaled(each, factor)), nameEachLimit)}
	case each == 0:
		return []app.UI{figureBox(duration(scaled(total, factor)), nameLimit)}
	}
	return []app.UI{figureBox(duration(scaled(total, factor)), nameLimit), figureBox(duration(scaled(each, factor)), nameEachLimit)}
}

// eachLimit is the limit of every question, if they have one and the same.
func eachLimit(quiz *quizdata.Quiz) time.Duration {
	var each time.Duration
	for _, q := range quiz.Questions() {
		switch {
		case q.Type == quizdata.Info:
		case q.Limit == 0 || each > 0 && q.Limit != each:
			return 0
		default:
			each = q.Limit
		}
	}
	return each
}

func scaled(limit time.Duration, factor float64) time.Duration {
	return time.Duration(float64(limit) * factor)
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
	return group(app.FieldSet().Class("modes").Attr("part", "modes").Body(body...))
}

// extraTime offers more time where the publisher allows it (WCAG 2.2.1).
func (s *StartCard) extraTime() app.UI {
	if !s.Quiz.Timed() || !s.Quiz.Time.Extra || s.chosen() != quizdata.Exam {
		return nil
	}
	options := make([]app.UI, len(extraTime))
	for i, e := range extraTime {
		options[i] = app.Option().Value(e.key).Selected(e.key == s.allowance()).Text(e.name)
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
		asked, all := section.Asked(), quizdata.Asking(section.Questions)
		text := count(all, "question", "questions")
		if asked < all && s.chosen() != quizdata.Study {
			text = strconv.Itoa(asked) + " of " + text
		}
		if factor := ExtraFactor(s.allowance()); section.Time.Limit > 0 && s.chosen() == quizdata.Exam && factor != attempt.Untimed {
			text += ", " + duration(scaled(section.Time.Limit, factor))
		}
		rows[i] = app.Li().Body(app.Span().Text(section.Title), app.Span().Class("soft", "small").Text(text))
	}
	return app.Div().Class("outline").Body(
		app.H3().Class("label").Text(nameSections), app.Ol().Body(rows...))
}

// rules fold away, for most readers know them.
func (s *StartCard) rules() app.UI {
	lines := rules(s.Quiz, s.chosen(), ExtraFactor(s.allowance()))
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
