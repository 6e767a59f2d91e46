package check

import (
	"slices"
	"strconv"
	"strings"

	"mocktest/quizdata"
)

// Advice is what a good editor of tests would say: nothing that is wrong, but
// what makes a test easy to guess, unfair or of less use. Each piece has a name,
// says why it matters, and is left out where the quiz accepts it. The list stands
// in quizdata/FORMAT.md under "Advice".
type advice struct {
	name string
	look func(*editor)
}

var allAdvice = []advice{
	{"longest-choice", (*editor).longestChoice},
	{"key-position", (*editor).keyPosition},
	{"same-question", (*editor).sameQuestion},
	{"same-choice", (*editor).sameChoice},
	{"unscored", (*editor).unscored},
	{"explanation", (*editor).explanation},
	{"all-of-the-above", (*editor).allOfTheAbove},
	{"pace", (*editor).pace},
	{"section-times", (*editor).sectionTimes},
	{"guessing", (*editor).guessing},
	{"difficulty", (*editor).difficulty},
	{imageAdvice, (*editor).image},
	{"alt", (*editor).alt},
	{"html", (*editor).html},
	{"money", (*editor).money},
}

// otherAdvice are the names of hints about formulas.
var otherAdvice = []string{"math", "tex"}

// editor looks at one quiz.
type editor struct {
	quiz  *quizdata.Quiz
	texts []quizdata.Text
	file  string // of the quiz, for what lies beside it
	name  string // of the present advice
	found quizdata.Problems
}

// advise returns the advice for a quiz, in the order of the list above.
func advise(file string, quiz *quizdata.Quiz, texts []quizdata.Text) quizdata.Problems {
	e := &editor{quiz: quiz, texts: texts, file: file}
	for _, a := range allAdvice {
		if e.name = a.name; !slices.Contains(quiz.Accept, a.name) {
			a.look(e)
		}
	}
	e.unknown()
	return e.found
}

// unknown tells of accepted names that are none: a slip would silence nothing.
func (e *editor) unknown() {
	names := slices.Clone(otherAdvice)
	for _, a := range allAdvice {
		names = append(names, a.name)
	}
	for _, name := range e.quiz.Accept {
		if !slices.Contains(names, name) {
			e.found = append(e.found, quizdata.Problem{File: e.file, Line: 1, Column: 1, Path: "accept",
				Message: "there is no advice " + strconv.Quote(name), Cure: "the names are " + strings.Join(names, ", ")})
		}
	}
}

// say gives advice about a text of the quiz: the first that reads like this.
func (e *editor) say(source, message, cure string) {
	p := quizdata.Problem{File: e.file, Line: 1, Column: 1}
	for _, t := range e.texts {
		if t.Source == source {
			line, _, _ := strings.Cut(source, "\n")
			p = t.Problem(0, len(line), "", "")
			break
		}
	}
	p.Message, p.Cure = message, accepting(cure, e.name)
	e.found = append(e.found, p)
}

// of counts as people say it: "9 of 12 questions".
func of(n, all int, noun string) string {
	return strconv.Itoa(n) + " of " + strconv.Itoa(all) + " " + noun + "s"
}

// words are those of a text, without markup, in small letters.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127)
	})
}
