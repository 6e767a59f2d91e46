package h5p

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// gapped puts gaps in place of the marked words of a text. Each word is read
// before the text becomes Markdown, where an asterisk would mean another thing;
// a word that occurs nowhere stands in meanwhile.
func (r *reader) gapped(n node, html string, first int, gap func(id, word string) bool) string {
	token := "gapxq"
	for strings.Contains(html, token) {
		token += "q"
	}
	var b strings.Builder
	var ids []string
	for _, p := range stars(html) {
		id := strconv.Itoa(first + len(ids))
		if !p.marked || !gap(id, text.Strip(p.text)) {
			b.WriteString(p.text)
			continue
		}
		fmt.Fprintf(&b, "%s%sz", token, id)
		ids = append(ids, id)
	}
	markdown := braces(r.html(n, b.String()))
	for _, id := range ids {
		markdown = strings.ReplaceAll(markdown, token+id+"z", "{{"+id+"}}")
	}
	return markdown
}

// braces keeps two braces of a text from looking like a gap.
func braces(markdown string) string { return strings.ReplaceAll(markdown, "{{", `{\{`) }

// blanks reads H5P.Blanks: texts with "*a/b:tip*". With one gap and next to
// nothing around it, it is a short text.
func (r *reader) blanks(n node) {
	q := bank.Question{Type: bank.Cloze}
	match := bank.Exact
	behaviour := n.params.object("behaviour")
	if sensitive, said := behaviour.truth("caseSensitive"); said && !sensitive {
		match = bank.IgnoreCase
	}
	gap := func(id, word string) bool {
		word, tip := tipOf(word)
		g := bank.Gap{ID: id, Kind: bank.TextGap}
		if tip != "" {
			g.Hint = text.Line(tip)
		}
		for _, answer := range split(word, '/') {
			if answer = strings.TrimSpace(answer); answer != "" {
				g.Answers = append(g.Answers, bank.Answer{Text: answer, Match: match, Credit: 1})
			}
		}
		if len(g.Answers) > 0 {
			q.Gaps = append(q.Gaps, g)
		}
		return len(g.Answers) > 0
	}
	var parts []string
	for _, s := range n.params.texts("questions") {
		parts = append(parts, r.gapped(n, s, len(q.Gaps)+1, gap))
	}
	task := braces(r.html(n, n.params.text("text")))
	q.Prompt = r.prompt(n, append([]string{task}, parts...)...)
	if spelling, _ := behaviour.truth("acceptSpellingErrors"); spelling {
		r.file.Lose(bank.Changed, n.place, q.Prompt, "answers with a slip of spelling", "only what is written in the key is right")
	}
	r.feedback(n, &q)
	q.Marks = float64(len(q.Gaps))
	body := strings.Join(parts, "")
	switch {
	case len(q.Gaps) == 0:
		q.Type, q.Marks = bank.ShortText, 0
		r.noKey(n, &q, "no word is marked with asterisks, *…*")
	case len(q.Gaps) == 1 && task != "" && letters(strings.Replace(body, "{{1}}", "", 1)) <= 3:
		q.Type, q.Answers, q.Marks = bank.ShortText, q.Gaps[0].Answers, 1
		if hint := q.Gaps[0].Hint; hint != "" {
			q.Hints = []string{hint}
		}
		q.Prompt, q.Gaps = r.prompt(n, task), nil
	}
	r.add(n, q)
}

func letters(s string) (count int) {
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			count++
		}
	}
	return count
}

// dragText reads H5P.DragText: words of a text are dragged from a bank, which
// has distractors too. The bank is in order of the alphabet, to give nothing
// away.
func (r *reader) dragText(n node) {
	q := bank.Question{Type: bank.Cloze}
	lost := false
	gap := func(id, word string) bool {
		word, said := cutFeedback(word)
		lost = lost || said
		word, tip := tipOf(word)
		if word == "" {
			return false
		}
		word = text.Line(word)
		g := bank.Gap{ID: id, Kind: bank.BankGap, Choices: []bank.Choice{{Text: word, Credit: 1}}}
		if tip != "" {
			g.Hint = text.Line(tip)
		}
		q.Gaps = append(q.Gaps, g)
		q.Words = append(q.Words, word)
		return true
	}
	field := strings.ReplaceAll(n.params.text("textField"), "\n", "<br>")
	body := r.gapped(n, field, 1, gap)
	for _, p := range stars(n.params.text("distractors")) {
		if word, _ := cutFeedback(text.Strip(p.text)); p.marked {
			word, _ = tipOf(word)
			q.Words = append(q.Words, text.Line(word))
		}
	}
	slices.Sort(q.Words)
	q.Words = slices.DeleteFunc(slices.Compact(q.Words), func(w string) bool { return w == "" })
	q.Prompt = r.prompt(n, braces(r.html(n, n.params.text("taskDescription"))), body)
	q.Marks = float64(len(q.Gaps))
	if lost {
		r.file.Lose(bank.Changed, n.place, q.Prompt, "the feedback of words", "gaps of a bank have none")
	}
	r.feedback(n, &q)
	if len(q.Gaps) == 0 {
		q.Marks = 0
		r.noKey(n, &q, "no word is marked with asterisks, *…*")
	}
	r.add(n, q)
}

// cutFeedback removes the feedback of a word, which follows \+ and \-.
func cutFeedback(s string) (word string, had bool) {
	for _, mark := range []string{`\+`, `\-`} {
		if before, _, ok := strings.Cut(s, mark); ok {
			s, had = before, true
		}
	}
	return s, had
}
