package qti12

import (
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/build/convert/xmltree"
)

// test reads one assessment.
func (r *reader) test(s source) bank.Test {
	test := bank.Test{Title: text.Strip(s.node.Attr["title"]), Lang: s.node.Attr["lang"]}
	var about []string
	for _, n := range s.node.Children {
		switch n.Name {
		case "rubric", "objectives", "presentation_material":
			about = append(about, r.texts(s.doc, n))
		}
	}
	test.Description = paragraphs(about...)
	fields := metadata(s.node)
	if minutes, ok := number(fields["qmd_timelimit"]); ok && minutes > 0 && minutes < 1e6 {
		test.Seconds = int(minutes * 60)
	}
	if said := duration(s.node.Value("duration")); said > 0 {
		test.Seconds = said
	}
	test.Sections = r.sections(s.doc, s.node, &test)
	if set := r.settings[s.node.Attr["ident"]]; set != nil {
		r.apply(set, &test)
	}
	return test
}

// sections reads the sections below a node, nested ones in a row: items in
// front of and behind a nested section become sections of their own, so that
// the order stays.
func (r *reader) sections(d *document, n *xmltree.Node, test *bank.Test) []bank.Section {
	head := bank.Section{}
	if n.Name == "section" {
		head.Title = text.Strip(n.Attr["title"])
		head.Description = r.texts(d, n.Child("presentation_material"))
	}
	var all []bank.Section
	now := head
	flush := func() {
		if len(now.Questions) > 0 {
			all = append(all, now)
			head.Description = "" // said once
		}
		now = head
	}
	for _, c := range n.Children {
		switch c.Name {
		case "item":
			r.question(&now, source{d, c})
		case "bankentry_item":
			r.bankEntry(&now, d, c)
		case "itemref":
			r.reference(&now, d, c, c.Attr["linkrefid"])
		case "section":
			flush()
			all = append(all, r.sections(d, c, test)...)
		case "sectionref":
			r.lose(bank.Dropped, d.place(c), "", "the section "+c.Attr["linkrefid"], "it is kept elsewhere, and is not in the input")
		}
	}
	flush()
	if n.Name == "section" {
		all = r.selection(d, n, all, test)
	}
	return all
}

// selection says how many questions of a section an attempt gets, and takes in
// those that come from a bank.
func (r *reader) selection(d *document, n *xmltree.Node, all []bank.Section, test *bank.Test) []bank.Section {
	ordering := n.Child("selection_ordering")
	if order := ordering.Find("order"); order != nil && strings.EqualFold(order.Attr["order_type"], "random") {
		test.ShuffleQuestions = true
	}
	for _, c := range ordering.All("selection") {
		from := all
		ref := c.Value("sourcebank_ref")
		if ref != "" {
			drawn := bank.Section{Title: text.Strip(n.Attr["title"])}
			r.wholeBank(&drawn, d, c.Child("sourcebank_ref"), ref)
			if len(drawn.Questions) == 0 {
				continue
			}
			from = []bank.Section{drawn}
		}
		r.draw(d, c, from)
		if ref != "" {
			all = append(all, from...)
		}
	}
	return all
}

// draw reads selection_number, and what each question drawn is worth.
func (r *reader) draw(d *document, n *xmltree.Node, from []bank.Section) {
	said := n.Value("selection_number")
	count, err := strconv.Atoi(said)
	each, ok := number(n.Find("selection_extension").Value("points_per_item"))
	if ok && each > 0 {
		for i := range from {
			from[i].MarksEach = each
		}
	}
	switch {
	case said == "" || len(from) == 0:
	case err != nil || count < 1:
		r.lose(bank.Changed, d.place(n), "", "how many questions are drawn: "+bank.Brief(said), "a count of 1 or more was expected; all are taken")
	case len(from) > 1:
		r.lose(bank.Changed, d.place(n), "", "the draw of "+said+" questions", "the section has sections inside; all are taken")
	case count > len(from[0].Questions):
		r.lose(bank.Changed, d.place(n), "", "the draw of "+said+" questions", "the section has but "+strconv.Itoa(len(from[0].Questions))+"; all are taken")
	case count < len(from[0].Questions):
		from[0].Draw = count
	}
}
