package bank

// File is what one input holds: a question file, or a package of several tests.
type File struct {
	// Format is the reader's name, such as "gift".
	Format string
	Tests  []Test
	// Media are files that texts refer to, by the names used there.
	Media  []Media
	Losses []Loss
}

// Test is one quiz.
type Test struct {
	Title       string // plain; empty if the format has none
	Description string // Markdown
	Lang        string // BCP 47, or empty
	Seconds     int    // time allowed; 0: no limit
	// Pass is the percent of the marks that passes; 0: none.
	Pass float64
	// ShuffleQuestions and ShuffleChoices are the defaults of the test.
	ShuffleQuestions bool
	ShuffleChoices   bool
	// Math says that what stands between dollars is TeX for certain, by the rule
	// of quiz files. Else it may be money or a name in a program.
	Math bool
	// Sections are never empty in a test that has questions. A format without
	// sections has one with no title.
	Sections []Section
}

// Section is a run of questions.
type Section struct {
	Title       string // plain
	Description string // Markdown
	// Draw is how many of the questions an attempt gets; 0: all.
	Draw int
	// MarksEach is what each drawn question is worth where the section says
	// so; 0: each question's own.
	MarksEach float64
	Questions []Question
}

// Media is a file that came with the input.
type Media struct {
	Name string // slashed, relative, without ".."; as texts refer to it
	Data []byte
}

// Loss is something of the input that a conversion could not carry.
type Loss struct {
	// Place is where: "file:line:column", "file: question 3", a path in a
	// package. Always enough to find it.
	Place string
	// Question is the name or the beginning of the text of the question
	// concerned; empty when the loss is of the whole file.
	Question string
	Kind     LossKind
	// What is what was lost, and Why the reason: two short sentences or parts
	// of one, without a full stop at the end of Why.
	What string
	Why  string
}

// LossKind is how much is gone.
type LossKind string

// The kinds of loss, the worst first.
const (
	Dropped  LossKind = "dropped"  // the question is not in the output
	Unscored LossKind = "unscored" // it is, but counts for nothing: its key is not known
	Changed  LossKind = "changed"  // it is, and something of it is different or gone
)

// Lose notes a loss.
func (f *File) Lose(kind LossKind, place, question, what, why string) {
	f.Losses = append(f.Losses, Loss{Place: place, Question: Brief(question), Kind: kind, What: what, Why: why})
}

// Questions are all questions of the file, in order.
func (f *File) Questions() []*Question {
	var all []*Question
	for t := range f.Tests {
		for s := range f.Tests[t].Sections {
			for q := range f.Tests[t].Sections[s].Questions {
				all = append(all, &f.Tests[t].Sections[s].Questions[q])
			}
		}
	}
	return all
}

// Brief is the beginning of a text, on one line, for messages.
func Brief(text string) string {
	const most = 60
	var line []rune
	space := false
	for _, r := range text {
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' {
			space = len(line) > 0
			continue
		}
		if space {
			line, space = append(line, ' '), false
		}
		if line = append(line, r); len(line) > most {
			return string(line[:most]) + "…"
		}
	}
	return string(line)
}
