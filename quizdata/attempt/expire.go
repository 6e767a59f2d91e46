package attempt

// notices collects what the clock did during one step, so that a reader who
// slept through several deadlines hears the weightiest only.
type notices struct {
	warnQuiz, warnSection bool
	question, section     string // expired last; empty if none
	submitted             bool
}

// effects tells what the clock did, and a warning only if it is still true.
func (n notices) effects(a Attempt) []Effect {
	var told []Effect
	switch {
	case n.submitted:
		return []Effect{Notify{What: QuizExpired}}
	case n.section != "":
		told = append(told, Notify{What: SectionExpired, Section: n.section})
	case n.question != "":
		told = append(told, Notify{What: QuestionExpired, Question: n.question})
	}
	if a.phase != Running {
		return told
	}
	clocks := a.clocks()
	quiz, section := clocks[quizDeadline], clocks[sectionDeadline]
	switch {
	case n.warnSection && (!n.warnQuiz || section.Left < quiz.Left):
		id := a.sections[a.here().section].section.ID
		told = append(told, Notify{What: TimeLeft, Left: section.Left, Section: id})
	case n.warnQuiz:
		told = append(told, Notify{What: TimeLeft, Left: quiz.Left})
	}
	return told
}

// expire carries out what follows when a clock has run out.
func (s *step) expire(which deadline) {
	switch which {
	case quizDeadline:
		s.submit(s.a.last, true)
	case sectionDeadline:
		section := s.a.here().section
		s.notices.section = s.a.sections[section].section.ID
		s.nextSection(section, true)
	case questionDeadline:
		s.expireQuestion()
	}
}

// expireQuestion makes the current response final and moves on to the next
// question that still takes one, from the first again after the last. If
// there is none, the reader stays: nothing but the weightier clocks and the
// reader ends the attempt.
func (s *step) expireQuestion() {
	at := s.now
	s.now = s.a.last // the instant it happened
	p := s.touch(s.a.current)
	s.now = at
	p.expired = true
	s.notices.question = p.question.ID
	for step := 1; step < len(s.a.questions); step++ {
		i := (s.a.current + step) % len(s.a.questions)
		next := s.a.questions[i]
		if s.a.open(next.section) && next.asks() && !s.a.locked(next) {
			s.goTo(i)
			s.tellFocus()
			return
		}
	}
}

// tellFocus sends the focus to the question, once per step.
func (s *step) tellFocus() {
	for _, e := range s.effects {
		if e == (Focus{OnQuestion}) {
			return
		}
	}
	s.tell(Focus{OnQuestion})
}

// nextSection closes a section for good and opens the next, or submits after
// the last.
func (s *step) nextSection(section int, expired bool) {
	if section+1 == len(s.a.sections) {
		at := s.now
		if expired {
			at = s.a.last
		}
		s.submit(at, expired)
		return
	}
	s.notices.warnSection = false
	s.goTo(s.a.sections[section+1].first)
	s.tellFocus()
}
