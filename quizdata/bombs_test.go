package quizdata

import (
	"strconv"
	"strings"
	"testing"
)

// TestSizeBombs holds that a file far over a limit is refused by that limit's
// name, and by nothing that would have had to read it all first.
func TestSizeBombs(t *testing.T) {
	question := `{"prompt": "1 + 1?", "answer": 2}`
	quizOf := func(questions string) string { return `{"title": "T", "questions": [` + questions + `]}` }
	for name, c := range map[string]struct{ file, want string }{
		"5 MiB":                {strings.Repeat(" ", 5<<20), "quiz.json:1:1: the file has 5242880 bytes; a quiz file has at most 1048576"},
		"10001 brackets deep":  {strings.Repeat("[", 10_001), "more than 32 brackets inside one another"},
		"10001 objects deep":   {strings.Repeat(`{"a":`, 10_001), "more than 32 brackets inside one another"},
		"100000 questions":     {quizOf(strings.Repeat("{},", 100_000) + "{}"), "questions: more than 500 questions"},
		"501 questions":        {quizOf(strings.Repeat(question+",", 500) + question), "questions: more than 500 questions"},
		"600 in two sections":  {sectionsOf(2, 300, question), "600 questions; a quiz has at most 500"},
		"600 in groups":        {quizOf(groupsOf(3, 200, question)), "600 questions; a quiz has at most 500"},
		"a list of 501 topics": {quizOf(`{"topics": [` + strings.Repeat(`"a",`, 501) + `]}`), "more than 500 entries in one list"},
		"501 keys":             {`{` + strings.Repeat(`"a":1,`, 501) + `}`, "more than 500 entries in one list"},
		"300000 values":        {quizOf(strings.Repeat("["+strings.Repeat("0,", 490)+"0],", 490) + "[]"), "more than 50000 values in one file"},
		"a prompt of 1 MB":     {quizOf(`{"prompt": "` + strings.Repeat("a", 1_000_000) + `", "answer": 2}`), "the text has 1000000 bytes; the limit here is 16384"},
		"a title of 2 kB":      {`{"title": "` + strings.Repeat("a", 2000) + `", "questions": [` + question + `]}`, "the text has 2000 bytes; the limit here is 1000"},
		"lists in lists":       {quizOf(`{"prompt": "` + strings.Repeat("- ", 8000) + `a", "answer": 2}`), "quotes and lists more than 32 deep"},
		"open links":           {quizOf(`{"prompt": "` + strings.Repeat("[a](b", 3000) + `", "answer": 2}`), "more than 500 of ["},
		"open emphasis":        {quizOf(`{"prompt": "` + strings.Repeat("*a_ ", 4000) + `", "answer": 2}`), "more than 1000 runs of * _ or ~"},
		"a key of 1 MB":        {`{"` + strings.Repeat("a", 1_000_000) + `": 1}`, "unknown key"},
		"a number of 1 MB":     {`{"a": ` + strings.Repeat("1", 1_000_000) + `}`, "is too large"},
		"a line of 1 MB":       {quizOf(strings.Repeat(`{"prompt": 'a', "choices": ["b"c"], "answer": True},`, 499) + strings.Repeat("'a',", 100_000)), "500 texts stand in quotes"},
		"500 misspelt topics":  {topicsAndLinks(480), "no question has the topic"},
		"open gaps":            {quizOf(strings.Repeat(`{"prompt": "`+strings.Repeat("{{", 8000)+`", "gaps": {"a": {"answer": "b"}}},`, 60) + question), "the gap \"a\" has no place"},
		"stray gaps":           {quizOf(strings.Repeat(`{"prompt": "`+strings.Repeat("{{ ", 5000)+`", "gaps": {"a": {"answer": "b"}}},`, 60) + question), "{{ without a name"},
		"gaps of nothing":      {quizOf(strings.Repeat(`{"prompt": "`+strings.Repeat("{{aaaaaaab}}", 1300)+`", "gaps": {"aaaaaaac": {"answer": "b"}}},`, 60) + question), "there is no gap"},
		"500 long words":       {quizOf(`{"prompt": "{{a}}", "gaps": {"a": {"word": "b"}}, "words": [` + longWords(500) + `]}`), "a bank of 501 words"},
	} {
		t.Run(name, func(t *testing.T) {
			quiz, problems := Read("quiz.json", []byte(c.file))
			if quiz != nil || !strings.Contains(problems.Error(), c.want) {
				t.Errorf("got %.300s\nwant %s", problems.Error(), c.want)
			}
			if len(problems.Error()) > 20_000 {
				t.Errorf("%d bytes of messages", len(problems.Error()))
			}
		})
	}
}

func longWords(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = `"` + strings.Repeat("a ", 1000) + strconv.Itoa(i) + `"`
	}
	return strings.Join(words, ",")
}

// topicsAndLinks is a quiz whose links all name a long topic that is nearly one
// of its many long topics.
func topicsAndLinks(n int) string {
	var questions, links strings.Builder
	for i := range n {
		name := strings.Repeat("t", 900) + strconv.Itoa(i)
		questions.WriteString(`{"prompt": "p", "answer": 1, "topic": "` + name + `"},`)
		links.WriteString(`"x` + name + `": "#a",`)
	}
	return `{"title": "T", "questions": [` + questions.String() + `{"prompt": "p", "answer": 1}], "learn": {` + links.String() + `"y": "#a"}}`
}

func sectionsOf(sections, questions int, question string) string {
	section := `{"title": "S", "questions": [` + strings.Repeat(question+",", questions-1) + question + `]}`
	return `{"title": "T", "sections": [` + strings.Repeat(section+",", sections-1) + section + `]}`
}

func groupsOf(groups, questions int, question string) string {
	group := `{"passage": "P", "questions": [` + strings.Repeat(question+",", questions-1) + question + `]}`
	return strings.Repeat(group+",", groups-1) + group
}

// TestLargestQuiz holds that the limits leave room for what they promise.
func TestLargestQuiz(t *testing.T) {
	quiz, problems := Read("quiz.json", []byte(sectionsOf(2, 250, `{"prompt": "1 + 1?", "answer": 2}`)))
	if len(problems) > 0 || len(quiz.Questions()) != 500 {
		t.Errorf("500 questions: %v", problems)
	}
	long := strings.Repeat("a ", 900)
	quiz, problems = Read("quiz.json", []byte(sectionsOf(2, 250, `{"prompt": "`+long+`", "choices": ["a", "b"], "answer": "A"}`)))
	if len(problems) > 0 || len(quiz.Questions()) != 500 {
		t.Errorf("500 long questions on one line: %v", problems)
	}
	text := strings.Repeat("a", MaxTextBytes)
	if _, problems := Read("quiz.json", []byte(`{"title": "T", "questions": [{"prompt": "`+text+`", "answer": 2}]}`)); len(problems) > 0 {
		t.Errorf("a text of %d bytes: %.200s", len(text), problems.Error())
	}
}

// TestManyProblems holds that the first fifty are told, and how many are left.
func TestManyProblems(t *testing.T) {
	crowd := `{"title": "T", "questions": [` + strings.Repeat(`{"colour": 1, "shape": 2},`, 499) + "{}]}"
	if _, problems := Read("quiz.json", []byte(crowd)); !strings.Contains(problems.Error(), "and 1948 more problems") {
		t.Errorf("of 1998 problems: %s", problems[len(problems)-1])
	}
	for questions, rest := range map[int]string{50: "", 51: "and 1 more problem;", 300: "and 250 more problems;"} {
		file := `{"title": "T", "questions": [` + strings.Repeat("\n1,", questions-1) + "\n1]}"
		_, problems := Read("quiz.json", []byte(file))
		last := problems[len(problems)-1].String()
		if problems[49].Line != 51 || rest != "" && (len(problems) != 51 || !strings.Contains(last, rest)) || rest == "" && len(problems) != 50 {
			t.Errorf("%d faulty questions: %d problems, the last %s", questions, len(problems), last)
		}
	}
}
