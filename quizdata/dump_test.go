package quizdata

import (
	"fmt"
	"slices"
	"strings"
)

// dump writes a quiz as text, one thing a line, defaults left out.
func dump(q *Quiz) string {
	d := &dumper{}
	d.line("quiz %q", q.Title)
	d.field("id", q.ID)
	d.field("description", q.Description)
	d.field("lang", q.Lang)
	if !slices.Equal(q.Modes, []Mode{Exam, Practice, Study}) {
		d.line("modes %v", q.Modes)
	}
	d.unless("reveal", string(q.Reveal), string(RevealAfterSubmit))
	d.unless("start", string(q.Start), string(StartCard))
	d.timing(q.Time)
	if !q.Time.Extra {
		d.line("no extra time")
	}
	if q.Pass > 0 {
		d.line("pass %v%%", q.Pass)
	}
	for _, b := range q.Bands {
		d.line("band from %v%% %q %q", b.From, b.Title, b.Text)
	}
	if q.HasSeed {
		d.line("seed %d", q.Seed)
	}
	for _, topic := range sortedKeys(q.Learn) {
		d.line("learn %q at %s", topic, q.Learn[topic])
	}
	if q.Math {
		d.line("math")
	}
	if q.Rendered != nil {
		for _, key := range sortedKeys(q.Rendered.runs) {
			d.line("code %s %s", key, q.Rendered.runs[key])
		}
		for _, tex := range sortedKeys(q.Rendered.trees) {
			tree, _ := q.Rendered.Math(tex)
			d.line("formula %q %s", tex, FormatTree(tree))
		}
	}
	for _, s := range q.Sections {
		d.section(s)
	}
	return d.String()
}

type dumper struct {
	strings.Builder
	indent  string
	passage *Passage
}

func (d *dumper) line(format string, args ...any) {
	fmt.Fprintf(d, d.indent+format+"\n", args...)
}

func (d *dumper) field(name, text string) {
	if text != "" {
		d.line("%s %q", name, text)
	}
}

func (d *dumper) unless(name, word, byDefault string) {
	if word != byDefault {
		d.line("%s %s", name, word)
	}
}

func (d *dumper) timing(t Timing) {
	if t.Limit > 0 {
		d.line("limit %v", t.Limit)
	}
	if t.PerQuestion > 0 {
		d.line("per question %v", t.PerQuestion)
	}
	if len(t.Warnings) > 0 {
		d.line("warnings %v", t.Warnings)
	}
	if t.Pause {
		d.line("pause allowed")
	}
}

func (d *dumper) section(s Section) {
	if s.Title != "" {
		d.line("section %q", s.Title)
		d.field("id", given(s.ID))
		d.field("description", s.Description)
		d.timing(s.Time)
	}
	if s.ShuffleQuestions {
		d.line("questions shuffled")
	}
	if s.Draw > 0 {
		d.line("draw %d", s.Draw)
	}
	for _, q := range s.Questions {
		d.question(q)
	}
}

func (d *dumper) question(q *Question) {
	if q.Passage != nil && q.Passage != d.passage {
		d.line("passage %q %q", q.Passage.Title, q.Passage.Text)
		d.field("id", given(q.Passage.ID))
	}
	d.passage = q.Passage
	d.line("%s %q", q.Type, q.Prompt)
	d.indent = "  "
	defer func() { d.indent = "" }()
	d.field("id", given(q.ID))
	d.field("name", q.Name)
	if q.Passage != nil {
		d.line("on the passage")
	}
	if q.Unscored {
		d.line("unscored")
	}
	if q.Marks != (Marks{Correct: 1}) && !q.Unscored {
		d.line("marks %v/%v/%v", short(q.Marks.Correct), short(q.Marks.Wrong), short(q.Marks.Blank))
	}
	if q.Limit > 0 {
		d.line("limit %v", q.Limit)
	}
	d.field("difficulty", string(q.Difficulty))
	for _, t := range q.Topics {
		d.field("topic", t)
	}
	d.key(q)
	for _, h := range q.Hints {
		d.field("hint", h)
	}
	d.field("after right", q.Feedback.Right)
	d.field("after partly", q.Feedback.Partly)
	d.field("after wrong", q.Feedback.Wrong)
	d.field("explanation", q.Explanation)
}

func (d *dumper) key(q *Question) {
	if q.Type == MultipleResponse || q.Type == Ordering || q.Type.HasSlots() || q.Scoring == ScoringCredit {
		d.line("scoring %s", q.Scoring)
	}
	if q.ShuffleChoices {
		d.line("choices shuffled")
	}
	for i, c := range q.Choices {
		d.choice(letter(i), c)
	}
	for _, n := range q.Numbers {
		line := fmt.Sprintf("number %v to %v credit %v", n.Min, n.Max, short(n.Credit))
		if n.Above || n.Below {
			line += fmt.Sprintf(" above %v below %v", n.Above, n.Below)
		}
		d.line("%s", line+said(n.Feedback))
	}
	d.field("unit", q.Unit)
	d.places(q)
	for _, t := range q.Texts {
		kind := "text"
		if t.Pattern {
			kind = "pattern"
		}
		d.line("%s %q credit %v%s", kind, t.Text, short(t.Credit), said(t.Feedback))
	}
	if q.Outcome.Kind != "" {
		d.line("%s %q", q.Outcome.Kind, q.Outcome.Text)
	}
	if q.Match != (Comparison{}) {
		d.line("case %s spaces %s", q.Match.Case, q.Match.Spaces)
	}
	d.field("model answer", q.ModelAnswer)
	for _, c := range q.Rubric {
		d.line("criterion %q marks %v", c.Text, short(c.Marks))
	}
}

// places are items and slots, with keys as texts.
func (d *dumper) places(q *Question) {
	texts := map[string]string{}
	for _, item := range q.Items {
		texts[item.ID] = item.Text
		d.line("%s", strings.TrimSuffix(fmt.Sprintf("item %q id %s", item.Text, given(item.ID)), " id "))
	}
	for _, s := range q.Slots {
		line := fmt.Sprintf("slot %s %q", s.Kind, s.Text)
		if id := given(s.ID); id != "" {
			line += " id " + id
		}
		if s.Weight != 1 {
			line += " weight " + short(s.Weight)
		}
		if s.Key != "" {
			line += fmt.Sprintf(" key %q", texts[s.Key])
		}
		d.line("%s", line)
		d.indent = "    "
		d.key(&Question{Choices: s.Choices, Texts: s.Texts, Numbers: s.Numbers})
		d.indent = "  "
	}
}

func (d *dumper) choice(letter string, c Choice) {
	line := fmt.Sprintf("%s %q credit %v", letter, c.Text, short(c.Credit))
	if id := given(c.ID); id != "" {
		line += " id " + id
	}
	if c.Pinned {
		line += " pinned"
	}
	d.line("%s", line+said(c.Feedback))
}

func said(feedback string) string {
	if feedback == "" {
		return ""
	}
	return fmt.Sprintf(" feedback %q", feedback)
}

// given is an id, or "" if it was derived.
func given(id string) string {
	if len(id) == 12 && id[1] == '-' {
		return ""
	}
	return id
}

// short is a number with four digits behind the point at most.
func short(x float64) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.4f", x), "0"), ".")
}

func sortedKeys(m map[string]string) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
