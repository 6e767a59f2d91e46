package check

import (
	"time"

	"mocktest/quizdata"
)

// The time for one question, on average, that no test means.
const (
	hasty = 15 * time.Second
	slow  = 10 * time.Minute
)

func (e *editor) pace() {
	questions := e.quiz.Questions()
	n := time.Duration(0)
	for _, q := range questions {
		if q.Type != quizdata.Info {
			n++
		}
	}
	limit := e.quiz.Time.Limit
	if limit == 0 || n == 0 {
		return
	}
	switch each := limit / n; {
	case each < hasty:
		e.say(questions[0].Prompt, "the limit leaves "+each.Round(time.Second).String()+" for each question; that measures haste", `look at "time"`)
	case each > slow:
		e.say(questions[0].Prompt, "the limit leaves "+each.Round(time.Second).String()+" for each question; perhaps a unit is missing", `look at "time": a number without one is seconds`)
	}
}

func (e *editor) sectionTimes() {
	var sum time.Duration
	all := true
	for _, s := range e.quiz.Sections {
		sum += s.Time.Limit
		all = all && s.Time.Limit > 0
	}
	limit := e.quiz.Time.Limit
	if limit > 0 && all && sum != limit {
		e.say(e.quiz.Questions()[0].Prompt, "the sections take "+sum.String()+" together and the quiz "+limit.String()+"; one of the limits is never reached",
			"let them agree, or leave out that of the quiz")
	}
}

func (e *editor) guessing() {
	for _, q := range e.quiz.Questions() {
		if q.Type.HasChoices() && q.Marks.Correct > 0 && -q.Marks.Wrong > q.Marks.Correct {
			e.say(q.Prompt, "a wrong choice costs more than a right one earns; leaving out is wiser than an even guess", `look at "marks"`)
			return // one is enough: marks are mostly those of the quiz
		}
	}
}

func (e *editor) difficulty() {
	count, first := map[quizdata.Difficulty]int{}, ""
	for _, q := range e.quiz.Questions() {
		if q.Difficulty != "" {
			count[q.Difficulty]++
			if first == "" {
				first = q.Prompt
			}
		}
	}
	const enough = 10
	for level, n := range count {
		if len(count) == 1 && n >= enough {
			e.say(first, "every difficulty that is written is "+string(level)+"; the breakdown by difficulty says nothing", "grade them, or leave the difficulty out")
		}
	}
}
