package bundle

import (
	"os"
	"path/filepath"
	"testing"
)

// What a publisher wrote is never replaced by what is built of it.
func TestNoInputIsReplaced(t *testing.T) {
	dir := t.TempDir()
	quiz := filepath.Join(dir, "tea.json")
	write(t, quiz, quizShowing())
	for _, folder := range []string{dir, filepath.Join(dir, "x", "..")} {
		wantError(t, CheckFolder(folder, []string{quiz}), "the built quiz would replace "+quiz, "another folder with -o")
	}
	if err := CheckFolder(filepath.Join(dir, "dist"), []string{quiz}); err != nil {
		t.Error(err)
	}
	page := filepath.Join(dir, "b", "cup.html") // a quiz may be called so
	write(t, page, quizShowing())
	wantError(t, CheckFolder(filepath.Dir(page), []string{filepath.Join(dir, "cup.json"), page}), "the built cup.html would replace "+page)

	// The image of one quiz stands where that of another would be written.
	one, two := filepath.Join(dir, "one.json"), filepath.Join(dir, "b", "two.json")
	write(t, one, quizShowing("![x](img/x.png)"))
	write(t, two, quizShowing("![x](x.png)"))
	write(t, filepath.Join(dir, "img", "x.png"), "one")
	write(t, filepath.Join(dir, "b", "x.png"), "two")
	b := build(t, Options{Source: module(t, nil), Quizzes: []string{one, two}})
	_, err := b.Write(filepath.Join(dir, "img"))
	wantError(t, err, "the built x.png would replace "+filepath.Join(dir, "img", "x.png"))
	if entries, err := os.ReadDir(filepath.Join(dir, "img")); err != nil || len(entries) != 1 {
		t.Errorf("%v %v: something was written all the same", entries, err)
	}
	b = build(t, Options{Source: module(t, nil), Quizzes: []string{quiz}})
	_, err = b.Write(dir)
	wantError(t, err, "would replace "+quiz)
}
