package bundle

import (
	"fmt"
	"path/filepath"
	"strings"

	"mocktest/build/check"
	"mocktest/quizdata"
)

// quizFile is one checked quiz, ready to be served.
type quizFile struct {
	file  File
	title string
	quiz  *quizdata.Quiz
	from  check.Result
	still string // name of the file with the quiz as HTML; empty for none
}

// QuizErrors are the quizzes of a build that have problems, each with all of
// them. The bundle is not made while there are any.
type QuizErrors []check.Result

func (e QuizErrors) Error() string {
	texts := make([]string, len(e))
	for i, r := range e {
		texts[i] = r.Problems.Error()
	}
	return strings.Join(texts, "\n")
}

// readQuizzes checks, renders and minifies quiz files. They keep their names, so two
// of one name cannot be built together; with still, nor can two whose HTML
// would have one name.
func readQuizzes(paths []string, still Still) ([]quizFile, error) {
	var quizzes []quizFile
	var broken QuizErrors
	from := map[string]string{ScriptName: "the loader", FrameName: "the frame page", FrameScriptName: "the frame page's script", ManifestName: "the manifest",
		LicenceName: "the licences", StyleName: "the stylesheet", SnippetPage: "the snippets", SnippetText: "the snippets"}
	for _, path := range paths {
		name := filepath.Base(path)
		if other, taken := from[name]; taken {
			return nil, fmt.Errorf("%s would be overwritten by %s, which is also built as %s: rename one of them", path, other, name)
		}
		from[name] = path
		if page := stillName(name); still != nil {
			if other, taken := from[page]; taken && page != name {
				return nil, fmt.Errorf("%s is also written as %s, which %s is called as well: rename the quiz", path, page, other)
			}
			from[page] = path
		}
		r, err := check.Read(path)
		if err != nil {
			return nil, err
		}
		if len(r.Problems) > 0 {
			broken = append(broken, r)
			continue
		}
		small, quiz, err := Built(still, r)
		if err != nil {
			return nil, err
		}
		quizzes = append(quizzes, quizFile{file: newFile(name, small), title: quiz.Title, quiz: quiz, from: r})
	}
	if len(broken) > 0 {
		return nil, broken
	}
	return quizzes, nil
}

// Built is a checked quiz as readers get it: its file, and what that says. With
// still the file holds what is shown before the engine has come, unless that
// goes beyond what a file may hold.
func Built(still Still, r check.Result) ([]byte, *quizdata.Quiz, error) {
	plain, quiz, err := builtWith(check.Early{}, r)
	if err != nil || still == nil {
		return plain, quiz, err
	}
	early, err := earlyOf(still, quiz)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", r.File, err)
	}
	for _, less := range []check.Early{early, {Card: early.Card}} {
		if full, quiz, err := builtWith(less, r); err == nil {
			return full, quiz, nil
		}
	}
	return plain, quiz, nil
}

// earlyOf is what is shown of a quiz before the engine has come.
func earlyOf(still Still, quiz *quizdata.Quiz) (early check.Early, err error) {
	if quiz.Start == quizdata.StartCard {
		if early.Card, err = still.Card(quiz); err != nil {
			return early, err
		}
	}
	first, err := still.First(quiz)
	if len(first) <= mostFirst {
		early.First = first
	}
	return early, err
}

// mostFirst is how many bytes the first question may add to a file: the map of
// a section of some hundred questions is not worth a reader's wait.
const mostFirst = 24 << 10

func builtWith(early check.Early, r check.Result) ([]byte, *quizdata.Quiz, error) {
	built, err := r.Built(early)
	if err != nil {
		return nil, nil, err
	}
	small, err := minified("application/json", r.File, built)
	if err != nil {
		return nil, nil, err
	}
	quiz, problems := quizdata.Read(r.File, small)
	if len(problems) > 0 {
		return nil, nil, problems
	}
	return small, quiz, nil
}
