package moodle

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// shortanswer writes a text. What is said to wrong responses is the feedback of
// a last answer that accepts anything and earns nothing.
func (e *entry) shortanswer() {
	q := e.q
	useCase := e.usesCase(q.Answers)
	e.begin("shortanswer", mathToMoodle(q.Prompt))
	e.xml.element("usecase", map[bool]string{true: "1", false: "0"}[useCase])
	written := 0
	for _, a := range byCredit(q.Answers) {
		if s, ok := moodlePattern(a); ok && strings.TrimSpace(s) != "" {
			e.plainAnswer(s, e.fraction(a.Credit), joined(a.Feedback, e.toRight(a)))
			written++
		} else {
			e.lose("the answer "+quoted(a.Text), "Moodle compares no regular expressions")
		}
	}
	e.catchAll()
	e.end()
	if written == 0 && len(q.Answers) > 0 {
		e.drop("a short text", "none of its answers has a form in Moodle")
	}
}

// byCredit are the answers in the order of what they earn: in Moodle the first that
// a response meets counts.
func byCredit(answers []bank.Answer) []bank.Answer {
	sorted := slices.Clone(answers)
	slices.SortStableFunc(sorted, func(a, b bank.Answer) int { return cmp.Compare(b.Credit, a.Credit) })
	return sorted
}

// toRight is what is said to such responses by their verdict.
func (e *entry) toRight(a bank.Answer) string {
	switch {
	case a.Credit == 1:
		return e.q.Right
	case a.Credit > 0:
		return e.q.PartlyRight
	}
	return e.q.Wrong
}

func (e *entry) catchAll() {
	if e.q.Wrong != "" {
		e.plainAnswer("*", "0", e.q.Wrong)
	}
}

// usesCase reports whether case counts, which Moodle says once for all answers.
func (e *entry) usesCase(answers []bank.Answer) bool {
	yes, no := false, false
	for _, a := range answers {
		exact := a.Match == bank.Exact || a.Match == bank.WildcardX || a.Match == bank.Regexp && !strings.HasPrefix(a.Text, "(?i)")
		yes, no = yes || exact, no || !exact
	}
	if yes && no {
		e.lose("that case counts in some answers only", "in Moodle it does in all or none")
	}
	return yes
}

// moodlePattern is an answer in Moodle's terms, with * for any characters.
// Regular expressions have one if they say no more than such a pattern.
func moodlePattern(a bank.Answer) (string, bool) {
	switch a.Match {
	case bank.Wildcard, bank.WildcardX:
		return a.Text, true
	case bank.Regexp:
		body := strings.TrimPrefix(a.Text, "(?i)")
		s := escapedSign.ReplaceAllStringFunc(strings.ReplaceAll(body, ".*", "*"), func(m string) string {
			if m == `\*` {
				return m
			}
			return m[1:]
		})
		return s, expression(s) == body
	}
	return strings.ReplaceAll(a.Text, "*", `\*`), true
}

// expression is a regular expression for a text with wildcards and literal stars.
func expression(s string) string {
	const literal = "\x00"
	s = regexp.QuoteMeta(strings.ReplaceAll(s, `\*`, literal))
	return strings.ReplaceAll(strings.ReplaceAll(s, `\*`, `.*`), literal, `\*`)
}

var escapedSign = regexp.MustCompile(`\\[^A-Za-z0-9]`)

// numerical writes a number with its tolerance.
func (e *entry) numerical() {
	q := e.q
	e.begin("numerical", mathToMoodle(q.Prompt))
	written := 0
	for _, a := range byCredit(q.Answers) {
		value, tolerance, ok := e.number(a)
		if !ok {
			continue
		}
		written++
		e.plainAnswer(value, e.fraction(a.Credit), joined(a.Feedback, e.toRight(a)), "tolerance", tolerance)
	}
	e.catchAll()
	if q.Unit != "" {
		e.xml.open("units")
		e.xml.open("unit")
		e.xml.element("multiplier", "1")
		e.xml.element("unit_name", q.Unit)
		e.xml.close("unit")
		e.xml.close("units")
	}
	// Units are optional (0) and typed with the number, behind it.
	e.xml.element("unitgradingtype", "0")
	e.xml.element("showunits", map[bool]string{true: "0", false: "3"}[q.Unit != ""])
	e.xml.element("unitsleft", "0")
	e.end()
	if written == 0 && len(q.Answers) > 0 {
		e.drop("a number", "none of its answers has a form in Moodle")
	}
}

// number is the value and the tolerance of an answer.
func (e *entry) number(a bank.Answer) (value, tolerance string, ok bool) {
	if a.Number == nil {
		e.lose("the answer "+quoted(a.Text), "it is no number")
		return "", "", false
	}
	if value, tolerance, ok = middle(*a.Number); !ok {
		e.lose("an answer without a least or a greatest number", "Moodle has values with a tolerance to both sides")
	} else if a.Number.OpenMin || a.Number.OpenMax {
		e.lose("that an end of the range is not accepted itself", "Moodle accepts both ends")
	}
	return value, tolerance, ok
}

// output writes what a program prints as a short text, if it is one line.
func (e *entry) output() {
	q := e.q
	if q.Fails || len(q.Answers) == 0 {
		e.drop("a question for the output of a program", "Moodle has nothing like it, and a program that fails prints nothing to compare")
		return
	}
	for _, a := range q.Answers {
		if strings.Contains(strings.TrimSpace(a.Text), "\n") {
			e.drop("a question for the output of a program", "Moodle has nothing like it, and its short texts are of one line")
			return
		}
	}
	e.lose("that the response is the output of a program", "it becomes a short text")
	e.shortanswer()
}
