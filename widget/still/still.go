package still

import (
	"bytes"
	"encoding/json"
	"fmt"

	"golang.org/x/net/html"

	"mocktest/quizdata"
)

// Writer writes the still forms of a quiz.
type Writer struct{}

// HTML is a quiz as it stands inside <mock-test>. The stylesheet is the
// address of mocktest.css; without answers the keys and explanations are left
// out, as they always are of a quiz that never shows them.
func (Writer) HTML(quiz *quizdata.Quiz, stylesheet string, answers bool) ([]byte, error) {
	p, err := newPaper(quiz, answers)
	if err != nil {
		return nil, err
	}
	parts, err := p.parts()
	if err != nil {
		return nil, fmt.Errorf("%q could not be written as HTML: %w", quiz.Title, err)
	}
	link := set(set(element("link"), "rel", "stylesheet"), "href", clean(stylesheet))
	var out bytes.Buffer
	for _, n := range append([]*html.Node{link}, parts...) {
		if err := html.Render(&out, n); err != nil {
			return nil, err
		}
		out.WriteByte('\n')
	}
	return out.Bytes(), nil
}

// Card is the start card as the widget draws it, for a script that shows it
// before the engine has come: a tree of ["tag", {"name": "value"}, child…],
// where a child is such a tree or a text. It is the running card's first
// question for a quiz without a start card.
func (Writer) Card(quiz *quizdata.Quiz) (json.RawMessage, error) {
	p, err := newPaper(quiz, false)
	if err != nil {
		return nil, err
	}
	return tree(p.screen())
}

// First is the first question as the widget draws it once Start is pressed, in
// the form of [Writer.Card], to be answered while the engine is on its way. It
// is nil where that cannot be told beforehand: something is shuffled, the first
// mode shows answers, or the question's controls change with the answer.
func (Writer) First(quiz *quizdata.Quiz) (json.RawMessage, error) {
	p, err := newPaper(quiz, false)
	if err != nil {
		return nil, err
	}
	if !p.foreseeable() {
		return nil, nil
	}
	screen, err := p.running()
	if err != nil {
		return nil, err
	}
	article := first(screen, classed("question"))
	set(article, "data-question", clean(p.snap.Questions[0].ID))
	set(article, "data-type", string(p.snap.Questions[0].Question.Type))
	return tree(screen, nil)
}

// tree is a screen as JSON.
func tree(screen *html.Node, err error) (json.RawMessage, error) {
	if err != nil {
		return nil, fmt.Errorf("a card could not be drawn: %w", err)
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(cardTree(screen)[0]); err != nil {
		return nil, err
	}
	return bytes.TrimSpace(out.Bytes()), nil
}
