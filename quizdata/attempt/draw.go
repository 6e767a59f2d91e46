package attempt

import "mocktest/quizdata"

// draws reports whether attempts of this mode and seed ask only the drawn
// questions of a section. Study shows all there is to learn.
func draws(mode quizdata.Mode, seed uint64) bool {
	return mode != quizdata.Study && seed != AsWritten
}

// draw picks the questions of a section that this seed asks, in the order of the
// file. Passages are drawn whole: one after another of the blocks, in a random
// order, is taken if the number can still be met exactly with those behind it.
// Info that belongs to no passage is always there.
func draw(section *quizdata.Section, seed uint64) []*quizdata.Question {
	if section.Draw <= 0 {
		return section.Questions
	}
	blocks := quizdata.Blocks(section.Questions)
	order := make([]int, len(blocks))
	for i := range order {
		order[i] = i
	}
	shuffle(stream(seed, "draw", section.ID), len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	sizes := make([]int, len(blocks))
	for i, b := range order {
		sizes[i] = quizdata.Asking(blocks[b])
	}
	left := min(section.Draw, len(section.Questions))
	sums := quizdata.Sums(sizes, left)
	for !sums[0][left] {
		left-- // of a quiz that no reader made
	}
	taken := make([]bool, len(blocks))
	for i, b := range order {
		if sizes[i] <= left && sums[i+1][left-sizes[i]] {
			taken[b] = true
			left -= sizes[i]
		}
	}
	var drawn []*quizdata.Question
	for b, block := range blocks {
		if taken[b] {
			drawn = append(drawn, block...)
		}
	}
	return drawn
}
