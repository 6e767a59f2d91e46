package still

// The words of the still form. All others are the views'.
const (
	wordAnswer     = "Answer"
	wordShowAnswer = "Show the answer"
	wordHint       = "Show the hint"

	wordExplained     = "Explanation"
	wordShowExplained = "Show the explanation"

	wordHints = "Show the hints"

	nameQuestions = "questions"

	textHere     = "Answer here; each answer opens below its question."
	textPlaces   = "Give each its place, 1 for the first."
	textFrom     = "To choose from:"
	textHereOnly = "The questions are below."
)

// placeOf names the list of places of an item.
func placeOf(item string) string { return "Place of “" + item + "”" }
