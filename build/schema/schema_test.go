package schema

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/txtar"

	"mocktest/quizdata"
)

// beyond are messages of the reader about what a schema cannot say, or says
// looser on purpose: relations between members, texts inside, numbers as words.
var beyond = regexp.MustCompile(strings.Join([]string{
	// What types look like that are not written, and answers beside them.
	`stands in quotes`, `shows no type`, `always written`, `no choices and no answer`, `number, found the text`, `expected a text, found`,
	// One member and another.
	`^there is no choice`, `letter of`, `right choice`, `choice is said to be right`, `says? the same`, `said twice`, `earns full marks`,
	`credits reach`, `is above`, `too large`, `beside`, `warning`, `mode "`, `no question has the topic`, `cannot start open`, `all its questions are info`,
	`with no credit`, `drawn|draw|earn more than`, `a percentage of 0`, `the key "choices"|belong`, `stands? (here|twice)`, `is taken|has the id`, `unknown word`,
	// Texts inside.
	`code block`, `half a character`, `control character`, `quotes and lists more than`, `without a blank line`, `columns`, `cells`, `not a link that is safe`,
	`is not a time`, `whole number`, `gap`, `\{\{`,
	// Made by build, never written.
	`^rendered|formula|a run of code|length and as much|is not closed|should stand here`,
}, "|"))

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(JSON))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource(Name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(Name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// cases are all quiz files the repository has: the cases of the reader, the
// examples of its reference, and the example quizzes.
func cases(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	files, _ := filepath.Glob("../../quizdata/testdata/read/*.txt")
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if strings.HasSuffix(f.Name, ".json") {
				all[filepath.Base(file)+" "+f.Name] = whole(strings.TrimSuffix(string(f.Data), "\n"))
			}
		}
	}
	quizzes, _ := filepath.Glob("../../examples/quizzes/*.json")
	for _, file := range append(quizzes, "../../quizdata/FORMAT.md") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, ".json") {
			all[filepath.Base(file)] = string(data)
			continue
		}
		for i, part := range strings.Split("\n"+string(data), "\n```") {
			kind, example, _ := strings.Cut(part, "\n")
			switch {
			case i%2 == 0:
			case kind == "json quiz":
				all["reference "+example] = example
			case kind == "json questions":
				all["reference "+example] = whole("questions:" + example)
			}
		}
	}
	return all
}

// whole puts a case of questions alone into a quiz, as the reader's tests do.
func whole(source string) string {
	if list, ok := strings.CutPrefix(source, "questions:"); ok {
		return `{"title": "T", "questions": [` + list + "]}"
	}
	return source
}

// What the reader takes the schema takes. What the reader refuses the schema
// refuses, too, but for what is listed above.
func TestSchemaAndReaderAgree(t *testing.T) {
	s := compiled(t)
	refused, both := 0, 0
	for name, source := range cases(t) {
		_, problems := quizdata.Read(name, []byte(source))
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.TrimPrefix(source, "\ufeff")))
		if err != nil {
			continue // no JSON: nothing for a schema to say
		}
		told := s.Validate(doc)
		switch {
		case len(problems) == 0 && told != nil:
			t.Errorf("%s: the reader takes it and the schema does not: %v", name, told)
		case len(problems) > 0:
			refused++
			if told != nil {
				both++
				continue
			}
			for _, p := range problems {
				if !beyond.MatchString(p.Message) && !strings.HasPrefix(p.Path, "rendered") {
					t.Errorf("%s: only the reader refuses it: %s: %s", name, p.Path, p.Message)
				}
			}
		}
	}
	t.Logf("of %d refused files the schema refuses %d", refused, both)
	if both < 70 {
		t.Errorf("the schema refuses only %d files", both)
	}
}

func TestSchemaIsJSON(t *testing.T) {
	if !json.Valid(JSON) {
		t.Error("it is not")
	}
}
