package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

func TestStartCard(t *testing.T) {
	t.Parallel()
	p := newTab(t, desktop)
	p.open("/study.html")
	p.show(0)
	reader := p.taker(0, mouse, allRight)
	reader.ready(0, "Start the test")
	reader.sees("Every kind of question, once", "A short tour.", "questions 29", "marks, and 2.5 you give yourself 29", "to pass 50 %",
		"Choosing 8 questions", "Typing 8 questions", "Putting in place 8 questions", "Reading and explaining 5 questions", "says “Not scored”", "You mark open answers yourself")
	reader.misses("time limit", "Extra time", "Question 1")

	reader.does("Exam")
	reader.sees("20 min", "Extra time", "the test is submitted as it stands", "You may pause")
	reader.does("Study")
	reader.sees("Every question shows its answer")
	reader.misses("20 min", "marks 29")
}

func TestStartCardOfNegativeMarks(t *testing.T) {
	t.Parallel()
	p := newTab(t, phone)
	p.open("/aptitude.html")
	p.show(0)
	for _, words := range []string{"questions 22", "time limit 24 min", "marks 23", "to pass 50 %", "Quantitative 8 questions, 10 min",
		"Each section has its own time", "The clock does not stop"} {
		p.see(0, words)
	}
}

// Extra time is chosen before the start and stretches the clock.
func TestExtraTime(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/study.html", "Study")
	for _, c := range []struct {
		choice string
		downs  int // arrows to it
		clock  string
	}{{"none", 0, "20:00"}, {"twice the time", 3, "40:00"}, {"no time limit", 5, ""}} {
		js[int](reader.tab, "widgets()[0].restart(), 1")
		reader.does("Exam")
		reader.focus(0, "Extra time")
		for range c.downs {
			reader.press(kb.ArrowDown)
		}
		reader.until("the choice", "find(0, 'Extra time').selectedOptions[0].text === %v", c.choice)
		reader.does("Start the test")
		reader.sees("Before you start")
		switch left := reader.timeLeft(); {
		case c.clock == "":
			reader.misses("Time left")
		case left > seconds(c.clock) || left < seconds(c.clock)-20:
			t.Errorf("with %s the clock begins at %d s, not at %s", c.choice, left, c.clock)
		}
	}
}
