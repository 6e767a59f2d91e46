package widget

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/widget/browser"
)

// Run is the program in the browser: it reads the quiz of its page, restores
// the attempt and shows it until the page lets go of it. A quiz that cannot be
// read ends it with a message.
func Run() {
	page := browser.Open()
	quiz, problems := load(page)
	if len(problems) > 0 {
		page.Fail("bad-quiz", badQuiz(problems), cureBadQuiz, problemText(problems))
		return
	}
	name := storageName(quiz, page.Source())
	s := &session{page: page, quiz: quiz, clock: newClock(time.Now)}
	show(newRoot(s, name))
}

// show mounts the root and draws what each input changes before the browser
// gets its turn again. app.RunWhenOnBrowser would wait for a timer of its own
// after every input, which costs a frame; go-app offers the same engine without
// that timer for tests.
func show(r *root) {
	engine := app.NewTestEngine()
	if err := engine.Load(r); err != nil {
		panic(err)
	}
	for {
		engine.ConsumeNext()
	}
}
