package bundle

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// modulePath is the first line of the go.mod this package builds.
const modulePath = "mocktest"

// source is where the widget is compiled from and by which toolchain.
type source struct {
	dir       string // of go.mod
	goroot    string
	goversion string
}

// asset returns the path of a file below widget/assets.
func (s source) asset(name string) string {
	return filepath.Join(s.dir, "widget", "assets", name)
}

// FindSource returns the directory of the mocktest module that holds dir; an
// empty dir means the working directory or, outside the module, the checkout
// that this program was compiled in.
func FindSource(ctx context.Context, dir string) (string, error) {
	s, err := findSource(ctx, dir)
	return s.dir, err
}

func findSource(ctx context.Context, dir string) (source, error) {
	out, err := runGo(ctx, dir, nil, "env", "GOMOD", "GOROOT", "GOVERSION")
	if err != nil {
		return source{}, err
	}
	lines := strings.Split(strings.TrimRight(string(out), "\r\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	if len(lines) != 3 {
		return source{}, fmt.Errorf("`go env GOMOD GOROOT GOVERSION` printed %d lines instead of 3; is the go command on your PATH the real one?", len(lines))
	}
	s := source{dir: filepath.Dir(lines[0]), goroot: lines[1], goversion: lines[2]}
	if isMocktest(lines[0]) {
		return s, nil
	}
	if home := birthplace(); dir == "" && home != "" {
		return findSource(ctx, home)
	}
	return source{}, notSource(dir)
}

// birthplace is the checkout this program was compiled in, so that one put on
// the PATH by "go install" works in a publisher's own folder. It is empty when
// the checkout is gone or the compiler was told to leave paths out. Tests
// replace it.
var birthplace = func() string {
	_, file, _, ok := runtime.Caller(0)
	home := filepath.Join(filepath.Dir(file), "..", "..")
	if !ok || !filepath.IsAbs(file) || !isMocktest(filepath.Join(home, "go.mod")) {
		return ""
	}
	return home
}

// isMocktest reports whether a go.mod file is this program's own.
func isMocktest(gomod string) bool {
	data, err := os.ReadFile(gomod)
	if err != nil {
		return false
	}
	for line := range strings.Lines(string(data)) {
		if fields := strings.Fields(line); len(fields) >= 2 && fields[0] == "module" {
			return strings.Trim(fields[1], `"`) == modulePath
		}
	}
	return false
}

func notSource(dir string) error {
	where := "this folder"
	if dir != "" {
		where = dir
	}
	return fmt.Errorf("%s is not inside the mocktest source, which is needed to compile the widget: "+
		"run the command in your mocktest checkout, or name the checkout with --source DIR", where)
}

// runGo runs the go command in dir and returns what it printed.
func runGo(ctx context.Context, dir string, env []string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	// A workspace file of the caller's could swap modules underneath us.
	cmd.Env = append(os.Environ(), append([]string{"GOWORK=off"}, env...)...)
	var out, errOut bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errOut
	err := cmd.Run()
	switch {
	case err == nil:
		return out.Bytes(), nil
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("the go command was not found, and the widget is compiled with it: " +
			"install Go from https://go.dev/dl/ and try again")
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, os.ErrNotExist):
		return nil, fmt.Errorf("the folder %s does not exist", dir)
	}
	return nil, fmt.Errorf("go %s failed: %w\n%s", args[0], err, strings.TrimSpace(errOut.String()))
}
