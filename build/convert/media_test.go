package convert

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/build/convert/bank"
)

func TestImagesComeAlong(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "img"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "img", "a b.png"), []byte("picture"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "head.png"), []byte("head"), 0o644); err != nil {
		t.Fatal(err)
	}
	f := &bank.File{Tests: []bank.Test{{Description: "![](head.png)", Sections: []bank.Section{{Questions: []bank.Question{{Type: bank.TrueFalse, Place: "here",
		Prompt:  `See ![it](img/a%20b.png "title"), ![far](https://example.org/x.png) and ![gone](img/gone.png).`,
		Choices: []bank.Choice{{Text: "True", Credit: 1}, {Text: "False"}},
	}}}}}}}
	Attach(f, dir)
	if len(f.Media) != 2 || f.Media[0].Name != "head.png" || f.Media[1].Name != "img/a b.png" || len(f.Losses) != 1 || !strings.Contains(f.Losses[0].What, "img/gone.png") {
		t.Fatalf("media %v, losses %v", f.Media, f.Losses)
	}
	done, err := Convert("quiz.md", f, Writers[0])
	if err != nil || len(done.Media) != 2 || done.Media[1].Name != "quiz/img/a b.png" {
		t.Fatalf("%v %v", err, done.Media)
	}
	if text := string(done.Outputs[0].Data); !strings.Contains(text, "(quiz/head.png)") || !strings.Contains(text, "(quiz/img/a%20b.png") || !strings.Contains(text, "(img/gone.png)") {
		t.Error(text)
	}
}

// Two inputs that hold a picture of one name keep theirs apart.
func TestPicturesOfTwoInputsDoNotMeet(t *testing.T) {
	dir := t.TempDir()
	var all []Done
	for _, name := range []string{"a", "b"} {
		f := &bank.File{Media: []bank.Media{{Name: "q1/drop.png", Data: []byte(name)}}, Tests: []bank.Test{{Sections: []bank.Section{{Questions: []bank.Question{
			{Type: bank.TrueFalse, Prompt: "![x](q1/drop.png)", Choices: []bank.Choice{{Text: "True", Credit: 1}, {Text: "False"}}}}}}}}}
		done, err := Convert(name+".xml", f, Writers[0])
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, done)
	}
	if err := Store(dir, all, nil, false); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a", "b"} {
		if data, err := os.ReadFile(filepath.Join(dir, name, "q1", "drop.png")); err != nil || string(data) != name {
			t.Errorf("%s: %q %v", name, data, err)
		}
	}
}

func TestStoreKeepsWhatIsThere(t *testing.T) {
	dir := t.TempDir()
	at := filepath.Join(dir, "quiz.json")
	one := []Done{{Input: "quiz.gift", Outputs: []Output{{Name: "quiz.json", Data: []byte("new")}}}}
	if err := os.WriteFile(at, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Store(at, one, nil, false); err == nil || !strings.Contains(err.Error(), "--force") {
		t.Errorf("%v", err)
	}
	if err := Store(at, one, []string{at}, true); err == nil || !strings.Contains(err.Error(), "is an input") {
		t.Errorf("%v", err)
	}
	if data, _ := os.ReadFile(at); string(data) != "mine" {
		t.Errorf("the file is %q", data)
	}
	if err := Store(at, one, nil, true); err != nil {
		t.Error(err)
	}
	two := append(one, one...)
	if err := Store(filepath.Join(dir, "out"), two, nil, false); err == nil || !strings.Contains(err.Error(), "two inputs") {
		t.Errorf("%v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "out")); err == nil {
		t.Error("something was written before the clash was told")
	}
	if err := Store(filepath.Join(dir, "out.json"), append(one, Done{Outputs: []Output{{Name: "x.json"}}}), nil, false); err == nil || !strings.Contains(err.Error(), "names a file") {
		t.Errorf("%v", err)
	}
}
