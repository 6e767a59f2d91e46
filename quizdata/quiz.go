package quizdata

import "time"

// Quiz is one mock test as its publisher wrote it, with every default filled
// in. Texts named Markdown below are CommonMark with tables and
// strikethrough; raw HTML in them is shown as text.
type Quiz struct {
	// ID names the quiz in storage and events. Empty when the file gives
	// none: the caller then derives one from where the file came from.
	ID string
	// Title is plain text, never empty.
	Title string
	// Description is Markdown for the start card; may be empty.
	Description string
	// Lang is a BCP 47 tag such as "en" or "hi-IN"; empty means the page's.
	Lang string

	// Modes are the ways of taking the quiz the publisher offers, without
	// repetition and never empty. The first is preselected.
	Modes []Mode
	// Reveal says when an exam shows its answers. Practice always reveals
	// after each question and study from the start.
	Reveal Reveal
	// Start says whether a start card stands before the first question.
	Start Start

	Time Timing
	// Pass is the least score that passes, in percent of the possible marks;
	// 0 means that the quiz has no pass mark.
	Pass float64
	// Bands are verdicts by score, highest From first; may be empty.
	Bands []Band
	// Seed fixes the shuffle when HasSeed; otherwise each attempt draws one.
	Seed    uint64
	HasSeed bool

	// Learn links a topic to the place that teaches it: topic to URL
	// reference, usually a fragment of the article ("#joins").
	Learn map[string]string

	// Accept names the advice of "mocktest check" that the publisher has read
	// and does not want again, such as "longest-choice". It changes nothing
	// for readers.
	Accept []string

	// Math says that $…$ and $$…$$ in Markdown texts are TeX.
	Math bool
	// Rendered is what a build worked out from the texts; nil in a file
	// that was not built.
	Rendered *Rendered

	// Base is the address of the folder that holds the file, with its slash,
	// from which relative addresses of images count; empty where they count
	// from the page, as of a quiz written in it. It is not in the file:
	// whoever fetched that sets it.
	Base string

	// Sections are in order and never empty; a file without sections reads
	// as one section without a title.
	Sections []Section
}

// Mode is a way of taking a quiz.
type Mode string

// The modes. Limits of time apply in an exam only.
const (
	Exam     Mode = "exam"     // timed, answers shown by the quiz's Reveal
	Practice Mode = "practice" // untimed, each answer shown on request
	Study    Mode = "study"    // untimed, every answer open from the start
)

// Reveal says when an exam shows keys and explanations.
type Reveal string

// The reveal rules of an exam.
const (
	RevealAfterSubmit   Reveal = "after-submit"
	RevealAfterQuestion Reveal = "after-question"
	RevealNever         Reveal = "never"
)

// Start says what a reader meets first.
type Start string

// The beginnings. StartOpen suits a one-question quiz inside a paragraph; a
// quiz with a time limit cannot use it, for a clock must never start unasked.
const (
	StartCard Start = "card"
	StartOpen Start = "open"
)

// Timing holds the limits of a whole quiz or of one section.
type Timing struct {
	// Limit is the time allowed in all; 0 means no limit.
	Limit time.Duration
	// PerQuestion is the default Question.Limit; 0 means none.
	PerQuestion time.Duration
	// Warnings are the remaining times at which the reader is told, longest
	// first. Only the quiz's own Timing carries them.
	Warnings []time.Duration
	// Extra says whether a reader may take extra time or no limit at all
	// (WCAG 2.2.1 Timing Adjustable). True unless the publisher declares
	// the limit essential. Only the quiz's own Timing carries it.
	Extra bool
	// Pause says whether the clock of an exam may be stopped. Only the
	// quiz's own Timing carries it.
	Pause bool
}

// Band is a verdict for scores from From percent up to the next band.
type Band struct {
	From  float64
	Title string // plain text
	Text  string // Markdown, may be empty
}

// Section is a run of questions under one heading.
type Section struct {
	ID    string
	Title string // plain text; empty in a quiz without sections
	// Description is Markdown shown with the section's first question.
	Description string
	// Time holds Limit and PerQuestion. When any section has a Limit, the
	// sections are taken in order and a finished one stays closed.
	Time Timing
	// ShuffleQuestions orders the section's questions at random, keeping
	// the questions of one passage together.
	ShuffleQuestions bool
	// Draw is how many of the section's questions an attempt asks, info not
	// counted; 0 means all of them. The questions of one passage are drawn
	// together, Draw can always be met, and all have the same Marks.Correct and
	// are essays or none is, and are Unscored or none is, so that no reader can earn
	// more than another.
	Draw      int
	Questions []*Question
}

// Passage is a text or table that several questions refer to.
type Passage struct {
	ID    string
	Title string // plain text, may be empty
	Text  string // Markdown
}

// Questions returns the questions of all sections in file order.
func (q *Quiz) Questions() []*Question {
	n := 0
	for i := range q.Sections {
		n += len(q.Sections[i].Questions)
	}
	all := make([]*Question, 0, n)
	for _, s := range q.Sections {
		all = append(all, s.Questions...)
	}
	return all
}

// Question returns the question with this id, or nil.
func (q *Quiz) Question(id string) *Question {
	for _, s := range q.Sections {
		for _, question := range s.Questions {
			if question.ID == id {
				return question
			}
		}
	}
	return nil
}

// Sectional reports whether sections are timed one by one, which locks them
// into their order.
func (q *Quiz) Sectional() bool {
	for _, s := range q.Sections {
		if s.Time.Limit > 0 {
			return true
		}
	}
	return false
}

// Timed reports whether any limit applies in an exam.
func (q *Quiz) Timed() bool {
	if q.Time.Limit > 0 || q.Sectional() {
		return true
	}
	for _, s := range q.Sections {
		for _, question := range s.Questions {
			if question.Limit > 0 {
				return true
			}
		}
	}
	return false
}

// PossibleMarks is the sum of what fully right responses earn, without essays,
// which readers mark themselves, what has no key, and info, which asks nothing. Of
// a section that is drawn from, the drawn ones count.
func (q *Quiz) PossibleMarks() float64 { return q.marks(Type.Automatic) }

// EssayMarks is the sum of what readers can give themselves.
func (q *Quiz) EssayMarks() float64 {
	return q.marks(func(t Type) bool { return t == Essay })
}
