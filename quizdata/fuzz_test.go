package quizdata

import (
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/tools/txtar"
)

// FuzzRead holds that any bytes are either a quiz that keeps all its promises
// or problems that can be shown, and that reading is a function of the bytes.
func FuzzRead(f *testing.F) {
	for _, seed := range seeds(f) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		quiz, problems := Read("f", data)
		if (quiz == nil) == (len(problems) == 0) {
			t.Fatalf("quiz %v and %d problems", quiz != nil, len(problems))
		}
		if err := checkProblems(problems, data); err != nil {
			t.Error(err)
		}
		if quiz == nil {
			return
		}
		if err := checkQuiz(quiz); err != nil {
			t.Error(err)
		}
		if again, _ := Read("f", data); dump(again) != dump(quiz) {
			t.Error("read differently the second time")
		}
	})
}

// seeds are the cases of testdata and some bytes that are no JSON.
func seeds(f *testing.F) [][]byte {
	seeds := [][]byte{[]byte("\ufeff{}"), []byte("\xff\xfe{"), []byte("{\"a\": \"\xe9\"}"), []byte("{\"a\": \"\\ud83d\\ude00\n"), []byte("[[[")}
	files, err := filepath.Glob("testdata/read/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds")
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, c := range archive.Files {
			source, fragment := strings.CutPrefix(string(c.Data), "questions:")
			if fragment {
				source = `{"title": "T", "questions": [` + source + "]}"
			}
			if strings.HasSuffix(c.Name, ".json") {
				seeds = append(seeds, []byte(source))
			}
		}
	}
	return seeds
}

// checkProblems holds that every problem can be shown and found.
func checkProblems(problems Problems, data []byte) error {
	if len(problems) > MaxProblems+1 {
		return fmt.Errorf("%d problems", len(problems))
	}
	source := strings.TrimPrefix(string(data), "\ufeff")
	lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(source, "\r\n", "\n"), "\r", "\n"), "\n")
	for i, p := range problems {
		switch {
		case p.File != "f" || p.Message == "":
			return fmt.Errorf("says nothing: %+v", p)
		case p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > len(lines[p.Line-1])+2:
			return fmt.Errorf("outside the file: %+v", p)
		case i > 0 && (p.Line < problems[i-1].Line || p.Line == problems[i-1].Line && p.Column < problems[i-1].Column):
			return fmt.Errorf("not in file order: %+v", p)
		case len(p.String()) > 3000 || strings.ContainsAny(p.Message+p.Cure, "\n\r"):
			return fmt.Errorf("cannot be shown on a line: %q", p.String())
		}
	}
	return nil
}

// checkQuiz holds the promises of package quizdata about a quiz it returned.
func checkQuiz(q *Quiz) error {
	questions := q.Questions()
	switch {
	case q.Title == "" || len(q.Modes) == 0 || len(q.Sections) == 0 || len(questions) == 0 || len(questions) > MaxQuestions:
		return fmt.Errorf("incomplete: %q, modes %v, %d sections, %d questions", q.Title, q.Modes, len(q.Sections), len(questions))
	case q.ID != "" && !validID(q.ID), q.Pass < 0, q.Pass > 100, q.HasSeed && q.Seed > MaxSeed:
		return fmt.Errorf("id %q, pass %v, seed %v", q.ID, q.Pass, q.Seed)
	case q.Reveal == "" || q.Start == "" || q.Start == StartOpen && q.Timed():
		return fmt.Errorf("reveal %q, start %q", q.Reveal, q.Start)
	case len(q.Time.Warnings) > MaxWarnings || !slices.IsSortedFunc(q.Time.Warnings, func(a, b time.Duration) int { return int(b - a) }):
		return fmt.Errorf("warnings %v", q.Time.Warnings)
	}
	for i := 1; i < len(q.Bands); i++ {
		if q.Bands[i].From >= q.Bands[i-1].From {
			return fmt.Errorf("bands %v", q.Bands)
		}
	}
	ids := map[string]bool{}
	for _, s := range q.Sections {
		if len(s.Questions) == 0 || !validID(s.ID) || ids["section "+s.ID] || s.Time.Limit < 0 || s.Time.Limit > MaxTime {
			return fmt.Errorf("section %q with id %q and %d questions", s.Title, s.ID, len(s.Questions))
		}
		ids["section "+s.ID] = true
		if err := checkDrawn(s); err != nil {
			return err
		}
	}
	for _, question := range questions {
		if ids[question.ID] || q.Question(question.ID) != question {
			return fmt.Errorf("the id %q is not of one question", question.ID)
		}
		ids[question.ID] = true
		if err := checkQuestion(question); err != nil {
			return fmt.Errorf("question %s: %v", question.ID, err)
		}
	}
	return nil
}

func checkQuestion(q *Question) error {
	m := q.Marks
	switch {
	case !validID(q.ID) || q.Hash == "" || q.Prompt == "" || !slices.Contains(Types, q.Type):
		return fmt.Errorf("incomplete: %+v", q)
	case !(m.Correct >= 0 && m.Correct <= MaxMarks*MaxItems && m.Wrong <= 0 && m.Wrong >= -MaxMarks && m.Blank <= 0 && m.Blank >= -MaxMarks):
		return fmt.Errorf("marks %+v", m)
	case q.Limit < 0 || q.Limit > MaxTime:
		return fmt.Errorf("limit %v", q.Limit)
	case q.Difficulty != "" && !slices.Contains(Difficulties, q.Difficulty):
		return fmt.Errorf("difficulty %q", q.Difficulty)
	case q.Passage != nil && (q.Passage.Text == "" || !validID(q.Passage.ID)):
		return fmt.Errorf("passage %+v", q.Passage)
	}
	for _, text := range append([]string{q.Prompt, q.Explanation, q.ModelAnswer, q.Feedback.Right, q.Feedback.Partly, q.Feedback.Wrong}, q.Hints...) {
		if _, message, ok := CheckText(text); !ok || !utf8.ValidString(text) {
			return fmt.Errorf("a text that is %s", message)
		}
	}
	return checkKey(q)
}

// checkKey holds that the key is of the shape the type asks for, that it can be
// met in full, and that nothing is filled in for other types.
func checkKey(q *Question) error {
	if q.Unscored {
		return checkUnscored(q)
	}
	best := 1.0
	switch q.Type {
	case SingleChoice, MultipleResponse, TrueFalse:
		return checkChoices(q)
	case Numeric:
		best = 0
		for _, n := range q.Numbers {
			if !(n.Min <= n.Max) || math.IsInf(n.Min, 1) || math.IsInf(n.Max, -1) || !(n.Credit >= 0 && n.Credit <= 1) || n.Credit == 0 && n.Feedback == "" {
				return fmt.Errorf("number %+v", n)
			}
			best = max(best, n.Credit)
		}
	case ShortText:
		best = 0
		for _, text := range q.Texts {
			if strings.TrimSpace(text.Text) == "" || !(text.Credit >= 0 && text.Credit <= 1) || text.Credit == 0 && text.Feedback == "" {
				return fmt.Errorf("text %+v", text)
			}
			best = max(best, text.Credit)
		}
	case Ordering, Matching, Categorize, Cloze:
		if err := checkPlaces(q); err != nil {
			return err
		}
	case Output:
		if q.Outcome.Kind == "" || (q.Outcome.Kind == OutcomePrints) && strings.TrimSpace(q.Outcome.Text) == "" {
			return fmt.Errorf("outcome %+v", q.Outcome)
		}
	case Essay:
		if q.ModelAnswer == "" || len(q.Rubric) == 0 || q.Marks.Correct <= 0 || q.Marks.Wrong != 0 || q.Marks.Blank != 0 {
			return fmt.Errorf("model answer %q, rubric %v, marks %v", q.ModelAnswer, q.Rubric, q.Marks)
		}
	case Info:
		if q.Marks != (Marks{}) || q.Limit != 0 {
			return fmt.Errorf("info with marks %v, limit %v", q.Marks, q.Limit)
		}
	}
	if best != 1 || len(q.Choices) > 0 || (q.Type == ShortText || q.Type == Output || q.Type == Cloze) != (q.Match != Comparison{}) {
		return fmt.Errorf("best credit %v, %d choices, %+v", best, len(q.Choices), q.Match)
	}
	return nil
}

// checkUnscored holds that what has no key has none of it, and no marks.
func checkUnscored(q *Question) error {
	switch {
	case !slices.Contains(withoutKey, q.Type):
		return fmt.Errorf("a question of type %s without a key", q.Type)
	case len(q.Numbers)+len(q.Texts) > 0 || slices.ContainsFunc(q.Choices, func(c Choice) bool { return c.Credit != 0 }):
		return fmt.Errorf("a key of what has none: %+v", q)
	case q.Marks != Marks{} || q.Scoring != AllOrNothing:
		return fmt.Errorf("marks %v and scoring %q of what is not scored", q.Marks, q.Scoring)
	case q.Type.HasChoices() != (len(q.Choices) >= 2) || (q.Type == Ordering) != (len(q.Items) >= 2):
		return fmt.Errorf("%d choices and %d items in %s", len(q.Choices), len(q.Items), q.Type)
	}
	return nil
}

func checkChoices(q *Question) error {
	ids, full, sum := map[string]bool{}, 0, 0.0
	for _, c := range q.Choices {
		if !validID(c.ID) || ids[c.ID] || c.Text == "" || !(c.Credit >= -1 && c.Credit <= 1) {
			return fmt.Errorf("choice %+v", c)
		}
		ids[c.ID] = true
		if c.Credit == 1 {
			full++
		}
		if q.Scoring != ScoringCredit && c.Credit != 0 && c.Credit != 1 {
			return fmt.Errorf("scoring %s with credit %v", q.Scoring, c.Credit)
		}
		sum += max(0, c.Credit)
	}
	switch {
	case len(q.Choices) < 2 || len(q.Choices) > MaxChoices || q.Scoring == "" || sum < 1-1e-9:
		return fmt.Errorf("%d choices, scoring %q, credits of %v", len(q.Choices), q.Scoring, sum)
	case q.Type != MultipleResponse && full < 1, q.Type == TrueFalse && full != 1:
		return fmt.Errorf("%d right choices in %s", full, q.Type)
	case q.Type == TrueFalse && (q.Choices[0].ID != "true" || q.Choices[1].ID != "false" || q.ShuffleChoices):
		return fmt.Errorf("choices %v", q.Choices)
	}
	return nil
}
