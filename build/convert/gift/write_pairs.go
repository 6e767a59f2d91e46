package gift

import (
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
	plain := unmark(markdown)
	if text.Line(plain) != markdown {
		p.lose(bank.Changed, "the markup of "+bank.Brief(markdown), "the right side of a pair is plain text in GIFT")
		plain = line(markdown)
	}
	return escape(plain)
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
	return line(b.String())
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
