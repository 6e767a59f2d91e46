package qti12

import (
	"strings"

	"mocktest/build/convert/xmltree"
)

// part is a text of the presentation, or the place of a response.
type part struct {
	material *xmltree.Node
	response *response
}

// response is what a taker fills: a list of labels to pick from, or a field.
type response struct {
	id          string
	node        *xmltree.Node
	picked      bool   // response_lid: one of labels; else typed
	typed       bool   // response_str, response_num
	cardinality string // "single", "multiple" or "ordered"
	numeric     bool
	beside      []*xmltree.Node // texts that belong to it alone
	labels      []label
	shuffle     *bool
}

// label is one thing to pick, or in some dialects an accepted answer.
type label struct {
	id   string
	node *xmltree.Node
}

// readPresentation takes the texts and responses of an item in order.
func (it *item) readPresentation() {
	it.byID, it.owner = map[string]*response{}, map[string]*response{}
	for _, n := range it.node.All("presentation") {
		it.walk(n, false)
	}
}

// walk goes down flows. In the response block of a matching question of
// Blackboard the left side stands in a flow beside the response.
func (it *item) walk(n *xmltree.Node, matching bool) {
	for _, c := range n.Children {
		class := strings.ToUpper(c.Attr["class"])
		switch {
		case c.Name == "material":
			it.parts = append(it.parts, part{material: c})
		case strings.HasPrefix(c.Name, "response_"):
			it.respond(c, nil)
		case class == "RIGHT_MATCH_BLOCK":
			it.rights = append(it.rights, c)
		case matching && c.Child("response_lid") != nil:
			var beside []*xmltree.Node
			for _, side := range c.Children {
				if side.Name != "response_lid" {
					beside = append(beside, side)
				}
			}
			for _, lid := range c.All("response_lid") {
				it.respond(lid, beside)
			}
		default:
			it.walk(c, matching || class == "RESPONSE_BLOCK")
		}
	}
}

func (it *item) respond(n *xmltree.Node, beside []*xmltree.Node) {
	re := &response{
		id:          n.Attr["ident"],
		node:        n,
		picked:      n.Name == "response_lid",
		typed:       n.Name == "response_str" || n.Name == "response_num",
		cardinality: strings.ToLower(n.Attr["rcardinality"]),
		numeric:     n.Name == "response_num",
		beside:      append(beside, n.All("material")...),
	}
	for _, c := range n.Descendants("response_label") {
		re.labels = append(re.labels, label{strings.TrimSpace(c.Attr["ident"]), c})
	}
	for _, c := range n.Descendants("render_fib") {
		switch strings.ToLower(c.Attr["fibtype"]) {
		case "decimal", "integer", "scientific":
			re.numeric = true
		}
	}
	for _, name := range []string{"render_choice", "ims_render_object"} {
		for _, c := range n.Descendants(name) {
			if said := c.Attr["shuffle"]; said != "" {
				yes := strings.EqualFold(said, "yes")
				re.shuffle = &yes
			}
		}
	}
	if it.byID[re.id] == nil {
		it.byID[re.id] = re
	}
	for _, l := range re.labels {
		if other, twice := it.owner[l.id]; twice && other != re {
			it.owner[l.id] = nil
		} else {
			it.owner[l.id] = re
		}
	}
	it.responses = append(it.responses, re)
	it.parts = append(it.parts, part{response: re})
}

// answersLid and answersStr count the responses that are picked and typed.
func (it *item) answersLid() (n int) {
	for _, re := range it.responses {
		if re.picked {
			n++
		}
	}
	return n
}

func (it *item) answersStr() (n int) {
	for _, re := range it.responses {
		if re.typed {
			n++
		}
	}
	return n
}

// label is the text of a label in Markdown, which may be empty.
func (it *item) label(l label) string {
	if md := it.text(l.node); md != "" {
		return md
	}
	return plain(l.node.Text)
}
