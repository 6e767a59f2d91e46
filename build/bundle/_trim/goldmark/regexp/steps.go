package regexp

// step is one instruction of a program.
type step struct {
	kind
	bytes *set // of one
	group int  // of save: the place in the list of borders
	// next is the step that follows; other is that of either when next
	// leads nowhere.
	next, other int
}

type kind int

const (
	one    kind = iota // takes a byte
	either             // tries one way, then the other
	save               // notes the border of a group
	end                // goes on at the end of the text only
	found              // ends the match
)

// set is which bytes may stand in a place. A byte of a letter beyond ASCII may
// where any but some ASCII characters may.
type set [256]bool

// not is all other bytes.
func not(s set) set {
	for c := range s {
		s[c] = !s[c]
	}
	return s
}

// part adds the steps for a part of an expression to a program, leading to
// next, and returns the first of them.
type part func(r *Regexp, next int) int

func (r *Regexp) add(s step) int {
	r.steps = append(r.steps, s)
	return len(r.steps) - 1
}

func oneOf(s set) part {
	return func(r *Regexp, next int) int { return r.add(step{kind: one, bytes: &s, next: next}) }
}

func atEnd(r *Regexp, next int) int { return r.add(step{kind: end, next: next}) }

func sequence(all []part) part {
	return func(r *Regexp, next int) int {
		for i := len(all) - 1; i >= 0; i-- {
			next = all[i](r, next)
		}
		return next
	}
}

func choice(all []part) part {
	return func(r *Regexp, next int) int {
		start := all[len(all)-1](r, next)
		for i := len(all) - 2; i >= 0; i-- {
			start = r.add(step{kind: either, next: all[i](r, next), other: start})
		}
		return start
	}
}

// unbounded is a number of times without end.
const unbounded = -1

// repeat prefers to go on.
func repeat(p part, least, most int) part {
	return func(r *Regexp, next int) int {
		start := next
		if most == unbounded {
			start = r.add(step{kind: either, other: next})
			r.steps[start].next = p(r, start)
		}
		for range most - least {
			start = r.add(step{kind: either, next: p(r, start), other: next})
		}
		for range least {
			start = p(r, start)
		}
		return start
	}
}

// group notes where a part begins and ends.
func group(p part, number int) part {
	return func(r *Regexp, next int) int {
		last := p(r, r.add(step{kind: save, group: 2*number + 1, next: next}))
		return r.add(step{kind: save, group: 2 * number, next: last})
	}
}
