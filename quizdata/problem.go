package quizdata

import (
	"strconv"
	"strings"
)

// Problem is one thing wrong in a quiz file, told so that its writer can mend
// it without looking anything up.
type Problem struct {
	File   string // as the caller named it
	Line   int    // from 1
	Column int    // from 1, in bytes, as compilers count
	// Path is the place in the document, such as "sections[1].questions[0].answer".
	Path string
	// Found is the offending source text, shortened; may be empty.
	Found string
	// Message says what is wrong and what was expected.
	Message string
	// Cure says what to do, the nearest right thing first; may be empty.
	Cure string
}

// String is the one-line form: file:line:column: path: message; cure.
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(p.File + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column) + ": ")
	if p.Path != "" {
		b.WriteString(p.Path + ": ")
	}
	b.WriteString(p.Message)
	if p.Cure != "" {
		b.WriteString("; " + p.Cure)
	}
	return b.String()
}

// Problems are all that is wrong with one file, in file order. As an error it
// prints one problem per line.
type Problems []Problem

func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}
