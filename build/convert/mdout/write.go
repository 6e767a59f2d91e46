package mdout

import (
	"fmt"
	"io"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/quizdata/markdown"
)

// Write prints a test. Title stands in where it has none. It returns what
// Markdown for people has no place for. Errors of w are not returned: give it a
// buffer.
func Write(w io.Writer, t *bank.Test, title string) []bank.Loss {
	p := &printer{}
	p.test(t)
	p.block("# " + line(text.First(t.Title, title)))
	p.block(escape(t.Description))
	for i := range t.Sections {
		p.section(&t.Sections[i])
	}
	io.WriteString(w, p.out.String())
	return p.losses
}

// printer writes blocks with blank lines between.
type printer struct {
	out     strings.Builder
	losses  []bank.Loss
	number  int
	passage string
}

func (p *printer) block(s string) {
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	if p.out.Len() > 0 {
		p.out.WriteString("\n")
	}
	p.out.WriteString(s + "\n")
}

// test tells what only a program could do.
func (p *printer) test(t *bank.Test) {
	for _, has := range []struct {
		is   bool
		what string
	}{
		{t.Seconds != 0, "the time limit"}, {t.Pass != 0, "the pass mark"},
		{t.ShuffleQuestions, "that questions are shuffled"}, {t.ShuffleChoices, "that choices are shuffled"},
		{named(t), "the name of a question"},
	} {
		if has.is {
			p.losses = append(p.losses, bank.Loss{Place: "test", Kind: bank.Changed, What: has.what + " is left out", Why: "a text for reading has none"})
		}
	}
}

// named reports whether a question has a name for its author.
func named(t *bank.Test) bool {
	for i := range t.Sections {
		for j := range t.Sections[i].Questions {
			if t.Sections[i].Questions[j].Title != "" {
				return true
			}
		}
	}
	return false
}

func (p *printer) section(s *bank.Section) {
	if s.Title != "" {
		p.block("## " + line(s.Title))
	}
	p.block(escape(s.Description))
	if s.Draw > 0 && s.Draw < len(s.Questions) {
		p.block(fmt.Sprintf("*Answer %d of these questions.*", s.Draw))
	}
	for i := range s.Questions {
		p.question(&s.Questions[i])
	}
}

// question prints a question with its answer.
func (p *printer) question(q *bank.Question) {
	if q.Passage != "" && q.Passage != p.passage {
		p.block(quote(escape(q.Passage)))
	}
	p.passage = q.Passage
	prompt := prompt(q)
	if q.Type == bank.Info {
		p.block(prompt)
		return
	}
	p.number++
	lead, rest := lead(prompt)
	p.block(fmt.Sprintf("#### Q%d. %s", p.number, lead))
	p.block(rest)
	p.asked(q)
	name := "Answer"
	if keyless(q) {
		p.block("*Not scored: it is not said what is right.*")
		name = "Explanation"
	}
	for i, h := range q.Hints {
		p.details(map[bool]string{true: "Hint", false: "Another hint"}[i == 0], escape(h))
	}
	p.details(name, answer(q))
}

// details folds a text away. The blank lines make its inside Markdown.
func (p *printer) details(summary, text string) {
	if text = strings.TrimSpace(text); text != "" {
		p.block("<details>\n<summary>" + summary + "</summary>\n\n" + text + "\n\n</details>")
	}
}

// lead is the first paragraph of a prompt where it fits a heading, and the rest.
func lead(prompt string) (lead, rest string) {
	first, rest, _ := strings.Cut(prompt, "\n\n")
	nodes := markdown.Parse(first)
	if len(nodes) == 1 && nodes[0].Kind == markdown.Paragraph && !strings.Contains(first, "\n") {
		return strings.TrimSpace(first), rest
	}
	return "Question", prompt
}

func quote(s string) string {
	return "> " + strings.ReplaceAll(s, "\n", "\n> ")
}

// line is a plain text in a heading.
func line(s string) string { return escape(strings.Join(strings.Fields(s), " ")) }
