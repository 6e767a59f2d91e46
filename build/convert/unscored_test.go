package convert

import (
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mocktest/build/convert/bank"
	"mocktest/quizdata"
)

// Whatever a reader has without a key stands in the quiz file as a question
// with all there is to choose from, and the report says how to add the key.
func TestQuestionsWithoutAKeyStayQuestions(t *testing.T) {
	all := maps.Clone(folders)
	all["sheet"] = "csv"
	for folder, format := range all {
		t.Run(format, func(t *testing.T) {
			asked, bare := 0, 0
			for name, data := range inputs(t, filepath.Join(folder, "testdata")) {
				file, err := byFormat(format).Read(name, data)
				if err != nil {
					continue
				}
				a, n := keyless(t, name, file)
				asked, bare = asked+a, bare+n
			}
			t.Logf("%d of %d questions without a key are asked", asked, bare)
		})
	}
}

// keyless converts a file and counts its questions without a key, and those of
// them that are asked.
func keyless(t *testing.T, name string, file *bank.File) (asked, all int) {
	t.Helper()
	questions := file.Questions()
	done, err := Convert(path.Base(name), file, Writers[0])
	if err != nil {
		t.Fatal(err)
	}
	var written []*quizdata.Question
	for _, out := range done.Outputs {
		quiz, problems := quizdata.Read(out.Name, out.Data)
		if problems != nil {
			t.Fatalf("%s: %v", name, problems)
		}
		written = append(written, quiz.Questions()...)
	}
	for _, q := range questions {
		if !q.NoKey || q.Type == bank.Essay || q.Type == bank.Info {
			continue
		}
		all++
		fits := func(w *quizdata.Question) bool {
			return w.Unscored && w.Prompt == q.Prompt && string(w.Type) == string(q.Type) &&
				(q.Type == bank.TrueFalse || len(w.Choices) == len(q.Choices)) && len(w.Items) == len(q.Items)
		}
		if slices.ContainsFunc(written, fits) {
			asked++
			if !tells(done.Losses, q, bank.Unscored, "unscored") {
				t.Errorf("%s: %q: nothing says how to add its key: %v", name, bank.Brief(q.Prompt), done.Losses)
			}
			continue
		}
		if !tells(done.Losses, q, bank.Changed, "") && !tells(done.Losses, q, bank.Dropped, "") {
			t.Errorf("%s: the %s %q is no question any more, and nothing says why: %v", name, q.Type, bank.Brief(q.Prompt), done.Losses)
		}
		t.Logf("%s: %s with %d choices: %q", name, q.Type, len(q.Choices), bank.Brief(q.Prompt))
	}
	return asked, all
}

func tells(losses []bank.Loss, q *bank.Question, kind bank.LossKind, word string) bool {
	return slices.ContainsFunc(losses, func(l bank.Loss) bool {
		return l.Kind == kind && (l.Place == q.Place || named(l, q)) && strings.Contains(l.Why, word)
	})
}
