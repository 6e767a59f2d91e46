package attempt

import (
	"hash/fnv"
	"math"
	"math/bits"
	"math/rand/v2"

	"mocktest/quizdata"
)

// AsWritten as a seed shuffles nothing and draws all, whatever the quiz asks for,
// but for what would show its own key (see placeOrder): a reader who
// began on a page that shows the questions as written goes on in their order.
// It is larger than any seed a quiz can name.
const AsWritten uint64 = math.MaxUint64

// layOut puts the questions that asked accepts, of those drawn or of all, in the
// order of this attempt.
//
// Each section and each question draws from a stream of its own, named by its
// id, so that adding a question elsewhere moves nothing here. The same seed
// gives the same order for ever: the generator is PCG-DXSM, fixed by the Go
// compatibility promise, and the shuffle over it is our own.
func layOut(quiz *quizdata.Quiz, seed uint64, drawn bool, asked func(*quizdata.Question) bool) ([]sectionProgress, []*progress) {
	var sections []sectionProgress
	var questions []*progress
	for i := range quiz.Sections {
		section := &quiz.Sections[i]
		var chosen []*quizdata.Question
		pool := section.Questions
		if drawn {
			pool = draw(section, seed)
		}
		for _, q := range pool {
			if asked(q) {
				chosen = append(chosen, q)
			}
		}
		if len(chosen) == 0 {
			continue
		}
		if section.ShuffleQuestions && seed != AsWritten {
			chosen = shuffleQuestions(chosen, stream(seed, "questions", section.ID))
		}
		sections = append(sections, sectionProgress{section: section, first: len(questions), count: len(chosen)})
		for _, q := range chosen {
			questions = append(questions, newProgress(q, len(sections)-1, seed))
		}
	}
	return sections, questions
}

// newProgress is a question nobody has looked at.
func newProgress(q *quizdata.Question, section int, seed uint64) *progress {
	p := &progress{question: q, section: section, choices: choiceOrder(q, seed)}
	if len(q.Items) > 0 || len(q.Slots) > 0 {
		p.choices, p.slots = placeOrder(q, seed)
	}
	return p
}

// choiceOrder is the order in which the choices of q are shown.
func choiceOrder(q *quizdata.Question, seed uint64) []string {
	ids := make([]string, len(q.Choices))
	var free []int
	for i, c := range q.Choices {
		ids[i] = c.ID
		if !c.Pinned {
			free = append(free, i)
		}
	}
	if q.ShuffleChoices && seed != AsWritten {
		shuffle(stream(seed, "choices", q.ID), len(free), func(i, j int) {
			ids[free[i]], ids[free[j]] = ids[free[j]], ids[free[i]]
		})
	}
	return ids
}

// shuffleQuestions shuffles blocks: a passage's questions move as one and
// keep their order. Info that belongs to no passage keeps its place, as
// instructions must.
func shuffleQuestions(questions []*quizdata.Question, random *rand.PCG) []*quizdata.Question {
	blocks := quizdata.Blocks(questions)
	var free []int
	for i, b := range blocks {
		if b[0].Passage != nil || b[0].Type != quizdata.Info {
			free = append(free, i)
		}
	}
	shuffle(random, len(free), func(i, j int) {
		blocks[free[i]], blocks[free[j]] = blocks[free[j]], blocks[free[i]]
	})
	ordered := make([]*quizdata.Question, 0, len(questions))
	for _, b := range blocks {
		ordered = append(ordered, b...)
	}
	return ordered
}

// stream is the random stream of one thing under a seed.
func stream(seed uint64, what, id string) *rand.PCG {
	h := fnv.New64a()
	h.Write([]byte(what + "\x00" + id))
	return rand.NewPCG(seed, h.Sum64())
}

// shuffle is the Fisher-Yates shuffle. The high half of a product maps the
// random word to the range; its bias over so few items is below 2^-50.
func shuffle(random *rand.PCG, n int, swap func(i, j int)) {
	for i := n - 1; i > 0; i-- {
		j, _ := bits.Mul64(random.Uint64(), uint64(i+1))
		swap(i, int(j))
	}
}
