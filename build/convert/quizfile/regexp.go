package quizfile

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"

	"mocktest/build/convert/bank"
	"mocktest/quizdata"
)

// mostTexts is how many texts a regular expression may stand for. Readers are
// shown them all.
const mostTexts = 12

// wild reports whether an answer has a * that stands for any characters.
func wild(a bank.Answer) bool {
	return (a.Match == bank.Wildcard || a.Match == bank.WildcardX) && quizdata.HasWildcard(a.Text)
}

// expanded is a regular expression as texts, and patterns with * for any
// characters, that accept exactly the same; nil where there are none, or too many.
// A field of one line holds no line breaks, so that .* is any characters.
func expanded(a bank.Answer) []bank.Answer {
	tree, err := syntax.Parse(a.Text, syntax.Perl)
	if err != nil {
		return nil
	}
	for _, ignore := range []bool{true, false} {
		x := expander{ignoreCase: ignore}
		all, ok := x.expand(unanchored(tree))
		if !ok {
			continue
		}
		var list []bank.Answer
		for _, t := range all {
			text := t.text()
			if strings.TrimSpace(text) == "" {
				continue // nobody can give no answer
			}
			made := bank.Answer{Text: text, Match: bank.Exact, Credit: a.Credit, Feedback: a.Feedback}
			if ignore {
				made.Match = bank.IgnoreCase
			}
			if t.stars() {
				made.Match = map[bool]bank.Match{true: bank.Wildcard, false: bank.WildcardX}[ignore]
				if !t.faithful() {
					return nil
				}
				made.Text = t.escaped()
			}
			if !slices.ContainsFunc(list, func(b bank.Answer) bool { return b.Text == made.Text && b.Match == made.Match }) {
				list = append(list, made)
			}
		}
		return list
	}
	return nil
}

// unanchored is an expression without ^ before and $ behind it: the whole text is
// compared anyway.
func unanchored(re *syntax.Regexp) *syntax.Regexp {
	if re.Op != syntax.OpConcat {
		return re
	}
	parts := slices.Clone(re.Sub)
	if parts[0].Op == syntax.OpBeginText {
		parts = parts[1:]
	}
	if n := len(parts); n > 0 && parts[n-1].Op == syntax.OpEndText {
		parts = parts[:n-1]
	}
	return &syntax.Regexp{Op: syntax.OpConcat, Sub: parts}
}

// star stands in a sequence for any characters.
const star = rune(-1)

// sequence is what an alternative asks for, one after the other.
type sequence []rune

func (s sequence) stars() bool { return slices.Contains(s, star) }

func (s sequence) text() string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(r)
	}
	return b.String()
}

// escaped is the sequence as a pattern.
func (s sequence) escaped() string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case star:
			b.WriteByte('*')
		case '*':
			b.WriteString(`\*`)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// faithful reports that no backslash stands before a wildcard, which would make
// it a star.
func (s sequence) faithful() bool {
	for i := 1; i < len(s); i++ {
		if s[i] == star && s[i-1] == '\\' {
			return false
		}
	}
	return true
}

// expander lists what an expression accepts. With ignoreCase every letter must
// stand for both its cases; without, each case is written by itself.
type expander struct{ ignoreCase bool }

func (x expander) expand(re *syntax.Regexp) (all []sequence, ok bool) {
	switch re.Op {
	case syntax.OpEmptyMatch:
		return []sequence{{}}, true
	case syntax.OpLiteral:
		return x.literal(re)
	case syntax.OpCharClass:
		return x.class(re.Rune)
	case syntax.OpCapture:
		return x.expand(re.Sub[0])
	case syntax.OpQuest:
		all, ok = x.expand(re.Sub[0])
		return append([]sequence{{}}, all...), ok
	case syntax.OpStar:
		any := re.Sub[0].Op == syntax.OpAnyChar || re.Sub[0].Op == syntax.OpAnyCharNotNL
		return []sequence{{star}}, any
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			some, ok := x.expand(sub)
			if all = append(all, some...); !ok || len(all) > mostTexts {
				return nil, false
			}
		}
		return all, true
	case syntax.OpConcat:
		return x.concat(re.Sub)
	}
	return nil, false
}

func (x expander) concat(parts []*syntax.Regexp) ([]sequence, bool) {
	all := []sequence{{}}
	for _, part := range parts {
		some, ok := x.expand(part)
		if !ok || len(all)*len(some) > mostTexts {
			return nil, false
		}
		var next []sequence
		for _, before := range all {
			for _, behind := range some {
				next = append(next, slices.Concat(before, behind))
			}
		}
		all = next
	}
	return all, true
}

func (x expander) literal(re *syntax.Regexp) ([]sequence, bool) {
	all := []sequence{{}}
	for _, r := range re.Rune {
		cases := []rune{r}
		if re.Flags&syntax.FoldCase != 0 {
			cases = foldings(r)
		}
		some, ok := x.oneOf(cases)
		if !ok || len(all)*len(some) > mostTexts {
			return nil, false
		}
		var next []sequence
		for _, before := range all {
			for _, r := range some {
				next = append(next, append(slices.Clone(before), r))
			}
		}
		all = next
	}
	return all, true
}

// class is a short list of signs.
func (x expander) class(ranges []rune) (all []sequence, ok bool) {
	var signs []rune
	for i := 0; i+1 < len(ranges); i += 2 {
		if ranges[i+1]-ranges[i] > 2*mostTexts {
			return nil, false
		}
		for r := ranges[i]; r <= ranges[i+1]; r++ {
			signs = append(signs, r)
		}
	}
	some, ok := x.oneOf(signs)
	if !ok || len(some) > mostTexts {
		return nil, false
	}
	for _, r := range some {
		all = append(all, sequence{r})
	}
	return all, true
}

// oneOf are the signs to write for one of several. Where case is ignored each of
// them stands for all its cases, and these must be among them.
func (x expander) oneOf(signs []rune) (some []rune, ok bool) {
	if !x.ignoreCase {
		return signs, true
	}
	for _, r := range signs {
		cases := foldings(r)
		for _, c := range cases {
			if !slices.Contains(signs, c) {
				return nil, false
			}
		}
		if !slices.ContainsFunc(some, func(other rune) bool { return slices.Contains(cases, other) }) {
			some = append(some, unicode.ToLower(r))
		}
	}
	return some, true
}

// foldings are the runes that differ from r in case only, r among them.
func foldings(r rune) []rune {
	all := []rune{r}
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		all = append(all, next)
	}
	return all
}
