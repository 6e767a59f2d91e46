// Package opentdb reads the JSON of the Open Trivia Database: what its API
// answers, {"response_code": 0, "results": […]}, and the bare list of results
// that collections of it hold. It fetches nothing.
//
// The texts come in four encodings, which are recognised per file: with HTML
// entities, URL-encoded in an old and a new way, and in base64. Decoded once,
// they are plain text. The right answer stands apart from the wrong ones, so
// the choices get an order that depends on the texts alone: random to the eye,
// and the same whenever the file is read.
package opentdb

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// Is reports whether data is JSON with questions of the Open Trivia Database.
func Is(_ string, data []byte) bool {
	source, err := text.Decode(data)
	if err != nil {
		return false
	}
	start := strings.TrimLeft(source, " \t\n")
	if start == "" || start[0] != '{' && start[0] != '[' {
		return false
	}
	answered := start[0] == '{' && strings.Contains(source, `"response_code"`) && strings.Contains(source, `"results"`)
	return answered || strings.Contains(source, `"correct_answer"`) && strings.Contains(source, `"incorrect_answers"`)
}

// Read reads a file. The name is for messages.
func Read(name string, data []byte) (*bank.File, error) {
	source, err := text.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	r := &reader{file: &bank.File{Format: "opentdb"}, name: name, source: source, lines: []int{0}}
	for i := range len(source) {
		if source[i] == '\n' {
			r.lines = append(r.lines, i+1)
		}
	}
	if err := r.document(); err != nil {
		return nil, err
	}
	if len(r.items) == 0 {
		return nil, r.empty()
	}
	r.encoding = encodingOf(r.items)
	var questions []bank.Question
	for _, it := range r.items {
		if q, ok := r.question(it); ok {
			questions = append(questions, q)
		}
	}
	if len(questions) > 0 {
		r.file.Tests = []bank.Test{{Sections: []bank.Section{{Questions: questions}}}}
	}
	return r.file, nil
}

type reader struct {
	file     *bank.File
	name     string
	source   string
	lines    []int // where they begin
	code     int   // response_code
	items    []item
	encoding encoding
}

// item is one of the results. Place is file:line:column; fault says what is
// wrong with its JSON, if anything.
type item struct {
	Type       string   `json:"type"`
	Difficulty string   `json:"difficulty"`
	Category   string   `json:"category"`
	Question   string   `json:"question"`
	Right      string   `json:"correct_answer"`
	Wrong      []string `json:"incorrect_answers"`

	place, fault string
}

// document reads the outermost value into items.
func (r *reader) document() error {
	d := json.NewDecoder(strings.NewReader(r.source))
	first, err := d.Token()
	switch {
	case err != nil:
	case first == json.Delim('['):
		err = r.results(d)
	case first == json.Delim('{'):
		err = r.object(d)
	default:
		return fmt.Errorf(`%s: the file begins with %v; expected {"response_code": 0, "results": […]}`, r.name, first)
	}
	if err == nil {
		_, err = d.Token() // the end of it
	}
	if err == nil {
		return nil
	}
	if s, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("%s: no well-formed JSON, %w; download the file anew", r.at(int(s.Offset)-1), s)
	}
	if strings.Contains(err.Error(), "EOF") {
		return fmt.Errorf("%s: the JSON ends early; the file is cut off, download it anew", r.at(len(r.source)))
	}
	return fmt.Errorf("%s: %w", r.at(int(d.InputOffset())), err)
}

func (r *reader) object(d *json.Decoder) error {
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		if key == "results" {
			if open, err := d.Token(); err != nil || open != json.Delim('[') {
				return errors.Join(err, fmt.Errorf(`"results" is %v; expected a list of questions`, open))
			}
			if err := r.results(d); err != nil {
				return err
			}
			if _, err := d.Token(); err != nil {
				return err
			}
			continue
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return err
		}
		if key == "response_code" {
			_ = json.Unmarshal(value, &r.code) // a code that is no number says nothing
		}
	}
	return nil
}

// results reads a list up to its end.
func (r *reader) results(d *json.Decoder) error {
	for d.More() {
		offset := int(d.InputOffset())
		offset += len(r.source[offset:]) - len(strings.TrimLeft(r.source[offset:], ", \t\r\n"))
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return err
		}
		it := item{place: r.at(offset)}
		if err := json.Unmarshal(raw, &it); err != nil {
			it = item{place: it.place, Question: it.Question, fault: "it is " + bank.Brief(string(bytes.TrimSpace(raw))) + ", an object with texts is expected"}
			if t, ok := errors.AsType[*json.UnmarshalTypeError](err); ok && t.Field != "" {
				it.fault = fmt.Sprintf("%q is a %s, expected a text or a list of texts", t.Field, t.Value)
			}
		}
		r.items = append(r.items, it)
	}
	return nil
}

// at is an offset as file:line:column.
func (r *reader) at(offset int) string {
	offset = max(0, min(offset, len(r.source)))
	line, exactly := slices.BinarySearch(r.lines, offset)
	if !exactly {
		line--
	}
	return fmt.Sprintf("%s:%d:%d", r.name, line+1, offset-r.lines[line]+1)
}

// codes are what the API says in place of questions.
var codes = map[int]string{
	1: "it has not that many questions of the kind asked for; ask for fewer",
	2: "the request was not understood; check its parameters",
	3: "the session token is not known; ask for a new one",
	4: "the session token has seen all questions; reset it",
	5: "too many requests; wait five seconds and download again",
}

func (r *reader) empty() error {
	if why, ok := codes[r.code]; ok {
		return fmt.Errorf("%s: the file has no questions, for the database answered with code %d: %s", r.name, r.code, why)
	}
	return fmt.Errorf(`%s: the file has no questions; expected them in the list "results"`, r.name)
}
