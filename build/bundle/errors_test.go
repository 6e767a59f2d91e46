package bundle

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
)

func TestErrorsSayWhatToDo(t *testing.T) {
	empty := t.TempDir()
	otherModule := t.TempDir()
	write(t, filepath.Join(otherModule, "go.mod"), "module example.org/blog\n")
	for _, c := range []struct {
		name   string
		source string
		says   []string
	}{
		{"outside any module", empty, []string{"not inside the mocktest source", "--source DIR"}},
		{"in another module", otherModule, []string{"not inside the mocktest source", "--source DIR"}},
		{"no such folder", filepath.Join(empty, "gone"), []string{"gone does not exist"}},
		{"code that does not compile", module(t, map[string]string{"main.go": "package main\n\nfunc main() { nonsense }\n"}),
			[]string{"go build failed", "main.go:3", "nonsense"}},
		{"no scripts", module(t, map[string]string{"widget/assets/script/first/10.js": "", "widget/assets/script/first/20.js": ""}),
			[]string{"there is no .js file in", "fetch it again"}},
		{"no style for pages", module(t, map[string]string{"widget/assets/still/c.css": ""}), []string{"still", "fetch it again"}},
		{"a style that breaks off", module(t, map[string]string{"widget/assets/style/first/b.css": ".card { color: red"}),
			[]string{"widget/assets/still", "where a declaration should stand"}},
		{"no frame", module(t, map[string]string{"widget/assets/frame.html": ""}), []string{"frame.html", "fetch it again"}},
		{"a placeholder lost", module(t, map[string]string{"widget/assets/script/first/20.js": "go('__CSS__')"}),
			[]string{"widget/assets/script/first", "__WASM_FILE__, __WASM_INTEGRITY__", "put it back"}},
		{"a script with a mistake", module(t, map[string]string{"widget/assets/script/engine/30.js": "let = = 1"}),
			[]string{"widget/assets/script/engine could not be minified"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Build(t.Context(), Options{Source: c.source})
			wantError(t, err, c.says...)
		})
	}
}

func TestMissingToolchainIsNamed(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := Build(t.Context(), Options{Source: t.TempDir()})
	wantError(t, err, "the go command was not found", "https://go.dev/dl/")
}

func TestInterruptedBuildSaysSo(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := Build(ctx, Options{Source: module(t, nil)})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// Every broken quiz is told, and nothing is compiled for them.
func TestBrokenQuizzesAreToldTogether(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.json"), `{"title": "A"}`)
	write(t, filepath.Join(dir, "b.json"), `{"title": `)
	_, err := Build(t.Context(), Options{Source: "no source is needed", Quizzes: []string{
		filepath.Join(dir, "a.json"), filepath.Join(dir, "b.json")}})
	var broken QuizErrors
	if !errors.As(err, &broken) || len(broken) != 2 {
		t.Fatalf("error %v", err)
	}
	wantError(t, err, "a.json:1:", "b.json:1:")
}

func TestQuizzesMayNotOverwriteEachOther(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"one/q.json", "two/q.json", "manifest.json"} {
		write(t, filepath.Join(dir, name), quizText)
	}
	_, err := Build(t.Context(), Options{Quizzes: []string{filepath.Join(dir, "one/q.json"), filepath.Join(dir, "two/q.json")}})
	wantError(t, err, filepath.Join("one", "q.json"), filepath.Join("two", "q.json"), "rename one of them")
	_, err = Build(t.Context(), Options{Quizzes: []string{filepath.Join(dir, "manifest.json")}})
	wantError(t, err, "the manifest", "rename")
}
