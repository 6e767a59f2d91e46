package mdexam

import (
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/blocks"
)

// unit is a heading, numbered paragraph or list item, with the blocks that
// belong to it: a question, or something between questions.
type unit struct {
	line     int
	lead     string
	heading  bool
	numbered bool
	blocks   []blocks.Block
}

var number = regexp.MustCompile(`^(?:\*\*|__)?(?:(?:Q|Question)\s*#?\d+\s*[.:)]?|\d+\s*[.:)])(?:\*\*|__)?\s+`)

// asked is a number that only a question has, whether choices follow or not.
var asked = regexp.MustCompile(`^(?:\*\*|__)?(?:Q|Question\s)\s*#?\d+\s*[.:)]`)

// units cuts the blocks of an exam before each question. The first unit is what
// stands before all of them.
func units(list []blocks.Block) []unit {
	all := []unit{{line: 1}}
	// choicesAhead[i] says that choices follow before another heading.
	choicesAhead := make([]bool, len(list)+1)
	for i := len(list) - 1; i >= 0; i-- {
		choicesAhead[i] = isChoices(list[i]) || choicesAhead[i+1] && !begins(list[i])
	}
	for i, b := range list {
		last := &all[len(all)-1]
		switch {
		case b.Kind == blocks.Rule:
		case b.Kind == blocks.Heading && !isAnswer(b.Text):
			text, numbered := cutNumber(b.Text)
			all = append(all, unit{line: b.Line, lead: text, heading: true, numbered: numbered})
		case b.Kind == blocks.Paragraph && (begins(b) && choicesAhead[i+1] || asked.MatchString(b.Text)):
			text, _ := cutNumber(b.Text)
			all = append(all, unit{line: b.Line, lead: text, numbered: true})
		case holdsQuestions(b):
			for _, item := range b.Items {
				all = append(all, itemUnit(item))
			}
		case begins(b) && choicesAhead[i+1] && b.Kind == blocks.List:
			for _, item := range b.Items {
				all = append(all, itemUnit(item))
			}
		default:
			last.blocks = append(last.blocks, b)
		}
	}
	return all
}

// begins reports whether a block may begin a question.
func begins(b blocks.Block) bool {
	switch b.Kind {
	case blocks.Heading:
		return !isAnswer(b.Text)
	case blocks.Paragraph:
		return number.MatchString(b.Text)
	case blocks.List:
		return b.Ordered && !isChoices(b)
	}
	return false
}

// cutNumber takes the number of a question away.
func cutNumber(s string) (rest string, numbered bool) {
	found := number.FindString(s)
	rest = strings.TrimSpace(s[len(found):])
	// Where the number stands inside strong text, what follows is still strong.
	for _, mark := range []string{"**", "__"} {
		if strings.Count(found, mark) == 1 {
			rest = mark + rest
		}
	}
	return rest, found != ""
}

// itemUnit is an item of a numbered list as a unit.
func itemUnit(item blocks.Item) unit {
	u := unit{line: item.Line, numbered: true, blocks: blocks.Scan(item.Text, item.Line)}
	if len(u.blocks) > 0 && u.blocks[0].Kind == blocks.Paragraph {
		u.lead, u.blocks = u.blocks[0].Text, u.blocks[1:]
	}
	return u
}

// holdsQuestions reports whether items of a numbered list have choices inside.
func holdsQuestions(b blocks.Block) bool {
	if b.Kind != blocks.List || !b.Ordered || isChoices(b) {
		return false
	}
	for _, item := range b.Items {
		// Only an item with a list inside has a line break and a bullet.
		if strings.Contains(item.Text, "\n") && strings.ContainsAny(item.Text, "-*+") && hasChoices(blocks.Scan(item.Text, item.Line)) {
			return true
		}
	}
	return false
}

func hasChoices(list []blocks.Block) bool {
	for _, b := range list {
		if isChoices(b) {
			return true
		}
	}
	return false
}

// exam reads the shapes without a question in the front matter.
func (r *reader) exam(meta map[string]any, body []blocks.Block) {
	r.test.Title = take(meta, "title")
	r.test.Description = take(meta, "description")
	if lang := take(meta, "lang"); lang != "" {
		r.test.Lang = lang
	}
	r.rest(meta)
	for _, u := range units(body) {
		if hasChoices(u.blocks) {
			if q, right := r.question(u); right != unsaid && u.numbered {
				r.sure++
				r.add(q)
			} else {
				r.add(q)
			}
			continue
		}
		r.between(u)
	}
	r.dropEmptySections()
}

// between takes what is no question: the title and introduction of the test,
// and the headings of its sections.
func (r *reader) between(u unit) {
	source := blocks.Source(u.blocks)
	switch {
	case u.lead == "" && source == "":
	case u.numbered:
		r.file.Lose(bank.Dropped, r.place(u.line), u.lead, "a question without choices", "no list \"- [x] …\" or \"- A. …\" belongs to it")
	case len(r.test.Sections) == 0 && (u.lead == "" || r.test.Title == ""):
		if u.lead != "" {
			r.test.Title = plain(u.lead)
		}
		r.test.Description = strings.TrimSpace(r.test.Description + "\n\n" + source)
	default:
		r.test.Sections = append(r.test.Sections, bank.Section{Title: plain(u.lead), Description: source})
	}
}

// dropEmptySections removes headings that no question follows.
func (r *reader) dropEmptySections() {
	kept := r.test.Sections[:0]
	for _, s := range r.test.Sections {
		if len(s.Questions) > 0 {
			kept = append(kept, s)
			continue
		}
		r.file.Lose(bank.Changed, r.name+": heading \""+bank.Brief(s.Title)+"\"", s.Title, "a heading and the text below it", "no question follows it")
	}
	r.test.Sections = kept
}

// plain is a heading without the marks of emphasis and code.
func plain(s string) string { return strings.NewReplacer("**", "", "`", "", "__", "").Replace(s) }
