package qti2

import (
	"fmt"
	"math"
	"strings"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// reader fills one bank.File.
type reader struct {
	file *bank.File
	// pkg is the package, or nil for a single item.
	pkg *archive.Archive
	// used are the files of the package that were read or put into the media.
	used map[string]bool
}

// item is one assessmentItem while it is read.
type item struct {
	*reader
	path string // of the file; in a package, its path there
	root *xmltree.Node
	body *xmltree.Node

	machine  *machine
	scoring  scoring
	template string
	plays    int
	// several says that the item has more than one interaction.
	several bool
	// ours says that this program wrote the item, and label what it was.
	ours  bool
	label bank.Type
	// taken are the feedbacks that a question was given.
	taken map[*xmltree.Node]bool
}

// item reads an item into questions: one, or one for each interaction.
func (r *reader) item(path string, root *xmltree.Node) []bank.Question {
	it := &item{reader: r, path: path, root: root, body: root.Child("itemBody"), taken: map[*xmltree.Node]bool{},
		machine: &machine{responses: declarations(root, "responseDeclaration"), outcomes: declarations(root, "outcomeDeclaration"),
			constants: declarations(root, "templateDeclaration")}}
	it.ours = root.Attr["toolName"] == toolName
	if it.ours {
		it.label = bank.Type(root.Attr["label"])
	}
	switch {
	case root.Attr["adaptive"] == "true":
		it.lose(bank.Dropped, root, "an adaptive item", "its questions depend on earlier responses, which a quiz cannot show")
		return nil
	case root.Child("templateProcessing") != nil:
		it.lose(bank.Dropped, root, "an item with template variables", "its text is different each time; export it with fixed values")
		return nil
	case it.body == nil:
		it.lose(bank.Dropped, root, "an item without itemBody", "there is nothing to show")
		return nil
	}
	it.findScoring()
	parts := it.parts()
	it.unknown()
	if it.several && (it.scoring == byMatch || it.scoring == byMapping) {
		it.lose(bank.Changed, root, "the scoring by a template", "templates mark one response; here each that is declared right counts")
	}
	questions := make([]bank.Question, 0, len(parts))
	stimulus, passage := it.stimulus(), ""
	if len(parts) > 1 {
		passage = strings.TrimSpace(stimulus + "\n\n" + it.passage())
	}
	for i, p := range parts {
		q := bank.Question{ID: root.Attr["identifier"], Title: strings.TrimSpace(root.Attr["title"]), Place: it.place(root)}
		if q.Title == q.ID {
			q.Title = ""
		}
		if len(parts) > 1 {
			q.ID = fmt.Sprintf("%s-%d", q.ID, i+1)
			q.Place = it.place(p.first)
			if !interactions[p.kind] { // gaps bring the text along
				q.Passage = passage
			}
		}
		if q.Passage == "" {
			q.Passage = stimulus
		}
		if shared := it.body.Child("div"); it.ours && shared != nil && isPassage(shared) {
			q.Passage = it.content(shared)
		}
		it.fill(&q, p, len(parts) > 1)
		tidy(&q)
		questions = append(questions, q)
	}
	it.rubrics(questions)
	it.loseFeedback()
	if len(parts) > 1 {
		it.lose(bank.Changed, root, fmt.Sprintf("an item of %d interactions", len(parts)), "each became a question of its own, with the shared text as passage")
	}
	return questions
}

// fill makes a question of a part of the body.
func (it *item) fill(q *bank.Question, p part, shared bool) {
	q.Prompt = it.prompt(p, shared)
	switch p.kind {
	case "":
		q.Type = bank.Info
		it.feedback(q, nil)
	case "choiceInteraction":
		it.choice(q, p.first)
	case "hottextInteraction":
		it.hottext(q, p.first)
	case "orderInteraction":
		it.order(q, p.first)
	case "matchInteraction":
		it.match(q, p.first)
	case "associateInteraction":
		it.associate(q, p.first)
	case "gapMatchInteraction":
		it.gapMatch(q, p.first)
	case "extendedTextInteraction":
		it.essay(q, p.first)
	case "sliderInteraction":
		it.slider(q, p.first)
	default:
		it.inline(q, p)
	}
}

// place is where an element stands.
func (it *item) place(n *xmltree.Node) string {
	return fmt.Sprintf("%s:%d:%d", it.path, n.Line, n.Column)
}

// lose notes a loss of the item.
func (it *item) lose(kind bank.LossKind, n *xmltree.Node, what, why string) {
	name := it.root.Attr["title"]
	if name == "" {
		name = it.root.Attr["identifier"]
	}
	it.file.Lose(kind, it.place(n), name, what, why)
}

// unscored gives up on the key of a question.
func (it *item) unscored(q *bank.Question, n *xmltree.Node, err error) {
	q.NoKey = true
	why := "scoring not understood: " + err.Error()
	if err == errNoKey {
		why = err.Error()
	}
	it.lose(bank.Unscored, n, "the key", why)
}

// tidy rounds what divisions leave behind, so that three thirds are one.
func tidy(q *bank.Question) {
	round := func(f *float64) { *f = math.Round(*f*1e9) / 1e9 }
	round(&q.Marks)
	round(&q.Penalty)
	for i := range q.Gaps {
		round(&q.Gaps[i].Weight)
	}
}
