package qti2

import (
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// marker stands for the i-th gap while a text is HTML: characters of private
// use, which no conversion touches.
func marker(i int) string { return fmt.Sprintf("\uE000%d\uE001", i) }

// blank is what a gap looks like in a text that is shown without it.
const blank = "_____"

// prompt is the text of a question. An item that was split keeps its text in
// the passage, and the prompt is that of the interaction alone; only gaps
// cannot be shown without their text.
func (it *item) prompt(p part, shared bool) string {
	if shared && !interactions[p.kind] && p.kind != "" {
		return it.markdown(p.first, it.interactionText(p.first))
	}
	gap := 0
	source := it.html(it.body, func(n *xmltree.Node) (string, bool) {
		if instead, replaced := it.aside(n); replaced {
			return instead, true
		}
		inText, known := interactions[n.Name]
		switch {
		case inText:
			gap++
			return it.interactionText(n) + marker(gap-1), true // a prompt is not allowed here, but seen
		case known && shared:
			return "", true
		case known:
			return it.interactionText(n), true
		}
		return "", false
	})
	return it.markdown(it.body, source)
}

// passage is the text of the body without its interactions.
func (it *item) passage() string {
	source := it.html(it.body, func(n *xmltree.Node) (string, bool) {
		if instead, replaced := it.aside(n); replaced {
			return instead, true
		}
		inText, known := interactions[n.Name]
		if inText {
			return blank, true
		}
		return "", known
	})
	return it.markdown(it.body, source)
}

// aside replaces what is in the body but not a text for the taker.
func (it *item) aside(n *xmltree.Node) (string, bool) {
	switch {
	case isFeedback(n), foreign[n.Name] != "":
		return "", true
	case n.Name == "rubricBlock":
		if !forTaker(n) {
			return "", true
		}
	case n.Name == "printedVariable":
		it.lose(bank.Changed, n, "the printed variable "+quoted(n.Attr["identifier"]), "its value is known only while an attempt runs")
		return "", true
	case n.Name == "stylesheet", it.ours && isPassage(n):
		return "", true
	}
	return "", false
}

// forTaker reports whether a rubricBlock is shown to the taker; one that says
// nothing is.
func forTaker(n *xmltree.Node) bool {
	view := strings.Fields(n.Attr["view"])
	for _, v := range view {
		if v == "candidate" {
			return true
		}
	}
	return len(view) == 0
}

// interactionText is the HTML that an interaction itself brings to the prompt.
func (it *item) interactionText(n *xmltree.Node) string {
	prompt := ""
	if p := n.Child("prompt"); p != nil {
		prompt = "<div>" + it.html(p, withoutFeedback) + "</div>"
	}
	gap := 0
	inside := func(c *xmltree.Node) (string, bool) {
		switch {
		case isFeedback(c), c.Name == "prompt", c.Name == "gapText", c.Name == "gapImg":
			return "", true
		case c.Name == "gap":
			gap++
			return marker(gap - 1), true
		case c.Name == "hottext":
			return "<strong>" + it.html(c, withoutFeedback) + "</strong>", true
		}
		return "", false
	}
	switch n.Name {
	case "gapMatchInteraction", "hottextInteraction":
		return prompt + "<div>" + it.html(n, inside) + "</div>"
	}
	return prompt
}

// placeGaps puts {{id}} where the markers stand. Braces of the text itself are
// escaped, so that they are no gaps.
func placeGaps(prompt string, ids []string) string {
	prompt = strings.ReplaceAll(prompt, "{{", `\{\{`)
	for i, id := range ids {
		prompt = strings.ReplaceAll(prompt, marker(i), "{{"+id+"}}")
	}
	return prompt
}

// isPassage tells the shared text in an item of this program.
func isPassage(n *xmltree.Node) bool { return n.Name == "div" && n.Attr["class"] == "passage" }
