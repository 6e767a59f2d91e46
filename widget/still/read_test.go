package still

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
)

// hard are texts on which a careless writer of HTML breaks.
var hard = []string{
	`quotes " and ' and \ and \n`, "true", "false", "", " leading", "a\n  b", "\n  x\n", "\r\n", "\t",
	"<b>bold</b>", "</p><script>alert(1)</script>", "<!--", "-->", "&amp;", "&#34;", "×·é 日本 \u202e \u00a0", "]]>",
}

func rendered(t *testing.T, n *html.Node) string {
	t.Helper()
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// reparsed is what a browser makes of the HTML of a node.
func reparsed(t *testing.T, n *html.Node) *html.Node {
	t.Helper()
	list, err := html.ParseFragment(strings.NewReader(rendered(t, n)), element("div"))
	if err != nil || len(list) != 1 {
		t.Fatalf("parsed into %d nodes, %v:\n%s", len(list), err, rendered(t, n))
	}
	return list[0]
}

// difference is where two trees part, or empty.
func difference(a, b *html.Node) string {
	switch {
	case a.Type != b.Type || a.Data != b.Data || a.Namespace != b.Namespace:
		return a.Data + " became " + b.Data
	case len(a.Attr) != len(b.Attr):
		return a.Data + " has other attributes"
	}
	for _, one := range a.Attr {
		if get(b, one.Key) != one.Val {
			return a.Data + "'s " + one.Key + " " + one.Val + " became " + get(b, one.Key)
		}
	}
	x, y := a.FirstChild, b.FirstChild
	for ; x != nil && y != nil; x, y = x.NextSibling, y.NextSibling {
		if d := difference(x, y); d != "" {
			return d
		}
	}
	if x != nil || y != nil {
		return a.Data + " has other children"
	}
	return ""
}

// Every text and value comes through as it is, wherever it stands.
func TestTextsComeThrough(t *testing.T) {
	for _, text := range hard {
		n, err := read(app.Div().Attr("title", text).Attr("alt", text).Body(
			app.Pre().Body(app.Code().Text(text)), app.P().Body(app.Text(text), app.Em().Text(text), app.Text(text), app.Text(text)), app.Text(text)))
		if err != nil {
			t.Fatal(err)
		}
		if d := difference(n, reparsed(t, n)); d != "" {
			t.Errorf("%q: %s", text, d)
		}
		if got := textOf(n); got != strings.Repeat(text, 6) {
			t.Errorf("%q is drawn as %q", text, got)
		}
		if got := get(n, "title"); got != strings.TrimSpace(text) {
			t.Errorf("the title %q is drawn as %q", text, got)
		}
	}
}

// HTML has no place for some characters; their neighbours come through.
func TestCharactersThatHTMLCannotHold(t *testing.T) {
	n, err := read(app.P().Attr("title", "a\x00b").Text("a\x00b\xff"))
	if err != nil {
		t.Fatal(err)
	}
	if d := difference(n, reparsed(t, n)); d != "" || textOf(n) != "a\uFFFDb\uFFFD" {
		t.Errorf("%q, %s", textOf(n), d)
	}
}

// What is off is not there, and what is on has no value to misread.
func TestSwitches(t *testing.T) {
	n, err := read(app.Div().Body(app.Input().Checked(false).Disabled(true), app.Details().Open(true), app.Div().Aria("pressed", "true")))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := rendered(t, n), `<div><input disabled=""/><details open=""></details><div aria-pressed="true"></div></div>`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestDrawingsKeepTheirNamespace(t *testing.T) {
	n, err := read(app.Elem("svg").XMLNS("http://www.w3.org/2000/svg").Attr("viewBox", "0 0 1 1").Body(
		app.Elem("path").XMLNS("http://www.w3.org/2000/svg").Attr("d", "M0 0")))
	if err != nil {
		t.Fatal(err)
	}
	if d := difference(n, reparsed(t, n)); d != "" || n.FirstChild.Namespace != "svg" {
		t.Error(d)
	}
}

// nothing is a component without looks, tail one whose view is a text.
type nothing struct{ app.Compo }

func (n *nothing) Render() app.UI { return nil }

type tail struct{ app.Compo }

func (*tail) Render() app.UI { return app.Text("end") }

func TestComponentsAreDrawn(t *testing.T) {
	n, err := read(app.P().Body(&nothing{}, app.Text("the "), &tail{}))
	if err != nil {
		t.Fatal(err)
	}
	if got := rendered(t, n); got != "<p>the end</p>" {
		t.Error(got)
	}
}

// Markup that came as text is refused: it would be shown as a page's own.
func TestRawMarkupIsRefused(t *testing.T) {
	if n, err := read(app.Div().Body(app.Raw("<b>x</b>"))); err == nil {
		t.Errorf("drawn: %s", rendered(t, n))
	}
}
