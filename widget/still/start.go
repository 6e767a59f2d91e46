package still

import (
	"golang.org/x/net/html"
)

// startCard readies the drawn start card. Without scripts there is nothing to
// start; with them a press may come before the widget does, so the button is a
// checkbox, which remembers.
func (p *paper) startCard(top *html.Node) {
	begin := first(top, classed("begin"))
	button := first(begin, tagged("button"))
	word := textOf(button)
	box := set(set(element("input"), "type", "checkbox"), "data-still", partBegin)
	set(set(box, "aria-label", word), "autocomplete", "off") // a reload is no press
	replace(button, build("label", get(button, "class"), box, later("span", "", word)))

	sentence := textHere
	if !p.answers {
		sentence = textHereOnly
	}
	stays := first(begin, tagged("p"))
	adopt(begin, build("p", get(stays, "class")+" here", textNode(sentence)))
	replace(stays, later("p", get(stays, "class"), textOf(stays)))

	for _, extra := range all(begin, classed("extra")) {
		if name := first(extra, tagged("span")); name != nil {
			replace(name, later("span", "", textOf(name)))
		}
		for _, option := range all(extra, tagged("option")) {
			set(option, "label", textOf(option))
			empty(option)
		}
	}
	p.own(top, "")
}

// openCard readies the running card with the first question. What the engine
// alone can serve keeps its room and says nothing.
func (p *paper) openCard(top *html.Node) error {
	for _, class := range []string{"bar", "palette", "tabs", "clock", "pause"} {
		for _, n := range all(top, classed(class)) {
			idle(n)
		}
	}
	for _, name := range all(top, classed("mode-name")) {
		replace(name, later("span", get(name, "class"), textOf(name)))
	}
	article := first(top, classed("question"))
	if err := p.finish(article, 0); err != nil {
		return err
	}
	for _, n := range []string{"above", "told"} {
		for _, box := range all(top, classed(n)) {
			unset(box, "id")
		}
	}
	return nil
}

// later is an element for words that mean nothing until a script runs. They
// stand in an attribute, from where the stylesheet shows them: a feed reader,
// which has none, does not.
func later(tag, class, words string) *html.Node {
	return set(build(tag, class), "data-word", words)
}

// idle makes a part of the running card an empty place of the same size.
func idle(n *html.Node) {
	set(n, "aria-hidden", "true")
	set(n, "data-idle", "")
	for _, e := range all(n, func(*html.Node) bool { return true }) {
		unset(e, "role", "aria-label", "aria-current", "aria-pressed", "aria-expanded", "aria-controls", "aria-live", "aria-disabled", "id", "title")
		if isTag(e, "button") {
			unset(e, "type", "disabled")
			retag(e, "span")
		}
		for _, c := range children(e) {
			if c.Type == html.TextNode {
				replace(c, later("span", "", c.Data))
			}
		}
	}
	set(n, "aria-hidden", "true")
}
