package anki

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode/utf8"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// note turns a row into a question.
func (r *reader) note(place string, row []string) {
	q := bank.Question{Place: place, Tags: r.header.tags}
	noteType, deck := r.header.noteType, r.header.deck
	var fields, names []string
	for i, field := range row {
		field = strings.TrimSpace(field)
		switch i + 1 {
		case r.header.noteTypeColumn:
			noteType = field
		case r.header.deckColumn:
			deck = field
		case r.header.tagsColumn:
			q.Tags = append(q.Tags[:len(q.Tags):len(q.Tags)], strings.Fields(field)...)
		case r.header.guidColumn:
			q.ID = field
		default:
			fields = append(fields, field)
			names = append(names, r.fieldName(i))
		}
	}
	if deck != "" {
		q.Category = strings.Split(deck, "::")
	}
	if len(fields) == 0 || strings.Join(fields, "") == "" {
		r.file.Lose(bank.Dropped, place, q.ID, "a note", "all its fields are empty")
		return
	}
	n := &note{reader: r, place: place, question: &q, about: text.Strip(fields[0])}
	if q.Type = bank.Cloze; hasDeletion(fields[0]) {
		if !n.cloze(fields[0]) {
			return
		}
		fields, names = fields[1:], names[1:]
	} else {
		if n.basic(fields, noteType); q.Prompt == "" {
			n.lose(bank.Dropped, "the note", "its front is empty")
			return
		}
		fields, names = fields[min(2, len(fields)):], names[min(2, len(names)):]
	}
	q.Explanation = n.explanation(fields, names)
	r.questions = append(r.questions, q)
}

func (r *reader) fieldName(i int) string {
	if i < len(r.header.names) {
		return strings.TrimSpace(r.header.names[i])
	}
	return ""
}

// note is the note that is being read.
type note struct {
	*reader
	place, about string
	question     *bank.Question
}

func (n *note) lose(kind bank.LossKind, what, why string) {
	n.file.Lose(kind, n.place, n.about, what, why)
}

// The most of a back that can be asked for as a short text. Longer ones would
// have to be known word by word.
const (
	mostRunes = 40
	mostWords = 4
)

// basic is a note of a front and a back.
func (n *note) basic(fields []string, noteType string) {
	q := n.question
	back := ""
	if len(fields) > 1 {
		back = fields[1]
	}
	q.Prompt = n.markdown(fields[0])
	model := n.markdown(back)
	plain := n.plain(back)
	switch {
	case plain == "" && model == "":
		q.Type, q.NoKey = bank.Essay, true
		n.lose(bank.Unscored, "the key", "the note has no back")
	case plain != "" && isShort(plain) && !strings.Contains(model, "\n") && !formula.MatchString(back) && !strings.Contains(model, "]("):
		q.Type = bank.ShortText
		q.Answers = []bank.Answer{{Text: plain, Match: bank.IgnoreCase, Credit: 1}}
	default:
		q.Type, q.Model = bank.Essay, model
	}
	if strings.Contains(strings.ToLower(noteType), "reversed") {
		n.lose(bank.Changed, "the reversed card", "a note becomes one question, which asks for the back")
	}
}

func isShort(s string) bool {
	return utf8.RuneCountInString(s) <= mostRunes && len(strings.Fields(s)) <= mostWords && !strings.ContainsAny(s, "\n;,")
}

// explanation is all further fields, under their names where the header has them.
func (n *note) explanation(fields, names []string) string {
	var parts []string
	for i, f := range fields {
		md := n.markdown(f)
		if md == "" {
			continue
		}
		if names[i] != "" && len(fields) > 1 {
			md = "**" + text.Line(names[i]) + "**\n\n" + md
		}
		parts = append(parts, md)
	}
	return strings.Join(parts, "\n\n")
}

var (
	sound   = regexp.MustCompile(`\[sound:([^\]]*)\]`)
	latex   = regexp.MustCompile(`(?s)\[latex\](.*?)\[/latex\]`)
	inline  = regexp.MustCompile(`(?s)\[\$\](.*?)\[/\$\]`)
	display = regexp.MustCompile(`(?s)\[\$\$\](.*?)\[/\$\$\]`)
	image   = regexp.MustCompile(`!\[[^\]]*\]\(<?([^)>]*)>?\)`)
)

// markdown is a field as Markdown. Media are not in a text export, so each is
// reported, and TeX in Anki's older marks becomes TeX between dollars.
func (n *note) markdown(field string) string {
	field = n.marked(field)
	for _, s := range sound.FindAllStringSubmatch(field, -1) {
		n.lose(bank.Changed, fmt.Sprintf("the sound %q", s[1]), "a text export has no media")
	}
	md, lost := text.HTML(strings.TrimSpace(sound.ReplaceAllString(field, " ")))
	for _, what := range lost {
		n.lose(bank.Changed, what, "Markdown has no such thing")
	}
	for _, m := range image.FindAllStringSubmatch(md, -1) {
		if !strings.Contains(m[1], ":") {
			n.lose(bank.Changed, fmt.Sprintf("the image %q", m[1]), "a text export has no media; put the file beside the quiz")
		}
	}
	return md
}

// marked is a field as HTML, formulas in the marks that package text knows.
func (n *note) marked(field string) string {
	if !n.header.html {
		field = html.EscapeString(field)
	}
	field = display.ReplaceAllString(field, `\[$1\]`)
	field = inline.ReplaceAllString(field, `\($1\)`)
	return latex.ReplaceAllString(field, "$1")
}

// plain is a field without markup.
func (n *note) plain(field string) string {
	field = sound.ReplaceAllString(field, "")
	if n.header.html {
		return text.Strip(field)
	}
	return strings.TrimSpace(field)
}
