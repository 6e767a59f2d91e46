package aiken

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// Format is the name of the format in [bank.File].
const Format = "aiken"

var (
	option = regexp.MustCompile(`^\(?([A-Za-z])(?:\)|\.(?:[ \t]|$))[ \t]*(.*)$`)
	// The colon is often forgotten before a letter.
	answer = regexp.MustCompile(`(?i)^ANSWER[ \t]*(?::[ \t]*(.*)|[ \t]([A-Z]))$`)
)

// Read reads an Aiken file in any encoding that [text.Decode] knows. The name is
// for messages. A question without a right choice has no key, which is a loss; it
// is an error when there is no question at all.
func Read(name string, data []byte) (*bank.File, error) {
	decoded, err := text.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	r := &reader{name: name, file: &bank.File{Format: Format}}
	number := 0
	for line := range strings.Lines(decoded) {
		number++
		r.line(number, strings.TrimSpace(line))
	}
	r.end("", 0)
	r.tellTitle()
	if len(r.questions) == 0 {
		where, found := 1, "no question"
		if r.first > 0 {
			where, found = r.first, "a text without choices"
		}
		return nil, fmt.Errorf("%s:%d: %s; expected a question, its choices as \"A) …\" in lines of their own, and \"ANSWER: A\"", name, where, found)
	}
	r.file.Tests = []bank.Test{{Title: r.title, Sections: []bank.Section{{Questions: r.questions}}}}
	return r.file, nil
}

// reader is the state of reading one file.
type reader struct {
	name      string
	file      *bank.File
	questions []bank.Question
	first     int // the first line that is not blank

	title    string
	titled   int  // its line
	afterKey bool // the last line was an answer line, or feedback below one

	// Of the question that is being read.
	stem    []string
	line0   int // its first line
	choices []choice
}

// choice is an option while it is read.
type choice struct {
	letter string
	lines  []string
	line   int
	// after is how many of the lines stand before the first blank line.
	after int
}

// line takes the next line, without the white space around it.
func (r *reader) line(number int, line string) {
	if line == "" {
		if n := len(r.choices); n > 0 && r.choices[n-1].after == 0 {
			r.choices[n-1].after = len(r.choices[n-1].lines)
		}
		r.blank()
		return
	}
	if r.first == 0 {
		r.first = number
	}
	if m := answer.FindStringSubmatch(line); m != nil && (len(r.choices) > 0 || len(r.stem) > 0 && strings.HasPrefix(line, "ANSWER")) {
		r.end(strings.TrimSpace(m[1]+m[2]), number)
		r.afterKey = true
		return
	}
	if r.afterKey && r.feedback(line) {
		return
	}
	r.afterKey = false
	n := len(r.choices)
	m := option.FindStringSubmatch(line)
	if m != nil {
		r.untitle()
	}
	if m != nil && len(r.stem) > 0 && r.isOption(m[1]) {
		m[1] = strings.ToUpper(m[1])
		if m[1] == "A" && n > 0 {
			r.restart(number)
		}
		r.choices = append(r.choices, choice{letter: m[1], lines: []string{m[2]}, line: number})
		return
	}
	if n > 0 {
		r.choices[n-1].lines = append(r.choices[n-1].lines, line)
		return
	}
	if len(r.stem) == 0 {
		r.line0 = number
	}
	r.stem = append(r.stem, line)
}

// isOption reports whether a letter begins a choice. Small letters do where they
// go on from the choice before; elsewhere they are words of a text.
func (r *reader) isOption(letter string) bool {
	if letter == strings.ToUpper(letter) {
		return true
	}
	next := "a"
	if n := len(r.choices); n > 0 {
		next = string(rune(strings.ToLower(r.choices[n-1].letter)[0] + 1))
	}
	return letter == next
}

// restart ends a question whose answer line is missing: another A has come. What
// follows its last choice after a blank line, or else its next line, is the text of
// the question that the A belongs to.
func (r *reader) restart(number int) {
	last := &r.choices[len(r.choices)-1]
	keep := last.after
	if keep == 0 || keep == len(last.lines) {
		keep = 1
	}
	stem := last.lines[keep:]
	last.lines = last.lines[:keep]
	if len(stem) == 0 {
		// Two choices with the same letter: no other question.
		return
	}
	r.end("", 0)
	r.stem, r.line0 = stem, max(1, number-len(stem))
}

// end finishes the question that was being read with what its answer line says;
// at 0 there is none.
func (r *reader) end(key string, at int) {
	defer func() { r.stem, r.choices = nil, nil }()
	if len(r.stem) == 0 && len(r.choices) == 0 {
		return
	}
	q := bank.Question{Type: bank.SingleChoice, Place: r.place(r.line0), Prompt: plain(r.stem)}
	if len(r.choices) == 0 {
		r.lose(bank.Dropped, r.line0, q.Prompt, "the question: it has no choices", `write them as "A) …", each in a line of its own`)
		return
	}
	for _, c := range r.choices {
		q.Choices = append(q.Choices, bank.Choice{ID: c.letter, Text: plain(c.lines)})
	}
	if why := r.mark(&q, key, at); why != "" {
		q.NoKey = true
		for i := range q.Choices {
			q.Choices[i].Credit = 0
		}
		line := at
		if line == 0 {
			line = r.line0
		}
		r.lose(bank.Unscored, line, q.Prompt, "the key", why)
	}
	r.questions = append(r.questions, q)
}

func (r *reader) place(line int) string { return r.name + ":" + strconv.Itoa(line) }

func (r *reader) lose(kind bank.LossKind, line int, question, what, why string) {
	r.file.Lose(kind, r.place(line), question, what, why)
}

// plain is the Markdown of a text of some lines.
func plain(lines []string) string { return text.Plain(strings.TrimSpace(strings.Join(lines, "\n"))) }
