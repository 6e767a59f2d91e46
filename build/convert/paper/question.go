package paper

import (
	"html"
	"html/template"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// The lines for longer answers.
const (
	fewestLines = 6
	mostLines   = 24
)

// view is a question as the page shows it.
func view(q *bank.Question, m *marker, o Options) *question {
	v := &question{Explanation: m.block(q.Explanation), Unit: q.Unit}
	if q.Type == bank.Cloze {
		v.cloze(q, m)
	} else {
		v.Prompt = m.block(q.Prompt)
	}
	switch q.Type {
	case bank.SingleChoice, bank.MultipleResponse, bank.TrueFalse:
		v.pick(q, m, o)
	case bank.Numeric, bank.ShortText:
		v.Field = true
		v.Answer = accepted(q.Answers, q.Unit)
	case bank.Output:
		v.Note = "Write what the program prints, or the error it fails with."
		v.Lines = lines(fewestLines / 2)
		v.Answer = output(q)
	case bank.Ordering:
		v.ordering(q, m, o)
	case bank.Matching, bank.Categorize:
		v.matching(q, m, o)
	case bank.Essay:
		v.Lines = lines(min(max(fewestLines, int(min(q.Marks, 100)*3)), mostLines))
		v.Answer = m.block(q.Model)
		v.Rubric = q.Rubric
	}
	for _, r := range q.Remarks() {
		after := r.After
		if r.Answer != "" {
			after = "“" + r.Answer + "”" + after
		}
		v.Feedback = append(v.Feedback, labelled{"After " + after, m.inline(r.Text)})
	}
	if q.NoKey {
		v.Answer = "Not scored: it is not said what is right."
	}
	return v
}

func lines(n int) []struct{} { return make([]struct{}, n) }

func (v *question) pick(q *bank.Question, m *marker, o Options) {
	v.Several = q.Type == bank.MultipleResponse
	if v.Several {
		v.Note = "Tick all that apply."
	}
	var right []string
	for i, c := range choicesOf(q, o) {
		made := choice{letter(i), m.inline(c.Text), c.Credit > 0}
		v.Choices = append(v.Choices, made)
		if made.Right {
			text := "<b>" + made.Letter + "</b> " + string(made.Text)
			if c.Credit < 1 {
				text += " (" + decimal(float64(int(c.Credit*1000+0.5))/10) + "%)"
			}
			right = append(right, text)
		}
		if c.Feedback != "" {
			v.Feedback = append(v.Feedback, labelled{made.Letter, m.inline(c.Feedback)})
		}
	}
	v.Answer = joined(right)
}

// joined lists pieces of HTML.
func joined(list []string) template.HTML {
	switch len(list) {
	case 0:
		return ""
	case 1:
		return template.HTML("<div>" + list[0] + "</div>")
	}
	return template.HTML("<ul><li>" + strings.Join(list, "</li><li>") + "</li></ul>")
}

// accepted are typed answers, which are plain text.
func accepted(answers []bank.Answer, unit string) template.HTML {
	var list []string
	for _, a := range answers {
		if a.Credit <= 0 {
			continue
		}
		text := html.EscapeString(written(a, unit))
		if a.Credit < 1 {
			text += " (" + decimal(float64(int(a.Credit*1000+0.5))/10) + "%)"
		}
		list = append(list, text)
	}
	return joined(list)
}

// written is a typed answer in plain words.
func written(a bank.Answer, unit string) string {
	switch {
	case a.Number != nil:
		return strings.TrimSpace(a.Number.Words() + " " + unit)
	case a.Match == bank.Wildcard || a.Match == bank.WildcardX:
		return a.Text + " (* stands for anything)"
	}
	return a.Text
}

func output(q *bank.Question) template.HTML {
	text := ""
	if len(q.Answers) > 0 {
		text = html.EscapeString(q.Answers[0].Text)
	}
	switch {
	case q.Fails && text == "":
		return "It fails."
	case q.Fails:
		return template.HTML("It fails with <code>" + text + "</code>")
	case text == "":
		return "It prints nothing."
	}
	return template.HTML("<pre><code>" + text + "</code></pre>")
}

func (v *question) ordering(q *bank.Question, m *marker, o Options) {
	v.Note = "Number them in the right order."
	if q.NoKey {
		v.Note = "Number them in your order."
	}
	for _, i := range mixed(len(q.Items), q, o) {
		v.Left = append(v.Left, labelled{Text: m.inline(q.Items[i])})
	}
	var right []string
	for _, item := range q.Items {
		right = append(right, string(m.inline(item)))
	}
	if len(right) > 0 {
		v.Answer = template.HTML("<ol><li>" + strings.Join(right, "</li><li>") + "</li></ol>")
	}
}

// matching has letters on the right side, to be written in boxes on the left.
func (v *question) matching(q *bank.Question, m *marker, o Options) {
	v.Note = "Write the letter of what belongs to each."
	var sides []string
	add := func(s string) {
		if !slices.Contains(sides, s) {
			sides = append(sides, s)
		}
	}
	for _, p := range q.Pairs {
		add(p.Right)
	}
	for _, e := range q.Extras {
		add(e)
	}
	letters := map[string]string{}
	for n, i := range mixed(len(sides), q, o) {
		letters[sides[i]] = letter(n)
		v.Right = append(v.Right, labelled{letter(n), m.inline(sides[i])})
	}
	var right []string
	for _, p := range q.Pairs {
		v.Left = append(v.Left, labelled{Text: m.inline(p.Left)})
		right = append(right, string(m.inline(p.Left))+" — <b>"+letters[p.Right]+"</b> "+string(m.inline(p.Right)))
	}
	v.Answer = joined(right)
}
