package anki

import (
	"regexp"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// deletion begins a deletion. Anki allows several numbers, as in c1,2 or c1,c2.
var deletion = regexp.MustCompile(`\{\{c(\d{1,4})(?:,c?\d{1,4})*::`)

var deletionHere = regexp.MustCompile("^" + deletion.String())

// mostOpen is how many deletions of a field may lack their end. Each is looked
// for up to the end of the field.
const mostOpen = 20

func hasDeletion(field string) bool { return deletion.MatchString(field) }

// formula is TeX in any of Anki's marks. A gap in it cannot be filled.
var formula = regexp.MustCompile(`(?s)\\\(.*?\\\)|\\\[.*?\\\]|\[\$\].*?\[/\$\]|\[\$\$\].*?\[/\$\$\]|\[latex\].*?\[/latex\]`)

// cloze reads a text with deletions; false when no question came of it.
func (n *note) cloze(field string) bool {
	q := n.question
	for _, f := range formula.FindAllString(field, -1) {
		if hasDeletion(f) {
			n.lose(bank.Dropped, "the note", "it has a gap within a formula, and a gap stands in text")
			return false
		}
	}
	if strings.Contains(field, "image-occlusion:") {
		n.lose(bank.Dropped, "the note", "it hides parts of an image, and a gap stands in text")
		return false
	}
	var b strings.Builder
	used, open := map[string]int{}, 0
	for {
		at := deletion.FindStringSubmatchIndex(field)
		if at == nil {
			break
		}
		b.WriteString(field[:at[0]])
		answer, hint, rest, closed := n.hidden(field[at[1]:])
		if !closed {
			n.lose(bank.Changed, "the gap "+bank.Brief(field[at[0]:]), "it has no }} and is text")
			if open++; open > mostOpen {
				n.lose(bank.Dropped, "the note", "its braces do not pair")
				return false
			}
			b.WriteString(field[at[0]:at[1]])
			field = field[at[1]:]
			continue
		}
		id := "c" + field[at[2]:at[3]]
		if used[id]++; used[id] > 1 {
			id += "-" + strconv.Itoa(used[id])
		}
		field = rest
		plain := strings.Join(strings.Fields(n.plain(answer)), " ") // a gap is one line
		if plain == "" {
			n.lose(bank.Changed, "a gap", "its answer is no text that can be typed, and is shown")
			b.WriteString(answer)
			continue
		}
		if formula.MatchString(answer) {
			n.lose(bank.Changed, "the answer "+text.Inline(plain), "it is a formula, and must be typed as TeX")
		}
		q.Gaps = append(q.Gaps, bank.Gap{ID: id, Kind: bank.TextGap, Hint: n.markdown(hint),
			Answers: []bank.Answer{{Text: plain, Match: bank.IgnoreCase, Credit: 1}}})
		b.WriteString("{{" + id + "}}")
	}
	if len(q.Gaps) == 0 {
		n.lose(bank.Dropped, "the note", "none of its gaps has an answer that can be typed")
		return false
	}
	q.Prompt = n.onlyGaps(n.markdown(b.String() + field))
	return n.allStand()
}

// hidden reads a deletion behind its :: up to the }} that closes it. Deletions
// inside become text.
func (n *note) hidden(s string) (answer, hint, rest string, closed bool) {
	depth, part := 1, strings.Builder{}
	var parts []string
	nested := false
	for s != "" {
		switch {
		case strings.HasPrefix(s, "{{c") && deletionHere.MatchString(s):
			nested = true
			depth++
			s = s[len(deletionHere.FindString(s)):]
		case strings.HasPrefix(s, "}}"):
			s = s[2:]
			if depth--; depth == 0 {
				parts = append(parts, part.String())
				if nested {
					n.lose(bank.Changed, "a gap within a gap", "gaps stand side by side; the outer one is kept")
				}
				return parts[0], strings.Join(parts[1:], "::"), s, true
			}
		case strings.HasPrefix(s, "::"):
			s = s[2:]
			if depth == 1 {
				parts = append(parts, part.String())
				part.Reset()
			} else if next := strings.Index(s, "}}"); next >= 0 {
				s = s[next:] // the hint of a gap within
			}
		default:
			part.WriteByte(s[0])
			s = s[1:]
		}
	}
	return "", "", "", false
}

// placeholder is what would be read as a gap.
var placeholder = regexp.MustCompile(`\{\{[A-Za-z0-9_-]+\}\}`)

// onlyGaps keeps other text in double braces from being read as a gap.
func (n *note) onlyGaps(markdown string) string {
	return placeholder.ReplaceAllStringFunc(markdown, func(s string) string {
		for _, g := range n.question.Gaps {
			if s == "{{"+g.ID+"}}" {
				return s
			}
		}
		return broken(s)
	})
}

func broken(braces string) string { return strings.Replace(braces, "{{", `{\{`, 1) }

// allStand looks for each gap in the prompt: one in an attribute or a script of
// the HTML is gone.
func (n *note) allStand() bool {
	for _, g := range n.question.Gaps {
		if strings.Count(n.question.Prompt, "{{"+g.ID+"}}") != 1 {
			n.lose(bank.Dropped, "the note", "its gap "+text.Inline(g.ID)+" does not stand in the text")
			return false
		}
	}
	return true
}
