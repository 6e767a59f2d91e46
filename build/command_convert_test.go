package build

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// converted runs the command and returns exit code and both streams.
func converted(t *testing.T, args ...string) (int, string, string) {
	t.Helper()
	var out, told strings.Builder
	code := run(t.Context(), append([]string{"convert"}, args...), &out, &told, nil)
	return code, out.String(), told.String()
}

func TestConvertPrintsOneTest(t *testing.T) {
	code, out, told := converted(t, "../examples/quizzes/output-go.json")
	if code != exitOK || !strings.HasPrefix(out, "{\n  \"title\": ") || !strings.Contains(told, "nothing lost") {
		t.Errorf("exit code %d\n%s\n%s", code, out, told)
	}
}

func TestConvertRefusesWhatItDoesNotKnow(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for name, c := range map[string]struct {
		args []string
		code int
		says string
	}{
		"no file":       {nil, exitBadCall, "no file was named"},
		"a folder":      {[]string{dir}, exitBadCall, "no unpacked package"},
		"gone":          {[]string{filepath.Join(dir, "gone")}, exitBadCall, "gone: no such file or folder"},
		"empty":         {[]string{put("empty", " \n")}, exitBadCall, "the file is empty"},
		"unknown":       {[]string{put("x.bin", "\x00\x01\x02")}, exitBadCall, "no known question format"},
		"a program":     {[]string{put("s.js", "const json = {\n  pages: [] };")}, exitBadCall, "JSON.stringify"},
		"bad format":    {[]string{"--from", "word", put("y", "x")}, exitBadCall, `--from is "word"; write one of`},
		"bad output":    {[]string{"--to", "word", put("y", "x")}, exitBadCall, `--to is "word"; write one of`},
		"a bad quiz":    {[]string{put("q.json", `{"title": "T", "questions": [{"prompt": "?"}]}`)}, exitBadCall, "q.json:1:30"},
		"strict losses": {[]string{"--strict", "../examples/quizzes/aptitude.json"}, exitFailed, "3 changes"},
	} {
		t.Run(name, func(t *testing.T) {
			if code, _, told := converted(t, c.args...); code != c.code || !strings.Contains(told, c.says) {
				t.Errorf("exit code %d, want %d and %q in:\n%s", code, c.code, c.says, told)
			}
		})
	}
}

// With --json even what could not be written is JSON, and nothing else is told.
func TestConvertReportsAsJSONWhatIsNotWritten(t *testing.T) {
	there := filepath.Join(t.TempDir(), "there.json")
	if err := os.WriteFile(there, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	code, _, told := converted(t, "--json", "-o", there, "../examples/quizzes/output-go.json")
	var report struct {
		Files  []struct{ Written []string }
		Errors []string
	}
	if err := json.Unmarshal([]byte(told), &report); err != nil {
		t.Fatalf("%v in:\n%s", err, told)
	}
	if code != exitFailed || len(report.Errors) != 1 || !strings.Contains(report.Errors[0], "--force") || len(report.Files[0].Written) != 0 {
		t.Errorf("exit code %d\n%s", code, told)
	}
}

func TestConvertReportsAsJSON(t *testing.T) {
	code, _, told := converted(t, "--json", "-o", filepath.Join(t.TempDir(), "out"), "../examples/quizzes/aptitude.json")
	for _, want := range []string{`"format": "quiz"`, `"questions": 22`, `"kind": "changed"`, `"place": "../examples/quizzes/aptitude.json"`} {
		if !strings.Contains(told, want) {
			t.Errorf("%s is not in the report", want)
		}
	}
	if code != exitOK || !strings.HasPrefix(told, "{") {
		t.Errorf("exit code %d\n%s", code, told)
	}
}

func TestConvertTakesAnUnpackedPackage(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"imsmanifest.xml": `<manifest><resources><resource identifier="r" type="imsqti_item_xmlv2p1" href="items/q.xml"/></resources></manifest>`,
		"items/q.xml": `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q" title="Two" adaptive="false" timeDependent="false">
			<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
			<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
			<itemBody><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Two and two?</prompt>
			<simpleChoice identifier="A">four</simpleChoice><simpleChoice identifier="B">five</simpleChoice></choiceInteraction></itemBody>
			<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>`,
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	code, out, told := converted(t, dir)
	if code != exitOK || !strings.Contains(out, "Two and two?") {
		t.Errorf("exit code %d\n%s\n%s", code, out, told)
	}
}
