package aiken

import (
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// heading is what a line before all questions may be: short, and no sentence.
var heading = regexp.MustCompile(`^.{1,80}[^.?:!]$`)

// blank takes a blank line. In the text of a question it parts paragraphs. Aiken
// has no titles, but people write one above the first question.
func (r *reader) blank() {
	r.afterKey = false
	n := len(r.stem)
	if n == 0 || len(r.choices) > 0 || r.stem[n-1] == "" {
		return
	}
	if n == 1 && r.title == "" && r.line0 == r.first && len(r.questions) == 0 && heading.MatchString(r.stem[0]) {
		r.title, r.stem, r.titled = r.stem[0], nil, r.line0
		return
	}
	r.stem = append(r.stem, "")
}

// untitle gives a line back that was taken for a title, where no text stands
// between it and the choices.
func (r *reader) untitle() {
	if r.titled > 0 && len(r.stem) == 0 && len(r.questions) == 0 {
		r.stem, r.line0, r.title, r.titled = []string{r.title}, r.titled, "", 0
	}
}

// remark is what some programs write behind the answer line.
var remark = regexp.MustCompile(`(?i)^(?:general[ \t]+)?(?:feedback|explanation|rationale|reason)[ \t]*:[ \t]*(.+)$`)

// feedback takes a line behind an answer line as the explanation of that question.
func (r *reader) feedback(line string) bool {
	m := remark.FindStringSubmatch(line)
	if m == nil || len(r.questions) == 0 {
		return false
	}
	q := &r.questions[len(r.questions)-1]
	q.Explanation = strings.TrimSpace(q.Explanation + "\n\n" + text.Plain(m[1]))
	return true
}

// tellTitle notes that a line became the title.
func (r *reader) tellTitle() {
	if r.title != "" {
		r.lose(bank.Changed, r.titled, "", "the line “"+bank.Brief(r.title)+"” is the title of the test", "Aiken has no titles; join it to the question below it if it belongs there")
	}
}
