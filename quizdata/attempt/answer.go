package attempt

// find looks a question up that an event names, and refuses if the reader
// cannot be there now.
func (s *step) find(id string) (int, bool) {
	i := s.a.index(id)
	switch {
	case i < 0:
		s.refuse(UnknownQuestion)
	case s.a.phase == Running && !s.a.open(s.a.questions[i].section):
		s.refuse(SectionLocked)
	default:
		return i, true
	}
	return 0, false
}

// visit makes a question the current one.
func (s *step) visit(e Visit) {
	if i, ok := s.find(e.Question); ok {
		s.goTo(i)
		s.tell(Focus{OnQuestion})
	}
}

// goTo makes question i the current one.
func (s *step) goTo(i int) {
	if i != s.a.current || !s.a.questions[i].visited {
		s.a.current = i
		s.changed = true
		s.a.own(i).visited = true
	}
}

// respond records a response as it was given. The same response again changes
// nothing.
func (s *step) respond(e Respond) {
	i, ok := s.find(e.Question)
	if !ok {
		return
	}
	p := s.a.questions[i]
	switch {
	case s.a.locked(p):
		s.refuse(QuestionLocked)
	case !fits(p.question, e.Response):
		s.refuse(BadResponse)
	case !p.response.Equal(e.Response):
		p = s.touch(i)
		p.response = cloneResponse(e.Response)
		p.visited = true
		s.tell(Emit{s.questionSignal("answer", i)})
	}
}

// mark sets or lifts the mark for review. A final response may be marked: the
// mark is a note, not an answer.
func (s *step) mark(e Mark) {
	i, ok := s.find(e.Question)
	if !ok {
		return
	}
	p := s.a.questions[i]
	switch {
	case !p.asks():
		s.refuse(NotAllowed)
	case p.marked != e.On:
		s.touch(i).marked = e.On
		s.tell(Emit{s.questionSignal("mark", i)})
	}
}

// hint opens the next hint.
func (s *step) hint(e Hint) {
	i, ok := s.find(e.Question)
	if !ok {
		return
	}
	p := s.a.questions[i]
	switch {
	case s.a.locked(p):
		s.refuse(QuestionLocked)
	case !s.a.canHint(p):
		s.refuse(NotAllowed)
	default:
		s.touch(i).hints++
	}
}

// show reveals the answer of one question, whose response is final from then.
func (s *step) show(e Show) {
	i, ok := s.find(e.Question)
	if !ok {
		return
	}
	if !s.a.canShow(s.a.questions[i]) {
		s.refuse(NotAllowed)
		return
	}
	p := s.touch(i)
	p.shown, p.visited = true, true
	s.tell(Emit{s.questionSignal("reveal", i)}, Focus{OnAnswer})
}

// selfMark records the reader's own marks of an essay whose model answer they
// have seen.
func (s *step) selfMark(e SelfMark) {
	i, ok := s.find(e.Question)
	if !ok {
		return
	}
	p := s.a.questions[i]
	switch {
	case !p.question.SelfMarked() || !s.a.revealed(p):
		s.refuse(NotAllowed)
	case len(e.Met) != len(p.question.Rubric):
		s.refuse(BadResponse)
	default:
		s.touch(i).met = append([]bool{}, e.Met...)
	}
}
