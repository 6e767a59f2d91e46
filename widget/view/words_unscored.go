package view

// What readers are told of a question without a key.

const (
	wordExplain = "Show explanation"
	nameAbout   = "About this question"
	nameItems   = "To be put in order"

	textUnscored = "This test does not say what is right here. Your answer counts neither for nor against you."
	textNoKey    = "This test does not say what is right here."
	textLeftOut  = "You left this blank. This test does not say what is right here."

	ruleUnscored = "A question that says “Not scored” counts for nothing, whatever you answer."
)

// unscoredLine tells of questions that no score covers.
func unscoredLine(n int) string {
	return count(n, "question is", "questions are") + " not scored."
}
