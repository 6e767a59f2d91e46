package view

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/attempt"
)

// TestHalfFilledIsTold: in the palette, its legend and the summary, by name and
// shape, marked or not; spaces fill nothing, and what is full is answered.
func TestHalfFilledIsTold(t *testing.T) {
	s := begin(t)
	s.then(exam(), visit("match"), s.fill("match", "Go", "Google"),
		visit("sort"), s.fill("sort", "list", "`mutable`"), mark("sort"),
		visit("gaps"), s.fill("gaps", "noun", "tuple", "adjective", " "))
	for page, wants := range map[Page][]string{
		PageMain:    {`, partly answered"`, `, partly answered and marked"`, "is-answered-marked is-partly", `is-partly-answered">2<`},
		PageSummary: {`, partly answered: Who made it?"`, `, partly answered and marked: Sort these."`, "<td>2</td>"},
	} {
		html := strings.Join(strings.Fields(tidy(app.HTMLString(s.at(page).screen()))), " ")
		for _, want := range wants {
			if !strings.Contains(html, want) {
				t.Errorf("%s: does not contain %s:\n%s", page, want, html)
			}
		}
	}
	for _, q := range s.attempt.Snapshot().Questions {
		switch q.ID {
		case "gaps":
			if n := filledSlots(q.Response); n != 1 {
				t.Errorf("%d gaps count as filled, the spaces too", n)
			}
		case "match":
			q.Response.Filled = append(q.Response.Filled, q.Response.Filled[0], q.Response.Filled[0])
			if got := stateOf(q); got != attempt.Answered {
				t.Errorf("with all slots filled it is %s", got)
			}
		}
	}
}

// TestCheckedIsNotLeftOver: what can no longer be filled is nothing to look at
// again before handing in.
func TestCheckedIsNotLeftOver(t *testing.T) {
	s := begin(t)
	s.then(practice(), visit("match"), s.fill("match", "Go", "Google"), show("match"))
	if html := app.HTMLString(s.at(PageSummary).screen()); strings.Contains(html, "partly answered: Who made it?") {
		t.Error("a checked question is listed as one to fill")
	}
}
