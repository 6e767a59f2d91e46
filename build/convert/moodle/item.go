package moodle

import (
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/build/convert/xmltree"
)

// item is a question that is being read.
type item struct {
	*reader
	node *xmltree.Node
	q    bank.Question
	// format is that of the question text, which holds for texts that name none.
	format string
	// files are the names that the files of this question got, and taken how
	// often a name was wanted.
	files map[fileKey]string
	taken map[string]int
	// gone is what texts lost on the way to Markdown, each once.
	gone    []string
	dropped bool
}

// lose notes that something of this question is different or gone.
func (it *item) lose(what, why string) {
	it.file.Lose(bank.Changed, it.q.Place, it.label(), what, why)
}

// drop notes that this question is left out.
func (it *item) drop(what, why string) {
	it.dropped = true
	it.file.Lose(bank.Dropped, it.q.Place, it.label(), what, why)
}

// unscored notes that the key of this question is not known.
func (it *item) unscored(what, why string) {
	if !it.q.NoKey {
		it.q.NoKey = true
		it.file.Lose(bank.Unscored, it.q.Place, it.label(), what, why)
	}
}

// label is what the question is called in messages.
func (it *item) label() string { return it.q.Named() }

// common reads what all questions have.
func (it *item) common() {
	n := it.node
	it.q.Title = oneLine(textOf(n.Child("name")))
	it.q.ID = oneLine(textOf(n.Child("idnumber")))
	it.q.Category = slices.Clone(it.category)
	stem := n.Child("questiontext")
	if stem != nil && stem.Attr["format"] != "" {
		it.format = stem.Attr["format"]
	}
	if grade := strings.TrimSpace(n.Value("defaultgrade")); grade != "" {
		marks, ok := parseNumber(grade)
		if ok && marks >= 0 {
			it.q.Marks = marks
		} else {
			it.lose("the default mark "+quoted(grade), "it is no number of marks")
		}
	}
	it.tries()
	for _, list := range []string{"tags", "coursetags"} {
		for _, tag := range n.Child(list).All("tag") {
			if name := oneLine(textOf(tag)); name != "" && !slices.Contains(it.q.Tags, name) {
				it.q.Tags = append(it.q.Tags, name)
			}
		}
	}
	if truth(n.Value("hidden")) {
		it.lose("that the question is hidden", "Moodle keeps deleted questions and old versions so; remove it if it is one")
	}
}

// feedback reads the texts shown after a response, and the hints.
func (it *item) feedback() {
	if it.dropped {
		return
	}
	n := it.node
	it.q.Explanation = it.markdown(n.Child("generalfeedback"))
	for _, f := range []struct {
		name string
		to   *string
	}{{"correctfeedback", &it.q.Right}, {"partiallycorrectfeedback", &it.q.PartlyRight}, {"incorrectfeedback", &it.q.Wrong}} {
		if s := it.markdown(n.Child(f.name)); s != "" {
			*f.to = s
		}
	}
	for _, hint := range n.All("hint") {
		if s := it.markdown(hint); s != "" {
			it.q.Hints = append(it.q.Hints, s)
		}
	}
}

// tell notes what texts lost on the way to Markdown.
func (it *item) tell() {
	if len(it.gone) > 0 {
		it.lose(strings.Join(it.gone, ", "), "Markdown cannot say it")
	}
}

// stem reads the question text.
func (it *item) stem() { it.q.Prompt = it.markdown(it.node.Child("questiontext")) + it.oldImage() }

// shuffle reads whether the choices come in random order.
func (it *item) shuffle() {
	if s := strings.TrimSpace(it.node.Value("shuffleanswers")); s != "" {
		yes := truth(s)
		it.q.Shuffle = &yes
	}
}

// truth reads a boolean: exports of some ages write 1, of others true.
func truth(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return n != 0
	}
	return s == "true" || s == "yes"
}

// textOf is what a node with a <text> says, as it is written: nil says nothing.
func textOf(n *xmltree.Node) string {
	if n == nil {
		return ""
	}
	if t := n.Child("text"); t != nil {
		n = t
	}
	if len(n.Children) > 0 && n.Name == "text" {
		// HTML that was written without CDATA.
		return n.Inner
	}
	return n.Text
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// markdown is the text of a node in Markdown, its files taken along.
func (it *item) markdown(n *xmltree.Node) string {
	if n == nil {
		return ""
	}
	return it.convert(it.withFiles(textOf(n), n), it.formatOf(n))
}

// formatOf is the format of a node's text.
func (it *item) formatOf(n *xmltree.Node) string {
	if f := strings.TrimSpace(n.Attr["format"]); f != "" {
		return f
	}
	return it.format
}

// convert turns a text in one of Moodle's formats into Markdown.
func (it *item) convert(s, format string) string {
	switch format {
	case "markdown":
		return mathFromMoodle(strings.Trim(strings.ReplaceAll(s, "\r\n", "\n"), "\n \t"))
	case "plain_text":
		return strings.TrimSpace(text.Plain(strings.TrimSpace(s)))
	case "moodle_auto_format":
		s = autoFormat(s)
	}
	if strings.TrimSpace(s) == "" {
		return ""
	}
	md, lost := text.HTML(s)
	for _, what := range lost {
		if !slices.Contains(it.gone, what) {
			it.gone = append(it.gone, what)
		}
	}
	return strings.TrimSpace(md)
}

// description reads a text without a question.
func (it *item) description() {
	it.stem()
	it.q.Type = bank.Info
}
