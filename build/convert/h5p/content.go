package h5p

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/pin"
	"mocktest/build/convert/text"
)

// maxDepth is how deep contents are looked for in contents.
const maxDepth = 40

// node is a content: a library with its parameters.
type node struct {
	library string // with or without version
	params  params
	place   string
	title   string
}

// machine is the name of the library without the version.
func (n node) machine() string {
	name, _, _ := strings.Cut(n.library, " ")
	return name
}

// at is the content that an object holds below this one, if it is one.
func (n node) at(p params, path string) (node, bool) {
	library := p.text("library")
	sub, ok := p["params"].(map[string]any)
	if library == "" || !ok {
		return node{}, false
	}
	title := p.object("metadata").text("title")
	if strings.HasPrefix(title, "Untitled") { // what the editor writes
		title = ""
	}
	return node{library: library, params: sub, place: n.place + ": " + path, title: title}, true
}

// questions are the libraries that become questions.
var questions = map[string]func(r *reader, n node){
	"H5P.MultiChoice":     (*reader).multiChoice,
	"H5P.SingleChoiceSet": (*reader).singleChoiceSet,
	"H5P.TrueFalse":       (*reader).trueFalse,
	"H5P.Summary":         (*reader).summary,
	"H5P.Blanks":          (*reader).blanks,
	"H5P.DragText":        (*reader).dragText,
	"H5P.MarkTheWords":    (*reader).markTheWords,
	"H5P.Essay":           (*reader).essay,

	"H5P.FreeTextQuestion":  (*reader).openEnded,
	"H5P.OpenEndedQuestion": (*reader).openEnded,
	"H5P.SortParagraphs":    (*reader).sortParagraphs,
	"H5P.Flashcards":        (*reader).flashcards,
	"H5P.Dialogcards":       (*reader).dialogcards,
}

// shown are the libraries that become texts between questions.
var shown = map[string]bool{"H5P.AdvancedText": true, "H5P.Text": true, "H5P.Table": true, "H5P.Image": true}

// holders are the libraries whose contents are read in order.
var holders = map[string]bool{
	"H5P.Column": true, "H5P.InteractiveBook": true, "H5P.CoursePresentation": true, "H5P.Row": true,
	"H5P.RowColumn": true, "H5P.QuestionSet": true, "H5P.Accordion": true,
}

// content reads a content and all inside it.
func (r *reader) content(n node, depth int) {
	name := n.machine()
	if depth > maxDepth {
		r.file.Lose(bank.Dropped, n.place, n.title, "a content of "+n.library, fmt.Sprintf("it is nested more than %d deep", maxDepth))
		return
	}
	if read := questions[name]; read != nil {
		read(r, n)
		return
	}
	switch {
	case shown[name]:
		r.info(n)
	case name == "H5P.QuestionSet":
		r.questionSet(n, depth)
	case name == "H5P.InteractiveBook":
		for i, chapter := range n.params.list("chapters") {
			if sub, ok := n.at(chapter, fmt.Sprintf("chapters[%d]", i)); ok {
				r.sections = append(r.sections, bank.Section{Title: sub.title})
				r.content(sub, depth+1)
			}
		}
	case holders[name]:
		r.inside(n, n.params, "", depth, true)
	default:
		r.unknown(n, depth)
	}
}

// unknown reports a content, and reads the questions inside it.
func (r *reader) unknown(n node, depth int) {
	before := r.added
	losses := len(r.file.Losses)
	r.inside(n, n.params, "", depth, false)
	question := text.Strip(cmp.Or(n.title, n.params.text("question"), n.params.text("taskDescription")))
	loss := bank.Loss{Place: n.place, Question: bank.Brief(question), Kind: bank.Dropped,
		What: "a content of " + n.library, Why: "this library has no question type of ours"}
	if r.added > before {
		loss.Kind, loss.Why = bank.Changed, "only the questions inside it were read"
	}
	r.file.Losses = slices.Insert(r.file.Losses, losses, loss)
}

// inside looks for contents in parameters, in order; every says whether
// contents that are no questions count too.
func (r *reader) inside(n node, v any, path string, depth int, every bool) {
	if depth > maxDepth {
		r.file.Lose(bank.Dropped, n.place, n.title, "what "+path+" holds", fmt.Sprintf("it is nested more than %d deep", maxDepth))
		return
	}
	switch v := v.(type) {
	case params:
		r.inside(n, map[string]any(v), path, depth, every)
	case []any:
		for i, item := range v {
			r.inside(n, item, fmt.Sprintf("%s[%d]", path, i), depth+1, every)
		}
	case map[string]any:
		if sub, ok := n.at(v, path); ok {
			if every || questions[sub.machine()] != nil || holders[sub.machine()] || !shown[sub.machine()] && asks(sub.params) {
				r.content(sub, depth+1)
				return
			}
			r.inside(sub, v["params"], "params", depth+1, every)
			return
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			r.inside(n, v[key], strings.TrimPrefix(path+"."+key, "."), depth+1, every)
		}
	}
}

// questionSet reads a set, which is a section of its own where it draws.
func (r *reader) questionSet(n node, depth int) {
	intro := n.params.object("introPage")
	section := bank.Section{Title: strings.TrimSpace(intro.text("title"))}
	if show, said := intro.truth("showIntroPage"); show || !said {
		section.Description = r.html(n, intro.text("introduction"))
	}
	if size, ok := n.params.number("poolSize"); ok && size >= 1 && size < float64(len(n.params.list("questions"))) {
		section.Draw = int(size)
	}
	if depth == 0 {
		if pass, ok := n.params.number("passPercentage"); ok && pass > 0 && pass <= 100 {
			r.test.Pass = pass
		}
		r.test.ShuffleQuestions, _ = n.params.truth("randomQuestions")
	}
	for _, feedback := range n.params.object("endGame").list("overallFeedback") {
		if feedback.text("feedback") != "" {
			r.file.Lose(bank.Changed, n.place, n.title, "the texts shown with the result of the set", "only questions have such texts")
			break
		}
	}
	r.sections = append(r.sections, section)
	r.inside(n, n.params["questions"], "questions", depth, true)
	r.sections = append(r.sections, bank.Section{})
}

// add puts a question into the current section.
func (r *reader) add(n node, q bank.Question) {
	r.added++
	q.Place, q.Title = n.place, n.title
	pin.Choices(r.file, &q)
	last := &r.sections[len(r.sections)-1]
	last.Questions = append(last.Questions, q)
}

// noKey marks a question that cannot be scored.
func (r *reader) noKey(n node, q *bank.Question, why string) {
	q.NoKey = true
	r.file.Lose(bank.Unscored, n.place, q.Prompt, "the right answer", why)
}
