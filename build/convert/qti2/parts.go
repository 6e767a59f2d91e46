package qti2

import (
	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// part is what becomes one question: a block interaction, or all interactions
// that stand in the text, or a body without any.
type part struct {
	// kind is the name of the interaction; "" for none, and that of the
	// first for those in the text.
	kind  string
	first *xmltree.Node
	all   []*xmltree.Node
}

// interactions are those that become questions, with true for those that stand
// in the text. All others are named in the losses.
var interactions = map[string]bool{
	"choiceInteraction": false, "orderInteraction": false, "associateInteraction": false, "matchInteraction": false,
	"gapMatchInteraction": false, "extendedTextInteraction": false, "hottextInteraction": false, "sliderInteraction": false,
	"textEntryInteraction": true, "inlineChoiceInteraction": true,
}

// foreign are interactions that no question can stand for, with the reason.
var foreign = map[string]string{
	"hotspotInteraction":          "there is no question that is answered on a picture",
	"selectPointInteraction":      "there is no question that is answered on a picture",
	"graphicOrderInteraction":     "there is no question that is answered on a picture",
	"graphicAssociateInteraction": "there is no question that is answered on a picture",
	"graphicGapMatchInteraction":  "there is no question that is answered on a picture",
	"positionObjectInteraction":   "there is no question that is answered on a picture",
	"positionObjectStage":         "there is no question that is answered on a picture",
	"drawingInteraction":          "there is no question that is answered by drawing",
	"uploadInteraction":           "there is no question that is answered with a file",
	"mediaInteraction":            "there is no question that is answered by playing a recording",
	"customInteraction":           "only the program that it was made for can show it",
	"portableCustomInteraction":   "it is a program, and programs of strangers are not run",
	"endAttemptInteraction":       "there are no buttons that end an attempt",
}

// parts finds the interactions of the body.
func (it *item) parts() []part {
	var all []part
	text := -1 // index of the part of the text
	lost := 0
	it.walk(it.body, func(n *xmltree.Node) bool {
		inText, known := interactions[n.Name]
		if why, is := foreign[n.Name]; is {
			kind := bank.Changed
			if n.Name != "endAttemptInteraction" {
				lost++
				kind = bank.Dropped
			}
			it.lose(kind, n, "a "+n.Name, why)
			return false
		}
		switch {
		case !known:
			return true
		case inText && text >= 0:
			all[text].all = append(all[text].all, n)
		case inText:
			text = len(all)
			fallthrough
		default:
			all = append(all, part{kind: n.Name, first: n, all: []*xmltree.Node{n}})
		}
		return false
	})
	if len(all) == 0 && lost == 0 {
		return []part{{first: it.root}}
	}
	count := lost
	for _, p := range all {
		count += len(p.all)
	}
	it.several = count > 1
	return all
}

// walk goes through the body in order. It leaves out feedback, which is no part
// of the question, unless it holds an interaction. Visit returns whether to go
// further down.
func (it *item) walk(n *xmltree.Node, visit func(*xmltree.Node) bool) {
	for _, child := range n.Children {
		if !isFeedback(child) && visit(child) {
			it.walk(child, visit)
		}
	}
}

// isFeedback reports whether an element of the body is shown after a response
// only.
func isFeedback(n *xmltree.Node) bool {
	if n.Name != "feedbackInline" && n.Name != "feedbackBlock" {
		return false
	}
	return !hasInteraction(n)
}

func hasInteraction(n *xmltree.Node) bool {
	for _, child := range n.Children {
		if _, known := interactions[child.Name]; known || foreign[child.Name] != "" || hasInteraction(child) {
			return true
		}
	}
	return false
}
