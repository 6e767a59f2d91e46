package sheet

import (
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// question fills the row of a question. It is false for one that a table cannot
// say.
func (p *printer) question() bool {
	q := p.q
	if strings.TrimSpace(q.Prompt) == "" {
		p.lose(bank.Dropped, "the question is left out", "it has no text")
		return false
	}
	if why := p.key(); why != "" {
		p.lose(bank.Dropped, "the question is left out", why)
		return false
	}
	if q.NoKey {
		delete(p.row, "answer")
		delete(p.row, "credits")
	}
	if p.row["type"] = string(q.Type); q.Type == bank.Output && q.Fails {
		p.row["type"] = "output error"
	}
	p.row[questionColumn] = p.cell(q.Prompt)
	p.set("passage", p.cell(q.Passage))
	p.set("explanation", p.cell(p.explanation()))
	if q.Marks > 0 {
		p.row["marks"] = number(q.Marks)
	}
	if q.Penalty > 0 {
		p.row["penalty"] = number(q.Penalty)
	}
	if q.Seconds > 0 {
		p.row["seconds"] = strconv.Itoa(q.Seconds)
	}
	p.set("unit", line(q.Unit))
	p.set("difficulty", q.Difficulty)
	p.set("scoring", string(q.Scoring))
	switch choosing := len(q.Choices) > 0 && q.Type != bank.TrueFalse; {
	case q.Shuffle != nil:
		p.row["shuffle"] = map[bool]string{true: "yes", false: "no"}[*q.Shuffle]
	case choosing && p.shuffles:
		p.row["shuffle"] = "yes"
	}
	p.tags()
	for i, h := range q.Hints {
		p.set(hintColumn(i), p.cell(h))
	}
	if q.Title != "" {
		p.lose(bank.Changed, "the name "+strconv.Quote(q.Title)+" is left out", "questions of a table have none")
	}
	return true
}

// explanation is all that is said about the question, as there is one column.
func (p *printer) explanation() string {
	q := p.q
	list := []string{q.Explanation}
	for _, s := range []string{q.Right, q.PartlyRight, q.Wrong} {
		if s != "" {
			list = append(list, s)
		}
	}
	if len(list) > 1 {
		p.lose(bank.Changed, "what is said after a right or wrong response stands in the explanation", "a table has one explanation for every response")
	}
	return strings.TrimSpace(strings.Join(list, "\n\n"))
}

// tags go on lines of their own when one has a comma in it.
func (p *printer) tags() {
	list := p.q.Tags
	if len(p.q.Category) > 0 {
		p.lose(bank.Changed, "the category is left out", "a table has topics only")
	}
	separator := ", "
	for _, t := range list {
		if strings.ContainsAny(t, ",;") {
			separator = "\n"
		}
	}
	s := strings.Join(list, separator)
	if separator == "\n" && len(list) == 1 {
		s += separator
	}
	p.set("topic", s)
}

// key fills choices and answer. It says why a table cannot hold them.
func (p *printer) key() string {
	q := p.q
	switch q.Type {
	case bank.SingleChoice, bank.MultipleResponse:
		return p.choiceKey()
	case bank.TrueFalse:
		if len(q.Choices) != 2 {
			return "it has not two choices"
		}
		p.row["answer"] = map[bool]string{true: "True", false: "False"}[full(q.Choices[0].Credit)]
		for i, c := range q.Choices {
			p.set(feedbackColumn(i), p.cell(c.Feedback))
		}
	case bank.Numeric, bank.ShortText:
		return p.typedKey()
	case bank.Ordering:
		return p.columns(q.Items)
	case bank.Matching, bank.Categorize:
		return p.pairKey()
	case bank.Essay:
		p.set("answer", p.cell(q.Model))
		for _, r := range q.Rubric {
			p.row["rubric"] = strings.TrimSpace(p.row["rubric"] + "\n" + line(r))
		}
	case bank.Cloze:
		return p.gapKey()
	case bank.Output:
		return p.outputKey()
	case bank.Info:
	default:
		return "a table has no questions of type " + string(q.Type)
	}
	return ""
}

// columns puts texts into the columns of choices.
func (p *printer) columns(list []string) string {
	if len(list) > maxChoices {
		return "it has " + strconv.Itoa(len(list)) + " choices, and a table has at most " + strconv.Itoa(maxChoices)
	}
	for i, s := range list {
		if strings.TrimSpace(s) == "" {
			return "one of its choices is empty"
		}
		p.row[choiceColumn(i)] = p.cell(s)
	}
	p.choices = max(p.choices, len(list))
	return ""
}

func (p *printer) choiceKey() string {
	var list, right, pins, credit []string
	whole := true
	for i, c := range p.q.Choices {
		list = append(list, c.Text)
		credit = append(credit, percent(c.Credit))
		switch {
		case full(c.Credit):
			right = append(right, letter(min(i, maxChoices)))
		case c.Credit != 0:
			whole = false
		}
		if c.Pinned {
			pins = append(pins, letter(min(i, maxChoices)))
		}
		if i < maxChoices {
			p.set(feedbackColumn(i), p.cell(c.Feedback))
		}
	}
	if why := p.columns(list); why != "" {
		return why
	}
	p.row["answer"] = strings.Join(right, ", ")
	p.set("pinned", strings.Join(pins, ", "))
	// Letters are for people; where they could be read otherwise, or say too
	// little, percents decide.
	for i := range list {
		list[i] = strings.TrimSpace(p.row[choiceColumn(i)])
	}
	read, _ := keyOf(cell{text: p.row["answer"]}, list, false)
	if !whole || len(read) != len(right) || p.q.Type == bank.SingleChoice && len(right) > 1 {
		p.row["credits"] = strings.Join(credit, ", ")
	}
	return ""
}

// full reports whether a credit means all of the marks; formats that write
// percents have 99.99999.
func full(c float64) bool { return c >= 1-1e-4 }

func percent(c float64) string { return strconv.FormatFloat(c*100, 'f', -1, 64) + "%" }

func (p *printer) typedKey() string {
	var lines, credit []string
	parted := false
	how := bank.Match("")
	for _, a := range sameMatch(p.q.Answers) {
		s := a.Text
		if a.Credit <= 0 {
			p.lose(bank.Changed, "what is said after a wrong answer that was foreseen is left out", "a typed answer has the explanation only")
			continue
		}
		if n := a.Number; n != nil {
			s = number(n.Min)
			if n.Max != n.Min {
				s += ".." + number(n.Max)
			}
			if numberOf(s) == nil {
				p.lose(bank.Changed, "an accepted answer is left out", "it is no number from one bound to another")
				continue
			}
			if n.OpenMin || n.OpenMax {
				p.lose(bank.Changed, "a bound that was not accepted itself is accepted", "bounds in a table are included")
			}
		} else if s != strings.TrimSpace(s) || s == "" || strings.ContainsAny(s, "\r\n") {
			p.lose(bank.Changed, "the accepted answer "+strconv.Quote(s)+" is left out", "an answer is one line of a cell, without spaces around it")
			continue
		}
		if a.Number == nil {
			m := bank.Match(text.First(string(a.Match), string(bank.IgnoreCase)))
			if how != "" && how != m {
				p.lose(bank.Changed, "all answers are compared in the way of the first", "a table has one way for a question")
			} else {
				how = m
			}
		}
		if a.Feedback != "" {
			p.lose(bank.Changed, "what is said after the answer "+strconv.Quote(s)+" is left out", "a typed answer has the explanation only")
		}
		lines, credit = append(lines, s), append(credit, percent(a.Credit))
		parted = parted || a.Credit != 1
	}
	if len(lines) == 0 && !p.q.NoKey {
		return "no accepted answer can be said in a table"
	}
	p.set("answer", strings.Join(lines, "\n"))
	if how != bank.IgnoreCase {
		p.set("match", string(how))
	}
	if parted {
		p.row["credits"] = strings.Join(credit, ", ")
	}
	return ""
}

// sameMatch writes plain texts as patterns where others are: a table has one way to
// compare for a question.
func sameMatch(answers []bank.Answer) []bank.Answer {
	answers = slices.Clone(answers)
	for plain, wild := range map[bank.Match]bank.Match{bank.IgnoreCase: bank.Wildcard, bank.Exact: bank.WildcardX} {
		if !slices.ContainsFunc(answers, func(a bank.Answer) bool { return a.Match == wild && a.Credit > 0 }) {
			continue
		}
		for i := range answers {
			if a := &answers[i]; a.Match == plain && a.Number == nil {
				a.Text, a.Match = strings.ReplaceAll(a.Text, "*", `\*`), wild
			}
		}
	}
	return answers
}

func (p *printer) pairKey() string {
	var list []string
	for _, pair := range p.q.Pairs {
		if strings.Contains(pair.Left+pair.Right, arrow) || strings.ContainsRune(pair.Left+pair.Right, '→') {
			return "a pair has an arrow in its text"
		}
		list = append(list, strings.TrimSpace(pair.Left)+" "+arrow+" "+strings.TrimSpace(pair.Right))
	}
	for _, e := range p.q.Extras {
		if strings.Contains(e, arrow) || strings.ContainsRune(e, '→') {
			return "a pair has an arrow in its text"
		}
		list = append(list, arrow+" "+strings.TrimSpace(e))
	}
	return p.columns(list)
}

func (p *printer) outputKey() string {
	if len(p.q.Answers) == 0 {
		if p.q.Fails || p.q.NoKey {
			return ""
		}
		return "a table cannot say that a program prints nothing"
	}
	a := p.q.Answers[0]
	if strings.TrimSpace(a.Text) != strings.ReplaceAll(a.Text, "\r", "") || a.Text == "" {
		return "spaces around what the program prints are not kept in a table"
	}
	p.row["answer"] = a.Text
	if a.Match != "" && a.Match != bank.IgnoreCase {
		p.row["match"] = string(a.Match)
	}
	return ""
}
