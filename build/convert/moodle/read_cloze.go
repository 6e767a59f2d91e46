package moodle

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// cloze reads a text with holes. The holes are cut out before the text becomes
// Markdown, for their syntax would not live through it.
func (it *item) cloze() {
	stem := it.node.Child("questiontext")
	if stem == nil {
		it.drop("a cloze question", "it has no question text")
		return
	}
	s, files := textOf(stem), it.takeFiles(stem)
	holes := findHoles(s)
	it.q.Type, it.q.Scoring = bank.Cloze, bank.PartialCredit
	if len(holes) == 0 {
		it.q.Prompt = it.convert(it.relink(s, files), it.format)
		it.unscored("no gap in the text", "a gap is written {1:SHORTANSWER:=text}")
		return
	}
	if len(holes) > mostGaps {
		it.drop("a cloze question with "+strconv.Itoa(len(holes))+" gaps", "at most "+strconv.Itoa(mostGaps)+" are read; split it")
		return
	}
	mark := markFor(s)
	var b strings.Builder
	at := 0
	for i, h := range holes {
		b.WriteString(s[at:h.start] + mark + strconv.Itoa(i+1) + "e")
		at = h.end
	}
	b.WriteString(s[at:])
	it.q.Prompt = it.convert(it.relink(b.String(), files), it.format)
	for _, h := range holes {
		for i := range h.answers {
			a := &h.answers[i]
			a.text, a.feedback = it.relink(a.text, files), it.relink(a.feedback, files)
		}
	}
	if multi, sole := responses(holes); multi && sole {
		it.soleResponse(holes[0], mark+"1e")
		return
	} else if multi {
		it.q.Prompt = strings.ReplaceAll(it.q.Prompt, mark, "…")
		it.drop("a cloze question with a gap of type MULTIRESPONSE", "a gap has one response here")
		return
	}
	placed := map[int]bool{}
	it.placeGaps(mark, func(n int) string {
		placed[n] = true
		return "{{" + strconv.Itoa(n) + "}}"
	})
	for i, h := range holes {
		g := it.gap(h)
		g.ID = strconv.Itoa(i + 1)
		it.q.Gaps = append(it.q.Gaps, g)
		if !placed[i+1] {
			it.lose("the place of gap "+g.ID+" in the text", "it stands inside markup that Markdown has not, and is put at the end")
			it.q.Prompt += "\n\n{{" + g.ID + "}}"
		}
	}
	it.clozeShuffle(holes)
}

// mostGaps is how many gaps and words a text may have. People have some ten; a
// menu of all words in each of many thousand gaps would fill the memory.
const mostGaps = 500

var marks = regexp.MustCompile(`xgapx*`)

// markFor is a word that a text has not, and that is no markup. With a number
// and an e behind it it stands for a gap while the text becomes Markdown.
func markFor(s string) string {
	mark := "xgap"
	for _, found := range marks.FindAllString(s, -1) {
		if len(found) >= len(mark) {
			mark = found + "x"
		}
	}
	return mark
}

// placeGaps puts something in the place of each mark in the prompt, by the
// number of the mark.
func (it *item) placeGaps(mark string, place func(n int) string) {
	numbered := regexp.MustCompile(mark + `([0-9]+)e`)
	it.q.Prompt = numbered.ReplaceAllStringFunc(it.q.Prompt, func(m string) string {
		n, _ := strconv.Atoi(numbered.FindStringSubmatch(m)[1])
		return place(n)
	})
}

// responses reports whether a hole takes several choices, and whether it is the
// only one.
func responses(holes []hole) (multi, sole bool) {
	for _, h := range holes {
		multi = multi || strings.HasPrefix(h.kind, "MR")
	}
	return multi, len(holes) == 1
}

// soleResponse makes a multiple response of a cloze whose only gap is one.
func (it *item) soleResponse(h hole, mark string) {
	it.q.Prompt = strings.TrimSpace(strings.Replace(it.q.Prompt, mark, "", 1))
	it.q.Type, it.q.Scoring = bank.MultipleResponse, bank.ScoringByCredit
	it.q.Choices = it.holeChoices(h)
	evenOut(it.q.Choices, h)
	it.clozeShuffle([]hole{h})
	it.lose("the place of the choices in the text", "a gap of type MULTIRESPONSE becomes a multiple response, with the choices below")
	it.needKey()
	partialCredit(&it.q)
}

// evenOut makes the positive credits of a MULTIRESPONSE add up to 1, as Moodle
// does. Without a percentage anywhere each wrong choice takes back a right one.
func evenOut(choices []bank.Choice, h hole) {
	_, total := positive(choices)
	if total == 0 {
		return
	}
	explicit := slices.ContainsFunc(h.answers, func(a holeAnswer) bool { return a.explicit })
	for i := range choices {
		c := &choices[i]
		switch {
		case c.Credit > 0:
			c.Credit /= total
		case !explicit:
			c.Credit = max(-1, -1/total)
		}
	}
}

// gap reads one hole.
func (it *item) gap(h hole) bank.Gap {
	var g bank.Gap
	g.Weight, _ = strconv.ParseFloat(h.weight, 64)
	if h.weight != "" && g.Weight == 0 {
		it.lose("the weight 0 of a gap", "each gap counts here")
	}
	if g.Weight == 1 {
		g.Weight = 0 // the same, and how the bank says it where nothing is said
	}
	keyed := false
	switch {
	case strings.HasPrefix(h.kind, "MC"):
		g.Kind = bank.MenuGap
		g.Choices = it.holeChoices(h)
		for _, c := range g.Choices {
			keyed = keyed || c.Credit > 0
		}
	case h.kind == "NM":
		g.Kind = bank.NumberGap
		g.Answers = it.numbers(it.holeAnswers(h), nil)
		keyed = earning(g.Answers)
	default:
		g.Kind = bank.TextGap
		g.Answers = it.texts(it.holeAnswers(h), h.kind == "SAC", nil)
		keyed = earning(g.Answers)
	}
	if !keyed {
		it.unscored(fmt.Sprintf("gap %d has no right answer", len(it.q.Gaps)+1), "what is right must be marked by = or by a percentage")
	}
	return g
}

func (it *item) holeChoices(h hole) []bank.Choice {
	var choices []bank.Choice
	for _, a := range h.answers {
		choices = append(choices, bank.Choice{
			Text:     it.convert(a.text, "html"),
			Credit:   it.credit(a.percent),
			Feedback: it.convert(a.feedback, "html"),
		})
	}
	return choices
}

func (it *item) holeAnswers(h hole) []typedAnswer {
	var all []typedAnswer
	for _, a := range h.answers {
		answer := typedAnswer{text: a.text, credit: it.credit(a.percent), feedback: it.convert(a.feedback, "html")}
		if h.kind == "NM" {
			answer.text, answer.tolerance, _ = strings.Cut(answer.text, ":")
		}
		all = append(all, answer)
	}
	return all
}

// clozeShuffle reads whether choices come in random order, which each hole says
// for itself in Moodle.
func (it *item) clozeShuffle(holes []hole) {
	yes, no := false, false
	for _, h := range holes {
		switch h.kind {
		case "MCS", "MRS":
			yes = true
		case "MC", "MR":
			no = true
		}
	}
	if yes {
		it.q.Shuffle = &yes
	}
	if yes && no {
		it.lose("that only some gaps shuffle their choices", "here all of a question do or none")
	}
}
