package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

const mathNamespace = "http://www.w3.org/1998/Math/MathML"

// rendered is what was worked out when the quiz was built; nil if it was not.
func (m *Markdown) rendered() *quizdata.Rendered {
	if m.Quiz == nil {
		return nil
	}
	return m.Quiz.Rendered
}

// codeBlock scrolls in its own box, which the keyboard can reach.
func (m *Markdown) codeBlock(n markdown.Node) app.UI {
	code := app.Code().Body(m.code(n.Lang, n.Text, true)...)
	name := nameCode
	if n.Lang != "" {
		code = code.Class("language-" + n.Lang)
		name += ", " + n.Lang
	}
	return m.reached(app.Elem("pre").Class("code").Attr("part", "code").Body(code), name)
}

// runNodes are the pieces of code, coloured by their kind.
func runNodes(runs []quizdata.Run) []app.UI {
	pieces := make([]app.UI, len(runs))
	for i, run := range runs {
		pieces[i] = app.Text(run.Text)
		if run.Class != quizdata.RunClasses[0] {
			pieces[i] = app.Span().Class("tok-" + string(run.Class)).Text(run.Text)
		}
	}
	return pieces
}

// math lays a formula out, or shows its TeX where the layout is not known.
// Displayed, it scrolls in its own box like code.
func (m *Markdown) math(n markdown.Node) app.UI {
	var formula app.UI = app.Code().Class("tex").Body(m.code("", n.Text, false)...)
	if tree, ok := m.rendered().Math(n.Text); ok {
		math := mathNode(tree).Attr("alttext", n.Text)
		if n.Display {
			math = math.Attr("display", "block")
		}
		formula = math
	}
	if !n.Display {
		return formula
	}
	return m.reached(app.Elem("span").Class("formula").Body(formula), nameFormula)
}

// cutMarks parts the marks at the start of a text from the rest of it.
func cutMarks(text string) (marks, rest string) {
	rest = strings.TrimLeft(text, ".,;:!?)")
	return text[:len(text)-len(rest)], rest
}

// stuck keeps a formula or a gap and the marks behind it in one line. Browsers
// would start a line with them, as they break at either side of both.
func stuck(formula app.UI, marks string) app.UI {
	if marks == "" {
		return formula
	}
	return app.Span().Class("stuck").Body(formula, app.Text(marks))
}

// mathNode makes the elements of a formula. They were checked when the file
// was read, and are nothing but layout.
func mathNode(e quizdata.Element) app.HTMLElem {
	element := app.Elem(e.Tag).XMLNS(mathNamespace)
	for _, a := range e.Attrs {
		element = element.Attr(a.Name, a.Value)
	}
	if e.Text != "" {
		return element.Text(e.Text)
	}
	children := make([]app.UI, len(e.Children))
	for i, child := range e.Children {
		children[i] = mathNode(child)
	}
	return element.Body(children...)
}
