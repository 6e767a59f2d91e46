package still

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mocktest/quizdata"
)

// cardOf is the start card as a script reads it.
func cardOf(t *testing.T, quiz *quizdata.Quiz) []any {
	t.Helper()
	text, err := Writer{}.Card(quiz)
	if err != nil {
		t.Fatal(err)
	}
	var tree []any
	if err := json.Unmarshal(text, &tree); err != nil {
		t.Fatal(err)
	}
	return tree
}

// visit calls f for every element of a tree in the form of a card.
func visit(t *testing.T, tree []any, f func(tag string, attributes map[string]any, children []any)) {
	t.Helper()
	attributes, ok := tree[1].(map[string]any)
	if !ok {
		t.Fatalf("%v has no attributes", tree[0])
	}
	f(tree[0].(string), attributes, tree[2:])
	for _, child := range tree[2:] {
		if inner, ok := child.([]any); ok {
			visit(t, inner, f)
		}
	}
}

// Whatever a publisher writes, a script can set all it finds in a card.
func TestCardHoldsNothingToFear(t *testing.T) {
	quiz := sample(t, func(q *quizdata.Quiz) {
		q.Description = "See [the *docs*](https://a.example/ \"here\") and ![a tree](tree.png) ![](line.png)\n\n3. <b>x</b>"
	})
	words := ""
	visit(t, cardOf(t, quiz), func(tag string, attributes map[string]any, children []any) {
		if slices.Contains([]string{"a", "img", "svg", "script", "style", "iframe", "b"}, tag) {
			t.Errorf("there is a %s", tag)
		}
		for name, value := range attributes {
			if !strings.HasPrefix(name, "aria-") && !slices.Contains(cardAttributes, name) {
				t.Errorf("%s has %s=%q", tag, name, value)
			}
		}
		for _, child := range children {
			if text, ok := child.(string); ok {
				words += text + "|"
			}
		}
	})
	for _, want := range []string{"See |", "docs|", "a tree|", "<b>x</b>|", "Start the test|"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is missing from %q", want, words)
		}
	}
}

// The card is the widget's own: its names, its ids, its focus target.
func TestCardIsTheWidgets(t *testing.T) {
	var classes, modes []string
	heading := false
	visit(t, cardOf(t, sample(t)), func(tag string, attributes map[string]any, _ []any) {
		class, _ := attributes["class"].(string)
		classes = append(classes, strings.Fields(class)...)
		heading = heading || tag == "h2" && attributes["id"] == "mt-start" && attributes["tabindex"] == "-1"
		if attributes["type"] == "radio" {
			modes = append(modes, attributes["value"].(string))
		}
	})
	for _, class := range []string{"frame", "card", "start", "title", "figures", "mode", "begin", "primary"} {
		if !slices.Contains(classes, class) {
			t.Errorf("nothing is of the class %s", class)
		}
	}
	var want []string
	for _, m := range sample(t).Modes {
		want = append(want, string(m))
	}
	if !heading || !slices.Equal(modes, want) {
		t.Errorf("heading %v, modes %q, want %q", heading, modes, want)
	}
}

// A formula is its words until it is drawn: a script would have to know
// another namespace to build it.
func TestCardSaysFormulas(t *testing.T) {
	formula := set(&html.Node{Type: html.ElementNode, Data: "math", Namespace: "math"}, "alttext", "x^2")
	adopt(formula, &html.Node{Type: html.ElementNode, Data: "mi", Namespace: "math"})
	if got := cardTree(build("p", "", textNode("Sum "), formula)); fmt.Sprint(got) != "[[p map[] Sum  x^2]]" {
		t.Errorf("%v", got)
	}
}
