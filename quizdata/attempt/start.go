package attempt

import (
	"slices"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// start begins the attempt with every question of the quiz, or those drawn.
func (s *step) start(e Start) {
	quiz := s.a.Quiz()
	switch {
	case !slices.Contains(quiz.Modes, e.Mode):
		s.refuse(NotAllowed)
		return
	case e.Mode == quizdata.Exam && !allowsExtra(quiz, e.Extra):
		s.refuse(NotAllowed)
		return
	}
	if e.Mode != quizdata.Exam || !quiz.Timed() {
		e.Extra = 1 // there is nothing to scale
	}
	s.a.mode, s.a.extra, s.a.retake = e.Mode, e.Extra, false
	s.open(e.Seed, func(*quizdata.Question) bool { return true })
}

// MaxExtra is the most that Start.Extra may scale limits by.
const MaxExtra = 10.0

// allowsExtra reports whether a reader may take the limits scaled by extra.
func allowsExtra(quiz *quizdata.Quiz, extra float64) bool {
	switch {
	case !quiz.Timed() || extra == 1:
		return true
	case !quiz.Time.Extra:
		return false
	}
	return extra == Untimed || extra >= 1 && extra <= MaxExtra
}

// open lays out the questions that asked accepts and starts the clock.
func (s *step) open(seed uint64, asked func(*quizdata.Question) bool) {
	if s.a.Quiz().HasSeed && seed != AsWritten {
		seed = s.a.Quiz().Seed
	}
	sections, questions := layOut(s.a.Quiz(), seed, draws(s.a.mode, seed) && !s.a.retake, asked)
	if len(questions) == 0 {
		s.refuse(NotAllowed)
		return
	}
	s.a = Attempt{
		quiz: s.a.quiz, revision: s.a.revision, round: s.a.round + 1,
		phase: Running, mode: s.a.mode, extra: s.a.extra, retake: s.a.retake, seed: seed,
		sections: sections, questions: questions,
		started: s.now, last: s.now,
	}
	s.changed = true
	s.a.questions[0].visited = true
	s.tell(Emit{s.signal("start")}, Focus{OnQuestion})
}

// restart throws the attempt away.
func (s *step) restart() {
	s.a = Attempt{
		quiz: s.a.quiz, revision: s.a.revision, round: s.a.round + 1, phase: Ready,
	}
	s.notices = notices{}
	s.changed = true
	s.tell(Focus{OnStart})
}

// retakeMissed starts over, in the same mode and with the same limits, with
// the questions that were missed.
func (s *step) retakeMissed(e RetakeMissed) {
	missed := make(map[string]bool)
	for i := range s.a.questions {
		if p := s.a.questions[i]; s.a.missed(p) {
			missed[p.question.ID] = true
		}
	}
	if len(missed) == 0 {
		s.refuse(NotAllowed)
		return
	}
	s.a.retake = true
	s.open(e.Seed, func(q *quizdata.Question) bool { return missed[q.ID] })
}

// missed reports whether a question of a submitted attempt earned less than
// it could. An essay counts once its reader marked it.
func (a Attempt) missed(p *progress) bool {
	switch score := p.score(); score.Outcome {
	case grade.Wrong, grade.Partial, grade.Blank:
		return true
	case grade.SelfDone:
		return score.Earned < score.Possible
	}
	return false
}

// score marks the question as answered so far.
func (p *progress) score() grade.Score {
	if p.met != nil {
		return grade.SelfMark(p.question, p.met)
	}
	return grade.Grade(p.question, p.response)
}
