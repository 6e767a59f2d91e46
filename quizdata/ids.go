package quizdata

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
)

// nameAll gives an id to everything without one, and hashes the questions.
//
// A derived id is a letter and a hash of what the thing says to the reader:
// for a question its type, prompt and choices, for a choice its text, for a
// section its title, for a passage its title and text. It does not depend on
// the place in the file nor on anything else in it, so that a saved response
// finds its question after others were added, removed, edited or reordered.
// Things that say the same are told apart by -2, -3 … in file order; ids that
// a publisher wrote are never changed.
func nameAll(q *Quiz) {
	questions, sections, passages := taken{}, taken{}, taken{}
	for _, question := range q.Questions() {
		questions[question.ID] = true
		if question.Passage != nil {
			passages[question.Passage.ID] = true
		}
	}
	for _, s := range q.Sections {
		sections[s.ID] = true
	}
	for i := range q.Sections {
		s := &q.Sections[i]
		sections.name(&s.ID, "s", s.Title)
		for _, question := range s.Questions {
			if p := question.Passage; p != nil {
				passages.name(&p.ID, "p", p.Title, p.Text)
			}
			nameParts(question)
			questions.name(&question.ID, "q", asked(question)...)
			question.Hash = hash(contents(question)...)
			question.Shape = shapeOf(question)
		}
	}
}

// asked is what identifies a question: its type, prompt and choices, or what
// is put in its place, these in an order of their own, so that reordering them
// asks the same.
func asked(q *Question) []string {
	var choices []string
	for _, c := range q.Choices {
		choices = append(choices, c.Text)
	}
	slices.Sort(choices)
	return slices.Concat([]string{string(q.Type), q.Prompt}, choices, placedTexts(q))
}

// contents is all that a saved response depends on: what was asked, the
// passage it was asked about, the unit it was asked in, and the ids by which
// the response names choices.
func contents(q *Question) []string {
	parts := asked(q)
	if q.Passage != nil {
		parts = append(parts, "passage", q.Passage.Title, q.Passage.Text)
	}
	parts = append(parts, "unit", q.Unit)
	var ids []string
	for _, c := range q.Choices {
		ids = append(ids, c.ID+" "+c.Text)
	}
	slices.Sort(ids)
	return slices.Concat(parts, ids, placedIDs(q))
}

// Derived reports whether a question's id has the form of a derived one. A
// written id says which question it is; a derived one only what it asks.
func Derived(id string) bool {
	rest, ok := strings.CutPrefix(id, "q-")
	base, number, numbered := strings.Cut(rest, "-")
	return ok && len(base) == hashLength && strings.Trim(base, hashLetters) == "" &&
		(!numbered || number != "" && digits(number) == len(number))
}

// taken are the ids in use for one kind of thing.
type taken map[string]bool

// name fills in an id that is empty.
func (t taken) name(id *string, letter string, parts ...string) {
	if *id != "" {
		return
	}
	base := letter + "-" + hash(parts...)
	next := base
	for n := 2; t[next]; n++ {
		next = base + "-" + strconv.Itoa(n)
	}
	*id = next
	t[next] = true
}

const (
	hashLength  = 10
	hashLetters = "0123456789abcdefghjkmnpqrstvwxyz" // Crockford's base 32
)

// hash is 50 bits of the parts as ten letters and digits. FNV is enough:
// equal ids are told apart, and nobody gains by making two contents collide.
func hash(parts ...string) string {
	h := fnv.New64a()
	for _, part := range parts {
		h.Write([]byte(strconv.Itoa(len(part)) + ":" + part))
	}
	sum := mix(h.Sum64())
	out := make([]byte, hashLength)
	for i := range out {
		out[i] = hashLetters[sum&31]
		sum >>= 5
	}
	return string(out)
}

// mix spreads every bit over all others, which FNV does not do for the last
// few bytes: MurmurHash3's finalizer.
func mix(x uint64) uint64 {
	x = (x ^ x>>33) * 0xff51afd7ed558ccd
	x = (x ^ x>>33) * 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}
