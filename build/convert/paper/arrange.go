package paper

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/pin"
)

// arrange is the questions of a section in the order of the paper. Questions
// stay together with a passage they share, and texts stay before the question
// that follows them.
func arrange(s *bank.Section, o Options) []*bank.Question {
	var groups [][]*bank.Question
	for i := range s.Questions {
		q := &s.Questions[i]
		if n := len(groups); n > 0 {
			before := groups[n-1][len(groups[n-1])-1]
			if before.Type == bank.Info || q.Passage != "" && before.Passage == q.Passage {
				groups[n-1] = append(groups[n-1], q)
				continue
			}
		}
		groups = append(groups, []*bank.Question{q})
	}
	if !o.Shuffle {
		return slices.Concat(groups...)
	}
	random := source64(o.Seed, s.Title)
	random.Shuffle(len(groups), func(i, j int) { groups[i], groups[j] = groups[j], groups[i] })
	all := slices.Concat(groups...)
	if s.Draw > 0 && s.Draw < len(all) {
		all = all[:s.Draw]
	}
	return all
}

// choicesOf are the choices in the order of the paper. What is pinned keeps its
// place, and so do all where one speaks of others by their letters.
func choicesOf(q *bank.Question, o Options) []bank.Choice {
	list := slices.Clone(q.Choices)
	pins := bank.Question{Choices: list, Shuffle: q.Shuffle}
	pin.Choices(&bank.File{}, &pins)
	if !o.Shuffle || q.Type == bank.TrueFalse || pins.Shuffle != nil && !*pins.Shuffle {
		return list
	}
	var free []int
	for i, c := range list {
		if !c.Pinned {
			free = append(free, i)
		}
	}
	random := source64(o.Seed, q.Prompt)
	random.Shuffle(len(free), func(i, j int) { list[free[i]], list[free[j]] = list[free[j]], list[free[i]] })
	return list
}

// mixed is an order of n things that are to be brought into order or matched:
// never the right one, whether the paper is shuffled or not.
func mixed(n int, q *bank.Question, o Options) []int {
	seed := uint64(0)
	if o.Shuffle {
		seed = o.Seed
	}
	order := source64(seed, q.Prompt).Perm(n)
	if n > 1 && slices.IsSorted(order) {
		order = append(order[1:], order[0])
	}
	return order
}

// source64 is random for each text, so that a new question changes no other.
func source64(seed uint64, text string) *rand.Rand {
	sum := fnv.New64a()
	sum.Write([]byte(text))
	return rand.New(rand.NewPCG(seed, sum.Sum64()))
}
