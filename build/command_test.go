package build

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// call runs a command line and returns what it printed and its exit code.
func call(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, errOut strings.Builder
	code = run(t.Context(), args, &out, &errOut, plainStill{})
	return out.String(), errOut.String(), code
}

// says fails unless text has every part.
func says(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing from:\n%s", part, text)
		}
	}
}

// smallSource writes the small stand-in for the mocktest module.
func smallSource(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("bundle", "testdata", "module.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, f := range archive.Files {
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestHelpShowsTheWayAndEveryCommand(t *testing.T) {
	for _, args := range [][]string{nil, {"help"}, {"--help"}} {
		out, _, code := call(t, args...)
		if code != exitOK {
			t.Errorf("%q: exit code %d", args, code)
		}
		says(t, out, "mocktest new quiz.json", "build", "check", "serve", "Write a starter quiz")
	}
	out, _, _ := call(t, "--version")
	says(t, out, "mocktest 0.1.0")
}

// The next steps are commands that work as they are printed.
func TestStepsNameTheProgramAsItWasCalled(t *testing.T) {
	for executable, want := range map[string]string{
		"/tmp/go-build3210/b001/exe/mocktest": "go run .",
		"/home/me/go/bin/mocktest":            "mocktest",
		"":                                    "mocktest",
	} {
		if got := spelling(executable); got != want {
			t.Errorf("%q is called as %q, want %q", executable, got, want)
		}
	}
	t.Chdir(t.TempDir())
	out, _, _ := call(t, "new", "my quiz.json")
	says(t, out, `mocktest check "my quiz.json"`, "--base-url https://your.site/mocktest/")
}

func TestServeWithoutAFolderToShow(t *testing.T) {
	t.Chdir(t.TempDir())
	_, errOut, code := call(t, "serve")
	if code != exitBadCall {
		t.Errorf("exit code %d", code)
	}
	says(t, errOut, `no folder "examples" here`, `write "mocktest serve ."`)
}

// A hint is no failure.
func TestHintsAreNoProblems(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("q.json", []byte(`{"title": "T", "questions": [{"prompt": "$x_1$", "answer": 1}]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	out, _, code := call(t, "check", "q.json")
	if code != 0 {
		t.Errorf("exit code %d", code)
	}
	says(t, out, "q.json:1:43: hint: ", "1 file, 0 problems, 1 hint")
}

// Editors read both lists whatever happened.
func TestMissingFileAsJSON(t *testing.T) {
	out, errOut, code := call(t, "check", "--json", "gone.json")
	if code != exitBadCall {
		t.Errorf("exit code %d", code)
	}
	says(t, out, `"file": "gone.json"`, `"line": 1`, `"message": "no such file or folder"`)
	says(t, errOut, "gone.json: no such file or folder")
}

func TestCommandLinesThatMakeNoSense(t *testing.T) {
	for line, want := range map[string]string{
		"chek quiz.json":               "did you mean check?",
		"check":                        "no quiz was named",
		"check --xml a":                "unknown flag: --xml",
		"new a b":                      `Try "mocktest new --help"`,
		"serve a b":                    `Try "mocktest serve --help"`,
		"build --base-url b.example/t": `write it like https://blog.example/mocktest/`,
		"check gone.json":              "gone.json: no such file or folder",
		"check --accent blurple":       `--accent is "blurple"; write a colour`,
		"check --accent ffcc00":        `--accent is "ffcc00"; write '#ffcc00'`,
		"check --accent":               `flag needs an argument: --accent; write the colour in quotes, --accent '#b3261e'`,
		"html":                         "name one quiz file",
		"html --answers all q.json":    `--answers is "all"; write details or none`,
		"html --base-url b.example q":  `write it like https://blog.example/mocktest/`,
		"build --answers no":           `--answers is "no"; write details or none`,
	} {
		_, errOut, code := call(t, strings.Fields(line)...)
		if code != exitBadCall {
			t.Errorf("%s: exit code %d, want %d", line, code, exitBadCall)
		}
		says(t, errOut, want)
	}
}

// The first minutes of a publisher, in order.
func TestFromStarterToFiles(t *testing.T) {
	source := smallSource(t)
	t.Chdir(t.TempDir())
	out, _, code := call(t, "new")
	if code != exitOK {
		t.Fatalf("new: exit code %d", code)
	}
	says(t, out, "Wrote quiz.json", "mocktest serve .", "mocktest check quiz.json")

	_, errOut, code := call(t, "new")
	if code != exitFailed {
		t.Errorf("new again: exit code %d", code)
	}
	says(t, errOut, "quiz.json exists already", "--force")

	out, _, code = call(t, "check", "quiz.json")
	if code != exitOK {
		t.Errorf("check: exit code %d", code)
	}
	says(t, out, "My first mock test", "12 questions", "1 file, 0 problems")

	out, errOut, code = call(t, "build", "--source", source, "--compress=false", "--base-url", "https://b.example/t", "quiz.json")
	if code != exitOK {
		t.Fatalf("build: exit code %d\n%s", code, errOut)
	}
	says(t, out, "mocktest.js", "quiz.json", "Next: put the folder on your web host", "dist/snippets.txt")
	snippets, err := os.ReadFile("dist/snippets.txt")
	if err != nil {
		t.Fatal(err)
	}
	says(t, string(snippets), "My first mock test", "https://b.example/t/quiz.json", "everything that is in quiz.html")
	still, err := os.ReadFile("dist/quiz.html")
	if err != nil {
		t.Fatal(err)
	}
	says(t, string(still), "My first mock test, styled by https://b.example/t/mocktest.css, with answers: true")
	if _, _, code := call(t, "check", "dist"); code != exitOK {
		t.Errorf("check of the built folder: exit code %d", code)
	}
}

func TestBrokenQuizzesAreNotBuilt(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("q.json", []byte(`{"title": "T", "questions": [{"prompt": "?", "answr": 1}]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	_, errOut, code := call(t, "build", "q.json")
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	says(t, errOut, "q.json:1:", `"answer"`, "^", "Nothing was built")
	if _, err := os.Stat("dist"); err == nil {
		t.Error("a folder was made all the same")
	}
	out, _, code := call(t, "check", "--json", "q.json")
	if code != exitFailed {
		t.Errorf("check: exit code %d", code)
	}
	says(t, out, `"file": "q.json"`, `"column": `)
}

func TestOutsideTheSource(t *testing.T) {
	t.Chdir(t.TempDir())
	_, errOut, code := call(t, "build", "--source", ".")
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	says(t, errOut, "not inside the mocktest source", "--source DIR")
}

// serve begins at the next port when its own is taken, prints the address it
// really has, and ends in good order when interrupted.
func TestServeUntilInterrupted(t *testing.T) {
	source := smallSource(t)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	site := t.TempDir()
	if err := os.WriteFile(filepath.Join(site, "index.html"), []byte("<p>Blog</p>"), 0o644); err != nil {
		t.Fatal(err)
	}

	ctx, interrupt := context.WithCancel(t.Context())
	r, w := io.Pipe()
	var errOut strings.Builder
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--source", source, "--addr", taken.Addr().String(), site}, w, &errOut, plainStill{})
		w.Close()
	}()
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatalf("nothing was printed: %v; exit code %d; %s", err, <-ended, errOut.String())
	}
	says(t, line, "Serving "+site+" at http://127.0.0.1:", "Ctrl-C ends it")
	address := strings.Fields(strings.TrimPrefix(line, "Serving "+site+" at "))[0]
	for path, want := range map[string]string{"": "<p>Blog</p>", "mocktest/mocktest.js": "/*! mocktest", "mocktest/mocktest.css": ".mt-"} {
		if body := get(t, address+path); !strings.Contains(body, want) {
			t.Errorf("%s%s: %q", address, path, body)
		}
	}
	interrupt()
	if code := <-ended; code != exitOK {
		t.Errorf("exit code %d", code)
	}
	says(t, errOut.String(), taken.Addr().String()+" is taken")
}

func get(t *testing.T, url string) string {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
