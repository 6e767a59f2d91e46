package bank

import "strings"

// Type is the kind of a question. The names are those of the quiz file.
type Type string

// The types, with the fields that hold their keys.
const (
	SingleChoice     Type = "single-choice"     // Choices
	MultipleResponse Type = "multiple-response" // Choices
	TrueFalse        Type = "true-false"        // Choices "True" and "False", in this order
	Numeric          Type = "numeric"           // Answers with Number
	ShortText        Type = "short-text"        // Answers with Text
	Ordering         Type = "ordering"          // Items, in the right order
	Matching         Type = "matching"          // Pairs, Extras
	Categorize       Type = "categorize"        // Pairs: Left is the item, Right its category
	Cloze            Type = "cloze"             // Gaps; {{id}} in the prompt stands for each
	Output           Type = "output"            // Answers with Text: what the program prints, or Fails
	Essay            Type = "essay"             // Model, Rubric
	Info             Type = "info"              // no key
)

// Question is one question, whatever format it came from.
type Question struct {
	Type  Type
	ID    string // as the format names it; not unique, may be empty
	Title string // a name that takers do not see, as in GIFT; plain
	// Place is where it stands in the input, for the loss report.
	Place  string
	Prompt string // Markdown
	// Passage is a text that this question shares with others; Markdown.
	// Questions in a row with the same Passage are one group.
	Passage string

	// Marks are what a right response earns; 0: the format says nothing.
	Marks float64
	// Penalty is what a wrong response takes, as a positive number of marks.
	Penalty float64
	// Seconds is the time allowed; 0: no limit.
	Seconds int

	Choices []Choice
	// Shuffle says whether choices (items, pairs) come in random order; nil:
	// the format says nothing.
	Shuffle *bool
	// Scoring says what a multiple response earns that is right in part.
	Scoring Scoring

	Answers []Answer
	Unit    string // shown behind a numeric field

	Items  []string // Markdown
	Pairs  []Pair
	Extras []string // Markdown: right sides that belong to nothing

	Gaps []Gap
	// Words is the bank that gaps of kind Bank draw from, with those that fit
	// nowhere.
	Words []string

	Fails  bool     // of Output: the program fails with the error Answers[0].Text, or any
	Model  string   // Markdown
	Rubric []string // Markdown

	Hints       []string // Markdown
	Explanation string   // Markdown: feedback whatever was answered
	// Right, PartlyRight and Wrong are Markdown shown after such a response.
	Right, PartlyRight, Wrong string

	Tags       []string // plain
	Category   []string // path, outermost first
	Difficulty string   // "easy", "medium", "advanced" or empty
	// NoKey says that the input does not tell what is right: a survey, say.
	NoKey bool
}

// Scoring is how a multiple response is marked.
type Scoring string

// The scoring rules.
const (
	ScoringUnsaid   Scoring = ""
	AllOrNothing    Scoring = "all-or-nothing"
	PartialCredit   Scoring = "partial" // right ones picked less wrong ones, over the number of right ones
	ScoringByCredit Scoring = "credit"  // the sum of the credits of the choices picked
)

// Choice is one option.
type Choice struct {
	ID   string
	Text string // Markdown
	// Credit is 1 for a right choice and 0 for a wrong one, or the part of the
	// marks it earns, from -1 to 1.
	Credit   float64
	Feedback string // Markdown
	Pinned   bool   // keeps its place when shuffled
}

// Answer is a response that was foreseen. Of those that a response meets the one
// of the best credit counts, of equal ones the first.
type Answer struct {
	Text   string  // plain, exactly as it is compared
	Match  Match   // how Text is compared
	Number *Number // in place of Text
	// Credit is 1 for a right answer, and 0 for a wrong one that has a Feedback.
	Credit float64
	// Feedback is Markdown.
	Feedback string
}

// Match says how a text is compared.
type Match string

// The ways to compare.
const (
	IgnoreCase Match = "ignore" // the default of most formats
	Exact      Match = "exact"
	Wildcard   Match = "wildcard"       // * stands for any characters and \* for a star, case ignored
	WildcardX  Match = "wildcard-exact" // the same, case counts
	Regexp     Match = "regexp"         // RE2 syntax, whole text
)

// Number accepts what lies from Min to Max, both included unless said.
type Number struct {
	Min, Max         float64
	OpenMin, OpenMax bool // that end itself is not accepted
}

// Pair is what belongs together; both sides are Markdown.
type Pair struct{ Left, Right string }

// Gap is one hole of a cloze text.
type Gap struct {
	ID   string // of letters, digits, - and _; {{ID}} stands in the prompt
	Kind GapKind
	// Answers are the key of a typed gap.
	Answers []Answer
	// Choices are those of a menu; the key of a Bank gap is the one choice
	// whose text is a word of the bank.
	Choices []Choice
	// Weight is its part of the marks, relative to the others; 0 counts as 1.
	Weight float64
	// Hint is Markdown.
	Hint string
}

// GapKind is how a gap is filled.
type GapKind string

// The kinds of gap.
const (
	TextGap   GapKind = "text"
	NumberGap GapKind = "number"
	MenuGap   GapKind = "menu"
	BankGap   GapKind = "bank"
)

// Named is what reports call a question: its name, or else its prompt.
func (q *Question) Named() string {
	if strings.TrimSpace(q.Title) != "" {
		return q.Title
	}
	return q.Prompt
}
