package qti2

import (
	"fmt"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

func (t *testReader) place(n *xmltree.Node) string {
	return fmt.Sprintf("%s:%d:%d", t.path, n.Line, n.Column)
}

func (t *testReader) lose(n *xmltree.Node, what, why string) {
	t.file.Lose(bank.Changed, t.place(n), "", what, why)
}

// conditions names the rules about what comes next.
func (t *testReader) conditions(n *xmltree.Node) {
	for _, child := range n.Children {
		switch child.Name {
		case "preCondition", "branchRule":
			t.lose(child, "a "+child.Name, "a quiz shows all its questions, whatever was answered")
		case "itemSessionControl":
			if most := limit(child, "maxAttempts", 1); most > 1 {
				t.lose(child, fmt.Sprintf("%d attempts at a question", most), "an attempt is at a whole test")
			}
		}
	}
}

// plainRules are what outcome rules that only add up marks are made of.
var plainRules = map[string]bool{
	"setOutcomeValue": true, "sum": true, "testVariables": true, "variable": true, "baseValue": true,
}

// processing names outcome rules that do more than add up the marks, and the
// feedback of the whole test.
func (t *testReader) processing() {
	var walk func(n *xmltree.Node) *xmltree.Node
	walk = func(n *xmltree.Node) *xmltree.Node {
		for _, child := range n.Children {
			if !plainRules[child.Name] {
				return child
			}
			if found := walk(child); found != nil {
				return found
			}
		}
		return nil
	}
	if rules := t.root.Child("outcomeProcessing"); rules != nil {
		if found := walk(rules); found != nil {
			t.lose(found, "the rule "+found.Name+" about the result", "the result of a quiz is the sum of its marks")
		}
	}
	for _, n := range t.root.Descendants("testFeedback") {
		t.lose(n, "the feedback "+quoted(n.Attr["identifier"])+" of the test", "when it is shown is not understood")
	}
}
