package quizdata

import (
	"strconv"
	"unicode/utf8"
)

// Rendered is what the build has worked out from a quiz's texts, so that no
// reader's device has to: the colours of code and the layout of mathematics.
// It is data, checked when the file is read and turned into elements by a
// view. A nil Rendered, as of a file that was not built, knows nothing.
type Rendered struct {
	runs  map[string]string // by CodeKey, in the form of FormatRuns
	trees map[string]string // by TeX as written, in the form of FormatTree
}

// Run is a piece of code of one kind.
type Run struct {
	Class byte // one of RunClasses
	Text  string
}

// RunClasses are the kinds of code, each a letter: plain, keyword, type, name
// of a function or class, builtin, string, number, comment, and attribute, by
// which decorators and the names of tags go too.
const RunClasses = "pktfbsnca"

// CodeKey is the key of a code block in "rendered": a hash of its language, in
// the form of a Markdown code block, and its text.
func CodeKey(lang, code string) string { return hash("code", lang, code) }

// FormatRuns writes runs as they stand in a file: of each the letter of its
// class and its length in bytes, as in "k3p1f5".
func FormatRuns(runs []Run) string {
	var out []byte
	for _, run := range runs {
		out = append(out, run.Class)
		out = strconv.AppendInt(out, int64(len(run.Text)), 10)
	}
	return string(out)
}

// Code cuts a code block into runs. It is nil when they are not known, or do
// not fit the code: it is then shown plain.
func (r *Rendered) Code(lang, code string) []Run {
	if r == nil {
		return nil
	}
	var runs []Run
	written := r.runs[CodeKey(lang, code)]
	for rest := code; written != ""; {
		class, length, next, ok := cutRun(written)
		if !ok || length > len(rest) || length < len(rest) && !utf8.RuneStart(rest[length]) {
			return nil
		}
		runs = append(runs, Run{Class: class, Text: rest[:length]})
		written, rest = next, rest[length:]
		if written == "" && rest != "" {
			return nil
		}
	}
	return runs
}

// cutRun reads the first run of a text written by FormatRuns.
func cutRun(written string) (class byte, length int, rest string, ok bool) {
	n := digits(written[1:])
	length, err := strconv.Atoi(written[1 : 1+n])
	for i := 0; i < len(RunClasses); i++ {
		if written[0] == RunClasses[i] {
			return written[0], length, written[1+n:], err == nil && length > 0 && length <= MaxTextBytes
		}
	}
	return 0, 0, "", false
}

// Math is the layout of a formula, by its TeX as written. It is false when
// that is not known: the TeX is then shown.
func (r *Rendered) Math(tex string) (Element, bool) {
	if r == nil || r.trees[tex] == "" {
		return Element{}, false
	}
	tree, _, _ := parseTree(r.trees[tex])
	return tree, true
}
