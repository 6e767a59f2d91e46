package tex

import (
	"slices"

	"mocktest/quizdata"
)

// class is how an atom stands among others, as in TeX: it decides the spaces
// that MathML does not make by itself.
type class uint8

const (
	ord      class = iota // a letter, a number, anything complete
	large                 // a sum, an integral
	function              // a name such as sin
	binary
	relation
	opening
	closing
	punctuation
	gap
)

// atom is one thing in a row, with its scripts.
type atom struct {
	quizdata.Element
	class class
	// limits says that scripts stand above and below.
	limits bool
}

func element(tag string, children ...quizdata.Element) quizdata.Element {
	return quizdata.Element{Tag: tag, Children: children}
}

// token is an element with text. Attributes are names and values in turn.
func token(tag, text string, attrs ...string) quizdata.Element {
	return with(quizdata.Element{Tag: tag, Text: text}, attrs...)
}

// with sets attributes.
func with(e quizdata.Element, attrs ...string) quizdata.Element {
	all := slices.Clone(e.Attrs)
	for i := 0; i+1 < len(attrs); i += 2 {
		all = slices.DeleteFunc(all, func(a quizdata.Attr) bool { return a.Name == attrs[i] })
		all = append(all, quizdata.Attr{Name: attrs[i], Value: attrs[i+1]})
	}
	e.Attrs = all
	return e
}

func width(em string) quizdata.Element { return token("mspace", "", "width", em) }

// thin is TeX's thin space: a sixth of an em.
const thin = "0.1667em"

// elements are the atoms of a row with the spaces between them.
func elements(row []atom) []quizdata.Element {
	out := make([]quizdata.Element, 0, len(row))
	for i, a := range row {
		before, after := opening, closing
		if i > 0 {
			before = row[i-1].class
		}
		if i+1 < len(row) {
			after = row[i+1].class
		}
		if a.class == binary && i > 0 && a.Tag == "mo" && slices.Contains(beforeSigns, before) {
			a.Element = with(a.Element, "form", "prefix")
		}
		if a.class == function && slices.Contains(beforeNames, before) {
			out = append(out, width(thin))
		}
		out = append(out, a.Element)
		if a.class == function && slices.Contains(afterNames, after) {
			out = append(out, width(thin))
		}
	}
	return out
}

// Behind some classes a binary operator is a sign. MathML takes only the first
// of a row for one. Names such as sin stand apart from what they apply to,
// but not from its brackets.
var (
	beforeSigns = []class{opening, binary, relation, punctuation, large}
	beforeNames = []class{ord, function, closing}
	afterNames  = []class{ord, function, large}
)

// one makes a row one element.
func one(row []atom) quizdata.Element {
	list := elements(row)
	if len(list) == 1 {
		return list[0]
	}
	return element("mrow", list...)
}
