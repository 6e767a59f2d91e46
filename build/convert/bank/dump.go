package bank

import (
	"fmt"
	"strconv"
	"strings"
)

// String is all of the file as text for people and tests: stable, a field to a
// line, fields with their zero value left out. It is no format to be read again.
func (f *File) String() string {
	d := &dump{}
	d.field("format", f.Format)
	for i := range f.Tests {
		d.test(&f.Tests[i])
	}
	for _, m := range f.Media {
		d.field("media", fmt.Sprintf("%s, %d bytes", m.Name, len(m.Data)))
	}
	for _, l := range f.Losses {
		d.field("loss", fmt.Sprintf("%s, %s, %q: %s; %s", l.Kind, l.Place, l.Question, l.What, l.Why))
	}
	return d.b.String()
}

// dump writes indented fields.
type dump struct {
	b      strings.Builder
	indent string
}

// field writes a text, on lines of its own where it has several.
func (d *dump) field(name, text string) {
	switch {
	case text == "":
	case strings.Contains(text, "\n"):
		d.b.WriteString(d.indent + name + "\n")
		for line := range strings.SplitSeq(text, "\n") {
			d.b.WriteString(strings.TrimRight(d.indent+"| "+line, " ") + "\n")
		}
	default:
		d.b.WriteString(d.indent + name + " " + text + "\n")
	}
}

func (d *dump) fields(name string, texts []string) {
	for _, t := range texts {
		if t == "" {
			t = `""`
		}
		d.field(name, t)
	}
}

func (d *dump) number(name string, n float64) {
	if n != 0 {
		d.field(name, strconv.FormatFloat(n, 'g', 7, 64))
	}
}

func (d *dump) flag(name string, is bool) {
	if is {
		d.field(name, "yes")
	}
}

// head begins a thing whose fields are written by inside, one step further in.
func (d *dump) head(head string, inside func()) {
	d.b.WriteString(d.indent + head + "\n")
	d.indent += "  "
	inside()
	d.indent = d.indent[2:]
}

func (d *dump) test(t *Test) {
	d.head("test", func() {
		d.field("title", t.Title)
		d.field("description", t.Description)
		d.field("lang", t.Lang)
		d.number("seconds", float64(t.Seconds))
		d.number("pass", t.Pass)
		d.flag("shuffle-questions", t.ShuffleQuestions)
		d.flag("shuffle-choices", t.ShuffleChoices)
		d.flag("math", t.Math)
		for i := range t.Sections {
			d.section(&t.Sections[i])
		}
	})
}

func (d *dump) section(s *Section) {
	d.head("section", func() {
		d.field("title", s.Title)
		d.field("description", s.Description)
		d.number("draw", float64(s.Draw))
		d.number("marks-each", s.MarksEach)
		for i := range s.Questions {
			d.question(&s.Questions[i])
		}
	})
}
