package bank

import (
	"math"
	"strconv"
	"strings"
)

func (d *dump) question(q *Question) {
	d.head(string(q.Type), func() {
		d.field("id", q.ID)
		d.field("title", q.Title)
		d.field("place", q.Place)
		d.field("category", strings.Join(q.Category, " / "))
		d.fields("tag", q.Tags)
		d.field("difficulty", q.Difficulty)
		d.field("passage", q.Passage)
		d.field("prompt", q.Prompt)
		d.number("marks", q.Marks)
		d.number("penalty", q.Penalty)
		d.number("seconds", float64(q.Seconds))
		if q.Shuffle != nil {
			d.field("shuffle", strconv.FormatBool(*q.Shuffle))
		}
		d.field("scoring", string(q.Scoring))
		d.flag("no-key", q.NoKey)
		d.key(q)
		d.fields("hint", q.Hints)
		d.field("explanation", q.Explanation)
		d.field("right", q.Right)
		d.field("partly-right", q.PartlyRight)
		d.field("wrong", q.Wrong)
	})
}

// key writes all that says what is right.
func (d *dump) key(q *Question) {
	d.choices(q.Choices)
	d.answers(q.Answers)
	d.field("unit", q.Unit)
	d.flag("fails", q.Fails)
	d.fields("item", q.Items)
	for _, p := range q.Pairs {
		d.field("pair", p.Left+" -> "+p.Right)
	}
	d.fields("extra", q.Extras)
	for i := range q.Gaps {
		g := &q.Gaps[i]
		d.head("gap "+g.ID+", "+string(g.Kind), func() {
			d.choices(g.Choices)
			d.answers(g.Answers)
			d.number("weight", g.Weight)
			d.field("hint", g.Hint)
		})
	}
	d.fields("word", q.Words)
	d.field("model", q.Model)
	d.fields("rubric", q.Rubric)
}

func (d *dump) choices(choices []Choice) {
	for _, c := range choices {
		name := "choice"
		if c.ID != "" {
			name += " " + c.ID
		}
		if c.Pinned {
			name += ", pinned"
		}
		d.credited(name, c.Credit, c.Text, c.Feedback)
	}
}

func (d *dump) answers(answers []Answer) {
	for _, a := range answers {
		name, text := "answer", a.Text
		if a.Match != "" {
			name += ", " + string(a.Match)
		}
		if a.Number != nil {
			text = strings.TrimSpace(text + " " + a.Number.String())
		}
		d.credited(name, a.Credit, text, a.Feedback)
	}
}

func (d *dump) credited(name string, credit float64, text, feedback string) {
	if text == "" {
		text = `""`
	}
	d.field(name+" ("+strconv.FormatFloat(credit, 'g', 7, 64)+"):", text)
	d.indent += "  "
	d.field("feedback", feedback)
	d.indent = d.indent[2:]
}

// String is the range in the notation of intervals, such as [3, 5); a single
// number alone.
func (n *Number) String() string {
	if n.Min == n.Max && !n.OpenMin && !n.OpenMax {
		return format(n.Min)
	}
	open, shut := "[", "]"
	if n.OpenMin || math.IsInf(n.Min, -1) {
		open = "("
	}
	if n.OpenMax || math.IsInf(n.Max, 1) {
		shut = ")"
	}
	return open + format(n.Min) + ", " + format(n.Max) + shut
}

func format(n float64) string { return strconv.FormatFloat(n, 'g', -1, 64) }
