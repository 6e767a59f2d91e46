package qti2

import (
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// inline reads the interactions that stand in the text. One field to type into
// is a question with a typed answer, unless the text goes on behind it.
func (it *item) inline(q *bank.Question, p part) {
	n := p.first
	if len(p.all) == 1 && n.Name == "textEntryInteraction" && it.label != bank.Cloze {
		it.typedQuestion(q, n)
		return
	}
	q.Type = bank.Cloze
	ids := it.gapIDs(p.all, "responseIdentifier")
	q.Prompt = placeGaps(q.Prompt, ids)
	var marks []float64
	together, failed := false, false
	for i, n := range p.all {
		gap := bank.Gap{ID: ids[i], Kind: bank.MenuGap}
		var best, penalty float64
		all, err := it.solve(n.Attr["responseIdentifier"], func(t *trial) (float64, error) {
			var err error
			if n.Name == "inlineChoiceInteraction" {
				gap.Choices, best, err = it.menu(n, t)
			} else {
				gap.Kind, gap.Answers, best, penalty, err = it.typedGap(t)
			}
			return best, err
		})
		if n.Attr["shuffle"] == "true" {
			shuffle := true
			q.Shuffle = &shuffle
		}
		if penalty > 0 {
			it.lose(bank.Changed, n, "the marks that a wrong response takes", "a gap takes none")
		}
		if n.Name == "inlineChoiceInteraction" && gap.Choices == nil {
			gap.Choices, _, _ = it.menu(n, nil)
		} else if gap.Kind == bank.MenuGap && n.Name != "inlineChoiceInteraction" {
			gap.Kind = it.kindOf(n)
		}
		if err != nil {
			it.unscored(q, n, fmt.Errorf("gap %s: %w", ids[i], err))
			failed = true
		}
		together = together || all
		marks = append(marks, best)
		q.Gaps = append(q.Gaps, gap)
	}
	if !failed {
		it.weigh(q, n, marks, together)
	}
	it.feedback(q, it.rightAndWrong(q, p))
}

// weigh sets the marks of gaps from what each earns.
func (it *item) weigh(q *bank.Question, n *xmltree.Node, marks []float64, together bool) {
	if together {
		q.Marks = marks[0]
		it.lose(bank.Changed, n, "the scoring of all gaps together", "the item gives marks only if all are right; here each gap counts by itself")
		return
	}
	equal := true
	for _, m := range marks {
		q.Marks += m
		equal = equal && m == marks[0]
	}
	for i := range marks {
		if !equal {
			q.Gaps[i].Weight = marks[i]
		}
	}
}

// gapIDs makes the names of gaps from identifiers, each once.
func (it *item) gapIDs(list []*xmltree.Node, attribute string) []string {
	taken := map[string]bool{}
	ids := make([]string, len(list))
	for i, n := range list {
		name := n.Attr[attribute]
		if it.ours {
			name = strings.TrimPrefix(name, gapPrefix)
		}
		id := strings.Map(func(r rune) rune {
			if r == '_' || r == '-' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
				return r
			}
			return '-'
		}, name)
		for id == "" || taken[id] {
			id += fmt.Sprintf("gap%d", i+1)
		}
		taken[id], ids[i] = true, id
	}
	return ids
}

// menu reads the choices of an inlineChoiceInteraction; without a trial, their
// texts alone.
func (it *item) menu(n *xmltree.Node, t *trial) (choices []bank.Choice, best float64, err error) {
	scores := []float64{}
	for _, c := range n.All("inlineChoice") {
		score := 0.0
		if t != nil {
			if score, err = t.try(c.Attr["identifier"]); err != nil {
				return nil, 0, err
			}
		}
		scores = append(scores, score)
		choices = append(choices, bank.Choice{ID: c.Attr["identifier"], Text: it.content(c), Pinned: c.Attr["fixed"] == "true"})
	}
	if t == nil {
		return choices, 0, nil
	}
	best, full := highest(scores)
	if best <= 0 {
		return choices, 0, errNoKey
	}
	if full == len(scores) {
		return choices, 0, fmt.Errorf("every choice earns full marks")
	}
	for i := range choices {
		choices[i].Credit = max(-1, scores[i]/best)
	}
	return choices, best, nil
}

// typedGap finds the key of a gap to type into.
func (it *item) typedGap(t *trial) (kind bank.GapKind, answers []bank.Answer, best, penalty float64, err error) {
	if isNumeric(t.d.base) {
		answers, best, penalty, err = it.numbers(t)
		return bank.NumberGap, answers, best, penalty, err
	}
	answers, best, penalty, err = it.typed(t)
	return bank.TextGap, answers, best, penalty, err
}

func (it *item) kindOf(n *xmltree.Node) bank.GapKind {
	if d := it.machine.response(n.Attr["responseIdentifier"]); d != nil && isNumeric(d.base) {
		return bank.NumberGap
	}
	return bank.TextGap
}

// typedQuestion reads the only field of an item.
func (it *item) typedQuestion(q *bank.Question, n *xmltree.Node) {
	before, after, _ := strings.Cut(q.Prompt, marker(0))
	if strings.TrimSpace(after) == "" {
		q.Prompt = strings.TrimSpace(before)
	} else if strings.TrimSpace(lastLine(before)) == "" && (after[0] == '\n') {
		q.Prompt = strings.TrimSpace(strings.TrimSpace(before) + "\n\n" + strings.TrimSpace(after))
	} else {
		q.Prompt = before + blank + after
	}
	q.Type = bank.ShortText
	if it.kindOf(n) == bank.NumberGap {
		q.Type = bank.Numeric
	}
	together, err := it.solve(n.Attr["responseIdentifier"], func(t *trial) (best float64, err error) {
		_, q.Answers, best, q.Penalty, err = it.typedGap(t)
		q.Marks = best
		return best, err
	})
	if err != nil {
		q.Answers, q.Marks = nil, 0
		it.unscored(q, n, err)
	} else if together {
		it.loseParts(n)
	}
	if it.label == bank.Output && q.Type == bank.ShortText {
		q.Type = bank.Output
	}
	it.feedback(q, it.rightAndWrong(q, part{kind: n.Name, first: n, all: []*xmltree.Node{n}}))
}

func lastLine(s string) string { return s[strings.LastIndexByte(s, '\n')+1:] }
