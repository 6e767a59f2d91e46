package quizfile

import (
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/quizdata"
)

// Write prints a test as a quiz file. The title stands in where the test has
// none. A question that the file cannot hold is left out and reported; nil is
// returned for a test of which no question is left. Dollars in the texts of t
// that would become formulas and are none get a backslash.
func Write(t *bank.Test, title string) ([]byte, []bank.Loss) {
	w := &writer{test: t}
	if hasMath(t) && !t.Math {
		each(t, func(text *string) { *text = dollars(*text) })
	}
	quiz := quizJSON{
		Title: line(text.First(t.Title, title)), Description: t.Description, Lang: w.lang(), Time: seconds(t.Seconds),
		Pass: w.pass(), Shuffle: shuffle(t), Math: hasMath(t),
	}
	w.mathOn = quiz.Math
	for i := range t.Sections {
		s := &t.Sections[i]
		list := w.questions(s)
		if len(list) == 0 {
			continue
		}
		section := sectionJSON{Title: line(s.Title), Description: s.Description, Questions: list}
		if s.MarksEach > 0 && s.MarksEach != 1 {
			section.Marks = s.MarksEach
		}
		if s.Draw > 0 && s.Draw < w.written {
			w.draw(&section, s)
		}
		quiz.Sections = append(quiz.Sections, section)
	}
	switch {
	case len(quiz.Sections) == 0:
		return nil, w.losses
	case len(quiz.Sections) == 1 && plain(quiz.Sections[0]):
		quiz.Questions, quiz.Sections = quiz.Sections[0].Questions, nil
	default:
		name(quiz.Sections)
	}
	out, err := encode(quiz)
	if err != nil { // texts and numbers only: cannot happen
		panic(err)
	}
	if why := problem(out); why != "" {
		place := title
		if len(t.Sections) > 0 && len(t.Sections[0].Questions) > 0 {
			place = t.Sections[0].Questions[0].Place
		}
		w.losses = append(w.losses, bank.Loss{Place: place, Kind: bank.Dropped, What: "the test “" + quiz.Title + "” is left out", Why: why})
		return nil, w.losses
	}
	return out, w.losses
}

// draw lets a section ask some of its questions, where the file can say so: it
// wants questions of equal marks, so that no reader can earn more than another.
func (w *writer) draw(section *sectionJSON, s *bank.Section) {
	section.Draw = s.Draw
	alone := *section
	if alone.Title == "" {
		alone.Title = "x"
	}
	data, err := encode(quizJSON{Title: "x", Math: w.mathOn, Sections: []sectionJSON{alone}})
	why := ""
	if err == nil {
		why = problem(data)
	}
	if why != "" {
		section.Draw = 0
		w.losses = append(w.losses, bank.Loss{Place: s.Questions[0].Place, Question: s.Title, Kind: bank.Changed,
			What: "all questions of the section are asked, not " + number(float64(s.Draw)) + " of them", Why: why})
	}
}

// plain reports that a section says nothing but its questions.
func plain(s sectionJSON) bool {
	return s.Title == "" && s.Description == "" && s.Draw == 0 && s.Marks == nil
}

// name gives every section a title, which the file wants.
func name(sections []sectionJSON) {
	for i := range sections {
		if sections[i].Title == "" {
			sections[i].Title = "Part " + number(float64(i+1))
		}
	}
}

// writer turns questions into JSON and notes what is lost.
type writer struct {
	test    *bank.Test
	losses  []bank.Loss
	mathOn  bool
	written int // questions of the present section
}

func (w *writer) lose(q *bank.Question, kind bank.LossKind, what, why string) {
	w.losses = append(w.losses, bank.Loss{Place: q.Place, Question: bank.Brief(q.Named()), Kind: kind, What: what, Why: why})
}

// questions are those of a section, with passages around those that share one.
func (w *writer) questions(s *bank.Section) []any {
	w.written = 0
	var list []any
	var passage *passageJSON
	for i := range s.Questions {
		q := &s.Questions[i]
		made, ok := w.question(q)
		if !ok {
			continue
		}
		w.written++
		switch {
		case q.Passage == "":
			passage = nil
			list = append(list, made)
		case passage != nil && passage.Passage == q.Passage:
			passage.Questions = append(passage.Questions, made)
		default:
			passage = &passageJSON{Passage: q.Passage, Questions: []any{made}}
			list = append(list, passage)
		}
	}
	return list
}

// try reports what the quiz reader says of a question that stands alone.
func (w *writer) try(q questionJSON) string {
	// A quiz must ask something.
	other := questionJSON{Prompt: "2 + 2?", Answer: 4}
	data, err := encode(quizJSON{Title: "x", Math: w.mathOn, Questions: []any{q, other}})
	if err != nil {
		return err.Error()
	}
	return problem(data)
}

// problem is the first that the quiz reader finds.
func problem(data []byte) string {
	_, problems := quizdata.Read("", data)
	if len(problems) == 0 {
		return ""
	}
	p := problems[0]
	if p.Cure != "" {
		return p.Message + "; " + p.Cure
	}
	return p.Message
}

var languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

func (w *writer) lang() string {
	if tag := strings.ReplaceAll(w.test.Lang, "_", "-"); languageTag.MatchString(tag) {
		return tag
	}
	return ""
}

// pass is a percent that the file takes, which leaves out what would be meant
// as a fraction.
func (w *writer) pass() float64 {
	if w.test.Pass >= 1 && w.test.Pass <= 100 {
		return w.test.Pass
	}
	return 0
}

func shuffle(t *bank.Test) any {
	switch {
	case t.ShuffleQuestions && t.ShuffleChoices:
		return true
	case t.ShuffleQuestions:
		return "questions"
	case t.ShuffleChoices:
		return "choices"
	}
	return nil
}

func seconds(n int) any {
	if n <= 0 {
		return nil
	}
	return n
}

// line is a text as a field on one line takes it.
func line(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	const most = 900 // bytes; the limit is quizdata.MaxLineBytes
	for len(s) > most {
		r := []rune(s)
		s = string(r[:len(r)*2/3]) + "…"
	}
	return s
}
