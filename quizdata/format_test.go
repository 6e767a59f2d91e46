package quizdata

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// formatExamples are the JSON examples of FORMAT.md as whole quizzes. The word
// behind "json" says what each is a part of.
func formatExamples(t *testing.T) map[string]string {
	t.Helper()
	reference, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	wraps := map[string][2]string{
		"quiz":      {"", ""},
		"questions": {`{"title": "T", "questions": [`, "]}"},
		"members":   {`{"title": "T", "questions": [{"prompt": "1 + 1?", "answer": 2}],`, "}"},
	}
	examples := map[string]string{}
	for i, part := range strings.Split("\n"+string(reference), "\n```") {
		kind, example, _ := strings.Cut(part, "\n")
		part, isJSON := strings.CutPrefix(kind, "json")
		if i%2 == 0 || !isJSON {
			continue
		}
		wrap, known := wraps[strings.TrimSpace(part)]
		if !known {
			t.Errorf("an example is marked %q", kind)
		}
		examples[example] = wrap[0] + example + wrap[1]
	}
	if len(examples) < 15 {
		t.Errorf("only %d examples found", len(examples))
	}
	return examples
}

// TestFormatExamples reads every JSON example of FORMAT.md.
func TestFormatExamples(t *testing.T) {
	for example, quiz := range formatExamples(t) {
		if _, problems := Read("FORMAT.md", []byte(quiz)); len(problems) > 0 {
			t.Errorf("%s\n%s", example, problems.Error())
		}
	}
}

// TestFormatNames holds that the reference names every type, key, word and
// limit there is.
func TestFormatNames(t *testing.T) {
	reference, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(reference), ",", "")
	words := append(questionKeys(), quizKeys...)
	for _, typ := range Types {
		words = append(words, "### "+string(typ))
	}
	for alias := range typeAliases {
		if !strings.Contains(text, "`"+alias+"`") && !strings.Contains(text, "`"+strings.ReplaceAll(alias, "-", "_")+"`") {
			t.Errorf("the alias %s is not in FORMAT.md", alias)
		}
	}
	for _, limit := range []int{MaxQuestions, MaxChoices, MaxValues, MaxItems, MaxLineBytes, MaxIDBytes, MaxNesting, MaxMarks,
		MaxTextLines, MaxTableColumns, MaxTableCells, MaxBrackets, MaxEmphasis, MaxTextNesting, MaxProblems, MaxRendered, MaxTreeElements, MaxTreeDepth} {
		words = append(words, " "+strconv.Itoa(limit))
	}
	for _, word := range words {
		if !strings.Contains(text, word) {
			t.Errorf("%q is not in FORMAT.md", word)
		}
	}
}
