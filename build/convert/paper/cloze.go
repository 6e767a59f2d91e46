package paper

import (
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// cloze puts a place to write for each gap into the prompt. A menu shows what
// there is to choose from.
func (v *question) cloze(q *bank.Question, m *marker) {
	inside := *m
	inside.gap = func(id string) string {
		i := slices.IndexFunc(q.Gaps, func(g bank.Gap) bool { return g.ID == id })
		if i < 0 {
			return ""
		}
		var menu []string
		if q.Gaps[i].Kind == bank.MenuGap {
			for _, c := range q.Gaps[i].Choices {
				menu = append(menu, string(m.inline(c.Text)))
			}
		}
		s := `<span class="gap"><sup>` + strconv.Itoa(i+1) + `</sup></span>`
		if menu != nil {
			s += ` <span class="menu">(` + strings.Join(menu, " / ") + `)</span>`
		}
		return s
	}
	v.Prompt = inside.block(q.Prompt)
	words := slices.Clone(q.Words)
	slices.SortFunc(words, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	for _, w := range words {
		v.Words = append(v.Words, m.inline(w))
	}
	var right []string
	for _, g := range q.Gaps {
		right = append(right, gapKey(g, m))
	}
	if len(right) > 0 {
		v.Answer = template.HTML("<ol><li>" + strings.Join(right, "</li><li>") + "</li></ol>")
	}
}

// gapKey is what a gap accepts.
func gapKey(g bank.Gap, m *marker) string {
	var list []string
	for _, c := range g.Choices {
		if c.Credit > 0 {
			list = append(list, string(m.inline(c.Text)))
		}
	}
	for _, a := range g.Answers {
		if a.Credit > 0 {
			list = append(list, html.EscapeString(written(a, "")))
		}
	}
	return strings.Join(list, " / ")
}
