package attempt

import "slices"

// Snapshot returns all a view needs to know.
func (a Attempt) Snapshot() Snapshot {
	s := Snapshot{Phase: a.Phase(), Mode: a.mode, Current: a.current, Retake: a.retake, CanPause: a.canPause()}
	number := 0
	for i := range a.questions {
		p := &a.questions[i]
		if i == a.sections[p.section].first {
			number = 0
			s.Sections = append(s.Sections, a.sectionState(p.section))
		}
		q := a.questionState(p)
		if p.asks() {
			number++
			q.Number = number
			section := &s.Sections[p.section]
			section.Asked++
			if !p.response.Blank() {
				section.Answered++
			}
		}
		s.Questions = append(s.Questions, q)
	}
	if a.phase == Submitted {
		a.addVerdict(&s)
	}
	return s
}

// questionState is one question as the view gets it.
func (a Attempt) questionState(p *progress) QuestionState {
	q := QuestionState{
		ID: p.question.ID, Section: p.section, Choices: slices.Clone(p.choices),
		Response: cloneResponse(p.response), State: p.state(), Hints: p.hints,
		Revealed: a.revealed(p), Locked: a.locked(p), Expired: p.expired,
		Spent: p.spent, Met: slices.Clone(p.met),
		CanShow: a.canShow(p), CanHint: a.canHint(p),
	}
	if q.Revealed {
		score := p.score()
		q.Score = &score
	}
	return q
}

// sectionState is one section as the view gets it, nothing counted yet.
func (a Attempt) sectionState(i int) SectionState {
	s := a.sections[i]
	return SectionState{
		ID: s.section.ID, Title: s.section.Title,
		First: s.first, Count: s.count, Open: a.open(i),
	}
}

// addVerdict adds what is known after submitting.
func (a Attempt) addVerdict(s *Snapshot) {
	r := a.result()
	s.Result, s.Expired, s.Elapsed = &r, a.expired, a.consumed
	s.Passed, s.Band = a.passed(r), a.band(r)
	for i := range a.questions {
		if a.missed(&a.questions[i]) {
			s.Missed++
		}
	}
}
