// Package examples_test holds the example blog to its word: every quiz reads
// without a problem, every answer is worked out again without looking at the
// quiz, every program is run, and every page is sound HTML whose links lead
// somewhere.
package examples_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"mocktest/quizdata"
)

// source is one quiz and where it stands: a file, or an element of a page.
type source struct {
	name string // file, or page and number of the element
	data []byte
	quiz *quizdata.Quiz
}

// sources reads every quiz of the blog, inline ones included.
func sources(t *testing.T) []source {
	t.Helper()
	files, err := filepath.Glob("quizzes/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no quizzes found: %v", err)
	}
	var all []source
	for _, file := range files {
		all = append(all, source{name: file, data: readFile(t, file)})
	}
	for _, p := range pages(t) {
		all = append(all, p.inline...)
	}
	for i, s := range all {
		quiz, problems := quizdata.Read(s.name, s.data)
		if len(problems) > 0 {
			t.Fatalf("%v", problems)
		}
		all[i].quiz = quiz
	}
	return all
}

func quizNamed(t *testing.T, file string) *quizdata.Quiz {
	t.Helper()
	for _, s := range sources(t) {
		if s.name == file {
			return s.quiz
		}
	}
	t.Fatalf("there is no quiz %s", file)
	return nil
}

func readFile(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEveryQuizTeaches(t *testing.T) {
	for _, s := range sources(t) {
		for _, q := range s.quiz.Questions() {
			at := s.name + " " + q.ID
			if q.Type == quizdata.Info || q.Unscored {
				continue
			}
			if q.Difficulty == "" || len(q.Topics) == 0 {
				t.Errorf("%s has no difficulty or no topic", at)
			}
			if q.Type != quizdata.Essay && q.Explanation == "" {
				t.Errorf("%s has no explanation", at)
			}
			for _, c := range q.Choices {
				if c.Feedback == "" {
					t.Errorf("%s: choice %q does not say why it is right or wrong", at, c.Text)
				}
			}
		}
	}
}

func TestQuizIDsAreUnique(t *testing.T) {
	seen := map[string]string{}
	for _, s := range sources(t) {
		if s.quiz.ID == "" {
			t.Errorf("%s has no id", s.name)
		}
		if other, ok := seen[s.quiz.ID]; ok {
			t.Errorf("%s and %s have the same id %q: they would share saved answers", other, s.name, s.quiz.ID)
		}
		seen[s.quiz.ID] = s.name
	}
}

func TestTopicsThatLinkAreAskedAbout(t *testing.T) {
	for _, s := range sources(t) {
		var topics []string
		for _, q := range s.quiz.Questions() {
			topics = append(topics, q.Topics...)
		}
		for topic := range s.quiz.Learn {
			if !slices.Contains(topics, topic) {
				t.Errorf("%s: learn names %q, but no question has that topic", s.name, topic)
			}
		}
	}
}

// A reader who always picks the same letter, or always the longest choice,
// must not do well.
func TestKeysCannotBeGuessed(t *testing.T) {
	for _, s := range sources(t) {
		positions, longest, count := map[int]int{}, 0, 0
		for _, q := range s.quiz.Questions() {
			if q.Type != quizdata.SingleChoice || q.Unscored {
				continue
			}
			count++
			key := slices.IndexFunc(q.Choices, quizdata.Choice.Right)
			positions[key]++
			if isLongest(q.Choices, key) {
				longest++
			}
		}
		if count < 6 {
			continue
		}
		for position, n := range positions {
			if n*10 > count*4 {
				t.Errorf("%s: %d of %d keys are choice %c", s.name, n, count, 'A'+position)
			}
		}
		if longest*2 > count {
			t.Errorf("%s: %d of %d keys are the longest choice", s.name, longest, count)
		}
	}
}

func isLongest(choices []quizdata.Choice, key int) bool {
	length := func(c quizdata.Choice) int { return utf8.RuneCountInString(c.Text) }
	for i, c := range choices {
		if i != key && length(c) >= length(choices[key]) {
			return false
		}
	}
	return true
}

func TestFilesAreIndentedByTwo(t *testing.T) {
	files, _ := filepath.Glob("quizzes/*.json")
	for _, file := range files {
		for i, line := range strings.Split(strings.TrimSuffix(string(readFile(t, file)), "\n"), "\n") {
			indent := len(line) - len(strings.TrimLeft(line, " \t"))
			if indent%2 != 0 || strings.Contains(line, "\t") {
				t.Errorf("%s:%d is not indented by two spaces a level", file, i+1)
			}
		}
	}
}

func TestDjangoTestIsWhatTheArticlePromises(t *testing.T) {
	quiz := quizNamed(t, "quizzes/django.json")
	open, automatic := 0, 0
	for _, q := range quiz.Questions() {
		if q.Type == quizdata.Essay {
			open++
			continue
		}
		automatic++
		if costs := q.Marks.Wrong == -0.25; costs != q.Type.HasChoices() {
			t.Errorf("%s: a wrong answer to a %s question takes %v", q.ID, q.Type, q.Marks.Wrong)
		}
	}
	if open != 5 || automatic != 23 || len(quiz.Sections) != 5 || quiz.Time.Limit.Minutes() != 40 {
		t.Errorf("got %d open and %d other questions in %d sections and %v; the article says 5, 23, 5 and 40 minutes",
			open, automatic, len(quiz.Sections), quiz.Time.Limit)
	}
}

func TestKindsOfQuestionAreAllShown(t *testing.T) {
	shown := map[quizdata.Type]bool{}
	unscored := false
	for _, q := range quizNamed(t, "quizzes/types.json").Questions() {
		shown[q.Type] = true
		unscored = unscored || q.Unscored
	}
	if !unscored {
		t.Error("quizzes/types.json has no question without a key")
	}
	for _, kind := range quizdata.Types {
		if !shown[kind] {
			t.Errorf("quizzes/types.json has no %s question", kind)
		}
	}
}
