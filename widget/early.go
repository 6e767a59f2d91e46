package widget

import (
	"slices"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/plainjson"
)

// early is what a reader did before the engine was there, on prerendered
// questions or on the start card that the first script draws. Its JSON form is
// written by widget/assets/script/engine/60-takeover.js.
type early struct {
	// Begin: Start was pressed, with the mode and the extra time chosen.
	Begin bool          `json:"begin"`
	Mode  quizdata.Mode `json:"mode"`
	Extra string        `json:"extra"`
	// AsWritten: the reader sees the questions in the order of the file.
	AsWritten bool `json:"asWritten"`
	// Current is the question the reader is at; empty for none.
	Current string        `json:"current"`
	Answers []earlyAnswer `json:"answers"`
}

// earlyAnswer is one response as the page's own controls hold it.
type earlyAnswer struct {
	Question string               `json:"question"`
	Choices  []string             `json:"choices"`
	Text     string               `json:"text"`
	Filled   []earlyFilled        `json:"filled"`
	Outcome  quizdata.OutcomeKind `json:"outcome"`
	// Touched: given since the page was opened, and not put back by the
	// browser, which refills the controls of a reloaded page.
	Touched bool `json:"touched"`
}

// earlyFilled is a slot of a prerendered question and what it holds.
type earlyFilled struct {
	Slot string `json:"slot"`
	With string `json:"with"`
}

// response is what the attempt is told.
func (a earlyAnswer) response() quizdata.Response {
	r := quizdata.Response{Choices: a.Choices, Text: a.Text, Outcome: a.Outcome}
	for _, f := range a.Filled {
		r.Filled = append(r.Filled, quizdata.Filled(f))
	}
	return r
}

// readEarly reads what the page tells; nothing where that makes no sense.
func readEarly(text string) early {
	var e early
	if plainjson.Unmarshal([]byte(text), &e) != nil {
		return early{}
	}
	return e
}

// mode is the mode chosen, if the quiz offers it, else the quiz's first.
func (e early) mode(quiz *quizdata.Quiz) quizdata.Mode {
	if slices.Contains(quiz.Modes, e.Mode) {
		return e.Mode
	}
	return quiz.Modes[0]
}

// takeOver makes early answers responses of the running attempt. What the
// reader did in the attempt itself counts for more: an early answer is taken
// for a question without a response and, unless the attempt is new, which the
// reader either has not seen here or answered on the page just now. One to a
// section that is still closed waits.
func (s *session) takeOver(answers []earlyAnswer, isNew bool) {
	s.waiting = nil
	if s.attempt.Phase() != attempt.Running {
		return
	}
	states := map[string]*attempt.QuestionState{}
	for _, q := range s.attempt.Snapshot().Questions {
		states[q.ID] = q
	}
	changed := false
	for _, a := range answers {
		state, known := states[a.Question]
		if !known || !state.Response.Blank() || !(state.State == attempt.NotVisited || a.Touched || isNew) {
			continue
		}
		next, effects := s.attempt.Apply(attempt.Respond{Question: a.Question, Response: a.response()}, s.clock.Now())
		changed = changed || next.Revision() != s.attempt.Revision()
		s.attempt = next
		for _, effect := range effects {
			switch effect := effect.(type) {
			case attempt.Emit:
				s.tell(effect.Signal)
			case attempt.Refuse:
				if effect.Reason == attempt.SectionLocked {
					s.waiting = append(s.waiting, a)
				}
			}
		}
	}
	if changed {
		s.save()
	}
}
