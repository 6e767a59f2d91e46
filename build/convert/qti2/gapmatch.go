package qti2

import (
	"fmt"
	"html"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// gapMatch reads a gapMatchInteraction: words to put into gaps of a text.
func (it *item) gapMatch(q *bank.Question, n *xmltree.Node) {
	q.Type = bank.Cloze
	q.Shuffle = shuffled(n)
	words := it.words(n)
	for _, w := range words {
		q.Words = append(q.Words, w.Text)
	}
	gaps := n.Descendants("gap")
	ids := it.gapIDs(gaps, "identifier")
	q.Prompt = placeGaps(q.Prompt, ids)
	var all []string
	for i, gap := range gaps {
		q.Gaps = append(q.Gaps, bank.Gap{ID: ids[i], Kind: bank.BankGap})
		for _, w := range words {
			all = append(all, w.ID+" "+gap.Attr["identifier"])
		}
	}
	var key []string
	together, err := it.solve(n.Attr["responseIdentifier"], func(t *trial) (best float64, err error) {
		key, best, err = it.rightPairs(n, all, t)
		q.Marks = best
		return best, err
	})
	if err == nil && together {
		it.loseParts(n)
	}
	if err == nil {
		err = fillGaps(q, gaps, key, words)
	}
	if err != nil {
		for i := range q.Gaps {
			q.Gaps[i].Choices = nil
		}
		q.Marks = 0
		it.unscored(q, n, err)
	}
	it.feedback(q, it.feedbackProbes(q, n, key, nil))
}

// fillGaps gives each gap its word.
func fillGaps(q *bank.Question, gaps []*xmltree.Node, key []string, words []bank.Choice) error {
	word := map[string]string{}
	for _, pair := range key {
		a, b, ok := cutPair(pair)
		if ok && !named(words, a) {
			a, b = b, a
		}
		if !ok || !named(words, a) {
			return fmt.Errorf("the pair %s names no word", quoted(pair))
		}
		if word[b] != "" {
			return fmt.Errorf("the gap %s takes several words", quoted(b))
		}
		word[b] = a
	}
	for i, gap := range gaps {
		id := gap.Attr["identifier"]
		if word[id] == "" {
			return fmt.Errorf("no word belongs into the gap %s", quoted(id))
		}
		q.Gaps[i].Choices = []bank.Choice{{ID: word[id], Text: textOf(words, word[id]), Credit: 1}}
	}
	if len(gaps) == 0 {
		return fmt.Errorf("there is no gap")
	}
	return nil
}

// words are the texts and pictures to put into gaps.
func (it *item) words(n *xmltree.Node) []bank.Choice {
	var words []bank.Choice
	for _, c := range n.Children {
		w := bank.Choice{ID: c.Attr["identifier"]}
		switch c.Name {
		case "gapText":
			w.Text = it.content(c)
		case "gapImg":
			w.Text = it.content(c)
			if label := c.Attr["objectLabel"]; w.Text == "" && label != "" {
				w.Text = it.markdown(c, html.EscapeString(label))
			}
		default:
			continue
		}
		if most := limit(c, "matchMax", 1); most != 1 {
			it.lose(bank.Changed, c, "a word for several gaps", "how often a word may be used is not kept")
		}
		words = append(words, w)
	}
	return words
}
