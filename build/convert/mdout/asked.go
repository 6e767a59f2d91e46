package mdout

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// asked prints what there is to choose from.
func (p *printer) asked(q *bank.Question) {
	switch q.Type {
	case bank.SingleChoice, bank.MultipleResponse, bank.TrueFalse:
		if q.Type == bank.MultipleResponse {
			p.block(map[bool]string{true: "*Several may be chosen.*", false: "*Several may be right.*"}[q.NoKey])
		}
		p.block(lettered(texts(q.Choices)))
	case bank.Ordering:
		if q.NoKey {
			p.block("*Bring into your order:*")
			p.block(bullets(q.Items))
			return
		}
		p.block("*Bring into the right order:*")
		items := slices.Clone(q.Items)
		if slices.Sort(items); slices.Equal(items, q.Items) {
			slices.Reverse(items) // never in the order that is the answer
		}
		p.block(bullets(items))
	case bank.Matching, bank.Categorize:
		p.block("*Find what belongs to each:*")
		var left []string
		for _, pair := range q.Pairs {
			left = append(left, pair.Left)
		}
		p.block(bullets(left))
		p.block("*To choose from:*")
		p.block(bullets(sides(q)))
	case bank.Cloze:
		if len(q.Words) > 0 {
			words := slices.Clone(q.Words)
			slices.Sort(words)
			p.block("*Words to choose from:*")
			p.block(bullets(words))
		}
	case bank.Numeric:
		if q.Unit != "" {
			p.block("*In " + escape(q.Unit) + ".*")
		}
	}
}

func texts(choices []bank.Choice) (list []string) {
	for _, c := range choices {
		list = append(list, c.Text)
	}
	return list
}

// sides are the right sides of pairs and what belongs to none, each once.
func sides(q *bank.Question) (list []string) {
	for _, p := range q.Pairs {
		list = append(list, p.Right)
	}
	list = append(list, q.Extras...)
	slices.Sort(list)
	return slices.Compact(list)
}

func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return strconv.Itoa(i + 1)
}

// lettered is a list with letters.
func lettered(list []string) string {
	items := make([]string, len(list))
	for i, s := range list {
		items[i] = item(letter(i)+".", s)
	}
	return strings.Join(items, "\n")
}

func bullets(list []string) string {
	items := make([]string, len(list))
	for i, s := range list {
		items[i] = item("", s)
	}
	return strings.Join(items, "\n")
}

// item is one of a list. Code begins on a line of its own behind a letter.
func item(label, text string) string {
	text = strings.ReplaceAll(escape(strings.TrimSpace(text)), "\n", "\n  ")
	switch {
	case label == "":
		return "- " + text
	case strings.HasPrefix(text, "```") || strings.HasPrefix(text, "~~~"):
		return "- " + label + "\n\n  " + text
	}
	return "- " + label + " " + text
}

var gap = regexp.MustCompile(`\{\{([A-Za-z0-9_-]+)\}\}`)

// prompt is the prompt with gaps by number; a menu shows what is in it.
func prompt(q *bank.Question) string {
	return gap.ReplaceAllStringFunc(escape(q.Prompt), func(s string) string {
		i := slices.IndexFunc(q.Gaps, func(g bank.Gap) bool { return s == "{{"+g.ID+"}}" })
		if i < 0 {
			return s
		}
		if g := q.Gaps[i]; g.Kind == bank.MenuGap {
			return "[ " + strconv.Itoa(i+1) + ": " + escape(strings.Join(texts(g.Choices), " / ")) + " ]"
		}
		return "[ " + strconv.Itoa(i+1) + " …… ]"
	})
}
