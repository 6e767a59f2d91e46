package moodle

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// cloze writes a text with gaps in the form that holds them: ddwtos for a bank
// of words, gapselect for plain menus, else the syntax of multianswer.
func (e *entry) cloze() {
	for _, g := range e.q.Gaps {
		if !strings.Contains(e.q.Prompt, "{{"+g.ID+"}}") {
			e.lose("the gap "+quoted(g.ID), "the prompt has no place for it")
		}
		if g.Hint != "" {
			e.lose("the hint of a gap", "a gap of Moodle has none")
		}
	}
	e.loseAllOrNothing()
	switch {
	case len(e.q.Gaps) > 0 && e.all(e.isBank):
		e.dragWords()
	case len(e.q.Gaps) > 0 && e.all(e.isPlainMenu) && (e.q.Shuffle != nil || e.q.Right+e.q.PartlyRight+e.q.Wrong != ""):
		e.selectWords()
	default:
		e.multianswer()
	}
}

// all reports whether something holds for every gap.
func (e *entry) all(is func(g bank.Gap) bool) bool {
	for _, g := range e.q.Gaps {
		if !is(g) {
			return false
		}
	}
	return true
}

// fill puts something in the place of each gap.
func (e *entry) fill(with func(i int, g bank.Gap) string) string {
	var pairs, places []string
	for i, g := range e.q.Gaps {
		places = append(places, "{{"+g.ID+"}}")
		pairs = append(pairs, places[i], with(i, g))
	}
	return strings.NewReplacer(pairs...).Replace(mathToMoodle(e.q.Prompt, places...))
}

// multianswer writes {weight:TYPE:answers} in the text.
func (e *entry) multianswer() {
	e.loseCombined(e.q.Right, e.q.PartlyRight, e.q.Wrong)
	if len(findHoles(e.q.Prompt)) > 0 {
		e.lose("that a part of the text is no gap", "it is written as Moodle writes gaps, and becomes one")
	}
	weights := e.weights()
	e.begin("cloze", e.fill(func(i int, g bank.Gap) string {
		return "{" + strconv.Itoa(weights[i]) + ":" + e.hole(g) + "}"
	}))
	e.end()
}

// weights are the marks of the gaps in Moodle: whole numbers whose sum is what
// the question is worth.
func (e *entry) weights() []int {
	sum := 0.0
	for _, g := range e.q.Gaps {
		sum += weight(g)
	}
	scales := []float64{1, 2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 1000}
	if e.marks > 0 && sum > 0 {
		scales = append([]float64{e.marks / sum}, scales...)
	}
	for _, scale := range scales {
		var whole []int
		total := 0
		for _, g := range e.q.Gaps {
			w := weight(g) * scale
			if !near(w, math.Round(w)) || math.Round(w) < 1 || w > 1e6 {
				break
			}
			whole = append(whole, int(math.Round(w)))
			total += int(math.Round(w))
		}
		if len(whole) < len(e.q.Gaps) {
			continue
		}
		if e.marks > 0 && !near(float64(total), e.marks) {
			e.lose("marks of "+printNumber(e.marks), "Moodle adds up the weights of the gaps, which is "+strconv.Itoa(total))
		}
		return whole
	}
	e.lose("the weights of the gaps", "Moodle has whole numbers only")
	whole := make([]int, len(e.q.Gaps))
	for i := range whole {
		whole[i] = 1
	}
	return whole
}

func weight(g bank.Gap) float64 {
	if g.Weight == 0 {
		return 1
	}
	return g.Weight
}

// hole is the type and the answers of a gap.
func (e *entry) hole(g bank.Gap) string {
	if g.Kind == bank.TextGap || g.Kind == bank.NumberGap {
		e.refused(slices.ContainsFunc(g.Answers, func(a bank.Answer) bool { return near(a.Credit, 1) }), 0)
	}
	switch g.Kind {
	case bank.BankGap:
		e.lose("the bank of words", "among other gaps each of Moodle has its own menu")
		return e.menuHole(e.bankMenu(g))
	case bank.MenuGap:
		return e.menuHole(g.Choices)
	case bank.NumberGap:
		var answers []string
		for _, a := range byCredit(g.Answers) {
			if value, tolerance, ok := e.number(a); ok {
				answers = append(answers, e.holeAnswer(a.Credit, value+":"+tolerance, a.Feedback))
			}
		}
		return "NUMERICAL:" + strings.Join(answers, "~")
	}
	kind := "SHORTANSWER:"
	if e.usesCase(g.Answers) {
		kind = "SHORTANSWER_C:"
	}
	var answers []string
	for _, a := range byCredit(g.Answers) {
		if s, ok := moodlePattern(a); ok {
			answers = append(answers, e.holeAnswer(a.Credit, s, a.Feedback))
		} else {
			e.lose("the answer "+quoted(a.Text), "Moodle compares no regular expressions")
		}
	}
	return kind + strings.Join(answers, "~")
}

func (e *entry) menuHole(choices []bank.Choice) string {
	kind := "MULTICHOICE:"
	if e.q.Shuffle != nil && *e.q.Shuffle || e.q.Shuffle == nil && e.test.ShuffleChoices {
		kind = "MULTICHOICE_S:"
	}
	full := slices.ContainsFunc(choices, func(c bank.Choice) bool { return near(c.Credit, 1) })
	e.refused(full, len(choices))
	var answers []string
	for _, c := range choices {
		answers = append(answers, e.holeAnswer(c.Credit, e.inGap(c.Text), c.Feedback))
	}
	return kind + strings.Join(answers, "~")
}

// bankMenu are the words of the bank as the choices of one gap.
func (e *entry) bankMenu(g bank.Gap) []bank.Choice {
	choices, found := []bank.Choice{}, false
	for _, word := range e.q.Words {
		c := bank.Choice{Text: word}
		if len(g.Choices) > 0 && g.Choices[0].Text == word {
			c.Credit, found = 1, true
		}
		choices = append(choices, c)
	}
	if !found {
		choices = append(choices, g.Choices...)
	}
	return choices
}

// holeAnswer is =right, %50%partly or wrong, with the feedback behind #.
func (e *entry) holeAnswer(credit float64, s, feedback string) string {
	lead := ""
	switch {
	case credit == 1:
		lead = "="
	case credit != 0 || strings.HasPrefix(s, "=") || strings.HasPrefix(s, "%"):
		lead = "%" + e.fraction(credit) + "%"
	}
	s = lead + encodeHole(s)
	if feedback != "" {
		s += "#" + encodeHole(e.inGap(feedback))
	}
	return s
}

// inGap is a text in a gap, which is HTML whatever the text around it is. Its
// files are put with the text around it.
func (e *entry) inGap(source string) string {
	s, lost := toHTML(source)
	for _, what := range lost {
		e.lose(what+" in a gap", "the HTML of Moodle's gaps is read without")
	}
	s, files := e.links(s)
	if len(files) > 0 {
		e.lose("the files in a gap", "Moodle finds only those of the text around it")
	}
	e.inGaps = append(e.inGaps, files...)
	return s
}

// refused tells of a gap that Moodle does not take.
func (e *entry) refused(full bool, choices int) {
	if !full {
		e.lose("that no answer of a gap earns all marks", "Moodle wants one that does, and refuses the question")
	}
	if choices == 1 {
		e.lose("a gap with one choice", "Moodle wants two at least, and refuses the question")
	}
}
