package qti2

import (
	"maps"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// probe is a response that was tried to see which feedback comes.
type probe struct {
	out   map[string]value
	grade grade
	// choice is the index of the only choice picked; -1 for other responses.
	choice int
}

// grade is how right a probe is.
type grade int

const (
	wrong grade = iota
	partly
	right
)

// gradeOf tells it from the score.
func gradeOf(q *bank.Question, score float64) grade {
	switch {
	case score <= 0:
		return wrong
	case score < q.Marks*(1-1e-9):
		return partly
	}
	return right
}

// feedbacks are all texts shown after a response: those of the item, of its
// body and of its choices.
func (it *item) feedbacks() []*xmltree.Node {
	all := it.root.All("modalFeedback")
	var walk func(n *xmltree.Node)
	walk = func(n *xmltree.Node) {
		for _, child := range n.Children {
			if isFeedback(child) {
				all = append(all, child)
				continue
			}
			walk(child)
		}
	}
	walk(it.body)
	return all
}

// shown reports whether a feedback is to be seen with these outcomes; not if
// that is not known.
func shown(n *xmltree.Node, out map[string]value) bool {
	if out[n.Attr["outcomeIdentifier"]].base == unknownBase {
		return false
	}
	has := slices.Contains(out[n.Attr["outcomeIdentifier"]].items, n.Attr["identifier"])
	return has != (n.Attr["showHide"] == "hide")
}

// feedback gives the question the feedback that its probes show. What no rule
// ever shows is told by its name, if the name is a usual one.
func (it *item) feedback(q *bank.Question, probes []probe) {
	for _, n := range it.feedbacks() {
		if it.taken[n] {
			continue
		}
		var on, off [right + 1]int
		var choices []int
		for _, p := range probes {
			if !shown(n, p.out) {
				off[p.grade]++
				continue
			}
			on[p.grade]++
			if p.choice >= 0 {
				choices = append(choices, p.choice)
			}
		}
		id := n.Attr["identifier"]
		own := slices.IndexFunc(q.Choices, func(c bank.Choice) bool { return c.ID == id })
		never := on[wrong]+on[partly]+on[right] == 0
		switch {
		case own >= 0 && (never || slices.Contains(choices, own)):
			it.append(n, &q.Choices[own].Feedback)
		case never:
			it.feedbackByName(q, n, len(probes) > 0 && it.scoring == byRules)
		case off[wrong]+off[partly]+off[right] == 0 && on[right] > 0 && on[wrong]+on[partly] > 0:
			it.append(n, &q.Explanation)
		case on[wrong]+on[partly] == 0 && off[right] == 0:
			it.append(n, &q.Right)
		case on[wrong]+on[right] == 0 && off[partly] == 0:
			it.append(n, &q.PartlyRight)
		case on[right] == 0 && off[wrong] == 0 && (on[partly] == 0 || off[partly] == 0):
			it.append(n, &q.Wrong)
		case len(choices) > 0:
			for _, i := range choices {
				it.append(n, &q.Choices[i].Feedback)
			}
		}
	}
}

// append adds a feedback to a text of the question.
func (it *item) append(n *xmltree.Node, to *string) {
	it.taken[n] = true
	s := it.content(n)
	if *to != "" && s != "" {
		s = *to + "\n\n" + s
	}
	if s != "" {
		*to = s
	}
}

// feedbackByName knows the usual names. Where there are rules and these never
// showed the feedback, only the name for a response right in part counts: a
// probe is right or wrong.
func (it *item) feedbackByName(q *bank.Question, n *xmltree.Node, ruled bool) {
	name := strings.ToLower(n.Attr["identifier"])
	if strings.HasPrefix(name, "part") {
		it.append(n, &q.PartlyRight)
		return
	}
	if ruled {
		return
	}
	switch name {
	case "correct", "right":
		it.append(n, &q.Right)
	case "incorrect", "wrong":
		it.append(n, &q.Wrong)
	case "general", "explanation", "solution", "rationale":
		it.append(n, &q.Explanation)
	}
}

// loseFeedback names the feedback that found no place.
func (it *item) loseFeedback() {
	for _, n := range it.feedbacks() {
		if !it.taken[n] {
			it.lose(bank.Changed, n, "the feedback "+quoted(n.Attr["identifier"]), "when it is shown does not depend on being right or on a choice")
		}
	}
}

// choiceFeedback tries each choice, and for several the key as well.
func (it *item) choiceFeedback(q *bank.Question, n *xmltree.Node, list []*xmltree.Node) {
	for i, c := range list {
		// Feedback inside of a choice belongs to it, if its identifier does.
		for _, f := range c.Descendants("feedbackInline") {
			if f.Attr["identifier"] == q.Choices[i].ID {
				it.append(f, &q.Choices[i].Feedback)
			}
		}
	}
	if q.NoKey && it.scoring != byRules {
		it.feedback(q, nil)
		return
	}
	var probes []probe
	var key []string
	add := func(choice int, ids ...string) {
		if p, ok := it.probe(q, n.Attr["responseIdentifier"], choice, ids...); ok {
			probes = append(probes, p)
		}
	}
	if q.Type == bank.MultipleResponse {
		for _, c := range q.Choices {
			if c.Credit > 0 {
				key = append(key, c.ID)
			}
		}
		add(-1, key...)
	}
	for i, c := range q.Choices {
		add(i, c.ID)
	}
	it.feedback(q, probes)
}

// probe plays a response to one interaction, the others left out.
func (it *item) probe(q *bank.Question, id string, choice int, items ...string) (probe, bool) {
	t, err := it.trial(id, false)
	if err != nil || it.scoring == byUnknown {
		return probe{}, false
	}
	p, err := t.play(items...)
	if q.NoKey {
		p.score = 0
	}
	return probe{out: p.out, grade: gradeOf(q, p.score-t.zero), choice: choice}, err == nil
}

// feedbackProbes are a right and a wrong response to one interaction, and one
// right in part.
func (it *item) feedbackProbes(q *bank.Question, n *xmltree.Node, key, other []string) []probe {
	if len(key) == 0 || it.several || q.NoKey {
		return nil
	}
	id := n.Attr["responseIdentifier"]
	var probes []probe
	for _, items := range [][]string{key, key[:1], other} {
		if p, ok := it.probe(q, id, -1, items...); ok {
			probes = append(probes, p)
		}
	}
	return probes
}

// rightAndWrong are the right and a wrong response to all interactions of the
// text.
func (it *item) rightAndWrong(q *bank.Question, p part) []probe {
	if q.NoKey {
		return nil
	}
	good, bad := map[string]value{}, map[string]value{}
	for i, n := range p.all {
		id := n.Attr["responseIdentifier"]
		d := it.machine.response(id)
		if d == nil {
			return nil
		}
		answers := q.Answers
		if q.Type == bank.Cloze {
			answers = q.Gaps[i].Answers
			for _, c := range q.Gaps[i].Choices {
				if c.Credit == 1 {
					good[id] = single(d.base, c.ID)
				} else {
					bad[id] = single(d.base, c.ID)
				}
			}
		}
		for _, a := range answers {
			if a.Credit < 1 {
				continue
			}
			good[id], bad[id] = single(d.base, exampleOf(a)), single(d.base, "\uE002")
		}
	}
	var probes []probe
	half := maps.Clone(good)
	delete(half, p.first.Attr["responseIdentifier"])
	for _, given := range []map[string]value{bad, half, good} {
		if p, err := it.play(given); err == nil && it.scoring != byUnknown {
			probes = append(probes, probe{out: p.out, grade: gradeOf(q, p.score), choice: -1})
		}
	}
	return probes
}

// exampleOf is a response that an answer accepts, as the machine sees it.
func exampleOf(a bank.Answer) string {
	switch {
	case a.Number != nil:
		_, example := numberTest("", *a.Number)
		return example
	case a.Match == bank.Regexp:
		return patternMark + a.Text
	case a.Match == bank.Wildcard || a.Match == bank.WildcardX:
		return strings.ReplaceAll(strings.Trim(a.Text, "*"), `\*`, "*")
	}
	return a.Text
}
