package h5p

import (
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// html turns a text of a content into Markdown and reports what of it is lost.
func (r *reader) html(n node, s string) string {
	markdown, lost := text.HTML(s)
	if len(lost) > 0 {
		r.file.Lose(bank.Changed, n.place, text.Strip(s), "of a text: "+strings.Join(lost, ", "), "Markdown cannot hold it")
	}
	return strings.TrimSpace(markdown)
}

// address is an image that Markdown can name without brackets.
var address = regexp.MustCompile(`^[^\s()<>\\]+$`)

// image is the Markdown of the image that a content of H5P.Image has.
func (r *reader) image(n node, p params) string {
	path, _, _ := strings.Cut(p.object("file").text("path"), "#")
	if path == "" {
		return ""
	}
	if !strings.Contains(path, "://") {
		if _, ok := r.archive.File("content/" + path); !ok && !r.missing[path] {
			r.missing[path] = true
			r.file.Lose(bank.Changed, n.place, n.title, "the image "+path, "it is not in the package")
		}
	}
	if !address.MatchString(path) {
		path = "<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "").Replace(path) + ">"
	}
	return "![" + text.Line(text.Strip(p.text("alt"))) + "](" + path + ")"
}

// prompt is the text of a question below its image.
func (r *reader) prompt(n node, parts ...string) string {
	media := n.params.object("media")
	if _, old := media["library"]; !old {
		media = media.object("type")
	}
	kept := []string{}
	if sub, ok := n.at(media, "media"); ok {
		switch image := r.image(sub, sub.params); {
		case sub.machine() == "H5P.Image" && image != "":
			kept = append(kept, image)
		case sub.machine() != "H5P.Image" && len(sub.params) > 0:
			r.file.Lose(bank.Changed, sub.place, n.title, "a content of "+sub.library+" above the question", "only images are kept there")
		}
	}
	for _, part := range parts {
		if part = strings.TrimSpace(part); part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "\n\n")
}

// info reads a content that is only shown.
func (r *reader) info(n node) {
	q := bank.Question{Type: bank.Info, Prompt: r.html(n, n.params.text("text"))}
	if n.machine() == "H5P.Image" {
		q.Prompt = r.image(n, n.params)
	}
	if q.Prompt != "" {
		r.add(n, q)
	}
}

// feedback sets the texts shown after a response. H5P has them by ranges of
// percent.
func (r *reader) feedback(n node, q *bank.Question) {
	extra := false
	for _, f := range n.params.list("overallFeedback") {
		s := r.html(n, f.text("feedback"))
		from, _ := f.number("from")
		to, _ := f.number("to")
		switch {
		case s == "":
		case from <= 0 && to >= 100:
			q.Explanation = s
		case to >= 100 && q.Right == "":
			q.Right = s
		case from <= 0 && q.Wrong == "":
			q.Wrong = s
		case q.PartlyRight == "":
			q.PartlyRight = s
		default:
			extra = true
		}
	}
	if extra {
		r.file.Lose(bank.Changed, n.place, q.Prompt, "feedback by ranges of the score", "there is one text each for right, partly right and wrong")
	}
}
