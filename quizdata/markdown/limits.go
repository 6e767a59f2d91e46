package markdown

import "mocktest/quizdata"

// withinLimits reports whether the text may be given to goldmark, parts of
// which take time growing with the square of a text.
func withinLimits(text string) bool {
	_, _, ok := quizdata.CheckText(text)
	return ok
}
