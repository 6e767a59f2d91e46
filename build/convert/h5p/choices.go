package h5p

import (
	"fmt"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/shuffle"
)

// multiChoice reads H5P.MultiChoice. Several right answers, or the type multi,
// make it a multiple response. Each right one picked earns a mark and each wrong
// one takes one, unless all of them are one point.
func (r *reader) multiChoice(n node) {
	q := bank.Question{Type: bank.SingleChoice, Prompt: r.prompt(n, r.html(n, n.params.text("question")))}
	right := 0
	for _, a := range n.params.list("answers") {
		c := bank.Choice{Text: r.html(n, a.text("text"))}
		if correct, _ := a.truth("correct"); correct {
			c.Credit = 1
			right++
		}
		tips := a.object("tipsAndFeedback")
		c.Feedback = r.html(n, tips.text("chosenFeedback"))
		if tip := r.html(n, tips.text("tip")); tip != "" {
			q.Hints = append(q.Hints, c.Text+": "+tip)
			r.file.Lose(bank.Changed, n.place, q.Prompt, "the tip of a choice is a hint of the question", "choices have no tips")
		}
		if r.html(n, tips.text("notChosenFeedback")) != "" {
			r.file.Lose(bank.Changed, n.place, q.Prompt, "the feedback for a choice that was not picked", "a choice has feedback for being picked only")
		}
		q.Choices = append(q.Choices, c)
	}
	behaviour := n.params.object("behaviour")
	kind := behaviour.text("type")
	if kind == "multi" || right > 1 && kind != "single" {
		q.Type, q.Scoring, q.Marks = bank.MultipleResponse, bank.PartialCredit, float64(right)
		if single, _ := behaviour.truth("singlePoint"); single {
			q.Scoring, q.Marks = bank.AllOrNothing, 1
			if percent, ok := behaviour.number("passPercentage"); ok && percent < 100 {
				r.file.Lose(bank.Changed, n.place, q.Prompt, fmt.Sprintf("the point for %g percent", percent), "all choices must be right")
			}
		}
	}
	if random, said := behaviour.truth("randomAnswers"); said {
		q.Shuffle = &random
	}
	r.feedback(n, &q)
	switch {
	case len(q.Choices) < 2:
		r.noKey(n, &q, "there are fewer than two choices")
	case right == 0:
		r.noKey(n, &q, "no answer is marked as correct")
	}
	r.add(n, q)
}

// firstIsRight makes a single choice of texts of which the first is right. They
// are kept in another order, which would give the key away.
func (r *reader) firstIsRight(n node, prompt string, texts []string) {
	q := bank.Question{Type: bank.SingleChoice, Prompt: prompt}
	for i, s := range texts {
		c := bank.Choice{Text: r.html(n, s)}
		if i == 0 {
			c.Credit = 1
		}
		q.Choices = append(q.Choices, c)
	}
	shuffle.Choices(q.Prompt, q.Choices)
	always := true
	q.Shuffle = &always
	r.feedback(n, &q)
	if len(q.Choices) < 2 {
		r.noKey(n, &q, "there are fewer than two choices")
	}
	r.add(n, q)
}

// singleChoiceSet reads H5P.SingleChoiceSet, which is several questions.
func (r *reader) singleChoiceSet(n node) {
	overall := n.params["overallFeedback"]
	for i, c := range n.params.list("choices") {
		sub := n
		sub.params = params{"overallFeedback": nil}
		sub.place = fmt.Sprintf("%s: choices[%d]", n.place, i)
		r.firstIsRight(sub, r.html(sub, c.text("question")), c.texts("answers"))
	}
	r.setFeedback(n, overall)
}

// setFeedback reports the feedback for a set of questions.
func (r *reader) setFeedback(n node, overall any) {
	for _, f := range (params{"f": overall}).list("f") {
		if f.text("feedback") != "" {
			r.file.Lose(bank.Changed, n.place, n.title, "the texts shown with the result of the set", "only questions have such texts")
			return
		}
	}
}

// summary reads H5P.Summary: from each group of statements the right one is to
// be picked, which is the first.
func (r *reader) summary(n node) {
	for i, group := range n.params.list("summaries") {
		sub := n
		sub.params = params{}
		sub.place = fmt.Sprintf("%s: summaries[%d]", n.place, i)
		texts := group.texts("summary")
		if len(texts) == 0 {
			continue
		}
		r.firstIsRight(sub, r.html(sub, n.params.text("intro")), texts)
		// The tip is a string, or an object in newer versions.
		tip := r.html(sub, group.text("tip")+group.object("tip").text("tip"))
		if last := r.sections[len(r.sections)-1].Questions; tip != "" && len(last) > 0 {
			last[len(last)-1].Hints = []string{tip}
		}
	}
	r.setFeedback(n, n.params["overallFeedback"])
}

// trueFalse reads H5P.TrueFalse, whose key is the string "true" or "false".
func (r *reader) trueFalse(n node) {
	q := bank.Question{Type: bank.TrueFalse, Prompt: r.prompt(n, r.html(n, n.params.text("question"))),
		Choices: []bank.Choice{{Text: "True"}, {Text: "False"}}}
	correct, said := n.params.truth("correct")
	switch {
	case !said:
		r.noKey(n, &q, "\"correct\" is neither \"true\" nor \"false\"")
	case correct:
		q.Choices[0].Credit = 1
	default:
		q.Choices[1].Credit = 1
	}
	behaviour := n.params.object("behaviour")
	q.Right = r.html(n, behaviour.text("feedbackOnCorrect"))
	q.Wrong = r.html(n, behaviour.text("feedbackOnWrong"))
	r.add(n, q)
}
