package convert

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/build/convert/bank"
)

// told is the report of losses for people.
func told(d Done) string {
	var b strings.Builder
	PrintReport(&b, []Done{d})
	return b.String()
}

func TestEqualLossesAreToldOnce(t *testing.T) {
	f := &bank.File{}
	f.Lose(bank.Changed, "q.json: A, question 1", "first", "the hints", "there are none")
	f.Lose(bank.Dropped, "q.json: A, question 2", "2\\. Is \\*this\\\nso?", "the question", "nothing is like it")
	f.Lose(bank.Changed, "q.json: A, question 3", "third", "the hints", "there are none")
	f.Lose(bank.Changed, "q.json: B, question 1", "fourth", "the hints", "there are none")
	f.Lose(bank.Changed, "q.json: B, question 1", "fourth", "the hints", "there are none")
	f.Lose(bank.Changed, "q.json: B, question 1", "fourth", "the unit", "there are none")
	d := Begin("q.json", f)
	d.Format = "quiz"
	const want = `q.json: quiz, 1 question read, all of them dropped, 5 changes
  q.json: A, question 2: “2. Is *this so?”: dropped: the question; nothing is like it
  changed, 4 times: the hints; there are none
    at A, question 1, 3; B, question 1
  q.json: B, question 1: “fourth”: changed: the unit; there are none
`
	if got := told(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// However many places there are, no line of them is long and none is missing.
func TestManyPlacesAreWrapped(t *testing.T) {
	f := &bank.File{}
	for i := range 90 {
		f.Lose(bank.Changed, fmt.Sprintf("exam.gift:%d:5", 1000+i), "q", "the hints", "there are none")
	}
	text := told(Begin("exam.gift", f))
	for line := range strings.Lines(text) {
		if len(line) > wide+10 {
			t.Errorf("%d bytes: %s", len(line), line)
		}
	}
	if n := strings.Count(text, ":5"); n != 90 {
		t.Errorf("%d places", n)
	}
}

// Questions that the reader dropped were read, too; those that the writer drops
// are counted once, and all of a test that is left out.
func TestTheSumOfTheReportIsPlain(t *testing.T) {
	yes := []bank.Choice{{Text: "True", Credit: 1}, {Text: "False"}}
	f := &bank.File{Tests: []bank.Test{{Title: "T", Sections: []bank.Section{{Questions: []bank.Question{
		{Type: bank.TrueFalse, Prompt: "Good?", Choices: yes}, {Type: "hotspot", Prompt: "Where?", Place: "q"},
	}}}}}}
	f.Lose(bank.Dropped, "q", "drawing", "a drawing", "nothing is like it")
	to := func(name string) Writer {
		w, err := WriterOf(name)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	done, err := Convert("q.xml", f, to("gift"))
	if err != nil || done.Questions != 3 || done.Dropped != 2 {
		t.Errorf("%d questions, %d dropped, %v", done.Questions, done.Dropped, err)
	}
	if text := told(done); !strings.Contains(text, "3 questions read, 2 of them dropped") {
		t.Error(text)
	}

	f = &bank.File{Tests: []bank.Test{{Title: "T", Sections: []bank.Section{{Questions: []bank.Question{{Type: "hotspot"}, {Type: "hotspot"}}}}}}}
	if done, err = Convert("q.xml", f, to("csv")); err != nil || done.Dropped != 2 || len(done.Outputs) != 0 {
		t.Errorf("%d dropped, %d outputs, %v", done.Dropped, len(done.Outputs), err)
	}
}

// Programs get every loss for itself and the paths that were written.
func TestTheReportForPrograms(t *testing.T) {
	f := &bank.File{Media: []bank.Media{{Name: "a.png", Data: []byte("x")}}, Tests: []bank.Test{{Title: "T", Sections: []bank.Section{{Questions: []bank.Question{
		{Type: bank.TrueFalse, Prompt: "Good? ![it](a.png)", Choices: []bank.Choice{{Text: "True", Credit: 1}, {Text: "False"}}},
	}}}}}}
	f.Lose(bank.Changed, "q", "", "the hints", "there are none")
	f.Lose(bank.Changed, "r", "", "the hints", "there are none")
	done, err := Convert("q.xml", f, Writers[0])
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	all := []Done{done}
	if err := Store(filepath.Join(dir, "out.json"), all, nil, false); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := PrintJSON(&b, all, nil); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Files []struct {
			Questions, Dropped int
			Written            []string
			Losses             []struct{ Place string }
		}
	}
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	file := got.Files[0]
	if len(file.Losses) != 2 || file.Questions != 1 || len(file.Written) != 2 ||
		file.Written[0] != filepath.Join(dir, "out.json") || file.Written[1] != filepath.Join(dir, "q", "a.png") {
		t.Errorf("%s", b.String())
	}
}

// A formula that the quiz could not be built with is told when it is converted.
func TestFormulasThatCannotBeShownAreTold(t *testing.T) {
	f := &bank.File{Tests: []bank.Test{{Title: "T", Sections: []bank.Section{{Questions: []bank.Question{
		{Type: bank.TrueFalse, Prompt: `Is $\foo{x}$ so?`, Choices: []bank.Choice{{Text: "True", Credit: 1}, {Text: "False"}}},
	}}}}}}
	done, err := Convert("q.xml", f, Writers[0])
	if err != nil {
		t.Fatal(err)
	}
	if text := told(done); !strings.Contains(text, `q.json:6:`) || !strings.Contains(text, `\foo`) || !strings.Contains(text, "cannot be built") {
		t.Error(text)
	}
}
