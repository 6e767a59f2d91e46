package view

import (
	"math"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// keys are the answers a typed question accepts, in words: the one to learn from,
// the others on a line behind it, and what a star in them means.
func keys(question *quizdata.Question) []app.UI {
	var list []app.UI
	stars := false
	switch question.Type {
	case quizdata.Numeric:
		for _, key := range question.Numbers {
			if key.Credit > 0 {
				list = append(list, accepted(numberKey(key, question.Unit), key.Credit))
			}
		}
	case quizdata.ShortText:
		for _, key := range acceptedTexts(question.Texts) {
			list = append(list, accepted(key.Text, key.Credit))
			stars = stars || key.Pattern
		}
	case quizdata.Output:
		list = append(list, outcome(question.Outcome))
	}
	if len(list) < 2 && !stars {
		return list
	}
	lines := []app.UI{app.Div().Body(list[0])}
	if len(list) > 1 {
		lines = append(lines, alsoAccepted(list[1:]))
	}
	if stars {
		lines = append(lines, app.Div().Class("soft", "small").Text(textStar))
	}
	return lines
}

func alsoAccepted(list []app.UI) app.UI {
	others := []app.UI{app.Text(textAlso + " ")}
	for i, key := range list {
		if i > 0 {
			others = append(others, app.Text(", "))
		}
		others = append(others, key)
	}
	return app.Div().Class("others").Body(others...)
}

// acceptedTexts are the keys that earn something. First comes what a reader can
// learn to write: where there is a plain text that is right, no pattern.
func acceptedTexts(keys []quizdata.TextKey) []quizdata.TextKey {
	var list []quizdata.TextKey
	model := 0
	for _, key := range keys {
		if key.Credit <= 0 {
			continue
		}
		if key.Credit == 1 && !key.Pattern && model == 0 && len(list) > 0 && list[0].Pattern {
			model = len(list)
		}
		list = append(list, key)
	}
	if model > 0 {
		list[0], list[model] = list[model], list[0]
	}
	return list
}

func accepted(text string, share float64) app.UI {
	return app.Span().Body(app.Span().Class("given").Text(text), credit(share))
}

// credit is said only where it is not full.
func credit(share float64) app.UI {
	if share >= 1 {
		return nil
	}
	return app.Span().Class("soft", "small").Text(" " + percent(100*share) + " of the marks")
}

// numberKey writes an accepted number or range: "42", "9.8 to 9.82 m/s²", "more
// than 3".
func numberKey(key quizdata.NumberKey, unit string) string {
	least, most := withUnit(number(key.Min), unit)+" or more", withUnit(number(key.Max), unit)+" or less"
	if key.Above {
		least = "more than " + withUnit(number(key.Min), unit)
	}
	if key.Below {
		most = "less than " + withUnit(number(key.Max), unit)
	}
	text := number(key.Min) + " to " + number(key.Max)
	switch noLeast, noMost := math.IsInf(key.Min, -1), math.IsInf(key.Max, 1); {
	case noLeast && noMost:
		return textAnyNumber
	case noLeast:
		return most
	case noMost:
		return least
	case key.Above || key.Below:
		return least + " and " + most
	case key.Min == key.Max:
		return withUnit(number(key.Min), unit)
	}
	if middle, ok := centre(key); ok {
		return withUnit(middle, unit) + " (" + text + " is right)"
	}
	return withUnit(text, unit)
}

// centre is the value a range was given around, where that can be told: it is
// written no longer than the ends, which are near.
func centre(key quizdata.NumberKey) (string, bool) {
	middle := (key.Min + key.Max) / 2
	text := number(middle)
	near := key.Max-key.Min <= 0.1*math.Abs(middle)
	return text, near && len(text) <= max(len(number(key.Min)), len(number(key.Max)))
}

// withUnit adds the unit unless it was typed.
func withUnit(text, unit string) string {
	if unit == "" || strings.HasSuffix(strings.TrimSpace(text), unit) {
		return text
	}
	return text + " " + unit
}

// number writes a key as its publisher did, free of the last digits that
// binary fractions add to a value and its tolerance.
func number(v float64) string {
	text := strconv.FormatFloat(math.Abs(v), 'g', 12, 64)
	if v < 0 {
		return minus + text
	}
	return text
}

// outcome writes what a program does.
func outcome(o quizdata.Outcome) app.UI {
	switch {
	case o.Kind == quizdata.OutcomeNothing:
		return app.Span().Text(textNothing)
	case o.Kind == quizdata.OutcomeError && o.Text == "":
		return app.Span().Text(textAnyError)
	case o.Kind == quizdata.OutcomeError:
		return app.Span().Body(app.Text("It raises "), app.Code().Text(o.Text))
	}
	return app.Pre().Class("code").TabIndex(0).Role("group").Aria("label", nameOutput).
		Body(app.Code().Text(o.Text))
}

// diffOf compares two printed texts line by line. Where all lines differ, or
// none, there is nothing to compare.
func diffOf(question *quizdata.Question, response quizdata.Response) app.UI {
	if question.Type != quizdata.Output || question.Outcome.Kind != quizdata.OutcomePrints ||
		response.Outcome != quizdata.OutcomePrints || response.Blank() {
		return nil
	}
	rows, differs, agrees := []app.UI{}, false, false
	for _, line := range grade.Diff(question.Outcome.Text, response.Text, question.Match) {
		differs = differs || line.Kind != grade.Same
		agrees = agrees || line.Kind == grade.Same
		rows = append(rows, app.Tr().Class("line-"+string(line.Kind)).Body(
			app.Th().Scope("row").Body(app.Span().Aria("hidden", "true").Text(diffSigns[line.Kind]), hidden(diffNames[line.Kind])),
			app.Td().Body(app.Code().Text(line.Text)),
		))
	}
	spaces := differs && onlySpaces(question, response)
	if !differs || !agrees && !spaces {
		return nil
	}
	return app.Div().Class("compared").Body(diffTable(rows), when(spaces, func() app.UI {
		return app.P().Class("soft").Text(textSpaces)
	}))
}

// onlySpaces reports that the texts are alike but for white space.
func onlySpaces(question *quizdata.Question, response quizdata.Response) bool {
	return grade.Match(question.Outcome.Text, response.Text,
		quizdata.Comparison{Case: question.Match.Case, Spaces: quizdata.SpacesIgnore})
}

func diffTable(rows []app.UI) app.UI {
	return app.Div().Class("scroll", "diff").TabIndex(0).Role("group").Aria("label", nameDiff).Body(
		app.Table().Body(app.Caption().Text(textDiff), app.TBody().Body(rows...)))
}

var diffSigns = map[grade.LineKind]string{grade.Same: " ", grade.Missing: "+", grade.Extra: minus}
