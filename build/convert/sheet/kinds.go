package sheet

import "mocktest/build/convert/bank"

// The kinds of question that are no types of the bank.
const (
	poll     bank.Type = "poll" // choices without a key
	draw     bank.Type = "draw"
	fails    bank.Type = "fails" // an output question whose program fails
	unsaid   bank.Type = ""
	typed    bank.Type = "typed" // short text or number, by the answer
	picking  bank.Type = "pick"  // one or several, by the answer
	notKnown bank.Type = "?"
)

// kinds are what types are called, letters only in lower case.
var kinds = map[string]bank.Type{
	"":             unsaid,
	"singlechoice": bank.SingleChoice, "single": bank.SingleChoice, "radio": bank.SingleChoice, "radiobutton": bank.SingleChoice,
	"multiplechoice": picking, "mc": picking, "mcq": picking, "choice": picking, "quiz": picking, "dropdown": picking, "multiplechoicehorizontal": picking,
	"multipleresponse": bank.MultipleResponse, "checkbox": bank.MultipleResponse, "checkboxes": bank.MultipleResponse, "multipleanswers": bank.MultipleResponse,
	"multipleanswer": bank.MultipleResponse, "multiselect": bank.MultipleResponse, "multiple": bank.MultipleResponse, "msq": bank.MultipleResponse,
	"truefalse": bank.TrueFalse, "trueorfalse": bank.TrueFalse, "tf": bank.TrueFalse, "boolean": bank.TrueFalse,
	"numeric": bank.Numeric, "number": bank.Numeric, "numerical": bank.Numeric,
	"shorttext": bank.ShortText, "shortanswer": typed, "fillintheblank": typed, "fillintheblanks": typed, "fillin": typed, "fillblank": typed, "fib": typed,
	"text": typed, "typeanswer": typed, "typetheanswer": typed, "textinput": typed, "smallopenanswer": typed,
	"essay": bank.Essay, "openended": bank.Essay, "open": bank.Essay, "longanswer": bank.Essay, "longtext": bank.Essay, "paragraph": bank.Essay, "largeopenanswer": bank.Essay,
	"ordering": bank.Ordering, "order": bank.Ordering, "reorder": bank.Ordering, "sequence": bank.Ordering, "puzzle": bank.Ordering, "jumble": bank.Ordering,
	"matching": bank.Matching, "match": bank.Matching, "categorize": bank.Categorize, "categorise": bank.Categorize, "classification": bank.Categorize,
	"cloze": bank.Cloze,
	"info":  bank.Info, "slide": bank.Info, "textblock": bank.Info, "content": bank.Info,
	"output": bank.Output, "outputerror": fails,
	"poll": poll, "survey": poll, "draw": draw, "drawing": draw,
}

// kindOf understands the cell of a type.
func kindOf(s string) bank.Type {
	if k, ok := kinds[letters(s)]; ok {
		return k
	}
	return notKnown
}
