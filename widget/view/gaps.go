package view

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// kindGap is a gap in a text, by its index in Level.
const kindGap markdown.Kind = "gap"

// firstGap and the runes behind it, which no font and no language has, stand for
// the gaps of a text while it is parsed: a name may have letters in it that
// Markdown would take for markup.
const firstGap = '\U000F0000'

// gapped draws the prompt of a question with something in place of each gap.
func gapped(quiz *quizdata.Quiz, question *quizdata.Question, gap func(i int) app.UI) app.UI {
	m := &Markdown{Quiz: quiz, gaps: question.Slots, gap: gap}
	return app.Div().Class("md").Body(m.nodes(dialect(quiz).Parse(marked(question)))...)
}

// marked is a prompt with one rune for each gap.
func marked(question *quizdata.Question) string {
	var out strings.Builder
	for _, piece := range quizdata.Pieces(question.Prompt) {
		at := slices.IndexFunc(question.Slots, func(s quizdata.Slot) bool { return s.ID == piece.Gap })
		if piece.Gap == "" || at < 0 {
			out.WriteString(piece.Text)
			continue
		}
		out.WriteRune(firstGap + rune(at))
	}
	return out.String()
}

// gapAt is the index of the gap a rune stands for.
func (m *Markdown) gapAt(r rune) (int, bool) {
	return int(r - firstGap), r >= firstGap && int(r-firstGap) < len(m.gaps)
}

// parted are texts with their gaps as nodes of their own.
func (m *Markdown) parted(list []markdown.Node) []markdown.Node {
	if m.gap == nil {
		return list
	}
	var out []markdown.Node
	for _, n := range list {
		if n.Kind == markdown.Text {
			out = append(out, m.parts(n.Text)...)
		} else {
			out = append(out, n)
		}
	}
	return out
}

func (m *Markdown) parts(text string) []markdown.Node {
	var out []markdown.Node
	from := 0
	for at, r := range text {
		i, ok := m.gapAt(r)
		if !ok {
			continue
		}
		if at > from {
			out = append(out, markdown.Node{Kind: markdown.Text, Text: text[from:at]})
		}
		out = append(out, markdown.Node{Kind: kindGap, Level: i})
		from = at + len(string(r))
	}
	if from < len(text) {
		out = append(out, markdown.Node{Kind: markdown.Text, Text: text[from:]})
	}
	return out
}

// code is the inside of a code span or block: its text, coloured where the
// build knows how, with its gaps.
func (m *Markdown) code(lang, text string, block bool) []app.UI {
	parts := m.parts(text)
	var runs []quizdata.Run
	if block {
		runs = m.rendered().Code(lang, m.written(text))
	}
	if runs == nil {
		return m.nodes(parts)
	}
	var out []app.UI
	for _, part := range parts {
		if part.Kind == kindGap {
			runs = skipRuns(runs, len("{{}}")+len(m.gaps[part.Level].ID), nil)
			out = append(out, m.gap(part.Level))
			continue
		}
		runs = skipRuns(runs, len(part.Text), func(piece quizdata.Run) { out = append(out, runNodes([]quizdata.Run{piece})...) })
	}
	return out
}

// skipRuns gives the pieces of the first n bytes of runs to a function, where
// there is one, and is what is left of them.
func skipRuns(runs []quizdata.Run, n int, piece func(quizdata.Run)) []quizdata.Run {
	for n > 0 && len(runs) > 0 {
		length := min(n, len(runs[0].Text))
		if piece != nil {
			piece(quizdata.Run{Class: runs[0].Class, Text: runs[0].Text[:length]})
		}
		n -= length
		if length == len(runs[0].Text) {
			runs = runs[1:]
			continue
		}
		runs = append([]quizdata.Run{{Class: runs[0].Class, Text: runs[0].Text[length:]}}, runs[1:]...)
	}
	return runs
}

// written is a text with its gaps as they stand in the file.
func (m *Markdown) written(text string) string {
	var out strings.Builder
	for _, r := range text {
		if i, ok := m.gapAt(r); ok {
			out.WriteString("{{" + m.gaps[i].ID + "}}")
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// plainPrompt is a prompt on one line without its markup, a blank for each gap.
func plainPrompt(quiz *quizdata.Quiz, question *quizdata.Question) string {
	if question.Type != quizdata.Cloze {
		return plain(quiz, question.Prompt)
	}
	m := &Markdown{gaps: question.Slots}
	return strings.Map(func(r rune) rune {
		if _, ok := m.gapAt(r); ok {
			return '…'
		}
		return r
	}, plain(quiz, marked(question)))
}

// gapLabel names a gap for who does not see the text around it: "Gap 1 of 3,
// after “for i in range(1,”".
func gapLabel(question *quizdata.Question, i int) string {
	name, before := gapName(i, len(question.Slots)), ""
	for _, piece := range quizdata.Pieces(question.Prompt) {
		if piece.Gap == question.Slots[i].ID {
			break
		}
		before = piece.Text
	}
	lines := strings.FieldsFunc(before, func(r rune) bool { return r == '\n' })
	if len(lines) == 0 {
		return name
	}
	words := []rune(strings.TrimSpace(strings.Map(func(r rune) rune {
		if strings.ContainsRune("`*_#>|", r) {
			return -1
		}
		return r
	}, lines[len(lines)-1])))
	const most = 30
	if len(words) > most {
		words = append([]rune("…"), words[len(words)-most:]...)
	}
	if len(words) == 0 {
		return name
	}
	return name + ", after “" + string(words) + "”"
}
