package convert

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
	"unicode"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/paper"
	"mocktest/build/convert/text"
	"mocktest/build/render"
	"mocktest/quizdata"
)

// Output is one file that a conversion makes.
type Output struct {
	Name string // relative and slashed
	Data []byte
}

// Done is what became of one input.
type Done struct {
	Input     string
	Format    string
	Questions int // read from the input, those that were dropped among them
	Dropped   int // questions that are in no output
	Outputs   []Output
	Media     []Output
	Losses    []bank.Loss
	// Written are the paths of the files that [Store] wrote.
	Written []string
}

// Begin is what is known of an input once it is read and nothing is written.
func Begin(input string, file *bank.File) Done {
	gone := dropped(file.Losses)
	return Done{Input: input, Format: file.Format, Questions: len(file.Questions()) + gone, Dropped: gone, Losses: file.Losses}
}

// dropped counts the questions that were.
func dropped(losses []bank.Loss) int {
	n := 0
	for _, l := range losses {
		if l.Kind == bank.Dropped {
			n++
		}
	}
	return n
}

// Convert turns one read file into outputs of a format. Base names the outputs
// where the tests have no title: the input's name without folder and ending.
func Convert(input string, file *bank.File, to Writer) (Done, error) {
	if file.Format != Writers[0].Name {
		unnumber(file)
	}
	done := Begin(input, file)
	base := strings.TrimSuffix(path.Base(input), path.Ext(input))
	if to.Name == Writers[0].Name {
		place(file, text.First(slug(base), "media"))
	}
	if to.Name == Writers[0].Name {
		done.Losses = withCures(file)
	}
	tests := split(file.Tests)
	taken := map[string]bool{}
	for i := range tests {
		t := &tests[i]
		name := base
		if len(tests) > 1 {
			name = text.First(slug(t.Title), base+"-"+strconv.Itoa(i+1))
		}
		data, losses, err := to.Write(t, file.Media, text.First(t.Title, title(base)))
		if err != nil {
			return done, fmt.Errorf("%s: %w", input, err)
		}
		done.Losses = append(done.Losses, losses...)
		if data == nil {
			done.Dropped += asked(t) // all of them, however many losses tell it
			continue
		}
		done.Dropped += dropped(losses)
		out := Output{free(taken, name) + to.Ext, data}
		if to.Name == Writers[0].Name {
			done.Losses = append(done.Losses, unshown(out)...)
		}
		done.Outputs = append(done.Outputs, out)
	}
	for _, m := range file.Media {
		done.Media = append(done.Media, Output(m))
	}
	return done, nil
}

// Papers prints each test of a file as a page, named like the outputs of a
// conversion. The options' title stands in where a test has none.
func Papers(file *bank.File, o paper.Options) ([]Output, error) {
	var all []Output
	taken := map[string]bool{}
	for i := range file.Tests {
		t := &file.Tests[i]
		name := text.First(slug(o.Title), "paper")
		if len(file.Tests) > 1 {
			name = text.First(slug(t.Title), name+"-"+strconv.Itoa(i+1))
		}
		var page bytes.Buffer
		if err := paper.Write(&page, t, o); err != nil {
			return nil, err
		}
		all = append(all, Output{free(taken, name) + ".html", page.Bytes()})
	}
	if len(all) == 0 {
		return nil, errors.New("there is no test in it, so there is nothing to print")
	}
	return all, nil
}

// unshown are the formulas of a quiz that cannot be laid out, so that the quiz will
// not be built until they are mended.
func unshown(out Output) (losses []bank.Loss) {
	quiz, texts, problems := quizdata.ReadTexts(out.Name, out.Data)
	if len(problems) == 0 && quiz.Math {
		_, problems = render.Texts(quiz, texts)
	}
	for _, p := range problems {
		losses = append(losses, bank.Loss{Place: fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column), Kind: bank.Changed,
			What: "how a text is shown: " + p.Message, Why: "the quiz cannot be built before it is mended: " + p.Cure})
	}
	return losses
}

// asked counts the questions of a test.
func asked(t *bank.Test) int {
	n := 0
	for _, s := range t.Sections {
		n += len(s.Questions)
	}
	return n
}

// split divides tests that have more questions than a quiz may have.
func split(tests []bank.Test) []bank.Test {
	var all []bank.Test
	for _, t := range tests {
		parts := [][]bank.Section{nil}
		n := 0
		for _, s := range t.Sections {
			for len(s.Questions) > 0 {
				if n == quizdata.MaxQuestions {
					parts, n = append(parts, nil), 0
				}
				take := min(len(s.Questions), quizdata.MaxQuestions-n)
				piece := s
				piece.Questions, s.Questions = s.Questions[:take], s.Questions[take:]
				last := len(parts) - 1
				parts[last], n = append(parts[last], piece), n+take
			}
		}
		for i, sections := range parts {
			part := t
			part.Sections = sections
			if len(parts) > 1 && t.Title != "" {
				part.Title = fmt.Sprintf("%s (%d of %d)", t.Title, i+1, len(parts))
			}
			all = append(all, part)
		}
	}
	return all
}

// title makes a title of a file's name.
func title(base string) string {
	words := strings.FieldsFunc(base, func(r rune) bool { return r == '-' || r == '_' || unicode.IsSpace(r) })
	if len(words) == 0 {
		return "Quiz"
	}
	first := []rune(words[0])
	first[0] = unicode.ToUpper(first[0])
	words[0] = string(first)
	return strings.Join(words, " ")
}

// slug is a title as the name of a file.
func slug(title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() > 60 {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

// free is a name that no other output of this input has.
func free(taken map[string]bool, name string) string {
	for n := 2; taken[name]; n++ {
		if next := name + "-" + strconv.Itoa(n); !taken[next] {
			name = next
		}
	}
	taken[name] = true
	return name
}
