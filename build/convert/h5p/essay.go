package h5p

import (
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// essay reads H5P.Essay. The machine that looks for keywords is not carried: the
// keywords become the rubric by which a person marks.
func (r *reader) essay(n node) {
	q := bank.Question{Type: bank.Essay, Prompt: r.prompt(n, r.html(n, n.params.text("taskDescription")))}
	solution := n.params.object("solution")
	q.Model = strings.TrimSpace(r.html(n, solution.text("introduction")) + "\n\n" + r.html(n, solution.text("sample")))
	for _, k := range n.params.list("keywords") {
		word := text.Strip(k.text("keyword"))
		if word == "" {
			continue
		}
		line := "Names “" + text.Line(word) + "”"
		if others := k.texts("alternatives"); len(others) > 0 {
			for i := range others {
				others[i] = text.Line(text.Strip(others[i]))
			}
			line += " (or " + strings.Join(others, ", ") + ")"
		}
		options := k.object("options")
		points, ok := options.number("points")
		if !ok {
			points = 1
		}
		times, _ := options.number("occurrences")
		if times > 1 {
			points *= times
			line += fmt.Sprintf(", %g times", times)
		}
		q.Marks += points
		q.Rubric = append(q.Rubric, fmt.Sprintf("%s: %g", line, points))
		for _, key := range []string{"feedbackIncluded", "feedbackMissed"} {
			if s := options.text(key); s != "" {
				r.file.Lose(bank.Changed, n.place, q.Prompt, "the feedback of the keyword "+word, "a rubric has none")
				break
			}
		}
	}
	if len(q.Rubric) > 0 {
		r.file.Lose(bank.Changed, n.place, q.Prompt, "the automatic score by keywords", "an essay is marked by a person; the keywords are its rubric")
	}
	r.feedback(n, &q)
	r.add(n, q)
}
