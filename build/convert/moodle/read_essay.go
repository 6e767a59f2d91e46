package moodle

import (
	"strings"

	"mocktest/build/convert/bank"
)

// rubricMark parts the model answer from the rubric in the notes for graders,
// as the writer sets it.
const rubricMark = "Rubric:\n\n"

// essay reads a free text. Its notes for graders are the model answer; a list is
// a rubric.
func (it *item) essay() {
	it.stem()
	n := it.node
	it.q.Type = bank.Essay
	if strings.TrimSpace(n.Value("responseformat")) == "noinline" {
		it.drop("a question that only takes files", "a response is a text here")
		return
	}
	it.q.Model, it.q.Rubric = splitNotes(it.markdown(n.Child("graderinfo")))
	if it.markdown(n.Child("responsetemplate")) != "" {
		it.lose("the text that the response begins with", "a response begins empty here")
	}
	if files, ok := parseNumber(n.Value("attachments")); ok && files != 0 {
		it.lose("the files to hand in", "a response is a text here")
	}
	for _, limit := range []string{"minwordlimit", "maxwordlimit"} {
		if words, ok := parseNumber(n.Value(limit)); ok && words > 0 {
			it.lose("the "+limit[:3]+"imum of "+oneLine(n.Value(limit))+" words", "the length of a response is free here")
		}
	}
	if it.q.Model == "" && len(it.q.Rubric) == 0 {
		it.unscored("no notes for graders", "there is nothing to mark a response by")
	}
}

// splitNotes parts the notes for graders into a model answer and the points of
// a rubric, which is a flat list.
func splitNotes(notes string) (model string, rubric []string) {
	list := notes
	if at := strings.LastIndex(notes, rubricMark); at == 0 || at > 0 && notes[at-1] == '\n' {
		model, list = strings.TrimSpace(notes[:at]), notes[at+len(rubricMark):]
	}
	for _, line := range strings.Split(list, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		point, ok := strings.CutPrefix(line, "- ")
		if !ok || strings.TrimSpace(point) == "" {
			return notes, nil
		}
		rubric = append(rubric, strings.TrimSpace(point))
	}
	return model, rubric
}
