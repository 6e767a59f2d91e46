package still

// The words of the still form. All others are the views'.
const (
	wordAnswer     = "Answer"
	wordShowAnswer = "Show the answer"
	wordHint       = "Show the hint"
	wordHints      = "Show the hints"

	nameQuestions = "questions"

	textHere     = "Answer here; each answer opens below its question."
	textHereOnly = "The questions are below."
)
