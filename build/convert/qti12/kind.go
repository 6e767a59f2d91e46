package qti12

import (
	"strings"
	"unicode"

	"mocktest/build/convert/bank"
)

// kind is what an item asks for, before its bank type is settled.
type kind string

// The kinds.
const (
	choice      kind = "choice"
	multiple    kind = "multiple"
	trueFalse   kind = "true-false"
	shortText   kind = "short-text"
	numeric     kind = "numeric"
	matching    kind = "matching"
	blanks      kind = "blanks"
	menus       kind = "menus"
	ordering    kind = "ordering"
	categorize  kind = "categorize"
	essay       kind = "essay"
	upload      kind = "upload"
	calculated  kind = "calculated"
	info        kind = "info"
	stimulus    kind = "stimulus"
	unsupported kind = "unsupported"
)

// declaredKinds are the types that exporters declare, in letters only and
// without what they put around: of multiple_choice_question and
// cc.multiple_choice.v0p1 it is multiplechoice.
var declaredKinds = map[string]kind{
	"multiplechoice": choice, "eitheror": choice, "opinionscale": choice, "likert": choice,
	"multipleanswers": multiple, "multipleanswer": multiple, "multipleresponse": multiple,
	"truefalse":   trueFalse,
	"shortanswer": shortText, "fillintheblank": shortText, "fillinblank": shortText, "fib": shortText, "patternmatch": shortText,
	"numerical": numeric, "numeric": numeric,
	"matching":             matching,
	"fillinmultipleblanks": blanks, "fillintheblankplus": blanks,
	"multipledropdowns": menus,
	"ordering":          ordering,
	"categorization":    categorize,
	"essay":             essay, "shortresponse": essay, "longanswer": essay,
	"fileupload": upload,
	"calculated": calculated,
	"textonly":   info,
	"hotspot":    unsupported, "quizbowl": unsupported, "jumbledsentence": unsupported,
}

// declared is the type that the metadata name, as written, or "".
func (it *item) declared() string {
	for _, label := range []string{"question_type", "cc_profile", "bbmd_questiontype", "respondusapi_qtype", "qmd_itemtype"} {
		if it.fields[label] != "" {
			return it.fields[label]
		}
	}
	return ""
}

// kind is the declared kind if the responses are such as it needs, else the one
// that the responses have.
func (it *item) kind() kind {
	declared := it.declared()
	k, known := declaredKinds[plainName(declared)]
	switch {
	case known && k == info && it.isStimulus():
		return stimulus
	case known && (k == unsupported || k == upload || k == info && len(it.responses) == 0),
		known && kinds[k].fits(it):
		return k
	}
	shape := it.shape()
	if declared != "" {
		it.lose(bank.Changed, "the type "+declared, "its responses are not those of such a question; by them it is: "+string(shape))
	}
	return shape
}

// plainName is the declared name without case, marks and frame.
func plainName(declared string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, declared)
	if strings.HasPrefix(declared, "cc.") {
		name = strings.TrimSuffix(strings.TrimPrefix(name, "cc"), "vp")
	}
	return strings.TrimSuffix(name, "question")
}

// isStimulus reports whether questions refer to the item as their shared text.
func (it *item) isStimulus() bool {
	id := it.node.Attr["ident"]
	return id != "" && it.doc.stimuli[id]
}

// shape is the kind that the responses have.
func (it *item) shape() kind {
	lids, strs := it.answersLid(), it.answersStr()
	switch {
	case it.node.Find("itemproc_extension", "calculated") != nil:
		return calculated
	case len(it.responses) == 0:
		return info
	case lids+strs < len(it.responses):
		return unsupported
	case lids == 1 && it.responses[0].cardinality == "ordered":
		return ordering
	case lids > 0 && strs == 0 && it.bracketed():
		return menus
	case len(it.responses) == 1 && lids == 1 && it.responses[0].cardinality == "multiple":
		return multiple
	case len(it.responses) == 1 && lids == 1 && it.saysTrueFalse():
		return trueFalse
	case len(it.responses) == 1 && lids == 1:
		return choice
	case len(it.responses) == 1 && !it.asksFor(it.responses[0].id):
		return essay
	case len(it.responses) == 1 && it.responses[0].numeric:
		return numeric
	case len(it.responses) == 1:
		return shortText
	case lids > 0 && strs == 0 && it.responses[0].cardinality == "multiple":
		return categorize
	case lids > 0 && strs == 0:
		return matching
	}
	return blanks
}
