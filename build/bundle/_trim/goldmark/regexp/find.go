package regexp

import (
	"io"
	"unicode/utf8"
)

// input is the text matched, which may come from a reader as far as needed.
type input struct {
	text   []byte
	reader io.RuneReader
	// tried has a bit for every step at every place that led nowhere or is
	// being tried.
	tried []uint64
}

// byteAt is false at the end of the text.
func (in *input) byteAt(at int) (byte, bool) {
	for at >= len(in.text) && in.reader != nil {
		r, _, err := in.reader.ReadRune()
		if err != nil {
			in.reader = nil
			break
		}
		in.text = utf8.AppendRune(in.text, r)
	}
	if at >= len(in.text) {
		return 0, false
	}
	return in.text[at], true
}

// try is true the first time that a step is tried at a place.
func (in *input) try(n, steps, at int) bool {
	bit := at*steps + n
	for bit/64 >= len(in.tried) {
		in.tried = append(in.tried, 0)
	}
	word, mask := &in.tried[bit/64], uint64(1)<<(bit%64)
	first := *word&mask == 0
	*word |= mask
	return first
}

// way is a step still to be tried or, where step is negative, a border to be
// put back before others are.
type way struct{ step, at, group int }

// find follows the preferred way as far as it leads, then turns back to the
// last step with another.
func (r *Regexp) find(in *input) []int {
	borders := make([]int, 2+2*r.groups)
	for i := range borders {
		borders[i] = -1
	}
	borders[0] = 0
	for ways := []way{{step: r.start}}; len(ways) > 0; {
		w := ways[len(ways)-1]
		ways = ways[:len(ways)-1]
		if w.step < 0 {
			borders[w.group] = w.at
			continue
		}
		if at, ok := r.follow(in, w.step, w.at, borders, &ways); ok {
			borders[1] = at
			return borders
		}
	}
	return nil
}

// follow goes one way from a step, noting the turns to other ways. It is true
// at the end of a match.
func (r *Regexp) follow(in *input, n, at int, borders []int, ways *[]way) (int, bool) {
	for in.try(n, len(r.steps), at) {
		s := r.steps[n]
		n = s.next
		switch s.kind {
		case one:
			if c, ok := in.byteAt(at); !ok || !s.bytes[c] {
				return 0, false
			}
			at++
		case end:
			if _, more := in.byteAt(at); more {
				return 0, false
			}
		case either:
			*ways = append(*ways, way{step: s.other, at: at})
		case save:
			*ways = append(*ways, way{step: -1, at: borders[s.group], group: s.group})
			borders[s.group] = at
		case found:
			return at, true
		}
	}
	return 0, false
}
