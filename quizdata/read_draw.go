package quizdata

import "strconv"

// drawn reads the questions of a section, and how many of them are drawn.
func (r *reader) drawn(s *Section, v *value, over settings) {
	before := r.problemCount()
	s.Questions = r.questions(r.need(v, "questions", `add "questions": [ … ]`), nil, over)
	draw := v.member("draw")
	if draw == nil {
		return
	}
	n, ok := r.whole(draw, MaxQuestions)
	if !ok || r.problemCount() > before {
		return // what is drawn from is not known
	}
	switch all := Asking(s.Questions); {
	case n == 0 && all > 0:
		r.wrong(draw, "nothing is drawn", "write a number from 1 to "+strconv.Itoa(all)+`, or remove "draw"`)
	case int(n) > all:
		r.wrong(draw, "a draw of "+strconv.Itoa(int(n))+" from "+count(all, "question"), "write a number up to "+strconv.Itoa(all)+", or add questions")
	default:
		s.Draw = int(n)
		r.checkDraw(s, draw)
	}
}

// checkDraw tells of questions that no fair draw can be made from.
func (r *reader) checkDraw(s *Section, draw *value) {
	var sizes []int
	for _, block := range Blocks(s.Questions) {
		sizes = append(sizes, Asking(block))
	}
	if sums := Sums(sizes, s.Draw)[0]; !sums[s.Draw] {
		less := s.Draw
		for !sums[less] {
			less--
		}
		cure := "add a question without a passage"
		if less > 0 {
			cure = "write " + strconv.Itoa(less) + ", or " + cure
		}
		r.wrong(draw, "the questions of a passage are drawn together, and none of them come to "+strconv.Itoa(s.Draw), cure)
		return
	}
	var first *Question
	for _, q := range s.Questions {
		switch {
		case q.Type == Info:
		case first == nil:
			first = q
		case q.Unscored != first.Unscored:
			r.wrong(draw, "questions that are not scored beside questions that are, so that one reader could earn more than another",
				"put them into sections of their own")
			return
		case q.Marks.Correct != first.Marks.Correct:
			r.wrong(draw, "questions of "+decimal(first.Marks.Correct)+" and of "+decimal(q.Marks.Correct)+
				" marks, so that one reader could earn more than another", "give all the same marks, or put them into sections of their own")
			return
		case q.SelfMarked() != first.SelfMarked():
			r.wrong(draw, "essays beside questions that are marked for the reader", "put them into sections of their own")
			return
		}
	}
}
