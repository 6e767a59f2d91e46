package quizdata

import "time"

// The limits of a quiz file. Each is checked before the work it bounds, so
// that no file, however made, costs a reader's phone more than a moment. They
// stand far above what a quiz needs and are part of the format.
const (
	// MaxFileBytes bounds the file. 500 long questions are about half of it.
	MaxFileBytes = 1 << 20
	// MaxNesting bounds brackets inside brackets. The format itself needs
	// ten; parsing recurses, and a stack must not be an author's to grow.
	MaxNesting = 32
	// MaxItems bounds any one list or object, for none holds more than the
	// questions of a quiz.
	MaxItems = MaxQuestions
	// MaxRendered bounds the code blocks and the formulas of a built file,
	// each: a question has several.
	MaxRendered = 10 * MaxQuestions
	// MaxValues bounds all values of a file together, and so the memory
	// its tree takes: about 8 MB at worst.
	MaxValues = 50_000
	// MaxQuestions bounds the questions of all sections together.
	MaxQuestions = 500
	// MaxChoices bounds the choices of one question: they are named by the
	// letters A to Z.
	MaxChoices = 26
	// MaxLineBytes bounds a plain text that stands on one line: a title, a
	// topic, a unit.
	MaxLineBytes = 1000
	// MaxTextBytes bounds every other text.
	MaxTextBytes = 16 << 10
	// MaxIDBytes bounds an id, which becomes part of storage keys.
	MaxIDBytes = 64
	// MaxMarks bounds the marks of one question, in both directions.
	MaxMarks = 1000
	// MaxSeed bounds the seed of a shuffle. Above 2^53 JavaScript, and
	// other readers of JSON, no longer tell whole numbers apart.
	MaxSeed = 1 << 53
	// MaxTime bounds a time limit: longer is a mistake in the unit.
	MaxTime = 24 * time.Hour
	// MaxWarnings bounds the time warnings: each interrupts the reader.
	MaxWarnings = 5
	// MaxProblems bounds the problems told at once. One more then says how
	// many are left.
	MaxProblems = 50
)
