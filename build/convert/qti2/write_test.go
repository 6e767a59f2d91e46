package qti2

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
)

// random makes questions that QTI can hold. Their texts are words and not
// Markdown, for how Markdown comes back is the affair of package text.
type random struct {
	*rand.Rand
	words int
}

func (r *random) word() string {
	r.words++
	letters := make([]byte, 3)
	for i := range letters {
		letters[i] = byte('a' + r.IntN(26))
	}
	return fmt.Sprintf("%s%c", letters, 'A'+r.words%26) + strings.Repeat("z", r.words/26)
}

func (r *random) credit() float64 { return []float64{1, 1, 0.5, 0.25}[r.IntN(4)] }

func (r *random) question() bank.Question {
	types := []bank.Type{bank.SingleChoice, bank.MultipleResponse, bank.TrueFalse, bank.Numeric, bank.ShortText, bank.Ordering,
		bank.Matching, bank.Categorize, bank.Cloze, bank.Output, bank.Essay, bank.Info}
	q := bank.Question{Type: types[r.IntN(len(types))], Prompt: r.word(), Marks: []float64{1, 2, 0.5, 3}[r.IntN(4)]}
	if r.IntN(3) == 0 {
		q.Explanation, q.Right, q.Wrong = r.word(), r.word(), r.word()
	}
	penalty := r.IntN(4) == 0
	switch q.Type {
	case bank.SingleChoice:
		r.choices(&q)
		q.Choices[r.IntN(len(q.Choices))].Credit = 1
		if penalty {
			q.Penalty = 0.25
		} else if i := r.IntN(len(q.Choices)); q.Choices[i].Credit == 0 {
			q.Choices[i].Credit = []float64{0.5, -0.5, 0}[r.IntN(3)]
		}
	case bank.MultipleResponse:
		r.choices(&q)
		q.Scoring = []bank.Scoring{bank.AllOrNothing, bank.PartialCredit, bank.ScoringByCredit}[r.IntN(3)]
		for i := range q.Choices {
			q.Choices[i].Credit = float64(r.IntN(2))
		}
		q.Choices[0].Credit, q.Choices[1].Credit = 1, 0
		if q.Scoring == bank.ScoringByCredit {
			q.Choices[0].Credit, q.Choices[1].Credit = 0.5, 0.5
			q.Choices[2].Credit = -0.75
		}
	case bank.TrueFalse:
		q.Choices = []bank.Choice{{Text: "True", Credit: 1}, {Text: "False"}}
		if r.IntN(2) == 0 {
			q.Choices[0].Credit, q.Choices[1].Credit = 0, 1
		}
	case bank.Numeric:
		q.Answers = r.numbers()
	case bank.ShortText, bank.Output:
		q.Answers = r.texts()
	case bank.Ordering:
		q.Items = []string{r.word(), r.word(), r.word()}
	case bank.Matching:
		q.Pairs = []bank.Pair{{Left: r.word(), Right: r.word()}, {Left: r.word(), Right: r.word()}, {Left: r.word(), Right: r.word()}}
		q.Extras = []string{r.word()}
	case bank.Categorize:
		a, b := r.word(), r.word()
		q.Pairs = []bank.Pair{{Left: r.word(), Right: a}, {Left: r.word(), Right: b}, {Left: r.word(), Right: a}}
	case bank.Cloze:
		r.cloze(&q)
	case bank.Essay:
		q.Model, q.Rubric = r.word(), []string{r.word(), r.word()}
	case bank.Info:
		q.Marks = 0
	}
	return q
}

func (r *random) choices(q *bank.Question) {
	for range 3 + r.IntN(3) {
		q.Choices = append(q.Choices, bank.Choice{Text: r.word(), Pinned: r.IntN(4) == 0})
	}
	if r.IntN(2) == 0 {
		q.Choices[0].Feedback = r.word()
	}
}

// numbers are ranges that do not touch.
func (r *random) numbers() []bank.Answer {
	var all []bank.Answer
	at := r.Float64() * 10
	for i := range 1 + r.IntN(3) {
		a := bank.Answer{Number: &bank.Number{Min: at, Max: at}, Credit: 1}
		if r.IntN(2) == 0 {
			a.Number.Max += r.Float64()
			a.Number.OpenMin, a.Number.OpenMax = r.IntN(2) == 0, r.IntN(2) == 0
		}
		if i > 0 {
			a.Credit = r.credit()
		}
		all = append(all, a)
		at += 2
	}
	return all
}

func (r *random) texts() []bank.Answer {
	var all []bank.Answer
	for i := range 1 + r.IntN(3) {
		a := bank.Answer{Text: r.word(), Match: []bank.Match{bank.IgnoreCase, bank.Exact, bank.Regexp}[r.IntN(3)], Credit: 1}
		if i > 0 {
			a.Credit = r.credit()
		}
		all = append(all, a)
	}
	return all
}

func (r *random) cloze(q *bank.Question) {
	banked := r.IntN(3) == 0
	for i := range 2 + r.IntN(3) {
		g := bank.Gap{ID: fmt.Sprint(i + 1), Kind: []bank.GapKind{bank.TextGap, bank.NumberGap, bank.MenuGap}[r.IntN(3)], Weight: float64(1 + r.IntN(2))}
		switch {
		case banked:
			g.Kind, g.Weight = bank.BankGap, 0
			g.Choices = []bank.Choice{{Text: r.word(), Credit: 1}}
			q.Words = append(q.Words, g.Choices[0].Text)
		case g.Kind == bank.TextGap:
			g.Answers = r.texts()
		case g.Kind == bank.NumberGap:
			g.Answers = r.numbers()
		default:
			g.Choices = []bank.Choice{{Text: r.word()}, {Text: r.word(), Credit: 1}, {Text: r.word()}}
		}
		q.Gaps = append(q.Gaps, g)
		q.Prompt += " {{" + g.ID + "}} " + r.word()
	}
}

// TestWriteRead writes tests of random questions and reads them back: type, key
// and marks are what they were.
func TestWriteRead(t *testing.T) {
	for seed := range uint64(150) {
		r := &random{Rand: rand.New(rand.NewPCG(seed, 7))}
		test := bank.Test{Title: "T", Seconds: 60, Sections: []bank.Section{{Title: "S"}}}
		for range 4 {
			test.Sections[0].Questions = append(test.Sections[0].Questions, r.question())
		}
		var b bytes.Buffer
		if losses := Write(&b, &test, nil); len(losses) > 0 {
			t.Fatalf("seed %d: losses %v", seed, losses)
		}
		if !Is("x", b.Bytes()) {
			t.Fatalf("seed %d: not recognised", seed)
		}
		file, err := Read("x.zip", b.Bytes())
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if faults := append(readtest.Faults(file), lossTexts(file)...); len(faults) > 0 {
			t.Fatalf("seed %d: %s\n%s", seed, strings.Join(faults, "\n"), file)
		}
		back := file.Questions()
		for i, q := range test.Sections[0].Questions {
			if want, got := keyOf(&q), keyOf(back[i]); want != got {
				t.Fatalf("seed %d: got\n%s\nwant\n%s\nread\n%s", seed, got, want, file)
			}
		}
	}
}

func lossTexts(file *bank.File) []string {
	var all []string
	for _, l := range file.Losses {
		all = append(all, fmt.Sprint(l))
	}
	return all
}

// keyOf is what must come back, without what may differ: names and the order
// of things whose order does not count.
func keyOf(q *bank.Question) string {
	var b strings.Builder
	scoring := q.Scoring
	if q.Type == bank.MultipleResponse {
		scoring = ""
	}
	fmt.Fprintln(&b, q.Type, q.Prompt, q.Marks, q.Penalty, scoring, q.NoKey, q.Items, q.Pairs, q.Extras, q.Words, q.Model, q.Rubric)
	fmt.Fprintln(&b, q.Explanation, q.Right, q.Wrong)
	for _, c := range q.Choices {
		fmt.Fprintln(&b, c.Text, c.Pinned, c.Feedback)
		if q.Type != bank.MultipleResponse {
			fmt.Fprintf(&b, "  %.6f\n", c.Credit)
		}
	}
	if q.Type == bank.MultipleResponse {
		for set := range 1 << len(q.Choices) {
			fmt.Fprintf(&b, "%b %.6f\n", set, scoreOf(q, uint64(set)))
		}
	}
	fmt.Fprint(&b, answersOf(q.Answers))
	total := 0.0
	for _, g := range q.Gaps {
		total += weight(g)
	}
	for _, g := range q.Gaps {
		fmt.Fprintf(&b, "%s %s %.6f %s", g.ID, g.Kind, weight(g)/total, answersOf(g.Answers))
		for _, c := range g.Choices {
			fmt.Fprintln(&b, c.Text, c.Credit)
		}
	}
	return b.String()
}

func answersOf(answers []bank.Answer) string {
	var lines []string
	for _, a := range answers {
		line := fmt.Sprintf("%s %s %.6f", a.Text, a.Match, a.Credit)
		if a.Number != nil {
			line = fmt.Sprintf("%v %.6f", *a.Number, a.Credit)
		}
		lines = append(lines, line+"\n")
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// scoreOf marks a set of choices, by the words of package bank.
func scoreOf(q *bank.Question, set uint64) float64 {
	right, sum := uint64(0), 0.0
	for i, c := range q.Choices {
		if c.Credit > 0 {
			right |= 1 << i
		}
		if set>>i&1 == 1 {
			sum += c.Credit
		}
	}
	switch q.Scoring {
	case bank.PartialCredit:
		return partial(set, right)
	case bank.ScoringByCredit:
		return math.Max(0, math.Min(1, sum))
	}
	return toOne(set == right)
}

// A writer that fails is told.
func TestWriteFails(t *testing.T) {
	losses := Write(broken{}, &bank.Test{Sections: []bank.Section{{Questions: []bank.Question{{Type: bank.Info, Prompt: "p"}}}}}, nil)
	if len(losses) != 1 || losses[0].Kind != bank.Dropped || !strings.Contains(losses[0].Why, "disk full") {
		t.Error(losses)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }
