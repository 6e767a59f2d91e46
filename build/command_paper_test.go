package build

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPaper(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	put("secret.png", "no")
	put("quizzes/a.png", "picture")
	quiz := put("quizzes/q.json", `{"title": "Two", "questions": [
		{"prompt": "![dot](a.png) ![out](../secret.png) One?", "choices": ["first", "second", "third", "fourth"], "answer": "B", "explanation": "So it is."},
		{"prompt": "Number?", "answer": 7}]}`)
	call := func(args ...string) (int, string, string) {
		var out, errOut strings.Builder
		code := run(t.Context(), append([]string{"paper"}, args...), &out, &errOut, nil)
		return code, out.String(), errOut.String()
	}
	code, page, errOut := call(quiz)
	if code != exitOK || strings.Count(errOut, "../secret.png lies outside") != 1 || !strings.Contains(page, "data:image/png;base64,cGljdHVyZQ==") || !strings.Contains(page, `src="../secret.png"`) ||
		strings.Contains(page, "So it is") {
		t.Errorf("%d %s %s", code, page, errOut)
	}
	file := filepath.Join(dir, "out", "a.html")
	if code, out, errOut := call(quiz, "--key", "--shuffle", "A", "-o", file); code != exitOK || out != "" {
		t.Errorf("%d %s %s", code, out, errOut)
	}
	if text, _ := os.ReadFile(file); !strings.Contains(string(text), "Version A") || !strings.Contains(string(text), "So it is") {
		t.Errorf("%s", text)
	}
	if code, _, errOut := call(put("broken.json", "{")); code != exitFailed || !strings.Contains(errOut, "broken.json") {
		t.Errorf("%d %s", code, errOut)
	}
	if code, _, _ := call(); code != exitBadCall {
		t.Errorf("%d without a quiz", code)
	}
}

const twoTests = `<?xml version="1.0"?><questestinterop>
<assessment ident="a" title="Morning"><section ident="s"><item ident="1" title="One"><presentation><material><mattext>Is it so?</mattext></material>
<response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="T"><material><mattext>Yes</mattext></material></response_label>
<response_label ident="F"><material><mattext>No</mattext></material></response_label></render_choice></response_lid></presentation>
<resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="r">T</varequal></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing></item></section></assessment>
<assessment ident="b" title="Evening"><section ident="s2"><item ident="2" title="Two"><presentation><material><mattext>And this?</mattext></material>
<response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="T"><material><mattext>Yes</mattext></material></response_label>
<response_label ident="F"><material><mattext>No</mattext></material></response_label></render_choice></response_lid></presentation>
<resprocessing><outcomes><decvar varname="SCORE"/></outcomes><respcondition><conditionvar><varequal respident="r">F</varequal></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing></item></section></assessment>
</questestinterop>`

// Every test of a package gets a page.
func TestPaperOfSeveralTests(t *testing.T) {
	dir := t.TempDir()
	input := filepath.Join(dir, "day.xml")
	if err := os.WriteFile(input, []byte(twoTests), 0o644); err != nil {
		t.Fatal(err)
	}
	call := func(args ...string) (int, string) {
		var out, errOut strings.Builder
		code := run(t.Context(), append([]string{"paper", input}, args...), &out, &errOut, nil)
		return code, out.String() + errOut.String()
	}
	if code, said := call("-o", filepath.Join(dir, "pages")); code != exitOK {
		t.Fatalf("%d %s", code, said)
	}
	for name, text := range map[string]string{"morning.html": "Is it so?", "evening.html": "And this?"} {
		if page, err := os.ReadFile(filepath.Join(dir, "pages", name)); err != nil || !strings.Contains(string(page), text) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, args := range [][]string{nil, {"-o", filepath.Join(dir, "one.html")}} {
		if code, said := call(args...); code != exitFailed || !strings.Contains(said, "2 tests") || !strings.Contains(said, "folder") {
			t.Errorf("%v: %d %s", args, code, said)
		}
	}
}

// No paper replaces its quiz, and none another file that nobody gave up.
func TestPaperReplacesNothingUnasked(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const quiz = `{"title": "T", "questions": [{"prompt": "Is it so?", "answer": true}]}`
	input, page, tests := put("q.json", quiz), put("p.html", "mine"), put("day.xml", twoTests)
	morning := put("morning.html", "mine")
	for name, c := range map[string]struct {
		args       []string
		file, text string
		says       string
	}{
		"the quiz itself":      {[]string{input, "-o", input}, input, quiz, "is an input and was left as it is"},
		"the quiz, by force":   {[]string{input, "-o", input, "--force"}, input, quiz, "is an input and was left as it is"},
		"another file":         {[]string{input, "-o", page}, page, "mine", "replace it with --force"},
		"one of several pages": {[]string{tests, "-o", dir}, morning, "mine", "replace it with --force"},
	} {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			code := run(t.Context(), append([]string{"paper"}, c.args...), &out, &out, nil)
			if text, _ := os.ReadFile(c.file); code != exitFailed || string(text) != c.text || !strings.Contains(out.String(), c.says) {
				t.Errorf("%d %s\n%s", code, out.String(), text)
			}
		})
	}
	if _, err := os.Stat(filepath.Join(dir, "evening.html")); err == nil {
		t.Error("one of two pages was written")
	}
	var out strings.Builder
	code := run(t.Context(), []string{"paper", input, "-o", page, "--force"}, &out, &out, nil)
	if text, _ := os.ReadFile(page); code != exitOK || !strings.Contains(string(text), "Is it so?") {
		t.Errorf("%d %s\n%s", code, out.String(), text)
	}
}
