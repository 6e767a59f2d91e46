package mdout

import (
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// answer is what is folded away: the key and all that is said about it.
func answer(q *bank.Question) string {
	list := []string{key(q)}
	if keyless(q) {
		list[0] = "" // that it is not scored stands with the question
	}
	list = append(list, escape(q.Explanation))
	var said []string
	for i, c := range q.Choices {
		if c.Feedback != "" {
			said = append(said, item("**"+letter(i)+"**:", c.Feedback))
		}
	}
	for _, r := range q.Remarks() {
		after := r.After
		if r.Answer != "" {
			after = text.Inline(r.Answer) + after
		}
		said = append(said, item("After "+after+":", r.Text))
	}
	list = append(list, strings.Join(said, "\n"))
	return strings.Join(slices.DeleteFunc(list, func(s string) bool { return s == "" }), "\n\n")
}

// keyless reports that a question has no key and no model answer either.
func keyless(q *bank.Question) bool { return q.NoKey && q.Type != bank.Essay }

func key(q *bank.Question) string {
	switch q.Type {
	case bank.SingleChoice, bank.MultipleResponse, bank.TrueFalse:
		return letters(q)
	case bank.Numeric, bank.ShortText:
		return "Answer: " + strings.Join(accepted(q.Answers, q.Unit), " or ")
	case bank.Output:
		return output(q)
	case bank.Ordering:
		return numbered(q.Items)
	case bank.Matching, bank.Categorize:
		var list []string
		for _, p := range q.Pairs {
			list = append(list, strings.TrimSpace(p.Left)+" → "+strings.TrimSpace(p.Right))
		}
		return bullets(list)
	case bank.Cloze:
		var list []string
		for _, g := range q.Gaps {
			fits := accepted(g.Answers, "")
			for _, c := range g.Choices {
				if c.Credit > 0 {
					fits = append(fits, escape(c.Text))
				}
			}
			list = append(list, strings.Join(fits, " or "))
		}
		return numbered(list)
	case bank.Essay:
		list := []string{escape(q.Model)}
		if len(q.Rubric) > 0 {
			list = append(list, bullets(q.Rubric))
		}
		return strings.Join(list, "\n\n")
	}
	return ""
}

// letters names the right choices, in the words that package mdexam reads, and
// what is worth a part.
func letters(q *bank.Question) string {
	var right, part []string
	for i, c := range q.Choices {
		switch {
		case c.Credit >= 1-1e-4:
			right = append(right, letter(i))
		case c.Credit != 0:
			part = append(part, letter(i)+" "+strconv.FormatFloat(c.Credit*100, 'g', 4, 64)+"%")
		}
	}
	var list []string
	if right != nil {
		list = append(list, "Correct answer: "+strings.Join(right, ", "))
	}
	if part != nil {
		list = append(list, "Worth a part: "+strings.Join(part, ", "))
	}
	return strings.Join(list, "\n\n")
}

func accepted(answers []bank.Answer, unit string) (list []string) {
	for _, a := range answers {
		if a.Credit <= 0 {
			continue
		}
		s := text.Inline(a.Text)
		if a.Match == bank.Wildcard || a.Match == bank.WildcardX {
			s += ` (\* stands for anything)`
		}
		if a.Number != nil {
			s = strings.TrimSpace(a.Number.Words() + " " + escape(unit))
		}
		if a.Credit < 1-1e-4 {
			s += " (" + strconv.FormatFloat(a.Credit*100, 'g', 4, 64) + "%)"
		}
		list = append(list, s)
	}
	return list
}

func output(q *bank.Question) string {
	said := ""
	if len(q.Answers) > 0 {
		said = q.Answers[0].Text
	}
	switch {
	case q.Fails && said == "":
		return "It fails."
	case q.Fails:
		return "It fails with:\n\n" + text.Code("", said)
	case said == "":
		return "It prints nothing."
	}
	return "It prints:\n\n" + text.Code("", said)
}

func numbered(list []string) string {
	items := make([]string, len(list))
	for i, s := range list {
		items[i] = strconv.Itoa(i+1) + ". " + strings.ReplaceAll(escape(strings.TrimSpace(s)), "\n", "\n   ")
	}
	return strings.Join(items, "\n")
}
