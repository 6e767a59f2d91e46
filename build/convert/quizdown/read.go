// Package quizdown reads quizzes of quizdown, which are Markdown: each heading
// is a question, a numbered task list is a single choice, a task list with
// bullets asks for several choices even when one is checked, a numbered list
// without boxes is to be put in order, quotes are hints, and quotes inside an
// item are feedback. The rules are those of the documentation of quizdown-js and
// of its parser.
package quizdown

import (
	"fmt"
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/blocks"
	"mocktest/build/convert/text"
)

// Format is the name of the format in [bank.File.Format].
const Format = "quizdown"

// fence opens a block of quizdown in a page of Markdown.
var fence = regexp.MustCompile("(?m)^ {0,3}(?:`{3,}|~{3,})[ \t]*\\{?\\.?quizdown\\b")

// numbered headings are those of practice exams, which package mdexam reads.
var numbered = regexp.MustCompile(`^(?:\*\*)?(?:Q|Question )?\s*\d+[.:)]`)

// Is reports whether data is Markdown with a fence quizdown, or a quiz of its
// own: options of quizdown in front, or headings without numbers that are
// followed by task lists of which one is numbered.
func Is(name string, data []byte) bool {
	s, err := text.Decode(data)
	if err != nil {
		return false
	}
	if fence.MatchString(s) {
		return true
	}
	front, body, line := blocks.FrontMatter(s)
	list := blocks.Scan(body, line)
	options := parseOptions(front)
	if options.has("question") {
		return false
	}
	heading, tasks, single := false, false, strings.HasSuffix(name, ".quizdown") || options.known() > 0
	for _, b := range list {
		switch {
		case b.Kind == blocks.Heading && numbered.MatchString(b.Text):
			return false
		case b.Kind == blocks.Heading:
			heading = true
		case heading && b.Kind == blocks.List:
			tasks = tasks || b.HasBox() || options.known() > 0
			single = single || b.HasBox() && b.Ordered
		}
	}
	return tasks && single
}

// Read reads one file: a test for each fence quizdown, or one of the whole file
// where there is none.
func Read(name string, data []byte) (*bank.File, error) {
	s, err := text.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	r := &reader{file: &bank.File{Format: Format}, name: name}
	if fence.MatchString(s) {
		r.page(s)
	} else {
		r.quiz(s, 1)
	}
	if len(r.file.Questions()) == 0 && len(r.file.Losses) == 0 {
		return nil, fmt.Errorf("%s:1:1: no question found; in quizdown each begins with a heading, \"# …\"", name)
	}
	return r.file, nil
}

type reader struct {
	file *bank.File
	name string
}

func (r *reader) place(line int) string { return fmt.Sprintf("%s:%d:1", r.name, line) }

// page reads the fences of a page, at any depth of indentation.
func (r *reader) page(s string) {
	other := false
	_, body, line := blocks.FrontMatter(s)
	for _, b := range blocks.Scan(body, line) {
		head, inner, _ := strings.Cut(b.Text, "\n")
		if b.Kind != blocks.Fence || !fence.MatchString(head) {
			other = true
			continue
		}
		if b.Open {
			r.unclosed(b)
		} else {
			end := strings.LastIndexByte(inner, '\n')
			inner = inner[:max(end, 0)]
		}
		r.quiz(inner, b.Line+1)
	}
	if other {
		r.file.Lose(bank.Changed, r.place(1), "", "the text of the page around its quizzes", "only what stands in fences quizdown is a quiz")
	}
}

func (r *reader) unclosed(b blocks.Block) {
	r.file.Lose(bank.Changed, r.place(b.Line), b.Text, "the text behind this line is code", "the fence that opens here is never closed")
}

// swallowed tells of code that is not closed where it ends, and of the questions
// in it.
func (r *reader) swallowed(b blocks.Block) {
	why := "the fence " + b.Mark() + " that opens here is not closed where its code ends"
	r.file.Lose(bank.Changed, r.place(b.Line), "", "the text behind this line is code", why)
	for _, inner := range b.Inside() {
		if inner.Kind == blocks.Heading && inner.Level > 1 {
			r.file.Lose(bank.Dropped, r.place(inner.Line), inner.Text, "a question that stands in code", fmt.Sprintf("the code begins in line %d and is not closed before it", b.Line))
		}
	}
}

// decode decodes the three entities that quizdown decodes before it reads
// anything, for it finds its text in HTML.
var decode = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")

// quiz reads one quiz into a test.
func (r *reader) quiz(s string, line int) {
	s = decode.Replace(unindent(s))
	for first, rest, more := strings.Cut(s, "\n"); more && strings.TrimSpace(first) == ""; first, rest, more = strings.Cut(s, "\n") {
		s = rest
		line++
	}
	test := bank.Test{ShuffleChoices: true}
	section := bank.Section{}
	front, body, from := blocks.FrontMatter(s)
	list := blocks.Scan(body, line+from-1)
	if front != "" {
		r.testOptions(&test, &section, front, line)
	}
	var head *blocks.Block
	var below []blocks.Block
	flush := func() {
		switch {
		case head != nil:
			section.Questions = append(section.Questions, r.question(*head, below))
		case len(below) > 0:
			test.Description = blocks.Source(below)
		}
		below = nil
	}
	blocks.Fences(list, r.swallowed)
	for _, b := range list {
		if b.Kind == blocks.Heading {
			flush()
			head = &b
			continue
		}
		below = append(below, b)
	}
	flush()
	if section.Draw >= len(section.Questions) {
		section.Draw = 0 // all of them
	}
	test.Sections = []bank.Section{section}
	r.file.Tests = append(r.file.Tests, test)
}

// unindent removes the white space that all lines begin with.
func unindent(s string) string {
	lines := strings.Split(s, "\n")
	common := -1
	for _, l := range lines {
		if trimmed := strings.TrimLeft(l, " \t"); trimmed != "" && (common < 0 || len(l)-len(trimmed) < common) {
			common = len(l) - len(trimmed)
		}
	}
	if common <= 0 {
		return s
	}
	for i, l := range lines {
		lines[i] = l[min(common, len(l)):]
	}
	return strings.Join(lines, "\n")
}
