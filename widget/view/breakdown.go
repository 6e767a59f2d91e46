package view

import (
	"math"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// ring is the score as part of a circle, its figures inside. The drawing is
// silent; the figures are read.
func ring(t grade.Tally, tone string) app.UI {
	circle := func(class string) app.HTMLElem {
		return svg("circle").Class(class).Attr("cx", 60).Attr("cy", 60).Attr("r", 52).
			Attr("fill", "none").Attr("stroke-width", 10).Attr("pathLength", 100)
	}
	part := int(math.Round(t.Percent()))
	body := []app.UI{circle("ring-all")}
	if part > 0 {
		body = append(body, circle("ring-part").Attr("stroke-linecap", "round").
			Attr("transform", "rotate(-90 60 60)").Attr("stroke-dasharray", strconv.Itoa(part)+" 200"))
	}
	return app.Div().Class("ring", tone).Attr("part", "ring").Body(
		svg("svg").Attr("viewBox", "0 0 120 120").Aria("hidden", "true").Attr("focusable", "false").Body(body...),
		app.Div().Class("ring-text").Body(
			app.Span().Class("ring-figure").Text(figure(t.Earned)),
			app.Span().Class("soft", "small").Text(" of "+figure(t.Possible)),
		),
	)
}

// breakdown is one table with a bar in each row. A single group would repeat
// the total, so it is left out. Roles are written out, because the rows are
// laid out as grids and some browsers then forget that they are rows.
func breakdown(title, head string, tallies []grade.Tally) app.UI {
	if len(tallies) < 2 {
		return nil
	}
	rows := make([]app.UI, len(tallies))
	for i, t := range tallies {
		rows[i] = app.Tr().Role("row").Body(
			app.Th().Scope("row").Role("rowheader").Text(t.Title),
			app.Td().Class("bars").Aria("hidden", "true").Body(bars(t)),
			app.Td().Class("sum").Role("cell").Text(figure(t.Earned)+" / "+figure(t.Possible)),
			app.Td().Class("detail").Role("cell").Text(countsLine(t)),
			app.Td().Class("spent").Role("cell").Text(clockTime(t.Spent)),
		)
	}
	return table(title, []string{head, colMarks, colCounts, colTime}, rows)
}

// table frames rows with a caption and, for screen readers, column heads.
func table(title string, columns []string, rows []app.UI) app.UI {
	heads := make([]app.UI, len(columns))
	for i, name := range columns {
		heads[i] = app.Th().Scope("col").Role("columnheader").Text(name)
	}
	return app.Table().Class("breakdown").Role("table").Attr("part", "breakdown").Body(
		app.Caption().Text(title),
		app.THead().Class("hidden").Role("rowgroup").Body(app.Tr().Role("row").Body(heads...)),
		app.TBody().Role("rowgroup").Body(rows...),
	)
}

// bars draws how many were right, partly right, wrong and blank.
func bars(t grade.Tally) app.UI {
	drawing := []app.UI{}
	x := 0.0
	for _, part := range []struct {
		n    int
		tone string
	}{{t.Right, "right"}, {t.Partial, "partial"}, {t.Wrong, "wrong"}, {t.Count - t.Right - t.Partial - t.Wrong, "blank"}} {
		if part.n <= 0 || t.Count == 0 {
			continue
		}
		width := 1000 * float64(part.n) / float64(t.Count)
		drawing = append(drawing, svg("rect").Class("part-"+part.tone).
			Attr("x", int(x)).Attr("width", max(1, int(width)-6)).Attr("height", 10))
		x += width
	}
	return barBox(drawing)
}

func barBox(drawing []app.UI) app.UI {
	return svg("svg").Class("bar-box").Attr("viewBox", "0 0 994 10").
		Attr("preserveAspectRatio", "none").Attr("focusable", "false").Body(drawing...)
}

// named gives difficulties their words.
func named(tallies []grade.Tally) []grade.Tally {
	list := append([]grade.Tally(nil), tallies...)
	for i, t := range list {
		if name := difficultyNames[quizdata.Difficulty(t.Key)]; name != "" {
			list[i].Title = name
		}
	}
	return list
}

// weak is the share of marks below which a topic is worth reading up on.
const weak = 70

// learn links the weak topics to where the article teaches them.
func learn(quiz *quizdata.Quiz, topics []grade.Tally) app.UI {
	var rows []app.UI
	for _, t := range topics {
		url := quiz.Learn[t.Key]
		if url == "" || t.Percent() >= weak || t.Possible == 0 {
			continue
		}
		link := app.A().Href(url).Text(t.Title)
		if url[0] != '#' {
			link = link.Target("_blank").Rel("noopener noreferrer")
		}
		rows = append(rows, app.Li().Body(link, app.Span().Class("soft", "small").Text(percent(t.Percent()))))
	}
	if len(rows) == 0 {
		return nil
	}
	return app.Div().Class("learn").Body(app.H3().Text(nameLearn), app.Ul().Body(rows...))
}
