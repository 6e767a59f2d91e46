package attempt

import "slices"

// Snapshot returns all a view needs to know.
func (a Attempt) Snapshot() *Snapshot { return new(Snapshots).Of(a) }

// Snapshots makes the snapshots of one attempt as it goes on. A question that
// is as it was in the snapshot before is the very same there, so that neither
// making a snapshot nor comparing two costs what all the questions would.
// The zero value is ready. It is for one goroutine.
type Snapshots struct {
	last  []seen
	shown *Snapshot
}

// seen is a question and what was told of it.
type seen struct {
	progress *progress
	state    *QuestionState
}

// Of returns the snapshot of a, which is the last one again if nothing changed.
func (m *Snapshots) Of(a Attempt) *Snapshot {
	m.last = resized(m.last, len(a.questions))
	s := &Snapshot{
		Turn: 1, Phase: a.Phase(), Mode: a.mode, Current: a.current, Retake: a.retake, CanPause: a.canPause(),
		Questions: make([]*QuestionState, len(a.questions)), Sections: make([]SectionState, len(a.sections)),
	}
	for i := range a.sections {
		s.Sections[i] = a.sectionState(i)
	}
	number := 0
	for i, p := range a.questions {
		section := &s.Sections[p.section]
		if i == section.First {
			number = 0
		}
		shown := 0
		if p.asks() {
			number++
			shown = number
			section.Asked++
			if !p.response.Blank() {
				section.Answered++
			}
		}
		s.Questions[i] = m.question(i, a, shown)
	}
	if m.shown != nil {
		if s.Turn = m.shown.Turn; s.same(m.shown) {
			return m.shown
		}
		s.Turn++
	}
	if a.phase == Submitted {
		a.addVerdict(s)
	}
	m.shown = s
	return s
}

// same compares all that a verdict does not follow from.
func (s *Snapshot) same(o *Snapshot) bool {
	return s.Phase == o.Phase && s.Mode == o.Mode && s.Current == o.Current && s.Retake == o.Retake &&
		s.CanPause == o.CanPause && slices.Equal(s.Questions, o.Questions) && slices.Equal(s.Sections, o.Sections)
}

// question is the state of question i: the one told last, if that is still
// true. It stands on the progress and on what the rest of the attempt allows.
func (m *Snapshots) question(i int, a Attempt, number int) *QuestionState {
	p, last := a.questions[i], m.last[i]
	now := QuestionState{
		Number: number, Section: p.section, Revealed: a.revealed(p), Locked: a.locked(p),
		CanShow: a.canShow(p), CanHint: a.canHint(p),
	}
	if last.progress == p && last.state.allows(now) {
		return last.state
	}
	state := now.with(p)
	m.last[i] = seen{p, &state}
	return &state
}

// allows reports whether two states of one question differ in nothing that
// comes from the rest of the attempt.
func (q QuestionState) allows(o QuestionState) bool {
	return q.Number == o.Number && q.Section == o.Section && q.Revealed == o.Revealed && q.Locked == o.Locked &&
		q.CanShow == o.CanShow && q.CanHint == o.CanHint
}

// with adds what comes from the question alone. Nothing that can change is
// shared.
func (q QuestionState) with(p *progress) QuestionState {
	q.ID, q.Question = p.question.ID, p.question
	q.Choices, q.Response = slices.Clone(p.choices), cloneResponse(p.response)
	q.Slots = slices.Clone(p.slots)
	q.State, q.Hints, q.Expired, q.Spent = p.state(), p.hints, p.expired, p.spent
	q.Met = slices.Clone(p.met)
	if q.Revealed {
		score := p.score()
		q.Score = &score
	}
	return q
}

// resized is a list of n items, those in front kept.
func resized[T any](list []T, n int) []T {
	if n <= len(list) {
		clear(list[n:])
		return list[:n]
	}
	return append(list, make([]T, n-len(list))...)
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
	for _, p := range a.questions {
		if a.missed(p) {
			s.Missed++
		}
	}
}
