package attempt

import "mocktest/quizdata"

// recognise finds saved questions that stand in the quiz under another id and
// gives them that id. Those are
//
//   - questions that ask the very same, whose ids were written or removed, and
//   - questions without a written id whose prompt was edited: one is gone and
//     one has joined in the same place, between the same questions that
//     stayed, and the two are alike (see [quizdata.Shape.Alike]).
//
// In a section whose questions are shuffled no place is known, so a pair must
// be the only one possible.
func (t *adapting) recognise() {
	saved := t.savedIDs()
	byHash := make(map[string]*quizdata.Question)
	for _, q := range t.quiz.Questions() {
		if !saved[q.ID] && q.Hash != "" {
			byHash[q.Hash] = q
		}
	}
	for i, old := range t.saved.Questions {
		if q := byHash[old.Hash]; q != nil && t.quiz.Question(old.ID) == nil {
			t.rename(i, q.ID)
			delete(byHash, old.Hash)
		}
	}
	if t.saved.Retake {
		return // most questions are not in it, and would all seem to have joined
	}
	for i := range t.quiz.Sections {
		if t.quiz.Sections[i].Draw > 0 && draws(t.saved.Mode, t.saved.Seed) {
			continue // what was not drawn would seem to have joined, too
		}
		t.recogniseIn(&t.quiz.Sections[i])
	}
}

// savedIDs are the ids of all saved questions.
func (t *adapting) savedIDs() map[string]bool {
	ids := make(map[string]bool, len(t.saved.Questions))
	for _, q := range t.saved.Questions {
		ids[q.ID] = true
	}
	return ids
}

// rename gives saved question i the id it has now.
func (t *adapting) rename(i int, id string) {
	if t.saved.Current == t.saved.Questions[i].ID {
		t.saved.Current = id
	}
	t.saved.Questions[i].ID = id
	t.renamed = true
}

// gap is a place between two questions that stayed; "" is an end of the
// section.
type gap struct{ before, behind string }

// recogniseIn finds the edited prompts of one section.
func (t *adapting) recogniseIn(section *quizdata.Section) {
	saved := t.savedIDs()
	var ids []string
	index := make(map[string]int)
	for i, q := range t.saved.Questions {
		if q.Section == section.ID {
			ids = append(ids, q.ID)
			index[q.ID] = i
		}
	}
	now := make(map[string]bool, len(section.Questions))
	var nowIDs []string
	for _, q := range section.Questions {
		now[q.ID] = true
		nowIDs = append(nowIDs, q.ID)
	}
	gone := gapsOf(ids, func(id string) bool { return now[id] }, section.ShuffleQuestions)
	joined := gapsOf(nowIDs, func(id string) bool { _, old := index[id]; return old }, section.ShuffleQuestions)
	for place, old := range gone {
		same := func(a, b string) bool {
			q := t.quiz.Question(b)
			return t.quiz.Question(a) == nil && !saved[b] && quizdata.Derived(a) && quizdata.Derived(b) &&
				t.saved.Questions[index[a]].Shape.Alike(q.Shape)
		}
		for a, b := range pairs(old, joined[place], same, !section.ShuffleQuestions) {
			t.rename(index[a], b)
		}
	}
}

// gapsOf groups the ids that did not stay by the place they stand in. Without
// any that stayed there is no place to tell by.
func gapsOf(ids []string, stayed func(string) bool, shuffled bool) map[gap][]string {
	gaps := make(map[gap][]string)
	var pending []string
	before, any := "", false
	flush := func(behind string) {
		place := gap{before, behind}
		if shuffled {
			place = gap{}
		}
		if len(pending) > 0 {
			gaps[place] = append(gaps[place], pending...)
		}
		pending = nil
	}
	for _, id := range ids {
		if stayed(id) {
			flush(id)
			before, any = id, true
		} else {
			pending = append(pending, id)
		}
	}
	flush("")
	if !any {
		return nil
	}
	return gaps
}

// pairs matches what is gone with what has joined in one place: in order when
// they are as many and the place is known, and else where each is alike to no
// other.
func pairs(gone, joined []string, same func(a, b string) bool, ordered bool) map[string]string {
	found := make(map[string]string)
	if ordered && len(gone) == len(joined) {
		for i, a := range gone {
			if same(a, joined[i]) {
				found[a] = joined[i]
			}
		}
		return found
	}
	rivals := make(map[string]int, len(joined))
	for _, a := range gone {
		alike := 0
		for _, b := range joined {
			if same(a, b) {
				alike++
				rivals[b]++
				found[a] = b
			}
		}
		if alike > 1 {
			delete(found, a)
		}
	}
	for a, b := range found {
		if rivals[b] > 1 {
			delete(found, a)
		}
	}
	return found
}
