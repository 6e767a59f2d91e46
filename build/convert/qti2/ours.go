package qti2

// What marks the items that this package writes, so that it reads them back as
// they were where QTI has no word for it: toolName of an item says who wrote it,
// label the type of the question, and use of a rubricBlock that it is the model
// answer. To other programs they mean nothing.
const (
	toolName = "mocktest"
	modelUse = "modelAnswer"
)
