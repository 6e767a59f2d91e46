package sheet

import (
	"regexp"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// A gap of a cloze text is a cell among the choices: a line such as
// "{{a}} menu", or "{{a}} menu 2" with its weight, and below it a line for each
// choice or answer. "50% blue" earns a half; without a percent a line is right.
var (
	gapHead = regexp.MustCompile(`^\{\{([A-Za-z0-9_-]+)\}\} (text|number|menu|bank)(?: (\d{1,4}(?:\.\d{1,9})?))?$`)
	gapLine = regexp.MustCompile(`^(-?\d{1,3}(?:\.\d+)?)% (.*)$`)
)

// cloze reads the gaps and the bank of words.
func (it *item) cloze() {
	it.q.Type = bank.Cloze
	for _, w := range it.all(it.row, words) {
		for _, word := range parts(w, "\n") {
			it.q.Words = append(it.q.Words, it.text(word))
		}
	}
	for _, c := range it.choices {
		if c == "" {
			continue
		}
		if why := it.gap(c); why != "" {
			it.q.Gaps = nil
			it.noKey(why)
			return
		}
	}
	if len(it.q.Gaps) == 0 {
		it.noKey("no choice names a gap, such as {{a}} text, with its answers on lines below")
	}
}

// gap reads one cell. It says what is wrong with it.
func (it *item) gap(c string) string {
	head, rest, _ := strings.Cut(c, "\n")
	m := gapHead.FindStringSubmatch(strings.TrimSpace(head))
	if m == nil || !strings.Contains(it.q.Prompt, "{{"+m[1]+"}}") {
		return strconv.Quote(bank.Brief(head)) + " names no gap of the question; expected such as {{a}} text"
	}
	g := bank.Gap{ID: m[1], Kind: bank.GapKind(m[2])}
	g.Weight, _ = strconv.ParseFloat(m[3], 64)
	lines := parts(rest, "\n")
	values := make([]string, len(lines))
	right := false
	for i, l := range lines {
		credit := 1.0
		values[i] = l
		if m := gapLine.FindStringSubmatch(l); m != nil {
			x, _ := strconv.ParseFloat(m[1], 64)
			credit, values[i] = x/100, m[2]
		}
		right = right || credit > 0
		typed := g.Kind == bank.TextGap || g.Kind == bank.NumberGap
		switch {
		case credit < -1 || credit > 1:
			return "the credit of " + strconv.Quote(bank.Brief(l)) + " is not from -100% to 100%"
		case !typed:
			g.Choices = append(g.Choices, bank.Choice{Text: it.text(values[i]), Credit: credit})
		case credit <= 0:
			return "the answer " + strconv.Quote(bank.Brief(l)) + " earns nothing"
		case g.Kind == bank.NumberGap:
			n := numberOf(values[i])
			if n == nil {
				return strconv.Quote(bank.Brief(values[i])) + " is no number and no range such as 3..5"
			}
			g.Answers = append(g.Answers, bank.Answer{Number: n, Credit: credit})
		default:
			g.Answers = append(g.Answers, bank.Answer{Text: values[i], Credit: credit})
		}
	}
	if !right {
		return "nothing is right in the gap {{" + g.ID + "}}"
	}
	if g.Kind == bank.TextGap {
		how := it.match(values)
		for i := range g.Answers {
			g.Answers[i].Match = how
		}
	}
	it.q.Gaps = append(it.q.Gaps, g)
	return ""
}

// gapKey writes the gaps as the choices of a row.
func (p *printer) gapKey() string {
	var list []string
	how := bank.Match("")
	for _, g := range p.q.Gaps {
		cell := "{{" + g.ID + "}} " + string(g.Kind)
		if g.Weight > 0 && g.Weight != 1 {
			cell += " " + number(g.Weight)
		}
		if !gapHead.MatchString(cell) {
			return "a gap has the weight " + number(g.Weight)
		}
		for _, c := range g.Choices {
			if strings.Contains(c.Text, "\n") || strings.TrimSpace(c.Text) == "" {
				return "a choice of a gap is not one line"
			}
			cell += "\n" + percent(c.Credit) + " " + strings.TrimSpace(c.Text)
		}
		for _, a := range g.Answers {
			s := a.Text
			if n := a.Number; n != nil {
				if s = number(n.Min); n.Max != n.Min {
					s += ".." + number(n.Max)
				}
				if numberOf(s) == nil || n.OpenMin || n.OpenMax {
					return "a gap accepts " + n.String() + ", which a table cannot say"
				}
			} else {
				m := bank.Match(text.First(string(a.Match), string(bank.IgnoreCase)))
				if how != "" && how != m || s != strings.TrimSpace(s) || s == "" || strings.Contains(s, "\n") {
					return "the answers of its gaps are compared in several ways, or have spaces around them"
				}
				how = m
			}
			cell += "\n" + percent(a.Credit) + " " + s
		}
		if g.Hint != "" {
			p.lose(bank.Changed, "the hint of a gap is left out", "a table has hints for whole questions")
		}
		list = append(list, cell)
	}
	if how != bank.IgnoreCase {
		p.set("match", string(how))
	}
	for _, w := range p.q.Words {
		p.row["words"] = strings.TrimSpace(p.row["words"] + "\n" + line(w))
	}
	return p.columns(list)
}
