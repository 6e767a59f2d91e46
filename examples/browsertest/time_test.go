package browsertest

import (
	_ "embed"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"

	"mocktest/quizdata"
)

//go:embed clock.js
var clock string

// timeTab is a tab whose time the test can move.
func timeTab(t *testing.T, l look) *tab {
	t.Helper()
	p := newTab(t, l)
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: clock})
	return p
}

// pass lets so much time pass at once.
func (p *tab) pass(d string) { p.t.Helper(); p.moveClock("pass", d) }

// sleep closes the lid for so long; negative times set the clock back.
func (p *tab) sleep(d string) { p.t.Helper(); p.moveClock("sleep", d) }

func (p *tab) moveClock(how, d string) {
	p.t.Helper()
	span, err := time.ParseDuration(d)
	if err != nil {
		p.t.Fatal(err)
	}
	js[int](p, "testClock[%v](%v), 1", how, span.Milliseconds())
}

// tenMinutes is a quiz with warnings, in a page of its own.
const tenMinutes = `{"title": "Ten minutes", "id": "ten", "time": {"limit": "10m", "warnings": ["5m", "1m"]}, "questions": [
  {"id": "q1", "prompt": "Which one is even?", "choices": ["three", "four"], "answer": "B"},
  {"id": "q2", "prompt": "Twice three?", "answer": 6}
]}`

// timed opens a page with a quiz in it, takes it up, and logs what the page
// hears and what the live region says.
func timed(t *testing.T, quiz string) *taker {
	t.Helper()
	page := markup("", scriptTag+`<mock-test load="eager"><script type="application/json">`+quiz+`</script></mock-test>`)
	p := timeTab(t, desktop)
	p.open(faulty(t, map[string]http.HandlerFunc{"/page": text("text/html; charset=utf-8", page)}).URL + "/page")
	p.hear()
	reader := p.taker(0, mouse, allRight)
	reader.does("Start the test")
	return reader
}

// hear starts the log of the live region and of submissions.
func (p *tab) hear() {
	p.t.Helper()
	p.until("a live region", "widgets()[0]?.querySelector('[role=status]')")
	js[int](p, `(() => {
		window.said = []; window.submits = [];
		const live = widgets()[0].querySelector('[role=status]');
		new MutationObserver(() => { if (live.textContent) said.push(live.textContent); }).observe(live, {childList: true, characterData: true, subtree: true});
		addEventListener('mocktest-submit', (event) => submits.push(event.detail));
		return 1;
	})()`)
}

// heard waits until the live region has said sentences of these patterns, in
// this order, and no other.
func (p *tab) heard(patterns ...string) {
	p.t.Helper()
	p.until(fmt.Sprintf("the live region to say %q", patterns), "said.length >= %v", len(patterns))
	said := js[[]string](p, "said")
	same := len(said) == len(patterns)
	for i := 0; same && i < len(said); i++ {
		same, _ = regexp.MatchString("^"+patterns[i]+"$", said[i])
	}
	if !same {
		p.t.Errorf("the live region said %q, want %q", said, patterns)
	}
}

func TestWarningsAndExpiry(t *testing.T) {
	t.Parallel()
	reader := timed(t, tenMinutes)
	reader.respond(reader.quiz.Question("q1"), quizdata.Response{Choices: []string{reader.quiz.Question("q1").Choices[1].ID}})
	reader.pass("4m30s")
	reader.heard()
	reader.pass("32s")
	reader.heard("4 minutes 5. seconds left.")
	reader.pass("4m3s")
	reader.heard("4 minutes 5. seconds left.", "5. seconds left.")
	reader.pass("2m")
	reader.sees("1 right, 1 blank", "The time was up, so the test was submitted as it stood.")
	reader.focusIs("50 %")
	reader.pass("1h")
	reader.heard("4 minutes 5. seconds left.", "5. seconds left.", "The time is over. The test was submitted with your answers.")
	if submits := js[[]map[string]any](reader.tab, "submits"); len(submits) != 1 || submits[0]["expired"] != true {
		t.Errorf("the page heard of %d submissions: %v", len(submits), submits)
	}
}

// After a sleep no timer has run yet: whatever the reader does first comes
// too late, and is told so.
func TestAnswerAfterSleepIsLate(t *testing.T) {
	t.Parallel()
	reader := timed(t, tenMinutes)
	reader.sleep("1h")
	reader.hand.tick(reader.tab, 0, "four")
	reader.sees("2 blank", "The time was up")
	if n := js[int](reader.tab, "submits.length"); n != 1 {
		t.Errorf("the page heard of %d submissions", n)
	}
}

// A clock on screen notices by itself that the machine slept.
func TestSleepEndsTheTest(t *testing.T) {
	t.Parallel()
	reader := timed(t, tenMinutes)
	reader.sleep("1h")
	reader.sees("The time was up")
}

// Without a clock on screen it is noticed within a minute.
func TestSleepWithTheTimeHidden(t *testing.T) {
	t.Parallel()
	reader := timed(t, tenMinutes)
	reader.does("Hide the time")
	reader.sleep("1h")
	reader.pass("1m1s")
	reader.sees("The time was up")
}

func TestClockSetBackGivesNoTime(t *testing.T) {
	t.Parallel()
	reader := timed(t, tenMinutes)
	reader.pass("5m")
	reader.until("half of the time", "/Time left 4:5/.test(words(0))")
	reader.sleep("-48h")
	reader.pass("2m")
	reader.until("the clock to go on", "/Time left 2:5/.test(words(0))")
	reader.pass("3m")
	reader.sees("The time was up")
}

// A section whose time is up closes with its answers, and the next one opens.
func TestSectionExpires(t *testing.T) {
	t.Parallel()
	p := timeTab(t, phone)
	p.open("/aptitude.html")
	p.hear()
	reader := p.taker(0, finger, allRight)
	reader.begin("")
	q := reader.meet()
	reader.respond(q, answer(t, q, right))
	p.pass("10m")
	reader.focusIs("Logical, question 1 of 8")
	reader.sees("Draw the seats.", "Quantitative 1/8", "The time for the section is over. The next section is open.")
	if !js[bool](p, "find(0, 'Quantitative').disabled") {
		t.Error("the section whose time is up can still be entered")
	}
	p.pass("8m")
	reader.sees("Read the text once")
	p.pass("6m1s")
	reader.left = nil
	reader.sees("1 right, 21 blank", "The time was up")
	var over int
	for _, words := range js[[]string](p, "said") {
		if strings.Contains(words, "is over") {
			over++
		}
	}
	if over != 3 {
		t.Errorf("three sections ended, announced: %q", js[[]string](p, "said"))
	}
}

func TestSleepThroughAllSections(t *testing.T) {
	t.Parallel()
	p := timeTab(t, desktop)
	p.open("/aptitude.html")
	p.hear()
	p.taker(0, mouse, allRight).begin("")
	p.sleep("1h")
	p.see(0, "22 blank")
	p.heard("The time is over. The test was submitted with your answers.")
}

// A question whose own time is up keeps its answer, takes no other, and the
// reader is moved on.
func TestQuestionExpires(t *testing.T) {
	t.Parallel()
	p := timeTab(t, desktop)
	p.open("/predict-the-output.html")
	p.hear()
	reader := p.taker(0, mouse, allRight)
	reader.begin("Exam")
	reader.sees("Question 3:00", "Test 12:00")
	q := reader.meet()
	reader.respond(q, answer(t, q, right))
	p.pass("3m1s")
	reader.focusIs("Question 2 of 8")
	p.heard("The time for this question is over. Your answer is kept.")
	reader.does("Previous")
	reader.sees("Question 1 of 8", "Time is up for this question. Your answer stands as it is.")
	if !js[bool](p, "find(0, 'It prints').matches(':disabled') && find(0, 'What it prints').readOnly") {
		t.Error("a question whose time is up can still be answered")
	}
	if field := js[string](p, "find(0, 'What it prints').value"); field != q.Outcome.Text {
		t.Errorf("the answer that stands is %q", field)
	}
	reader.does("Submit…")
	reader.does("Submit the test")
	reader.sees("1 right, 7 blank")
}

// A minute of ticking changes the figures of the clock and nothing else: the
// live region is silent and nothing moves.
func TestTickingIsQuiet(t *testing.T) {
	t.Parallel()
	reader := timed(t, tenMinutes)
	reader.pass("2s")
	reader.until("a clock of three figures", "/Time left 9:5/.test(words(0))") // 10:00 is wider
	reader.rest(0)
	js[int](reader.tab, `(() => {
		window.changed = []; window.shift = 0;
		new MutationObserver((records) => {
			for (const {target} of records) {
				const el = target.nodeType === 3 ? target.parentElement : target;
				if (!el?.closest('[role=timer], svg')) changed.push(el?.outerHTML);
			}
		}).observe(deep(0), {subtree: true, childList: true, characterData: true, attributes: true});
		new PerformanceObserver((list) => { for (const e of list.getEntries()) shift += e.value; }).observe({type: 'layout-shift'});
		return 1;
	})()`)
	for range 60 {
		before := reader.timeLeft()
		reader.pass("1s")
		reader.until("the clock to tick", "!words(0).includes(%v)", "Time left "+minutes(before))
	}
	if changed := js[[]string](reader.tab, "changed"); len(changed) > 0 {
		t.Errorf("ticking changes more than the clock: %q", changed)
	}
	if shift := js[float64](reader.tab, "shift"); shift > 0 {
		t.Errorf("ticking shifts the layout by %v", shift)
	}
	reader.heard()
}

func minutes(seconds int) string { return fmt.Sprintf("%d:%02d", seconds/60, seconds%60) }
