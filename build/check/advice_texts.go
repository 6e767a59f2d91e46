package check

import (
	"strings"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

func (e *editor) sameQuestion() {
	type seen struct {
		prompt string
		words  map[string]bool
	}
	var before []seen
	for _, q := range e.quiz.Questions() {
		if q.Type == quizdata.Info {
			continue
		}
		// With the choices: "What is printed?" may stand over many programs.
		text := q.Prompt
		for _, c := range q.Choices {
			text += " " + c.Text
		}
		now := seen{q.Prompt, map[string]bool{}}
		for _, w := range words(text) {
			now.words[w] = true
		}
		for _, b := range before {
			if len(now.words) >= 4 && alike(now.words, b.words) {
				e.say(q.Prompt, "this question has nearly the words of “"+brief(b.prompt)+"”; one gives the other away", "change or remove one of them")
				break
			}
		}
		before = append(before, now)
	}
}

// alike reports that two sets share nine tenths of all their words.
func alike(a, b map[string]bool) bool {
	if len(a)*10 < len(b)*9 || len(b)*10 < len(a)*9 {
		return false
	}
	shared := 0
	for w := range a {
		if b[w] {
			shared++
		}
	}
	return shared*10 >= 9*(len(a)+len(b)-shared)
}

func brief(text string) string {
	line, _, more := strings.Cut(text, "\n")
	if r := []rune(line); len(r) > 50 {
		return string(r[:50]) + "…"
	}
	if more {
		return line + "…"
	}
	return line
}

func (e *editor) explanation() {
	without, all, example := 0, 0, ""
	for _, q := range e.quiz.Questions() {
		if !q.Scored() {
			continue
		}
		all++
		feedback := q.Feedback.Wrong != ""
		for _, c := range q.Choices {
			feedback = feedback || c.Feedback != ""
		}
		if q.Explanation == "" && !feedback {
			without++
			if example == "" {
				example = q.Prompt
			}
		}
	}
	if without > 0 && all >= few/2 {
		e.say(example, of(without, all, "question")+" have no explanation, the first is here; a wrong answer then teaches nothing",
			`write an "explanation": why the right answer is right`)
	}
}

// money finds formulas that are prose: two prices on one line were taken for
// the dollars around TeX.
func (e *editor) money() {
	if !e.quiz.Math {
		return
	}
	for _, text := range e.texts {
		if prose := proseIn(markdown.Dialect{Math: true}.Parse(text.Source)); prose != "" {
			e.say(text.Source, "“"+brief(prose)+"” is laid out as a formula and reads like prose; perhaps the dollars are money", `write \\$ for a dollar`)
		}
	}
}

// proseIn finds a formula with three words in a row and no command.
func proseIn(nodes []markdown.Node) string {
	for _, n := range nodes {
		if n.Kind == markdown.Math && !strings.Contains(n.Text, `\`) {
			run := 0
			for _, w := range strings.Fields(n.Text) {
				if run++; len(w) < 2 || strings.ContainsAny(w, "=+^_{}") {
					run = 0
				}
				if run == 3 {
					return n.Text
				}
			}
		}
		if prose := proseIn(n.Children); prose != "" {
			return prose
		}
	}
	return ""
}
