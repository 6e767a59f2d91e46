package bundle

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/build/check"
	"mocktest/quizdata"
)

func quizShowing(images ...string) string {
	return `{"title": "Sums", "questions": [{"prompt": "1 + 1? ` + strings.Join(images, " ") + `", "answer": 2}]}`
}

// Images go where their quiz goes, in the folders they have beside it. What
// does not come along is told.
func TestImagesComeAlong(t *testing.T) {
	dir := t.TempDir()
	quiz := filepath.Join(dir, "quizzes", "sums.json")
	write(t, quiz, quizShowing("![a](img/one%20%C3%BC.png)", "![b](./img/one%20%C3%BC.png)", "![c](dot.svg)", "![d](gone.png)", "![e](../out.png)",
		"![f](/site.png)", "![g](https://a.example/far.png)", "![h](sums.json)"))
	for name, text := range map[string]string{"quizzes/img/one ü.png": strings.Repeat("picture ", 50), "quizzes/dot.svg": "<svg>" + strings.Repeat("<g/>", 90) + "</svg>", "out.png": "out", "quizzes/unused.png": "?"} {
		write(t, filepath.Join(dir, filepath.FromSlash(name)), text)
	}
	b := build(t, Options{Source: module(t, nil), Quizzes: []string{quiz}, Compression: FastCompression})
	out := filepath.Join(dir, "dist")
	if _, err := b.Write(out); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(filepath.Join(out, "img", "one ü.png")); err != nil || !strings.HasPrefix(string(data), "picture") {
		t.Errorf("%s %v", data, err)
	}
	for name, there := range map[string]bool{"dot.svg": true, "dot.svg.gz": true, "img/one ü.png.gz": false, "unused.png": false, "out.png": false, "../out.png.gz": false} {
		if _, err := os.Stat(filepath.Join(out, filepath.FromSlash(name))); (err == nil) != there {
			t.Errorf("%s is there: %v", name, err == nil)
		}
	}
	if got := strings.Join(b.Elsewhere, " "); got != "/site.png https://a.example/far.png" {
		t.Errorf("elsewhere: %s", got)
	}
	if len(b.Images) != 1 || len(b.Images[0].Hints) != 3 {
		t.Fatalf("%+v", b.Images)
	}
	for i, want := range []string{"gone.png is not in the folder", "../out.png lies outside", "sums.json is no image"} {
		if said := b.Images[0].Hints[i]; !strings.Contains(said.Message, want) || said.Line != 1 || said.Column < 40 {
			t.Errorf("%v, want %q", said, want)
		}
	}
	if got := MediaType("img/one ü.png"); got != "image/png" {
		t.Errorf("it is served as %s", got)
	}
}

// Two quizzes may share an image, but not a name for two.
func TestImagesOfTwoQuizzes(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a", "one.json"), filepath.Join(dir, "b", "two.json")
	for _, quiz := range []string{a, b} {
		write(t, quiz, quizShowing("![x](x.png)"))
		write(t, filepath.Join(filepath.Dir(quiz), "x.png"), "same")
	}
	o := Options{Source: module(t, nil), Quizzes: []string{a, b}}
	if built := build(t, o); built.File("x.png") == nil {
		t.Error("the shared image is missing")
	}
	write(t, filepath.Join(dir, "b", "x.png"), "another")
	_, err := Build(t.Context(), o)
	wantError(t, err, "one.json", "two.json", "x.png", "rename")
}

// baseStill says from where a quiz's images count.
type baseStill struct{ plainStill }

func (baseStill) HTML(quiz *quizdata.Quiz, _ string, _ bool) ([]byte, error) {
	return []byte(quiz.Base), nil
}

// The HTML of a quiz is pasted into any page, so its images have whole addresses.
func TestImagesOfHTMLCountFromTheBuiltFolder(t *testing.T) {
	quiz := filepath.Join(t.TempDir(), "sums.json")
	write(t, quiz, quizText)
	b := build(t, Options{Source: module(t, nil), Quizzes: []string{quiz}, BaseURL: "https://a.example/mt", Still: baseStill{}})
	if got := string(b.File("sums.html").Data); got != "https://a.example/mt/" {
		t.Errorf("%q", got)
	}
	r, err := check.Read(quiz)
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]string{"": "/mt/", "/q/sums.json?v=/1#/2": "/q/", "sums.json": "", "../q/sums.json": "../q/", "https://b.example/sums.json": "https://b.example/"} {
		if got, err := HTML(baseStill{}, r, "/mt/", address, true); err != nil || string(got) != want {
			t.Errorf("%s: %q %v", address, got, err)
		}
	}
	if got, err := HTML(baseStill{}, r, "", "", true); err != nil || string(got) != placeholderURL {
		t.Errorf("%q %v", got, err)
	}
	_, err = HTML(baseStill{}, r, "", "javascript:f()", true)
	wantError(t, err, "javascript:f()", "/quizzes/")
}
