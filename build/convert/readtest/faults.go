package readtest

import (
	"fmt"
	"math"
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
)

// Faults are breaches of the contract that package bank states, in what a
// reader returned without an error.
func Faults(f *bank.File) []string {
	if f == nil {
		return []string{"neither a file nor an error"}
	}
	c := &checker{}
	if f.Format == "" {
		c.fault("the file has no Format")
	}
	for i := range f.Tests {
		for j := range f.Tests[i].Sections {
			s := &f.Tests[i].Sections[j]
			if s.Draw < 0 || s.Draw > len(s.Questions) {
				c.fault("section %d draws %d of %d questions", j+1, s.Draw, len(s.Questions))
			}
		}
	}
	unscored := 0
	for _, l := range f.Losses {
		if l.Place == "" || l.What == "" || l.Why == "" || strings.HasSuffix(l.Why, ".") {
			c.fault("a loss without place, what or why, or with a full stop: %+v", l)
		}
		switch l.Kind {
		case bank.Unscored:
			unscored++
		case bank.Dropped, bank.Changed:
		default:
			c.fault("a loss of no known kind: %+v", l)
		}
	}
	for i, q := range f.Questions() {
		c.at = fmt.Sprintf("question %d, %q", i+1, bank.Brief(q.Prompt))
		c.question(q)
		if q.NoKey {
			unscored--
		}
	}
	if unscored < 0 {
		c.at = ""
		c.fault("%d questions without a key are not reported as unscored", -unscored)
	}
	for _, m := range f.Media {
		if m.Name == "" || strings.HasPrefix(m.Name, "/") || strings.Contains(m.Name, `\`) || strings.Contains("/"+m.Name+"/", "/../") {
			c.fault("media named %q", m.Name)
		}
	}
	return c.faults
}

type checker struct {
	at     string
	faults []string
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, strings.TrimPrefix(c.at+": "+fmt.Sprintf(format, args...), ": "))
}

func (c *checker) question(q *bank.Question) {
	if q.Place == "" {
		c.fault("it has no Place")
	}
	if q.Marks < 0 || q.Penalty < 0 || q.Seconds < 0 || !finite(q.Marks) || !finite(q.Penalty) {
		c.fault("marks %v, penalty %v, seconds %v", q.Marks, q.Penalty, q.Seconds)
	}
	c.choices(q.Choices)
	c.answers(q.Answers)
	for _, g := range q.Gaps {
		c.gap(q, g)
	}
	if !q.NoKey && !c.hasKey(q) {
		c.fault("the %s question has no key; set NoKey and report it", q.Type)
	}
}

// hasKey reports whether the fields that the type is about say what is right.
func (c *checker) hasKey(q *bank.Question) bool {
	switch q.Type {
	case bank.SingleChoice, bank.MultipleResponse:
		return credited(q.Choices)
	case bank.TrueFalse:
		if len(q.Choices) != 2 || q.Choices[0].Text != "True" || q.Choices[1].Text != "False" {
			c.fault("choices of a true-false question: %v", q.Choices)
		}
		return credited(q.Choices)
	case bank.Numeric:
		return earning(q.Answers) && q.Answers[0].Number != nil
	case bank.ShortText:
		return earning(q.Answers) && q.Answers[0].Number == nil
	case bank.Output:
		return len(q.Answers) > 0 || q.Fails
	case bank.Ordering:
		return len(q.Items) > 0
	case bank.Matching, bank.Categorize:
		return len(q.Pairs) > 0
	case bank.Cloze:
		return len(q.Gaps) > 0
	case bank.Essay, bank.Info:
		return true
	}
	c.fault("no known type %q", q.Type)
	return true
}

func credited(choices []bank.Choice) bool {
	for _, c := range choices {
		if c.Credit > 0 {
			return true
		}
	}
	return false
}

func earning(answers []bank.Answer) bool {
	for _, a := range answers {
		if a.Credit > 0 {
			return true
		}
	}
	return false
}

func (c *checker) choices(choices []bank.Choice) {
	for _, ch := range choices {
		if !(ch.Credit >= -1 && ch.Credit <= 1) {
			c.fault("choice %q has the credit %v", ch.Text, ch.Credit)
		}
	}
}

func (c *checker) answers(answers []bank.Answer) {
	for _, a := range answers {
		if !(a.Credit >= 0 && a.Credit <= 1) || a.Credit == 0 && a.Feedback == "" {
			c.fault("answer %q has the credit %v and the feedback %q", a.Text, a.Credit, a.Feedback)
		}
		if n := a.Number; n != nil && !(n.Min <= n.Max) {
			c.fault("answer from %v to %v", n.Min, n.Max)
		}
		if a.Match == bank.Regexp {
			if _, err := regexp.Compile(a.Text); err != nil {
				c.fault("answer %q: %v", a.Text, err)
			}
		}
	}
}

var gapID = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

func (c *checker) gap(q *bank.Question, g bank.Gap) {
	c.choices(g.Choices)
	c.answers(g.Answers)
	if !gapID.MatchString(g.ID) || !strings.Contains(q.Prompt, "{{"+g.ID+"}}") {
		c.fault("gap %q does not stand in the prompt", g.ID)
	}
	keyed := earning(g.Answers)
	if g.Kind == bank.MenuGap || g.Kind == bank.BankGap {
		keyed = credited(g.Choices)
	}
	if !keyed && !q.NoKey {
		c.fault("gap %q has no key", g.ID)
	}
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }
