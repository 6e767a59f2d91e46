package quizdata

import (
	"slices"
	"time"
)

// Type is the kind of a question. It decides which field of [Question] holds
// the key and which part of a [Response] counts.
type Type string

// The question types.
const (
	SingleChoice     Type = "single-choice"     // Choices, one picked; several may have Credit 1
	MultipleResponse Type = "multiple-response" // Choices, Scoring
	TrueFalse        Type = "true-false"        // Choices "true" and "false", in this order
	Numeric          Type = "numeric"           // Numbers
	ShortText        Type = "short-text"        // Texts
	Ordering         Type = "ordering"          // Items, in the right order
	Matching         Type = "matching"          // Slots with Key, Items
	Categorize       Type = "categorize"        // Slots with Key, Items
	Cloze            Type = "cloze"             // Slots, one for each gap of the prompt; Items are its word bank
	Output           Type = "output"            // Outcome
	Essay            Type = "essay"             // ModelAnswer, Rubric
	Info             Type = "info"              // no key, no response, no marks
)

// Types lists every question type, in the order of the reference.
var Types = []Type{
	SingleChoice, MultipleResponse, TrueFalse, Numeric, ShortText, Ordering, Matching, Categorize, Cloze, Output, Essay, Info,
}

// Automatic reports whether the widget marks the type by itself.
func (t Type) Automatic() bool { return t != Essay && t != Info }

// HasChoices reports whether responses name choices.
func (t Type) HasChoices() bool {
	return t == SingleChoice || t == MultipleResponse || t == TrueFalse
}

// HasSlots reports whether responses fill slots.
func (t Type) HasSlots() bool { return t == Matching || t == Categorize || t == Cloze }

// placed reports whether something is put in its place.
func (t Type) placed() bool { return t == Ordering || t.HasSlots() }

// Difficulty is how hard the publisher thinks a question is; empty if unsaid.
type Difficulty string

// The difficulties, in rising order.
const (
	Easy     Difficulty = "easy"
	Medium   Difficulty = "medium"
	Advanced Difficulty = "advanced"
)

// Difficulties lists the difficulties in rising order.
var Difficulties = []Difficulty{Easy, Medium, Advanced}

// Question is one thing asked of the reader.
type Question struct {
	// ID is unique in the quiz: written in the file, or derived from the
	// question's own text so that it survives edits elsewhere.
	ID string
	// Name is what the author calls the question, plain text and mostly empty.
	// Readers never see it, and it need not be unique.
	Name string
	// Hash changes when what the reader was asked changes (type, prompt,
	// passage, unit, choices, items and slots in any order): a saved response outlives any
	// other edit, a changed key or explanation among them. What happens to
	// one whose prompt was edited is up to Shape.
	Hash string
	// Shape tells the question apart where its prompt was edited.
	Shape Shape
	Type  Type
	// Prompt is Markdown, never empty.
	Prompt string
	// Passage is shared by its questions; nil for most.
	Passage    *Passage
	Difficulty Difficulty
	Topics     []string
	// Marks are resolved: question over section over quiz over 1/0/0.
	// For an Essay, Correct is the sum of its rubric's marks.
	Marks Marks
	// Limit is the time this question may be worked on in an exam; 0: none.
	Limit time.Duration

	Choices []Choice
	// ShuffleChoices orders the choices at random, except pinned ones,
	// which keep their place.
	ShuffleChoices bool
	Scoring        Scoring

	Numbers []NumberKey // any one may be met; the best credit counts, of equal ones the first
	Unit    string      // plain text shown behind the numeric input
	Texts   []TextKey   // likewise
	Match   Comparison  // how Texts and Outcome are compared
	Outcome Outcome

	// Items are what is put in order (Ordering), what belongs to the left sides
	// or into the categories (Matching: right sides; Categorize: the categories),
	// or the words of a bank (Cloze). Some may belong nowhere.
	Items []Item
	// Slots are what a response fills, one by one: the left sides of a
	// Matching, the things of a Categorize, the gaps of a Cloze in the order
	// of the prompt.
	Slots []Slot

	ModelAnswer string      // Markdown
	Rubric      []Criterion // never empty for an Essay that is not Unscored

	Hints       []string // Markdown, shown one after another
	Feedback    Feedback // by verdict; empty for an Essay and for Info
	Explanation string   // Markdown, may be empty

	// Unscored says that there is no key: the question is asked and answered
	// like any of its type, no response to it is right or wrong, and Marks are 0.
	// No choice has a Credit, and Numbers, Texts, ModelAnswer and Rubric are empty;
	// of an Ordering the Items stand in no right order.
	Unscored bool
}

// Scored reports whether responses are marked without the reader: neither an
// essay nor info, and there is a key.
func (q *Question) Scored() bool { return q.Type.Automatic() && !q.Unscored }

// SelfMarked reports whether readers mark their own response.
func (q *Question) SelfMarked() bool { return q.Type == Essay && !q.Unscored }

// Reveals reports whether there is anything to see once answers are shown: a
// key, or something to say without one.
func (q *Question) Reveals() bool {
	if q.Type == Info {
		return false
	}
	return !q.Unscored || q.Explanation != "" || slices.ContainsFunc(q.Choices, func(c Choice) bool { return c.Feedback != "" })
}

// Marks are what a response earns. Wrong is never positive; Blank is usually 0.
type Marks struct {
	Correct float64
	Wrong   float64
	Blank   float64
}

// Choice is one option of a choice question.
type Choice struct {
	// ID is unique in its question: written, or derived from Text, so that
	// a saved response survives a new order. "true" and "false" for TrueFalse.
	ID   string
	Text string // Markdown
	// Credit is 1 for a right choice, 0 for a wrong one; with ScoringCredit
	// any fraction from -1 to 1.
	Credit float64
	// Feedback is Markdown: why this choice is right or wrong.
	Feedback string
	// Pinned keeps the choice in its place when choices are shuffled.
	Pinned bool
}

// Right reports whether the choice belongs to the key.
func (c Choice) Right() bool { return c.Credit > 0 }

// Item is something a reader puts in its place.
type Item struct {
	ID   string // unique in its question: written, or derived from Text
	Text string // Markdown
}

// Slot is a place a reader fills. Which fields count depends on Kind.
type Slot struct {
	ID   string // unique in its question; for a gap the name in {{name}}
	Kind SlotKind
	Text string // Markdown: a left side, a thing to sort; empty for a gap
	// Key is the id of the item that belongs here (SlotItem).
	Key string
	// Choices are those of a SlotMenu, at least one with Credit 1.
	Choices []Choice
	Texts   []TextKey   // SlotText
	Numbers []NumberKey // SlotNumber
	// Weight is its part of the marks, relative to the other slots; never 0.
	Weight float64
}

// SlotKind is how a slot is filled.
type SlotKind string

// The kinds of slots. Those of Matching and Categorize are all SlotItem.
const (
	SlotItem   SlotKind = "item"   // with one of the question's Items
	SlotMenu   SlotKind = "menu"   // with one of its own Choices
	SlotText   SlotKind = "text"   // by typing a text
	SlotNumber SlotKind = "number" // by typing a number
)

// Scoring is how a question with choices is marked. It is AllOrNothing for all
// but multiple response, and ScoringCredit for a single choice whose wrong
// choices earn a part.
type Scoring string

// The scoring rules. With every one, a response that earns no credit gets
// Marks.Wrong.
const (
	// AllOrNothing gives full marks for exactly the right choices.
	AllOrNothing Scoring = "all-or-nothing"
	// PartialCredit counts right choices picked less wrong ones picked,
	// over the number of right ones, never below zero: the rule Canvas and
	// Moodle's even split share.
	PartialCredit Scoring = "partial"
	// ScoringCredit sums the credits of the picked choices, within 0 and 1,
	// as Moodle's per-choice fractions do. Chosen by writing a credit.
	ScoringCredit Scoring = "credit"
)

// Feedback is what is said after a response by how it came out, before the
// explanation. Each is Markdown and may be empty; nothing is said after a blank.
type Feedback struct {
	Right, Partly, Wrong string
}

// NumberKey says what the numbers from Min to Max earn. Either end may be
// infinite.
type NumberKey struct {
	Min, Max float64
	// Above and Below take Min and Max themselves out of the range.
	Above, Below bool
	// Credit is 1 for a right answer, and 0 for a wrong one that was foreseen.
	Credit   float64
	Feedback string // Markdown: shown when a response meets this key
}

// TextKey says what one text earns, compared under the question's Match.
type TextKey struct {
	Text string
	// Pattern makes * in Text stand for any characters, also for none, and \*
	// for a star.
	Pattern bool
	// Credit is 1 for a right answer, and 0 for a wrong one that was foreseen.
	Credit   float64
	Feedback string // Markdown: shown when a response meets this key
}

// Comparison says which differences between texts do not count.
type Comparison struct {
	Case   CaseRule
	Spaces SpaceRule
}

// CaseRule is whether upper and lower case differ.
type CaseRule string

// The case rules. Short text ignores case by default, output is exact.
const (
	CaseIgnore CaseRule = "ignore"
	CaseExact  CaseRule = "exact"
)

// SpaceRule is which white space counts.
type SpaceRule string

// The space rules. Line ends \r\n and \r are read as \n under every rule.
const (
	SpacesTrim     SpaceRule = "trim"     // ends of lines and of the text do not count; the default
	SpacesCollapse SpaceRule = "collapse" // besides, a run of spaces or tabs is one space
	SpacesIgnore   SpaceRule = "ignore"   // no white space counts
	SpacesExact    SpaceRule = "exact"    // all of it counts, but for one final line end
)

// Outcome is what a program of an Output question does.
type Outcome struct {
	Kind OutcomeKind
	// Text is what it prints before ending or, for OutcomeError, the name
	// of the error ("KeyError"); empty if any error will do.
	Text string
}

// OutcomeKind tells printing from failing. It is also what a reader picks.
type OutcomeKind string

// The outcomes of running a program.
const (
	OutcomePrints  OutcomeKind = "prints"
	OutcomeNothing OutcomeKind = "nothing"
	OutcomeError   OutcomeKind = "error"
)

// Criterion is one line of an essay's rubric.
type Criterion struct {
	Text  string // Markdown
	Marks float64
}
