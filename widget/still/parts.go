package still

import (
	"golang.org/x/net/html"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/widget/view"
)

// Values of data-still, which tells scripts and the stylesheet the parts.
const (
	partStart     = "start"     // the frame with the start card
	partOpen      = "open"      // or the frame with the first question
	partQuestions = "questions" // the frame with all (other) questions
	partBegin     = "begin"     // the checkbox that remembers a press of Start
)

// parts are the start card, or the first question of a quiz without one, and
// the questions.
func (p *paper) parts() ([]*html.Node, error) {
	top, err := p.screen()
	if err != nil {
		return nil, err
	}
	asked := 0
	if p.open() {
		set(top, "data-still", partOpen)
		if err := p.openCard(top); err != nil {
			return nil, err
		}
		asked = 1
	} else {
		set(top, "data-still", partStart)
		p.startCard(top)
	}
	parts := []*html.Node{top}
	if asked < len(p.snap.Questions) {
		rest, err := p.questions(asked, top)
		if err != nil {
			return nil, err
		}
		parts = append(parts, rest)
	}
	for _, n := range parts {
		p.settle(n)
	}
	return parts, nil
}

// questions is a card with all questions from an index on, under the headings
// of their sections, each passage once before its questions.
func (p *paper) questions(from int, like *html.Node) (*html.Node, error) {
	card := element("section")
	// Language and direction are those of the first card.
	card.Attr = append(card.Attr, first(like, classed("card")).Attr...)
	set(card, "aria-label", clean(p.quiz.Title+", "+nameQuestions))
	section, passage := p.told(from)
	for i, state := range p.snap.Questions[from:] {
		question := p.quiz.Question(state.ID)
		sheet := build("div", "sheet")
		if state.Section != section {
			section, passage = state.Section, ""
			if err := p.sectionHead(sheet, state.Section); err != nil {
				return nil, err
			}
		}
		if question.Passage != nil && question.Passage.ID != passage {
			about, err := p.passage(question.Passage)
			if err != nil {
				return nil, err
			}
			adopt(sheet, about)
			passage = question.Passage.ID
		}
		article, err := read(view.Ask(p.quiz, p.at(from+i), p.actions))
		if err == nil {
			err = p.finish(article, from+i)
		}
		if err != nil {
			return nil, err
		}
		adopt(sheet, article)
		adopt(card, sheet)
	}
	return set(build("div", "frame", card), "data-still", partQuestions), nil
}

// told is what stands above the questions before an index: the section and the
// passage that the next one need not name again.
func (p *paper) told(from int) (section int, passage string) {
	if from == 0 {
		return -1, ""
	}
	before := p.snap.Questions[from-1]
	if about := p.quiz.Question(before.ID).Passage; about != nil {
		passage = about.ID
	}
	return before.Section, passage
}

// sectionHead names a section, where there are several, and says what the
// publisher says about it.
func (p *paper) sectionHead(sheet *html.Node, index int) error {
	if index < 0 || index >= len(p.snap.Sections) {
		return nil
	}
	state := p.snap.Sections[index]
	if len(p.snap.Sections) > 1 && state.Title != "" {
		adopt(sheet, build("h2", "part", textNode(state.Title)))
	}
	for _, s := range p.quiz.Sections {
		if s.ID == state.ID && s.Description != "" {
			text, err := read(&view.Markdown{Quiz: p.quiz, Source: s.Description})
			if err != nil {
				return err
			}
			adopt(sheet, build("div", "intro", text))
		}
	}
	return nil
}

func (p *paper) passage(passage *quizdata.Passage) (*html.Node, error) {
	return read(view.About(p.quiz, p.snap, passage))
}

// answer is what a reader who studies is shown of a question.
func (p *paper) answer(question *quizdata.Question, state *attempt.QuestionState) (*html.Node, error) {
	answer, err := read(&view.Shown{Quiz: p.quiz, Question: question, State: state, Keys: true, Study: true, AnswerID: view.IDAnswer, Actions: p.actions})
	if err != nil || question.Type != quizdata.Cloze {
		return answer, err
	}
	// The text itself holds the answer.
	text, err := read(&view.ClozeShown{Quiz: p.quiz, Question: question, Keys: true, Study: true})
	if err == nil {
		answer.InsertBefore(text, answer.FirstChild)
	}
	return answer, err
}
