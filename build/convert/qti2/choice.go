package qti2

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// choice reads a choiceInteraction.
func (it *item) choice(q *bank.Question, n *xmltree.Node) {
	q.Shuffle = shuffled(n)
	it.choices(q, n, n.All("simpleChoice"))
}

// shuffled is what an interaction says of the order of its choices; nil where it
// says nothing and the default of QTI holds, which keeps them as they stand.
func shuffled(n *xmltree.Node) *bool {
	said, ok := n.Attr["shuffle"]
	if !ok {
		return nil
	}
	yes := said == "true"
	return &yes
}

// hottext reads a hottextInteraction: a choice among words of the text.
func (it *item) hottext(q *bank.Question, n *xmltree.Node) {
	it.lose(bank.Changed, n, "picking words in the text", "the words became choices below the text, where they are bold")
	it.choices(q, n, n.Descendants("hottext"))
}

func (it *item) choices(q *bank.Question, n *xmltree.Node, list []*xmltree.Node) {
	q.Type = bank.SingleChoice
	id := n.Attr["responseIdentifier"]
	d := it.machine.response(id)
	unsaid := 1
	if d != nil && d.cardinality == "multiple" {
		unsaid = 0
	}
	most, least := limit(n, "maxChoices", unsaid), limit(n, "minChoices", 0)
	if most != 1 && (d == nil || d.cardinality != "single") {
		q.Type = bank.MultipleResponse
		if most > 0 && most < len(list) || least > 1 {
			it.lose(bank.Changed, n, fmt.Sprintf("the limit of %d to %d choices", least, cmp.Or(most, len(list))), "takers may pick any number")
		}
	}
	for _, c := range list {
		q.Choices = append(q.Choices, bank.Choice{ID: c.Attr["identifier"], Text: it.content(c), Pinned: c.Attr["fixed"] == "true"})
	}
	if len(list) < 2 {
		it.unscored(q, n, fmt.Errorf("there are %d choices, of which nothing can be chosen", len(list)))
		return
	}
	search := it.oneChoice
	if q.Type == bank.MultipleResponse {
		search = it.manyChoices
	}
	together, err := it.solve(id, func(t *trial) (float64, error) { return search(q, n, t) })
	if err != nil {
		it.unscored(q, n, err)
		for i := range q.Choices {
			q.Choices[i].Credit = 0
		}
	} else if together {
		it.loseParts(n)
	}
	it.choiceFeedback(q, n, list)
	trueFalse(q)
}

// loseParts says that marks were given for a whole item only.
func (it *item) loseParts(n *xmltree.Node) {
	it.lose(bank.Changed, n, "the scoring of the interactions together", "the item gives marks only if all are right; here each counts by itself")
}

// limit is an attribute that is a count; 0 stands for no limit.
func limit(n *xmltree.Node, name string, unsaid int) int {
	f, ok := parseNumber(n.Attr[name])
	if !ok || f < 0 || f > 1e6 {
		return unsaid
	}
	return int(f)
}

// oneChoice finds what each choice earns.
func (it *item) oneChoice(q *bank.Question, n *xmltree.Node, t *trial) (float64, error) {
	if t.d.cardinality == "ordered" {
		return 0, errors.New("a choice whose order counts")
	}
	scores := make([]float64, len(q.Choices))
	for i, c := range q.Choices {
		score, err := t.try(c.ID)
		if err != nil {
			return 0, err
		}
		scores[i] = score
	}
	best, full := highest(scores)
	if best <= 0 {
		return 0, errNoKey
	}
	if full == len(scores) {
		return 0, errors.New("every choice earns full marks")
	}
	q.Marks = best
	// What all wrong choices take alike is the penalty.
	least, alike := 0.0, true
	for _, s := range scores {
		if s != best {
			least, alike = min(least, s), alike && (least == 0 || s == least)
		}
	}
	for _, s := range scores {
		alike = alike && (s == best || s == least)
	}
	if least < 0 && alike {
		q.Penalty = -least
	}
	for i, s := range scores {
		q.Choices[i].Credit = it.credit(n, s/best)
		if q.Penalty > 0 && s < 0 {
			q.Choices[i].Credit = 0
		}
	}
	return best, nil
}

// highest is the greatest score, and how often it occurs.
func highest(scores []float64) (best float64, times int) {
	for i, s := range scores {
		switch {
		case i == 0 || s > best:
			best, times = s, 1
		case s == best:
			times++
		}
	}
	return best, times
}

// credit keeps a credit within its bounds.
func (it *item) credit(n *xmltree.Node, c float64) float64 {
	if c < -1 {
		it.lose(bank.Changed, n, fmt.Sprintf("a credit of %.4g", c), "a response takes no more marks than a right one gives")
		return -1
	}
	return c
}

// trueFalse makes a true-false question of a single choice between these two
// words: QTI has no type for it. Words of other languages stay choices, for
// nothing says which of them is which.
func trueFalse(q *bank.Question) {
	if q.Type != bank.SingleChoice || len(q.Choices) != 2 {
		return
	}
	first, second := strings.ToLower(q.Choices[0].Text), strings.ToLower(q.Choices[1].Text)
	if first == "false" && second == "true" {
		q.Choices[0], q.Choices[1] = q.Choices[1], q.Choices[0]
	} else if first != "true" || second != "false" {
		return
	}
	for _, c := range q.Choices {
		if c.Credit != 0 && c.Credit != 1 {
			return
		}
	}
	q.Type, q.Shuffle = bank.TrueFalse, nil
	q.Choices[0].Text, q.Choices[1].Text = "True", "False"
	q.Choices[0].Pinned, q.Choices[1].Pinned = false, false
}
