package quizdata

// Blocks groups neighbours that share a passage, for they stay together.
func Blocks(questions []*Question) [][]*Question {
	var blocks [][]*Question
	for i, q := range questions {
		if i > 0 && q.Passage != nil && q.Passage == questions[i-1].Passage {
			blocks[len(blocks)-1] = append(blocks[len(blocks)-1], q)
			continue
		}
		blocks = append(blocks, []*Question{q})
	}
	return blocks
}

// Asking counts the questions that want a response.
func Asking(questions []*Question) int {
	n := 0
	for _, q := range questions {
		if q.Type != Info {
			n++
		}
	}
	return n
}

// Sums tells what can be drawn: sums[i][k] says that some of sizes[i:] add up
// to k, for k up to n.
func Sums(sizes []int, n int) (sums [][]bool) {
	sums = make([][]bool, len(sizes)+1)
	for i := len(sizes); i >= 0; i-- {
		sums[i] = make([]bool, n+1)
		if i == len(sizes) {
			sums[i][0] = true
			continue
		}
		for k, without := range sums[i+1] {
			sums[i][k] = without || k >= sizes[i] && sums[i+1][k-sizes[i]]
		}
	}
	return sums
}

// Asked is how many questions an attempt asks in a section, info not counted;
// in study mode it shows all.
func (s Section) Asked() int {
	if s.Draw > 0 {
		return s.Draw
	}
	return Asking(s.Questions)
}

// Asked is how many questions an attempt asks, info not counted; in study mode
// it shows all.
func (q *Quiz) Asked() int {
	n := 0
	for _, s := range q.Sections {
		n += s.Asked()
	}
	return n
}

// marks adds up the full marks of the questions of some types. Those that one
// section is drawn from are worth the same.
func (q *Quiz) marks(counts func(Type) bool) float64 {
	var sum float64
	for _, s := range q.Sections {
		left := s.Asked()
		for _, question := range s.Questions {
			if question.Type != Info && left > 0 {
				left--
				if counts(question.Type) {
					sum += question.Marks.Correct
				}
			}
		}
	}
	return sum
}
