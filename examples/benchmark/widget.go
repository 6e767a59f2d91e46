package main

import (
	"bytes"
	"context"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"mocktest/build/bundle"
	"mocktest/build/progress"
)

// What the pages of the untrimmed engine load beside the built files.
const (
	untrimmedEngine = "mocktest-untrimmed.wasm"
	untrimmedScript = "mocktest-untrimmed.js"
)

// widget is everything the pages load, by name, and what could not be made.
type widget struct {
	files  map[string][]byte
	engine string // name of the bundle's engine
	// still is the quiz of the pages as HTML, stillOpen the one that opens with
	// its first question.
	still, stillOpen     string
	noStill, noUntrimmed string // why not; empty when there is
}

// buildWidget makes the files as publishers get them, and the forms to compare
// them with.
func buildWidget(ctx context.Context, log *progress.Log) (*widget, error) {
	built, err := bundle.Build(ctx, bundle.Options{Progress: log})
	if err != nil {
		return nil, err
	}
	w := &widget{files: map[string][]byte{}}
	for _, f := range built.Files {
		w.files[f.Name] = f.Data
		if path.Ext(f.Name) == ".wasm" {
			w.engine = f.Name
		}
	}
	source, err := bundle.FindSource(ctx, "")
	if err != nil {
		return nil, err
	}
	if err := w.addStill(ctx, source); err != nil {
		return nil, err
	}
	return w, w.addUntrimmed(ctx, source)
}

// writesHTML finds the command in the program's help.
var writesHTML = regexp.MustCompile(`(?m)^\s+html\b`)

// addStill writes the quizzes as HTML for the inside of <mock-test>, with the
// command of this module. Where there is no such command there is a reason
// instead.
func (w *widget) addStill(ctx context.Context, source string) error {
	dir, err := os.MkdirTemp("", "mocktest-benchmark-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	command := filepath.Join(dir, "mocktest.exe") // the ending that every system runs
	if _, err := output(ctx, source, nil, "go", "build", "-o", command, "."); err != nil {
		return err
	}
	help, err := output(ctx, dir, nil, command, "help")
	if err != nil {
		return err
	}
	if !writesHTML.Match(help) {
		w.noStill = "this version has no command that writes a quiz as HTML"
		return nil
	}
	if w.still, err = stillMarkup(ctx, command, false); err != nil {
		return err
	}
	w.stillOpen, err = stillMarkup(ctx, command, true)
	return err
}

// stillMarkup is one quiz as HTML. Its stylesheet is that of the page it stands
// in, whatever page that is.
func stillMarkup(ctx context.Context, command string, open bool) (string, error) {
	const file, base = "quiz.json", "/replaced/"
	dir := filepath.Dir(command)
	if err := os.WriteFile(filepath.Join(dir, file), quizFile(pageQuestions, open), 0o644); err != nil {
		return "", err
	}
	html, err := output(ctx, dir, nil, command, "html", "--base-url", base, file)
	if err != nil {
		return "", fmt.Errorf("writing the quiz as HTML: %w", err)
	}
	return strings.ReplaceAll(string(html), base, "mocktest/"), nil
}

// addUntrimmed compiles the engine without anything the build does to make it
// small but leaving symbols out, and gives it a script that loads it.
func (w *widget) addUntrimmed(ctx context.Context, source string) error {
	dir, err := os.MkdirTemp("", "mocktest-benchmark-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, untrimmedEngine)
	if _, err := output(ctx, source, []string{"GOOS=js", "GOARCH=wasm"},
		"go", "build", "-o", out, "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "."); err != nil {
		return fmt.Errorf("compiling the untrimmed engine: %w", err)
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		return err
	}
	if bytes.Equal(wasm, w.files[w.engine]) {
		w.noUntrimmed = "the engine of this version is not trimmed"
		return nil
	}
	script := strings.NewReplacer(w.engine, untrimmedEngine,
		integrity(w.files[w.engine]), integrity(wasm)).Replace(string(w.files[bundle.ScriptName]))
	w.files[untrimmedEngine], w.files[untrimmedScript] = wasm, []byte(script)
	return nil
}

// integrity is what the script expects of its engine.
func integrity(data []byte) string {
	sum := sha512.Sum384(data)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

// output runs a program and returns what it printed; its error holds what it
// complained of.
func output(ctx context.Context, dir string, env []string, name string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	out, err := cmd.Output()
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		return nil, fmt.Errorf("%s %s: %w\n%s", filepath.Base(name), args[0], err, bytes.TrimSpace(failed.Stderr))
	}
	return out, err
}
