package qti2

import (
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// testReader is one assessmentTest while it is read.
type testReader struct {
	*reader
	path string
	root *xmltree.Node
	docs map[string]*xmltree.Node
	read map[string]bool
	test bank.Test
	// shuffled counts the sections that shuffle and those that do not.
	shuffled, still int
}

// test reads a test with its items. Those it names are marked in read.
func (r *reader) test(path string, docs map[string]*xmltree.Node, read map[string]bool) bank.Test {
	root := docs[path]
	t := &testReader{reader: r, path: path, root: root, docs: docs, read: read}
	t.test.Title = strings.TrimSpace(root.Attr["title"])
	t.test.Lang = root.Attr["lang"]
	t.test.Seconds = t.seconds(root)
	parts := root.All("testPart")
	for _, part := range parts {
		if s := t.seconds(part); s > 0 {
			if len(parts) == 1 && t.test.Seconds == 0 {
				t.test.Seconds = s
			} else {
				t.lose(part, "the time limit of a part", "only a whole test and a question have one")
			}
		}
		if part.Attr["navigationMode"] == "linear" {
			t.lose(part, "that one cannot go back", "takers may look at all questions")
		}
		t.conditions(part)
		for _, section := range part.Children {
			t.section(section, "")
		}
	}
	for _, section := range root.Children { // a test without parts is not valid, but seen
		t.section(section, "")
	}
	if t.shuffled > 0 {
		t.test.ShuffleQuestions = true
		if t.still > 0 {
			t.lose(root, "that some sections keep their order", "the questions of a test are shuffled in all sections or in none")
		}
	}
	t.processing()
	return t.test
}

// section reads a section. Sections inside of it stand beside it afterwards.
func (t *testReader) section(n *xmltree.Node, outer string) {
	switch n.Name {
	case "assessmentSection":
	case "assessmentSectionRef":
		path := t.path
		root := t.sectionFile(n)
		t.section(root, outer)
		t.path = path
		return
	default:
		return
	}
	s := bank.Section{Title: strings.TrimSpace(n.Attr["title"])}
	if s.Title == "" {
		s.Title = outer
	}
	it := &item{reader: t.reader, path: t.path, root: t.root}
	var notes []string
	for _, rubric := range n.All("rubricBlock") {
		if forTaker(rubric) {
			notes = append(notes, it.content(rubric))
		} else {
			t.lose(rubric, "a note for "+rubric.Attr["view"], "a section has a text for takers only")
		}
	}
	s.Description = strings.Join(notes, "\n\n")
	inner, refs := 0, 0
	for _, child := range n.Children {
		if child.Name == "assessmentItemRef" {
			if questions := t.itemRef(child); len(questions) > 0 {
				refs++
				s.Questions = append(s.Questions, questions...)
			}
		}
		if child.Name == "assessmentSection" || child.Name == "assessmentSectionRef" {
			inner++
		}
	}
	t.selection(n, &s, refs, inner)
	if ordering := n.Child("ordering"); ordering != nil && ordering.Attr["shuffle"] == "true" {
		t.shuffled++
	} else if len(s.Questions) > 1 {
		t.still++
	}
	if t.seconds(n) > 0 {
		t.lose(n, "the time limit of a section", "only a whole test and a question have one")
	}
	t.conditions(n)
	if len(s.Questions) == 0 && s.Description != "" && inner == 0 {
		s.Questions = []bank.Question{{Type: bank.Info, Place: t.place(n), Prompt: s.Description}}
		s.Description = ""
	}
	if len(s.Questions) > 0 {
		t.test.Sections = append(t.test.Sections, s)
	} else if s.Description != "" {
		t.lose(n, "the text of a section of sections", "only sections with questions have one")
	}
	for _, child := range n.Children {
		t.section(child, s.Title)
	}
}

// selection reads how many of the items of a section are drawn. An item may
// have become several questions, of which each is drawn by itself.
func (t *testReader) selection(n *xmltree.Node, s *bank.Section, refs, inner int) {
	selection := n.Child("selection")
	if selection == nil {
		return
	}
	if s.Draw = limit(selection, "select", 0); s.Draw >= refs {
		s.Draw = 0
	}
	if s.Draw > 0 && len(s.Questions) != refs {
		t.lose(selection, "drawing items of several interactions", "their questions are drawn one by one")
	}
	if inner > 0 {
		t.lose(selection, "drawing among the sections of a section", "only questions are drawn")
	}
	if selection.Attr["withReplacement"] == "true" {
		t.lose(selection, "drawing a question more than once", "each question is drawn once at most")
	}
	for _, ref := range n.All("assessmentItemRef") {
		if s.Draw > 0 && ref.Attr["required"] == "true" {
			t.lose(ref, "that the item "+quoted(ref.Attr["identifier"])+" is always drawn", "all questions of a section have the same chance")
		}
	}
}

// sectionFile reads the file of an assessmentSectionRef, which from then on is
// the one that places and addresses are in.
func (t *testReader) sectionFile(n *xmltree.Node) *xmltree.Node {
	name, ok := t.find(t.path, n.Attr["href"])
	if !ok || t.read[name] {
		t.file.Lose(bank.Dropped, t.place(n), t.test.Title, "the section "+quoted(n.Attr["href"]), "it is not in the package")
		return &xmltree.Node{}
	}
	t.read[name], t.used[name] = true, true
	data, _ := t.pkg.File(name)
	root, err := xmltree.Parse(name, data)
	if err != nil {
		t.file.Lose(bank.Dropped, name, t.test.Title, "a section that cannot be read", err.Error())
		return &xmltree.Node{}
	}
	normalise(root)
	t.path = name
	return root
}

// itemRef reads the item that a test names.
func (t *testReader) itemRef(n *xmltree.Node) []bank.Question {
	name, ok := t.find(t.path, n.Attr["href"])
	root := t.docs[name]
	if !ok || root == nil || root.Name != "assessmentItem" {
		t.file.Lose(bank.Dropped, t.place(n), "", "the item "+quoted(n.Attr["href"]), "the test names it, but it is not in the package")
		return nil
	}
	t.read[name] = true
	questions := t.item(name, root)
	if t.test.Lang == "" {
		t.test.Lang = root.Attr["lang"]
	}
	seconds := t.seconds(n)
	weights := n.All("weight")
	factor := 1.0
	if len(weights) > 0 {
		if f, ok := parseNumber(weights[0].Attr["value"]); ok && f > 0 {
			factor = f
		}
		if len(weights) > 1 {
			t.lose(n, fmt.Sprintf("%d more weights", len(weights)-1), "a question has one")
		}
	}
	for i := range questions {
		questions[i].Seconds = seconds
		questions[i].Marks *= factor
		questions[i].Penalty *= factor
		if category := strings.Fields(n.Attr["category"]); len(category) > 0 {
			questions[i].Tags = append(questions[i].Tags, category...)
		}
	}
	t.conditions(n)
	return questions
}

// seconds is the time that an element allows.
func (t *testReader) seconds(n *xmltree.Node) int {
	limits := n.Child("timeLimits")
	if limits == nil {
		return 0
	}
	if f, _ := parseNumber(limits.Attr["minTime"]); f > 0 {
		t.lose(limits, "the least time to be spent", "a quiz has only a longest time")
	}
	return limit(limits, "maxTime", 0)
}
