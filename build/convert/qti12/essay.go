package qti12

import (
	"strings"

	"mocktest/build/convert/bank"
)

// readEssay reads a field for a longer text, which nobody marks but the taker.
// A solution that comes as feedback is the model, notes for graders the rubric;
// without either it is an essay still.
func (it *item) readEssay() bool {
	it.q.Type = bank.Essay
	for _, id := range it.feedback.ids {
		if strings.EqualFold(id, "solution") || strings.EqualFold(id, "model") {
			it.q.Model = it.feedback.texts[id]
			it.feedback.used[id] = true
		}
	}
	if notes := it.fields["grading_notes"]; notes != "" {
		it.q.Rubric = []string{plain(notes)}
	}
	for _, re := range it.responses {
		for _, limit := range []string{"word_limit_min", "word_limit_max"} {
			if n := re.node.Attr[limit]; n != "" && strings.EqualFold(re.node.Attr["word_limit_enabled"], "yes") {
				it.lose(bank.Changed, strings.ReplaceAll(limit, "_", " ")+" "+n, "answers have no limit of words")
			}
		}
	}
	return true
}

// readRubrics reads the texts beside the presentation: those for graders are the
// rubric of an essay, those for takers stand in front of the question.
func (it *item) readRubrics() {
	for _, name := range []string{"rubric", "itemrubric", "objectives"} {
		for _, n := range it.node.All(name) {
			md := it.text(n)
			taker := strings.EqualFold(n.Attr["view"], "candidate") || strings.EqualFold(n.Attr["view"], "all") || n.Attr["view"] == ""
			switch {
			case md == "":
			case it.q.Type == bank.Essay && !taker && name != "objectives":
				it.q.Rubric = append(it.q.Rubric, md)
			case taker && name != "objectives":
				it.q.Prompt = paragraphs(md, it.q.Prompt)
			default:
				it.lose(bank.Changed, "the "+name+": "+bank.Brief(md), "a question of this type has no text for graders and authors")
			}
		}
	}
}

// readUpload reads a question that is answered with a file.
func (it *item) readUpload() bool {
	it.lose(bank.Changed, "the file to hand in", "a test takes no files; the question asks for a text")
	return it.readEssay()
}
