package browsertest

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp/kb"

	"mocktest/quizdata"
)

// A test that appears in an article takes neither the focus nor the place on
// the page, not even one that opens with its first question.
func TestFocusIsNotStolen(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/study.html", "/inline.html"} {
		p := newTab(t, phone)
		p.open(path)
		p.show(0)
		before := js[float64](p, "scrollY")
		p.until("the first test", "widgets()[0]?.shadowRoot && controls(0).length > 2")
		p.rest(0)
		at, after := js[string](p, "document.activeElement.tagName"), js[float64](p, "scrollY")
		if at != "BODY" || after != before {
			t.Errorf("%s: after loading, the focus is on %s, the page has scrolled from %v to %v", path, at, before, after)
		}
	}
}

// Whatever a reader presses, the focus is somewhere in the test afterwards.
func TestFocusIsNeverLost(t *testing.T) {
	t.Parallel()
	p := newTab(t, desktop)
	p.open("/study.html")
	reader := p.taker(0, keyboard, mixed)
	steps := []string{"Exam", "Start the test", "Next question", "Show a hint", "Mark for review", "Hide the time", "Show the time",
		"Pause", "Resume", "Typing, 0 of 8", "Previous", "Question 3", "Submit…", "Back to the questions", "Submit…",
		"Question 3, not answered", "Submit…", "Submit the test", "Review answers", "Missed", "Back to the result", "Mark it now",
		"Back to the result", "Retake all", "Keep it", "Retake all", "Retake"}
	for _, step := range steps {
		if step == "Exam" {
			reader.hand.tick(p, 0, step)
			continue
		}
		reader.does(step)
		if !js[bool](p, "deep(0).activeElement && shown(deep(0).activeElement)") {
			t.Errorf("after “%s” the focus is nowhere", step)
		}
	}
	reader.focusIs("Every kind of question, once")
}

// Arrows in a group of radios move and pick; they neither go on nor hand in,
// and neither does Enter.
func TestArrowsOnlyPick(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/django-interview-questions.html", "")
	names := []string{}
	for _, c := range reader.quiz.Question("lazy").Choices {
		names = append(names, plain(c.Text))
	}
	reader.focusIs("ORM and models, question 1 of 10")
	keyboard.tick(reader.tab, 0, names[0])
	for n := range 2 * len(names) {
		reader.press(kb.ArrowDown)
		next := names[(n+1)%len(names)]
		reader.until("the next choice", "find(0, %v).checked && deep(0).activeElement === find(0, %v)", next, next)
	}
	reader.press(kb.Enter)
	reader.rest(0)
	reader.sees("question 1 of 10")
	reader.legend(1, 0, 0, 0, 9)
}

// What a screen reader is told of each type: roles, names, groups.
func TestAccessibleTree(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/study.html", "Exam")
	type node struct{ role, name string }
	seen := map[quizdata.Type]bool{}
	for len(reader.left) > 0 {
		q := reader.meet()
		if seen[q.Type] {
			reader.goOn(q)
			continue
		}
		seen[q.Type] = true
		var nodes []node
		for _, n := range call(reader.tab, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes {
			if !n.Ignored && n.Role != nil && n.Name != nil {
				nodes = append(nodes, node{strings.Trim(string(n.Role.Value), `"`), squash(unquote(n.Name.Value))})
			}
		}
		has := func(role, name string) {
			t.Helper()
			if !slices.ContainsFunc(nodes, func(n node) bool { return n.role == role && strings.Contains(n.name, squash(name)) }) {
				t.Errorf("%s: nothing is a %s named “%s”", q.ID, role, name)
			}
		}
		has("timer", "")
		has("navigation", "Questions")
		switch q.Type {
		case quizdata.Info:
			has("heading", "information")
		case quizdata.Numeric, quizdata.ShortText, quizdata.Essay:
			has("textbox", "Your answer")
		case quizdata.Output:
			has("group", "What does the program do?")
			has("radio", "It prints nothing")
		case quizdata.Ordering:
			has("group", "Put these in order")
			has("button", "Move “"+plain(q.Items[0].Text)+"” up")
			has("button", "Keep this order")
		case quizdata.Matching, quizdata.Categorize:
			has("group", map[bool]string{true: "Choose what belongs to each", false: "Choose where each belongs"}[q.Type == quizdata.Matching])
			for _, slot := range q.Slots {
				has("combobox", plain(slot.Text))
			}
		case quizdata.Cloze:
			has("textbox", "Gap 1 of 5")
			has("combobox", "Gap 4 of 5")
		default:
			role, group := "radio", "Choose one answer"
			if q.Type == quizdata.MultipleResponse {
				role, group = "checkbox", "Choose all that apply"
			}
			has("group", group)
			for _, c := range q.Choices {
				has(role, plain(c.Text))
			}
		}
		reader.goOn(q)
	}
	if len(seen) != len(quizdata.Types) {
		t.Errorf("only %d types were met", len(seen))
	}
}

// unquote reads a JSON string; anything else is empty.
func unquote(value []byte) (s string) {
	_ = json.Unmarshal(value, &s)
	return s
}
