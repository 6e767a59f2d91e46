package gift

import (
	"regexp"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// pairs prints pairs, and right sides that belong to nothing.
func (p *printer) pairs(all []bank.Pair, extras []string) string {
	var b strings.Builder
	for _, pair := range all {
		left := pair.Left
		if strings.Contains(left, arrow) {
			left = strings.ReplaceAll(left, arrow, "-&gt;")
			p.lose(bank.Changed, "-> in "+bank.Brief(pair.Left), "it stands between the sides of a pair; -&gt; is printed")
		}
		b.WriteString(then("\t="+part(left), " "+arrow+" ", p.rightSide(pair.Right)) + "\n")
	}
	for _, extra := range extras {
		b.WriteString("\t= " + arrow + " " + p.rightSide(extra) + "\n")
	}
	return b.String()
}

// rightSide is the right side of a pair, which is plain text in GIFT.
func (p *printer) rightSide(markdown string) string {
	plain, ok := plainOf(markdown)
	p.unless(ok, "the markup of "+bank.Brief(markdown), "the right side of a pair is plain text in GIFT")
	return escape(plain)
}

var dollars = regexp.MustCompile(`\$[^$]+\$`)

// plainOf is the plain text that a Markdown text shows; not ok if it has markup,
// which then stays.
func plainOf(markdown string) (plain string, ok bool) {
	var outside strings.Builder // escapes undone outside of formulas only
	end := 0
	for _, m := range dollars.FindAllStringIndex(markdown, -1) {
		outside.WriteString(unmark(markdown[end:m[0]]) + markdown[m[0]:m[1]])
		end = m[1]
	}
	outside.WriteString(unmark(markdown[end:]))
	for _, candidate := range []string{outside.String(), unmark(markdown), markdown} {
		if candidate = line(candidate); text.Line(candidate) == markdown {
			return candidate, true
		}
	}
	return line(markdown), false
}

// unmark undoes the escapes of Markdown.
func unmark(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// ordering prints items in order as pairs: each with its number.
func (p *printer) ordering(items []string) string {
	p.lose(bank.Changed, "that the items are to be put in order", "GIFT has no ordering; each is to be matched with its number")
	var all []bank.Pair
	for i, item := range items {
		all = append(all, bank.Pair{Left: item, Right: strconv.Itoa(i + 1)})
	}
	return p.pairs(all, nil)
}
