package gift

import (
	"encoding/json"
	"math"
	"regexp"
	"strings"
	"testing"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

func same(t *testing.T, entry int, what, want, got string) {
	t.Helper()
	if normal(want) != normal(got) {
		t.Errorf("entry %d: %s\n got %q\nwant %q", entry, what, normal(got), normal(want))
	}
}

var (
	hardBreak = regexp.MustCompile(`(?:\\| +)\n`)
	spaced    = regexp.MustCompile(`((?:\\?_){5}) ([.,;:!?])`)
)

// normal forgets what the syntax trees do not keep: line breaks of plain text,
// and that no blank stands between a gap and the full stop behind it.
func normal(s string) string {
	s = strings.Join(strings.Fields(hardBreak.ReplaceAllString(s, "\n")), " ")
	return spaced.ReplaceAllString(s, "$1$2")
}

// shown is what a text of a syntax tree must become.
func shown(p *passage) string {
	if p == nil {
		return ""
	}
	switch p.Format {
	case "html":
		md, _ := text.HTML(p.Text)
		return md
	case "markdown":
		return p.Text
	}
	return text.Plain(p.Text)
}

func compare(t *testing.T, key string, i int, n node, q *bank.Question) {
	t.Helper()
	want := map[string][]bank.Type{
		"MC": {bank.SingleChoice, bank.MultipleResponse}, "TF": {bank.TrueFalse}, "Short": {bank.ShortText},
		"Numerical": {bank.Numeric}, "Matching": {bank.Matching}, "Essay": {bank.Essay}, "Description": {bank.Info},
	}[n.Type]
	if q.Type != want[0] && q.Type != want[len(want)-1] {
		t.Fatalf("entry %d: type %s, want %s", i, q.Type, n.Type)
	}
	same(t, i, "stem", shown(&n.Stem), q.Prompt)
	same(t, i, "general feedback", shown(n.GlobalFeedback), q.Explanation)
	same(t, i, "tags", strings.Join(n.Tags, "|"), strings.Join(q.Tags, "|"))
	same(t, i, "id", deref(n.ID), q.ID)
	same(t, i, "title", deref(n.Title), q.Title)
	switch n.Type {
	case "TF":
		compareTruth(t, i, n, q)
	case "MC":
		var options []option
		unmarshal(t, n.Choices, &options)
		if len(options) != len(q.Choices) {
			t.Fatalf("entry %d: %d choices, want %d", i, len(q.Choices), len(options))
		}
		single := false
		for k, o := range options {
			var p passage
			unmarshal(t, o.Text, &p)
			same(t, i, "choice", shown(&p), q.Choices[k].Text)
			same(t, i, "feedback", shown(o.Feedback), q.Choices[k].Feedback)
			near(t, i, "credit", creditOf(o), q.Choices[k].Credit)
			single = single || o.IsCorrect
		}
		if single != (q.Type == bank.SingleChoice) {
			t.Errorf("entry %d: %s", i, q.Type)
		}
	case "Matching":
		var pairs, extras []string
		for _, p := range n.MatchPairs {
			if left := shown(&p.Subquestion); left != "" {
				pairs = append(pairs, left+"->"+text.Line(p.Subanswer))
			} else {
				extras = append(extras, text.Line(p.Subanswer))
			}
		}
		var got []string
		for _, p := range q.Pairs {
			got = append(got, p.Left+"->"+p.Right)
		}
		same(t, i, "pairs", strings.Join(pairs, "|"), strings.Join(got, "|"))
		same(t, i, "extras", strings.Join(extras, "|"), strings.Join(q.Extras, "|"))
	case "Short", "Numerical":
		compareAnswers(t, key, i, n, q)
	}
}

func compareTruth(t *testing.T, i int, n node, q *bank.Question) {
	t.Helper()
	right, wrong := q.Choices[0], q.Choices[1]
	if !n.IsTrue {
		right, wrong = wrong, right
	}
	if right.Credit != 1 || wrong.Credit != 0 {
		t.Errorf("entry %d: credits %v and %v", i, right.Credit, wrong.Credit)
	}
	same(t, i, "feedback of the wrong response", shown(n.TrueFeedback), wrong.Feedback)
	same(t, i, "feedback of the right response", shown(n.FalseFeedback), right.Feedback)
}

// compareAnswers compares typed answers; those that earn nothing must have a
// feedback, or be the feedback for all others.
func compareAnswers(t *testing.T, key string, i int, n node, q *bank.Question) {
	t.Helper()
	options := []option{}
	if n.Choices[0] == '{' {
		options = append(options, option{IsCorrect: true, Text: n.Choices})
	} else {
		unmarshal(t, n.Choices, &options)
	}
	var wrong string
	k := 0
	for _, o := range options {
		if creditOf(o) == 0 {
			if oddities[key] == "" {
				t.Errorf("entry %d: a wrong answer", i)
			}
			var p passage
			if json.Unmarshal(o.Text, &p) == nil && p.Text == "*" {
				wrong = shown(o.Feedback)
				continue
			}
			if shown(o.Feedback) == "" {
				continue
			}
		}
		if k == len(q.Answers) {
			t.Fatalf("entry %d: only %d answers", i, k)
		}
		a := q.Answers[k]
		k++
		near(t, i, "credit", creditOf(o), a.Credit)
		same(t, i, "feedback", shown(o.Feedback), a.Feedback)
		if n.Type == "Short" {
			var p passage
			unmarshal(t, o.Text, &p)
			same(t, i, "answer", p.Text, a.Text)
			continue
		}
		var v interval
		unmarshal(t, o.Text, &v)
		if v.Type != "high-low" {
			v.NumberLow, v.NumberHigh = v.Number-v.Range, v.Number+v.Range
		}
		near(t, i, "least", v.NumberLow, a.Number.Min)
		near(t, i, "most", v.NumberHigh, a.Number.Max)
	}
	if k != len(q.Answers) {
		t.Errorf("entry %d: %d answers, want %d", i, len(q.Answers), k)
	}
	same(t, i, "feedback for all others", wrong, q.Wrong)
}

func creditOf(o option) float64 {
	switch {
	case o.Weight != nil:
		return *o.Weight / 100
	case o.IsCorrect:
		return 1
	}
	return 0
}

func near(t *testing.T, entry int, what string, want, got float64) {
	t.Helper()
	if math.Abs(want-got) > 1e-9 {
		t.Errorf("entry %d: %s %v, want %v", entry, what, got, want)
	}
}

func unmarshal(t *testing.T, data []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
