// Package mdbook reads the quizzes of mdbook-quiz: TOML files with questions of
// the types MultipleChoice, ShortAnswer and Tracing. The format is that of the
// schema which comes with mdbook-quiz; texts in it are Markdown already.
package mdbook

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/pin"
	"mocktest/build/convert/text"
)

// Format is the name of the format in [bank.File.Format].
const Format = "mdbook-quiz"

var (
	header = regexp.MustCompile(`(?m)^[ \t]*\[\[[ \t]*questions[ \t]*\]\]`)
	kind   = regexp.MustCompile(`(?m)^[ \t]*type[ \t]*=[ \t]*["'](MultipleChoice|ShortAnswer|Tracing)["']`)
)

// Is reports whether data is such a file: TOML with a table of questions that
// has one of the three types. A damaged file that is named like TOML counts too,
// so that it is told what is wrong.
func Is(name string, data []byte) bool {
	s, err := text.Decode(data)
	if err != nil || !header.MatchString(s) || !kind.MatchString(s) {
		return false
	}
	var doc map[string]any
	return strings.HasSuffix(strings.ToLower(name), ".toml") || toml.Unmarshal([]byte(s), &doc) == nil
}

// Read reads one file into one test with one section.
func Read(name string, data []byte) (*bank.File, error) {
	s, err := text.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var doc map[string]any
	if err := toml.Unmarshal([]byte(s), &doc); err != nil {
		return nil, located(name, err)
	}
	list, ok := doc["questions"].([]any)
	if !ok {
		return nil, fmt.Errorf("%s:1:1: no table [[questions]]; a quiz of mdbook-quiz has one for each question", name)
	}
	r := &reader{file: &bank.File{Format: Format}, name: name, lines: headerLines(s, len(list))}
	top := r.table(doc, name+":1:1", "")
	r.passages = top.table("multipart")
	var questions []bank.Question
	for i := range list {
		if q, ok := r.question(i, list[i]); ok {
			pin.Choices(r.file, &q)
			questions = append(questions, q)
		}
	}
	top.use("questions")
	top.reportRest()
	r.file.Tests = []bank.Test{{Sections: []bank.Section{{Questions: questions}}}}
	return r.file, nil
}

// reader holds what the parts of a file share.
type reader struct {
	file     *bank.File
	name     string
	lines    []int // of the questions; nil where they could not be found
	passages table
}

func located(name string, err error) error {
	if at, ok := errors.AsType[*toml.DecodeError](err); ok {
		line, column := at.Position()
		return fmt.Errorf("%s:%d:%d: %s; mend the TOML there", name, line, column, strings.TrimPrefix(at.Error(), "toml: "))
	}
	return fmt.Errorf("%s: %w", name, err)
}

// headerLines are the lines of the headers [[questions]]. A text may hold
// such a line too; then nothing is known.
func headerLines(s string, n int) []int {
	found := header.FindAllStringIndex(s, -1)
	if len(found) != n {
		return nil
	}
	lines := make([]int, 0, n)
	line, from := 1, 0
	for _, at := range found {
		line += strings.Count(s[from:at[0]], "\n")
		from = at[0]
		lines = append(lines, line)
	}
	return lines
}

// place is where a question stands.
func (r *reader) place(i int) string {
	if i < len(r.lines) {
		return fmt.Sprintf("%s:%d:1", r.name, r.lines[i])
	}
	return fmt.Sprintf("%s: question %d", r.name, i+1)
}
