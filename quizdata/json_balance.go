package quizdata

// mostTrials bounds how often the rest of a file is looked through for the
// brackets in it.
const mostTrials = 10

// balanced reports whether the rest of the file closes just what is open when
// reading goes on at an offset inside the container v (nil: behind the quiz).
// Then a guess about a bracket before that offset is as good as certain.
func (p *parser) balanced(v *value, at int) bool {
	if p.trials++; p.trials > mostTrials {
		return false
	}
	var open []byte
	for ; v != nil; v = v.parent {
		open = append(open, closerOf(p.src[v.pos]))
	}
	for i, j := 0, len(open)-1; i < j; i, j = i+1, j-1 {
		open[i], open[j] = open[j], open[i]
	}
	for ; at < len(p.src); at++ {
		switch c := p.src[at]; c {
		case '"':
			length := quotedLength(p.src[at:])
			if length == 0 {
				return false
			}
			at += length - 1
		case '{', '[':
			if len(open) == 0 || len(open) > MaxNesting {
				return false
			}
			open = append(open, closerOf(c))
		case '}', ']':
			if len(open) == 0 || open[len(open)-1] != c {
				return false
			}
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

func closerOf(opener byte) byte {
	if opener == '{' {
		return '}'
	}
	return ']'
}

// quotedLength is the length of the string that a text starts with, quotes
// included; 0 if it does not end on its line.
func quotedLength(s string) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		case '\n', '\r':
			return 0
		}
	}
	return 0
}
