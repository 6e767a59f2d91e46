package browsertest

import (
	"slices"
	"strings"

	"mocktest/quizdata"
)

// taker takes one test from start to result and knows what it answered.
type taker struct {
	*tab
	i    int // which widget of the page
	quiz *quizdata.Quiz
	hand hand
	plan plan

	given map[string]quizdata.Response
	left  []*quizdata.Question // not met yet
	// each is called on every question, answered or not; may be nil.
	each func(*quizdata.Question)
	// at is called with the name of every other state reached; may be nil.
	at func(state string)
}

func (p *tab) taker(i int, h hand, how plan) *taker {
	p.t.Helper()
	quiz := p.quizOf(i)
	return &taker{tab: p, i: i, quiz: quiz, hand: h, plan: how, left: quiz.Questions(),
		given: map[string]quizdata.Response{}, each: func(*quizdata.Question) {}, at: func(string) {}}
}

// does presses a control of the test and waits for what follows.
func (t *taker) does(name string) {
	t.t.Helper()
	t.hand.does(t.tab, t.i, name)
}

// has reports whether a control with exactly this name is in sight.
func (t *taker) has(name string) bool {
	t.t.Helper()
	return js[bool](t.tab, "names(%v).includes(%v)", t.i, name)
}

// begin starts in a mode, or in the first one.
func (t *taker) begin(mode string) {
	t.t.Helper()
	t.show(t.i)
	if t.quiz.Start == quizdata.StartOpen {
		t.see(t.i, "Question 1 of")
		return
	}
	t.ready(t.i, "Start the test")
	t.at("start")
	if mode != "" {
		t.hand.tick(t.tab, t.i, mode)
	}
	t.does("Start the test")
}

// takeAll answers every question by the plan, ends every section, and submits.
func (t *taker) takeAll() {
	t.t.Helper()
	for n := 0; len(t.left) > 0; {
		q := t.meet()
		want := blank
		if q.Type != quizdata.Info {
			want = t.plan(n)
			n++
		}
		t.respond(q, answer(t.t, q, want))
		t.each(q)
		t.goOn(q)
	}
	if t.has("Submit the test") { // one question alone has no summary
		t.at("summary")
		t.does("Submit the test")
	}
	t.at("result")
}

// meet waits for the question on screen and finds it by its words.
func (t *taker) meet() *quizdata.Question {
	t.t.Helper()
	prompts := make([]string, len(t.left))
	for i, q := range t.left {
		prompts[i] = squash(wording(q))
	}
	t.until("one of the questions left", "%v.some((prompt) => bare(words(%v)).includes(prompt))", prompts, t.i)
	shown, best := squash(t.text(t.i)), -1
	for i, prompt := range prompts {
		if strings.Contains(shown, prompt) && (best < 0 || len(prompt) > len(prompts[best])) {
			best = i
		}
	}
	q := t.left[best]
	t.left = slices.Delete(slices.Clone(t.left), best, best+1)
	return q
}

// squash takes all white space out.
func squash(s string) string { return strings.Join(strings.Fields(s), "") }

// respond enters a response, as far as it has anything in it.
func (t *taker) respond(q *quizdata.Question, r quizdata.Response) {
	t.t.Helper()
	t.given[q.ID] = r
	if r.Blank() {
		return
	}
	if q.Type == quizdata.Ordering {
		t.arrange(q, r.Choices)
	}
	for i, slot := range q.Slots {
		t.fill(q, i, slot, r.In(slot.ID))
	}
	for _, c := range q.Choices {
		if r.Picked(c.ID) {
			name := plain(c.Text)
			t.hand.tick(t.tab, t.i, name)
			t.until("a tick at "+name, "find(%v, %v).checked", t.i, name)
		}
	}
	field := "Your answer"
	if r.Outcome != "" {
		t.hand.tick(t.tab, t.i, map[quizdata.OutcomeKind]string{
			quizdata.OutcomePrints: "It prints", quizdata.OutcomeNothing: "It prints nothing",
			quizdata.OutcomeError: "It raises an error"}[r.Outcome])
		field = map[quizdata.OutcomeKind]string{quizdata.OutcomePrints: "What it prints",
			quizdata.OutcomeError: "Name of the error"}[r.Outcome]
	}
	if r.Text != "" {
		t.hand.write(t.tab, t.i, field, r.Text)
	}
	t.until("the answer to count", "!place(%v) || /, answered( and marked)?$/.test(place(%v))", t.i, t.i)
	t.rest(t.i)
}

// goOn leaves a question forwards, checking the answer where that is offered.
func (t *taker) goOn(q *quizdata.Question) {
	t.t.Helper()
	for _, word := range []string{"Check answer", "Show explanation"} {
		if t.has(word) {
			t.does(word)
			t.at("reveal " + string(q.Type))
			break
		}
	}
	ways := []string{"Skip", "Save and next", "Next question", "Review and submit", "Finish section…", "Submit…", "All questions",
		"See the result", "Submit the test"}
	switch way := js[string](t.tab, "%v.find((name) => names(%v).includes(name)) || ''", ways, t.i); way {
	case "":
		t.t.Fatalf("no way on from question %q:\n%s", q.ID, t.text(t.i))
	case "Finish section…":
		t.does(way)
		t.at("section summary")
		t.does("Finish this section")
	case "All questions":
		t.does(way)
		t.does("Submit…")
	default:
		t.does(way)
	}
}

// start opens a page and starts its first test in a mode, or in its first one.
func start(p *tab, path, mode string) *taker {
	p.t.Helper()
	p.open(path)
	reader := p.taker(0, mouse, allRight)
	reader.begin(mode)
	return reader
}

// sees waits for each of the words.
func (t *taker) sees(words ...string) {
	t.t.Helper()
	for _, w := range words {
		t.see(t.i, w)
	}
}

// misses fails if any of the words is in sight.
func (t *taker) misses(words ...string) {
	t.t.Helper()
	shown := t.text(t.i)
	for _, w := range words {
		if strings.Contains(shown, w) {
			t.t.Errorf("the test shows “%s” where it should not:\n%s", w, shown)
		}
	}
}

// focusIs waits until what has the focus begins with the words.
func (t *taker) focusIs(words string) {
	t.t.Helper()
	t.until("the focus on “"+words+"”", "focused(%v).startsWith(%v)", t.i, words)
}
