package bundle

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/quizdata"
)

// plainStill says what it was asked to write, and refuses a quiz called No.
type plainStill struct{}

func (plainStill) HTML(quiz *quizdata.Quiz, stylesheet string, answers bool) ([]byte, error) {
	if quiz.Title == "No" {
		return nil, errors.New("it will not do")
	}
	return fmt.Appendf(nil, "%s %s %v", quiz.Title, stylesheet, answers), nil
}

func (plainStill) First(*quizdata.Quiz) (json.RawMessage, error) { return nil, nil }

func (plainStill) Card(*quizdata.Quiz) (json.RawMessage, error) { return nil, nil }

func TestQuizzesAreWrittenAsHTML(t *testing.T) {
	quiz := filepath.Join(t.TempDir(), "sums.json")
	write(t, quiz, quizText)
	o := Options{Source: module(t, nil), Quizzes: []string{quiz}, BaseURL: "/mt", Still: plainStill{}}
	b := build(t, o)
	if got := string(b.File("sums.html").Data); got != "Sums /mt/mocktest.css true" {
		t.Errorf("written: %s", got)
	}
	form := `<mock-test quiz="/mt/sums.json">` + "\n<!-- here everything that is in sums.html -->\n</mock-test>\n" +
		`<script async src="/mt/mocktest.js"></script>`
	if text := string(b.File(SnippetText).Data); !strings.Contains(text, form) {
		t.Errorf("%s\nis missing from\n%s", form, text)
	}
	if page := string(b.File(SnippetPage).Data); !strings.Contains(page, "everything that is in sums.html") {
		t.Error("the page does not show the form")
	}
	o.NoAnswers = true
	if got := string(build(t, o).File("sums.html").Data); got != "Sums /mt/mocktest.css false" {
		t.Errorf("without answers: %s", got)
	}
	o.Still = nil
	if b = build(t, o); b.File("sums.html") != nil || strings.Contains(string(b.File(SnippetText).Data), "sums.html") {
		t.Error("written by nobody")
	}
}

func TestQuizThatCannotBeWritten(t *testing.T) {
	quiz := filepath.Join(t.TempDir(), "no.json")
	write(t, quiz, strings.Replace(quizText, "Sums", "No", 1))
	_, err := Build(t.Context(), Options{Source: module(t, nil), Quizzes: []string{quiz}, Still: plainStill{}})
	wantError(t, err, "no.json", "it will not do")
}

// Two files of one name would overwrite each other.
func TestNamesOfHTMLAreFree(t *testing.T) {
	for _, names := range [][]string{{"mocktest.json"}, {"snippets.json"}, {"a.json", "a.txt"}, {"a.html", "a.json"}, {"mocktest.css"}} {
		var quizzes []string
		dir := t.TempDir()
		for _, name := range names {
			quizzes = append(quizzes, filepath.Join(dir, name))
			write(t, filepath.Join(dir, name), quizText)
		}
		_, err := Build(t.Context(), Options{Source: "not looked at", Quizzes: quizzes, Still: plainStill{}})
		wantError(t, err, names[len(names)-1], "rename")
	}
}
