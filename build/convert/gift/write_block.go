package gift

import (
	"strings"

	"mocktest/build/convert/bank"
)

// block is the text of a question and its answers; not ok if GIFT has no such
// question, which is told.
func (p *printer) block() (s string, ok bool) {
	q := p.q
	prompt := q.Prompt
	if q.Passage != "" {
		prompt = q.Passage + "\n\n" + prompt
	}
	if q.Type == bank.Cloze {
		return p.cloze(prompt)
	}
	prompt = markup(prompt)
	if q.Type == bank.Info {
		return prompt, true
	}
	answers, ok := p.answers()
	if script.MatchString(prompt) {
		prompt += " " // else the braces look like an exponent
	}
	return prompt + answers, ok
}

// braces puts answers between braces, with the explanation.
func (p *printer) braces(first, answers string) string {
	if p.q.Explanation != "" {
		answers = strings.TrimSuffix(answers, "\n")
		if answers != "" {
			answers += "\n"
		}
		answers += "\t####" + part(p.q.Explanation) + "\n"
	}
	if strings.Contains(answers, "\n") {
		first += "\n"
	}
	return "{" + first + answers + "}"
}

// answers are the answers of a question in their braces.
func (p *printer) answers() (s string, ok bool) {
	q := p.q
	switch q.Type {
	case bank.SingleChoice, bank.MultipleResponse, bank.TrueFalse:
		if len(q.Choices) == 0 {
			return "", p.drop("it has no choices")
		}
		return p.braces("", p.choices()), true
	case bank.Numeric:
		if s, ok = p.numbers(q.Answers); ok {
			return p.braces("#", s), true
		}
	case bank.ShortText:
		if s, ok = p.texts(q.Answers); ok {
			return p.braces("", s), true
		}
	case bank.Output:
		if q.Fails {
			return "", p.drop("GIFT cannot ask whether a program fails")
		}
		p.lose(bank.Changed, "that the output of a program is asked for", "GIFT has texts to type in only")
		if s, ok = p.texts(q.Answers); ok {
			return p.braces("", s), true
		}
	case bank.Matching, bank.Categorize:
		if len(q.Pairs)+len(q.Extras) < 2 {
			return "", p.drop("GIFT needs two pairs")
		}
		p.unless(q.Type == bank.Matching, "that the right sides are categories", "GIFT has pairs only")
		return p.braces("", p.pairs(q.Pairs, q.Extras)), true
	case bank.Ordering:
		if len(q.Items) < 2 {
			return "", p.drop("there is nothing to put in order")
		}
		return p.braces("", p.ordering(q.Items)), true
	case bank.Essay:
		return p.braces("", ""), true
	default:
		return "", p.drop("GIFT has no questions of type " + string(q.Type))
	}
	// A typed answer without a key.
	p.lose(bank.Unscored, "the type of a question whose key is not known", "it becomes an essay, for GIFT needs an answer")
	return p.braces("", ""), true
}

// choices are those of a question that has some.
func (p *printer) choices() string {
	q := p.q
	switch {
	case q.Type == bank.MultipleResponse:
		return p.multiple(q)
	case q.Type == bank.TrueFalse && len(q.Choices) == 2 && !q.NoKey && earns(q.Choices):
		return p.trueFalse(q.Choices)
	}
	return p.single(q.Choices)
}

// drop tells that a question is left out; it is always false.
func (p *printer) drop(why string) bool {
	p.lose(bank.Dropped, "the question", why)
	return false
}

// cloze prints a text with one gap as a missing word.
func (p *printer) cloze(prompt string) (s string, ok bool) {
	q := p.q
	if len(q.Gaps) != 1 {
		return "", p.drop("GIFT has one gap in a text; Moodle XML has several")
	}
	gap := q.Gaps[0]
	before, after, found := strings.Cut(prompt, "{{"+gap.ID+"}}")
	if !found {
		return "", p.drop("its gap does not stand in the text")
	}
	p.lose(bank.Changed, "that the answer stands in a gap", "GIFT has a missing word, shown as a blank")
	p.unless(gap.Hint == "", "the hint of a gap", "GIFT has none")
	first := ""
	switch gap.Kind {
	case bank.NumberGap:
		first = "#"
		s, ok = p.numbers(gap.Answers)
	case bank.TextGap:
		s, ok = p.texts(gap.Answers)
	default:
		s, ok = p.single(menu(q, gap)), len(gap.Choices) > 0
	}
	if !ok {
		return "", p.drop("its gap has no answer that GIFT can say")
	}
	return beside(before) + p.braces(first, s) + beside(after), true
}

// beside is a piece of a text beside a gap, with a blank at its ends where it has
// white space.
func beside(s string) string {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		return blanks(s)
	}
	i := strings.Index(s, trimmed)
	return blanks(s[:i]) + markup(trimmed) + blanks(s[i+len(trimmed):])
}

// blanks is white space around a gap: a blank, or none.
func blanks(s string) string {
	if s == "" {
		return ""
	}
	return " "
}

// menu are the choices of a gap; those of a bank are its words.
func menu(q *bank.Question, gap bank.Gap) []bank.Choice {
	if gap.Kind != bank.BankGap {
		return gap.Choices
	}
	right := map[string]float64{}
	for _, c := range gap.Choices {
		right[c.Text] = max(c.Credit, 1)
	}
	var all []bank.Choice
	for _, word := range q.Words {
		all = append(all, bank.Choice{Text: word, Credit: right[word]})
	}
	return all
}
