// Package mdexam reads practice exams written in Markdown for people, of which
// four shapes are common:
//
//   - front matter with the question, then a task list, one question a file;
//   - "1. question", "- A. choice" and <details> with "Correct answer: B";
//   - "#### Q1. question" and a task list;
//   - "###### 1. question", "- A: choice" and <details> with "#### Answer: B".
//
// They may be mixed. In the last three a list with one checked box is a single
// choice, however its items are marked. A file with front matter is of the
// dialect of quizdown: there a list with bullets asks for several choices.
package mdexam

import (
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/blocks"
	"mocktest/build/convert/pin"
	"mocktest/build/convert/text"
)

// Format is the name of the format in [bank.File.Format].
const Format = "markdown-exam"

// Is reports whether data is such an exam: it has a question in the front
// matter, or a numbered one, with choices of which one is said to be right.
func Is(name string, data []byte) bool {
	s, err := text.Decode(data)
	if err != nil || strings.Contains(s, "```quizdown") || strings.HasPrefix(strings.TrimSpace(s), "<?xml") {
		return false
	}
	r := read(name, s, false)
	return r.sure > 0
}

// Read reads one file into one test.
func Read(name string, data []byte) (*bank.File, error) {
	s, err := text.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	r := read(name, s, true)
	if len(r.file.Questions()) == 0 && len(r.file.Losses) == 0 {
		return nil, fmt.Errorf("%s: no question found; one begins like \"#### Q1. …\" or \"1. …\" and has choices \"- [x] …\" or \"- A. …\"", name)
	}
	return r.file, nil
}

// reader holds what the parts of a file share.
type reader struct {
	file *bank.File
	name string
	test bank.Test
	// sure counts questions that no other format would have.
	sure int
}

// read reads a text; loose takes choices that are no list, too.
func read(name, s string, loose bool) *reader {
	r := &reader{file: &bank.File{Format: Format}, name: name}
	front, body, line := blocks.FrontMatter(s)
	meta, err := blocks.Options(front)
	if err != nil {
		r.file.Lose(bank.Changed, r.place(1), "", "the front matter", err.Error())
	}
	found := blocks.Scan(body, line)
	blocks.Fences(found, r.swallowed)
	if loose {
		found = letteredLines(found)
	}
	if question, ok := meta["question"].(string); ok {
		r.frontMatter(question, meta, found)
	} else {
		r.exam(meta, found)
	}
	if len(r.test.Sections) > 0 {
		r.file.Tests = []bank.Test{r.test}
	}
	return r
}

func (r *reader) place(line int) string { return fmt.Sprintf("%s:%d:1", r.name, line) }

// add puts a question into the last section.
func (r *reader) add(q bank.Question) {
	if len(r.test.Sections) == 0 {
		r.test.Sections = []bank.Section{{}}
	}
	pin.Choices(r.file, &q)
	last := &r.test.Sections[len(r.test.Sections)-1]
	last.Questions = append(last.Questions, q)
}

// take is a text or number of the front matter.
func take(meta map[string]any, key string) string {
	value := meta[key]
	delete(meta, key)
	switch value.(type) {
	case string, bool, uint64, int64, float64:
		return strings.TrimSpace(fmt.Sprint(value))
	case nil:
	default:
		meta[key] = value // to be reported
	}
	return ""
}
