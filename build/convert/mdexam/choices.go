package mdexam

import (
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/blocks"
)

// label is the letter of a choice.
var label = regexp.MustCompile(`^(?:\*\*|__)?\(?([A-Za-z])(?:[.:)](?:\*\*|__)?|\*\*[.:)]|__[.:)])[ \t]*`)

// isChoices reports whether a block is a list of choices.
func isChoices(b blocks.Block) bool {
	return b.Kind == blocks.List && (b.HasBox() || lettered(b))
}

// lettered reports whether the items of a list have letters, the first an A.
func lettered(b blocks.Block) bool {
	if len(b.Items) < 2 {
		return false
	}
	for i, item := range b.Items {
		m := label.FindStringSubmatch(item.Text)
		if m == nil || i == 0 && !strings.EqualFold(m[1], "A") {
			return false
		}
	}
	return true
}

// choiceList gathers the choices, which code that is not indented cuts into
// several lists: what stands between two lists belongs to the item before, and
// so does code behind an item without text.
func choiceList(list []blocks.Block) (items []blocks.Item, rest []blocks.Block) {
	last := 0
	for i, b := range list {
		if isChoices(b) {
			last = i
		} else if b.Kind == blocks.Details || b.Kind == blocks.Heading || saysAnswer(b) {
			break // a list behind it explains the choices
		}
	}
	for i, b := range list[:last+1] {
		if isChoices(b) {
			items = append(items, b.Items...)
			continue
		}
		if i > 0 {
			appendTo(&items[len(items)-1], b)
		}
	}
	rest = list[last+1:]
	for len(rest) > 0 && rest[0].Kind == blocks.Fence && items[len(items)-1].Text == "" {
		appendTo(&items[len(items)-1], rest[0])
		rest = rest[1:]
	}
	return items, rest
}

func appendTo(item *blocks.Item, b blocks.Block) {
	item.Text = strings.TrimLeft(item.Text+"\n\n"+b.Source(), "\n")
}

// choices makes choices of items, with their letters as identifiers.
func choices(items []blocks.Item) (list []bank.Choice, checked bool) {
	stripped := lettered(blocks.Block{Items: items})
	for _, item := range items {
		c := bank.Choice{Text: item.Text}
		if stripped {
			m := label.FindStringSubmatch(c.Text)
			c.ID, c.Text = strings.ToUpper(m[1]), c.Text[len(m[0]):]
		}
		c.Text = trimItem(c.Text)
		if item.Box == blocks.Checked {
			c.Credit, checked = 1, true
		}
		list = append(list, c)
	}
	return list, checked
}

// trimItem removes blank lines and spaces in front of a text that begins with
// text, and leaves those of code.
func trimItem(s string) string {
	for {
		line, rest, more := strings.Cut(s, "\n")
		if !more || strings.TrimSpace(line) != "" {
			return strings.TrimLeft(s, " ")
		}
		s = rest
	}
}
