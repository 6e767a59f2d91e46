package qti2

import (
	"fmt"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/quizdata/markdown"
)

// gapPrefix makes any name of a gap an identifier of QTI.
const gapPrefix = "GAP-"

// cloze writes a text with gaps: by gapMatchInteraction if all of them draw
// from the bank of words, else by fields and menus in the text.
func (w *itemWriter) cloze() {
	q := w.q
	if q.Penalty > 0 {
		w.lose(bank.Changed, q, "the penalty for a wrong response", "gaps earn their marks one by one")
	}
	if len(q.Gaps) > 0 && !slices.ContainsFunc(q.Gaps, func(g bank.Gap) bool { return g.Kind != bank.BankGap }) {
		w.gapMatch()
		return
	}
	gaps := map[string]string{}
	total := 0.0
	for _, g := range q.Gaps {
		total += weight(g)
	}
	for _, g := range q.Gaps {
		gaps[g.ID] = w.gap(g, w.marks*weight(g)/total)
	}
	w.body = w.withGaps(gaps)
}

func weight(g bank.Gap) float64 {
	if g.Weight > 0 {
		return g.Weight
	}
	return 1
}

// withGaps is the text with its gaps. One that the text does not name is put
// behind it, for it can earn marks.
func (w *itemWriter) withGaps(gaps map[string]string) string {
	w.text.gaps = gaps
	body := w.prompt()
	w.text.gaps = nil
	for _, g := range w.q.Gaps {
		if !w.text.placed[g.ID] {
			w.text.placed[g.ID] = true
			w.lose(bank.Changed, w.q, "the place of the gap "+quoted(g.ID), "the text does not name it; it stands behind the text")
			body += element("p", gaps[g.ID]) + "\n"
		}
	}
	return body
}

// gap writes one gap with its rules.
func (w *itemWriter) gap(g bank.Gap, marks float64) string {
	id := gapPrefix + g.ID
	if g.Kind == bank.TextGap || g.Kind == bank.NumberGap {
		k := w.typedKey(id, g.Answers, marks, 0)
		if len(g.Answers) == 0 && g.Kind == bank.NumberGap {
			k.base = "float"
		}
		w.declare(id, "single", k.base, k.right, k.mapping)
		if k.mapping != "" {
			w.rules += addScore(element("mapResponse", "", "identifier", id))
		} else {
			w.rules += k.chain(0)
		}
		return element("textEntryInteraction", "", "responseIdentifier", id)
	}
	choices := g.Choices
	if g.Kind == bank.BankGap {
		w.lose(bank.Changed, w.q, "the bank of words of the gap "+quoted(g.ID), "the text has gaps of other kinds; it became a menu")
		choices = menuOfWords(w.q.Words, g.Choices)
	}
	given := make([]string, len(choices))
	for i, c := range choices {
		given[i] = c.ID
	}
	var right []string
	list, entries := "", ""
	for i, cid := range identifiers("C", given) {
		c := choices[i]
		list += element("inlineChoice", escape(w.plain(c.Text)), "identifier", cid)
		if c.Credit != 0 {
			entries += entry(cid, c.Credit*marks, "")
		}
		if c.Credit == 1 && len(right) == 0 {
			right = []string{cid}
		}
	}
	w.declare(id, "single", "identifier", right, mappingOf(entries, 0))
	w.rules += addScore(element("mapResponse", "", "identifier", id))
	return element("inlineChoiceInteraction", list, "responseIdentifier", id, "shuffle", w.shuffle())
}

func menuOfWords(words []string, right []bank.Choice) []bank.Choice {
	var all []bank.Choice
	for _, word := range words {
		c := bank.Choice{Text: word}
		for _, r := range right {
			if r.Text == word {
				c.Credit = r.Credit
			}
		}
		all = append(all, c)
	}
	return all
}

// plain is a text where QTI takes no markup.
func (w *itemWriter) plain(source string) string {
	nodes := markdown.Inline(source)
	for _, n := range nodes {
		if n.Kind != markdown.Text {
			w.lose(bank.Changed, w.q, "the markup of "+quoted(source), "menus and words take plain text only")
			break
		}
	}
	return strings.TrimSpace(markdown.Plain(nodes))
}

// gapMatch writes words and a text with gaps for them.
func (w *itemWriter) gapMatch() {
	q := w.q
	words := slices.Clone(q.Words)
	for _, g := range q.Gaps {
		for _, c := range g.Choices {
			if c.Credit > 0 && !slices.Contains(words, c.Text) {
				words = append(words, c.Text)
			}
		}
	}
	list := ""
	idOf := map[string]string{}
	for i, word := range words {
		id := fmt.Sprintf("W%d", i+1)
		if idOf[word] == "" {
			idOf[word] = id
		}
		list += element("gapText", escape(w.plain(word)), "identifier", id, "matchMax", "1") + "\n"
	}
	total := 0.0
	for _, g := range q.Gaps {
		total += weight(g)
	}
	var key []string
	entries := ""
	gaps := map[string]string{}
	used := map[string]int{}
	for _, g := range q.Gaps {
		id := gapPrefix + g.ID
		gaps[g.ID] = element("gap", "", "identifier", id)
		for _, c := range g.Choices {
			if c.Credit != 1 {
				continue
			}
			// A word that stands in the bank twice is two words.
			word := nthWord(words, c.Text, used[c.Text])
			if word == "" {
				word = idOf[c.Text]
				list = strings.Replace(list, `identifier="`+word+`" matchMax="1"`, `identifier="`+word+`" matchMax="0"`, 1)
			}
			used[c.Text]++
			key = append(key, word+" "+id)
			entries += entry(word+" "+id, w.marks*weight(g)/total, "")
			break
		}
	}
	w.declare(responseID, "multiple", "directedPair", key, mappingOf(entries, 0))
	w.byMapping()
	w.body = element("gapMatchInteraction", "\n"+list+w.withGaps(gaps), "responseIdentifier", responseID, "shuffle", w.shuffle()) + "\n"
}

func nthWord(words []string, word string, n int) string {
	for i, other := range words {
		if other == word {
			if n == 0 {
				return fmt.Sprintf("W%d", i+1)
			}
			n--
		}
	}
	return ""
}
