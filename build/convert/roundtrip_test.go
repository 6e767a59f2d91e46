package convert

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// examples are the quizzes that the repository shows, and one with keys that few
// formats can say.
func examples(t *testing.T) map[string][]byte {
	t.Helper()
	names, _ := filepath.Glob("../../examples/quizzes/*.json")
	names = append(names, "testdata/keys.json")
	if len(names) < 9 {
		t.Fatalf("only %d example quizzes were found", len(names))
	}
	all := map[string][]byte{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = data
	}
	return all
}

// Each example goes through each format and comes back. What the reports do not
// name scores as it did, whatever is answered.
func TestExamplesScoreTheSameThroughEveryFormat(t *testing.T) {
	responses := readtest.Often(250)
	for name, data := range examples(t) {
		before, problems := quizdata.Read(name, data)
		if problems != nil {
			t.Fatal(problems)
		}
		for _, w := range Writers {
			if byFormat(w.Name) == nil {
				continue // written for people, not to be read back
			}
			t.Run(name+" as "+w.Name, func(t *testing.T) {
				after, told := through(t, name, data, w)
				same, automatic := 0, 0
				for _, q := range before.Questions() {
					again := twin(after, q)
					if q.Scored() {
						automatic++
					}
					if again == nil || again.Type == quizdata.Info && q.Type != quizdata.Info {
						if !told[bank.Brief(q.Prompt)] {
							t.Errorf("%q is gone or without marks, and no report names it", bank.Brief(q.Prompt))
						}
						continue
					}
					if q.Unscored && again.Scored() {
						t.Errorf("%q had no key and has one now", bank.Brief(q.Prompt))
					}
					if !q.Scored() {
						continue
					}
					switch differs := differ(q, again, responses); {
					case differs == "":
						same++
					case !told[bank.Brief(q.Prompt)]:
						t.Errorf("%q, and no report names it: %s", bank.Brief(q.Prompt), differs)
					default:
						t.Logf("told: %q: %s", bank.Brief(q.Prompt), differs)
					}
				}
				t.Logf("%d of %d questions score the same", same, automatic)
			})
		}
	}
}

// byFormat is the reader of a name, if there is one.
func byFormat(name string) *Format {
	for i := range Formats {
		if Formats[i].Name == name {
			return &Formats[i]
		}
	}
	return nil
}

// through writes a quiz in a format, reads it back and makes a quiz of it. It
// returns the beginnings of the questions that a report names.
func through(t *testing.T, name string, data []byte, w Writer) (*quizdata.Quiz, map[string]bool) {
	t.Helper()
	told := map[string]bool{}
	note := func(losses []bank.Loss) {
		for _, l := range losses {
			told[l.Question] = true
		}
	}
	file, err := Read(name, data, "quiz")
	if err != nil {
		t.Fatal(err)
	}
	middle, err := Convert(name, file, w)
	if err != nil || len(middle.Outputs) != 1 {
		t.Fatalf("%d outputs, %v", len(middle.Outputs), err)
	}
	note(middle.Losses)
	back, err := Read("back"+w.Ext, middle.Outputs[0].Data, "")
	if err != nil {
		t.Fatalf("what was written is not recognised: %v", err)
	}
	if back.Format != w.Name {
		t.Fatalf("what was written is taken for %s", back.Format)
	}
	end, err := Convert(name, back, Writers[0])
	if err != nil || len(end.Outputs) != 1 {
		t.Fatalf("%d outputs, %v, %v", len(end.Outputs), err, end.Losses)
	}
	note(end.Losses)
	quiz, problems := quizdata.Read(name, end.Outputs[0].Data)
	if problems != nil {
		t.Fatalf("%v\n%s", problems, end.Outputs[0].Data)
	}
	return quiz, told
}

// bare is a Markdown text without what formats write in other ways.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\n\\", r) {
			return -1
		}
		return r
	}, s)
}

func twin(quiz *quizdata.Quiz, q *quizdata.Question) *quizdata.Question {
	for _, other := range quiz.Questions() {
		if bare(other.Prompt) == bare(q.Prompt) {
			return other
		}
	}
	return nil
}

// differ gives both questions the same random responses and tells the first
// that they mark differently.
func differ(q, again *quizdata.Question, times int) string {
	random := rand.New(rand.NewPCG(1, 2))
	for range times {
		r := response(random, q)
		want, got := grade.Grade(q, r), grade.Grade(again, translated(r, q, again))
		if math.Abs(want.Earned-got.Earned) > 1e-3 {
			return fmt.Sprintf("%+v earned %v and now %v", r, want.Earned, got.Earned)
		}
	}
	return ""
}

// response is a random one, as often right as not.
func response(random *rand.Rand, q *quizdata.Question) (r quizdata.Response) {
	some := func(list []string) string { return list[random.IntN(len(list))] }
	switch {
	case q.Type == quizdata.MultipleResponse:
		for _, c := range q.Choices {
			if random.IntN(2) == 0 {
				r.Choices = append(r.Choices, c.ID)
			}
		}
	case q.Type.HasChoices():
		r.Choices = []string{q.Choices[random.IntN(len(q.Choices))].ID}
	case q.Type == quizdata.Numeric:
		least, most := ends(q.Numbers[random.IntN(len(q.Numbers))])
		r.Text = some([]string{decimal(least), decimal(most), decimal((least + most) / 2), decimal(least - 1), decimal(most + 0.5), ""})
	case q.Type == quizdata.ShortText:
		text := fitting(random, q.Texts[random.IntN(len(q.Texts))])
		r.Text = some([]string{text, strings.ToUpper(text), " " + text, text + "x", ""})
	case q.Type == quizdata.Output:
		r.Outcome = []quizdata.OutcomeKind{quizdata.OutcomePrints, quizdata.OutcomeError, quizdata.OutcomeNothing}[random.IntN(3)]
		if r.Outcome != quizdata.OutcomeNothing {
			r.Text = some([]string{q.Outcome.Text, q.Outcome.Text + "1", "x"})
		}
	case q.Type == quizdata.Ordering:
		for _, i := range random.Perm(len(q.Items)) {
			r.Choices = append(r.Choices, q.Items[i].ID)
		}
		if random.IntN(3) == 0 {
			r.Choices = nil
			for _, item := range q.Items {
				r.Choices = append(r.Choices, item.ID)
			}
		}
	case q.Type.HasSlots():
		for _, s := range q.Slots {
			if with := fill(random, q, s); with != "" {
				r.Filled = append(r.Filled, quizdata.Filled{Slot: s.ID, With: with})
			}
		}
	}
	return r
}

func fill(random *rand.Rand, q *quizdata.Question, s quizdata.Slot) string {
	switch s.Kind {
	case quizdata.SlotItem:
		if random.IntN(2) == 0 {
			return s.Key
		}
		return q.Items[random.IntN(len(q.Items))].ID
	case quizdata.SlotMenu:
		return s.Choices[random.IntN(len(s.Choices))].ID
	case quizdata.SlotText:
		return fitting(random, s.Texts[random.IntN(len(s.Texts))]) + []string{"", "x"}[random.IntN(2)]
	}
	least, most := ends(s.Numbers[random.IntN(len(s.Numbers))])
	return decimal([]float64{least, most, most + 1000}[random.IntN(3)])
}

// fitting is a text that meets a key.
func fitting(random *rand.Rand, key quizdata.TextKey) string {
	if !key.Pattern {
		return key.Text
	}
	const star = "\x00"
	text := strings.ReplaceAll(key.Text, `\*`, star)
	text = strings.ReplaceAll(text, "*", []string{"", "so ", "*"}[random.IntN(3)])
	return strings.ReplaceAll(text, star, "*")
}

// ends are the ends of a range, or numbers in it where it has none.
func ends(n quizdata.NumberKey) (least, most float64) {
	least, most = n.Min, n.Max
	if math.IsInf(least, 0) {
		least = min(most, 0) - 1e6
	}
	if math.IsInf(most, 0) {
		most = max(least, 0) + 1e6
	}
	return least, most
}

// translated is a response to q as the same response to again: by the texts of
// choices, items and slots, as ids may differ.
func translated(r quizdata.Response, q, again *quizdata.Question) quizdata.Response {
	ids := map[string]string{}
	for _, c := range q.Choices {
		for _, other := range again.Choices {
			if bare(c.Text) == bare(other.Text) || c.ID == other.ID {
				ids[c.ID] = other.ID
			}
		}
	}
	for _, item := range q.Items {
		for _, other := range again.Items {
			if bare(item.Text) == bare(other.Text) {
				ids[item.ID] = other.ID
			}
		}
	}
	for i, s := range q.Slots {
		for j, other := range again.Slots {
			if s.Text != "" && bare(s.Text) == bare(other.Text) || s.Text == "" && i == j {
				ids[s.ID] = other.ID
				for _, c := range s.Choices {
					for _, same := range other.Choices {
						if bare(c.Text) == bare(same.Text) {
							ids[c.ID] = same.ID
						}
					}
				}
			}
		}
	}
	out := quizdata.Response{Text: r.Text, Outcome: r.Outcome}
	for _, id := range r.Choices {
		out.Choices = append(out.Choices, ids[id])
	}
	for _, f := range r.Filled {
		with := f.With
		if id := ids[with]; id != "" {
			with = id
		}
		out.Filled = append(out.Filled, quizdata.Filled{Slot: ids[f.Slot], With: with})
	}
	return out
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
