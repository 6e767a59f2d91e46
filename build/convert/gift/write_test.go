package gift

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
	"mocktest/build/convert/text"
)

// words are what texts are made of: everything that has a meaning in GIFT.
var words = strings.Split(`a|word|{|}|=|~|#|:|::|\|\\|\n|->|####|%50%|//|[html]|[tag:x]|$CATEGORY: x|$|$5|T|TRUE|*|**b**|`+
	`<b|a="x~y">|<a href="#">|<!-- -->|{{g}}|neq|1..2|(|)|_____|- | é|$\neq 2$|$x_{1}$|x^|a_|[markdown]|{=a}|{~x}|`+"`code`", "|")

// generator makes questions that GIFT can say in full.
type generator struct{ *rand.Rand }

func (g generator) line() string {
	var b strings.Builder
	for range 1 + g.IntN(6) {
		b.WriteString(words[g.IntN(len(words))])
		if g.IntN(3) > 0 {
			b.WriteByte(' ')
		}
	}
	if s := line(b.String()); s != "" {
		return s
	}
	return "x"
}

func (g generator) markdown() string {
	s := g.line()
	for range g.IntN(4) {
		s += []string{"\n", "\n\n", "\\\n", "\n    ", "\n\n    ", "  \n"}[g.IntN(6)] + g.line()
	}
	if g.IntN(8) == 0 {
		s = "    " + s
	}
	return s
}

// sometimes is a text or none.
func (g generator) sometimes() string {
	if g.IntN(2) == 0 {
		return ""
	}
	return g.markdown()
}

// right is the right side of a pair: Markdown that shows a plain text.
func (g generator) right() string {
	for {
		if s := text.Line(g.line()); s != "" {
			if _, ok := plainOf(s); ok {
				return s
			}
		}
	}
}

func (g generator) credit() float64 {
	return []float64{1, 1, 1, 0.5, 0.25, 1.0 / 3, 0.3333333, 0.1, 0.07}[g.IntN(9)]
}

func (g generator) question(category []string) bank.Question {
	q := bank.Question{Prompt: g.markdown(), Explanation: g.sometimes(), Category: category}
	if g.IntN(2) == 0 {
		q.Title = g.line()
	}
	if g.IntN(3) == 0 {
		q.ID, q.Tags = "q]7", []string{"week 1", "a-b", "c"}
	}
	n := 2 + g.IntN(3)
	switch g.IntN(8) {
	case 0:
		q.Type = bank.SingleChoice
		for range n {
			q.Choices = append(q.Choices, bank.Choice{Text: g.markdown(), Feedback: g.sometimes()})
		}
		q.Choices[g.IntN(n)].Credit = g.credit()
	case 1:
		q.Type, q.Scoring = bank.MultipleResponse, bank.ScoringByCredit
		for range n {
			q.Choices = append(q.Choices, bank.Choice{Text: g.markdown(), Feedback: g.sometimes(), Credit: -g.credit()})
		}
		q.Choices[0].Credit = g.credit()
	case 2:
		q.Type = bank.TrueFalse
		q.Choices = []bank.Choice{{Text: "True", Feedback: g.sometimes()}, {Text: "False", Feedback: g.sometimes()}}
		q.Choices[g.IntN(2)].Credit = 1
	case 3:
		q.Type, q.Wrong = bank.Numeric, g.sometimes()
		for range n {
			least := []float64{0, -2, 3.14, 1e-7, 6.02e23, 1822}[g.IntN(6)]
			number := &bank.Number{Min: least, Max: least + []float64{0, 1, 0.1}[g.IntN(3)]}
			q.Answers = append(q.Answers, bank.Answer{Number: number, Credit: g.credit(), Feedback: g.sometimes()})
		}
		q.Answers = append(byCredit(q.Answers), bank.Answer{Number: &bank.Number{Min: 7e7, Max: 7e7}, Feedback: g.markdown()})
	case 4:
		// Moodle would take an arrow for a pair.
		without := func(s string) string { return strings.ReplaceAll(s, arrow, "-") }
		q.Type, q.Wrong = bank.ShortText, without(g.sometimes())
		q.Answers = append(q.Answers, bank.Answer{Text: "pro*", Match: bank.Wildcard, Credit: 1})
		for range n {
			q.Answers = append(q.Answers, bank.Answer{Text: without(g.line()), Match: bank.IgnoreCase, Credit: g.credit(), Feedback: without(g.sometimes())})
		}
		q.Answers = append(byCredit(q.Answers), bank.Answer{Text: `\*no*`, Match: bank.Wildcard, Feedback: without(g.markdown())})
	case 5:
		q.Type = bank.Matching
		for range n {
			q.Pairs = append(q.Pairs, bank.Pair{Left: strings.ReplaceAll(g.markdown(), arrow, "-"), Right: g.right()})
		}
		q.Extras = append(q.Extras, g.right())
	case 6:
		q.Type, q.NoKey = bank.Essay, true
	case 7:
		q.Type, q.Explanation = bank.Info, ""
	}
	return q
}

// TestRoundTrip holds that what GIFT can say is read back as it was, without a
// loss.
func TestRoundTrip(t *testing.T) {
	for seed := range uint64(readtest.Often(400)) {
		g := generator{rand.New(rand.NewPCG(seed, 1))}
		want := bank.Test{Sections: []bank.Section{{}}}
		var category []string
		for range 1 + g.IntN(4) {
			if g.IntN(3) == 0 {
				category = [][]string{nil, {"top"}, {"Unit 1: x", "I/O"}, {"$x$", "y=z"}}[g.IntN(4)]
			}
			want.Sections[0].Questions = append(want.Sections[0].Questions, g.question(category))
		}
		var b bytes.Buffer
		if losses := Write(&b, &want); len(losses) > 0 {
			t.Fatalf("seed %d: losses %v in\n%s", seed, losses, b.String())
		}
		file, err := Read("f", b.Bytes())
		if err != nil {
			t.Fatalf("seed %d: %v in\n%s", seed, err, b.String())
		}
		got := file.Tests[0]
		for i := range got.Sections[0].Questions {
			got.Sections[0].Questions[i].Place = ""
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d: %s\n%s", seed, diff, b.String())
		}
		if !Is("f.gift", b.Bytes()) {
			t.Errorf("seed %d: not recognized:\n%s", seed, b.String())
		}
	}
}

// TestCorpusRoundTrip holds the same of every question of the corpus.
func TestCorpusRoundTrip(t *testing.T) {
	for _, path := range readtest.Corpus(t, "gift-grammar") {
		if filepath.Ext(path) != ".gift" {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		file, err := Read("f", data)
		if err != nil {
			continue // only a category
		}
		var b bytes.Buffer
		if losses := Write(&b, &file.Tests[0]); len(losses) > 0 {
			t.Errorf("%s: %v", path, losses)
		}
		again, err := Read("f", b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		place := cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".Place" }, cmp.Ignore())
		for _, q := range file.Questions() {
			q.Answers = byCredit(q.Answers) // as they are written
		}
		if diff := cmp.Diff(file.Tests, again.Tests, place); diff != "" {
			t.Errorf("%s: %s\n%s", path, diff, b.String())
		}
	}
}

// FuzzWrite holds that what is written of any file stays the same when it is read
// and written once more.
func FuzzWrite(f *testing.F) {
	for _, seed := range []string{
		"$CATEGORY: $course$/top/A//B/C\n::t\\:::[html]<p>x</p>{=a#f ~%50%b ####g}", "{#=%50%1:2#f =1..3 ~#w}", "{=a -> b = -> c = d->e} t",
		"{T#a#b}\r\r// [id:1] [tag:x]\rx{}", "a{=b}c{~d =e}f{#1}", "$ \\neq $ \\nabla x{=*a\\*}", "{=<a href=\"x~y\">\n\n~b}", "{=a->b #-> =c->d}",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Read("f", data)
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		Write(&first, &file.Tests[0])
		again, err := Read("f", first.Bytes())
		if err != nil {
			return // none of the questions can be said in GIFT
		}
		Write(&second, &again.Tests[0])
		if first.String() != second.String() {
			t.Errorf("written:\n%s\nread and written:\n%s", first.String(), second.String())
		}
	})
}
