package moodle

import (
	"math"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/quizdata/markdown"
)

// entry is a question that is being written.
type entry struct {
	*writer
	q     *bank.Question
	marks float64
	// takes is the part of the marks that wrong choices take.
	takes float64
	// attached are the files of the question, by their paths in Moodle.
	attached map[string]string
	// inGaps are the files that the gaps of a cloze refer to.
	inGaps  []attachment
	dropped bool
}

// lose notes that something of the question is different or gone.
func (e *entry) lose(what, why string) {
	e.lost(bank.Changed, e.place(e.q), e.label(), what, why)
}

// drop notes that the question is not in the output.
func (e *entry) drop(what, why string) {
	e.dropped = true
	e.lost(bank.Dropped, e.place(e.q), e.label(), what, why)
}

func (e *entry) label() string { return e.q.Named() }

// write prints the question by its type.
func (e *entry) write() {
	write, ok := writers[e.q.Type]
	if !ok {
		e.drop("a question of type "+quoted(string(e.q.Type)), "Moodle has nothing like it")
		return
	}
	write(e)
	if e.q.NoKey && e.q.Type != bank.Info && e.q.Type != bank.Essay && !e.dropped {
		e.lost(bank.Unscored, e.place(e.q), e.label(), "the question has no key", "Moodle refuses most such questions; add a right answer")
	}
}

// writers are the forms of the types.
var writers = map[bank.Type]func(*entry){
	bank.SingleChoice:     (*entry).multichoice,
	bank.MultipleResponse: (*entry).multichoice,
	bank.TrueFalse:        (*entry).truefalse,
	bank.Numeric:          (*entry).numerical,
	bank.ShortText:        (*entry).shortanswer,
	bank.Output:           (*entry).output,
	bank.Ordering:         (*entry).ordering,
	bank.Matching:         (*entry).matching,
	bank.Categorize:       (*entry).matching,
	bank.Cloze:            (*entry).cloze,
	bank.Essay:            (*entry).essay,
	bank.Info:             (*entry).description,
}

// begin opens the question with what all types have. The prompt is given with
// its mathematics and gaps in Moodle's form.
func (e *entry) begin(kind, prompt string) {
	q := e.q
	e.xml.open("question", "type", kind)
	e.xml.open("name")
	title := q.Title
	if title == "" {
		title = bank.Brief(q.Prompt)
	}
	e.xml.element("text", title)
	e.xml.close("name")
	e.openRaw("questiontext", prompt)
	e.xml.close("questiontext")
	e.text("generalfeedback", q.Explanation)
	if kind == "description" {
		e.xml.element("defaultgrade", "0")
	} else if e.marks > 0 {
		e.xml.element("defaultgrade", printNumber(e.marks))
	}
	if q.ID != "" {
		e.xml.element("idnumber", q.ID)
	}
	if q.Penalty > 0 && e.takes == 0 {
		e.lose("that a wrong response takes marks", "the penalty of Moodle is for repeated tries")
	}
	if q.Seconds > 0 {
		e.lose("the time for the question", "Moodle has one for the quiz")
	}
	if q.Difficulty != "" {
		e.lose("the difficulty "+quoted(q.Difficulty), "Moodle has none")
	}
}

// end closes the question with what stands last.
func (e *entry) end() {
	for _, hint := range e.q.Hints {
		e.text("hint", hint)
	}
	if len(e.q.Tags) > 0 {
		e.xml.open("tags")
		for _, tag := range e.q.Tags {
			e.xml.open("tag")
			e.xml.element("text", tag)
			e.xml.close("tag")
		}
		e.xml.close("tags")
	}
	e.xml.close("question")
}

// combined writes the feedback that only some types have.
func (e *entry) combined() {
	e.text("correctfeedback", e.q.Right)
	e.text("partiallycorrectfeedback", e.q.PartlyRight)
	e.text("incorrectfeedback", e.q.Wrong)
}

// loseCombined tells of feedback that the type has no place for.
func (e *entry) loseCombined(texts ...string) {
	if strings.Join(texts, "") != "" {
		e.lose("feedback to right or wrong responses", "this type of Moodle has none")
	}
}

// loseAllOrNothing tells that the parts of a question earn marks each.
func (e *entry) loseAllOrNothing() {
	if e.q.Scoring == bank.AllOrNothing {
		e.lose("that only a wholly right response earns marks", "Moodle marks each part of this type")
	}
}

// shuffle writes whether choices come in random order.
func (e *entry) shuffle() {
	yes := e.test.ShuffleChoices
	if e.q.Shuffle == nil && !yes {
		return
	}
	if e.q.Shuffle != nil {
		yes = *e.q.Shuffle
	}
	e.xml.element("shuffleanswers", map[bool]string{true: "1", false: "0"}[yes])
}

// fraction is a credit in percent, which must be one that Moodle knows.
func (e *entry) fraction(credit float64) string {
	if !isGrade(credit) {
		e.lose("a credit of "+printCredit(credit)+" percent", "Moodle has no such grade; choose \"nearest grade\" on import")
	}
	return printCredit(credit)
}

// plain is the text that Markdown shows, for places that are plain in Moodle.
func (e *entry) plain(source string) string {
	s := unescapeMarkdown(source)
	if shows(source, text.Line(s)) || shows(source, text.Plain(s)) {
		return s
	}
	e.lose("the markup of "+quoted(source), "Moodle has plain text in this place")
	return markdown.Plain(markdown.Parse(source))
}

// positive counts the choices that earn something.
func positive(choices []bank.Choice) (n int, sum float64) {
	for _, c := range choices {
		if c.Credit > 0 {
			n, sum = n+1, sum+c.Credit
		}
	}
	return n, sum
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-6 }
