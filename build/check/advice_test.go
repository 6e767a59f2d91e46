package check

import (
	"fmt"
	"strings"
	"testing"
)

// quizOf is a quiz with these members and as many questions as f makes.
func quizOf(members string, n int, f func(i int) string) string {
	var list []string
	for i := range n {
		list = append(list, f(i))
	}
	return `{"title": "T", ` + members + `"questions": [` + strings.Join(list, ",\n") + `]}`
}

// names of numbers, so that no two prompts are alike.
func prompt(i int) string {
	return fmt.Sprintf(`"prompt": "%s %s %s %s?", "explanation": "So."`, word(i), word(i+40), word(i+80), word(i+120))
}

func word(i int) string { return strings.Repeat(string(rune('a'+i%26)), 3+i/26) }

var adviceCases = []struct {
	name  string
	given string // a quiz that the advice is for
	not   string // a quiz that looks like it and is well
}{
	{"longest-choice",
		quizOf("", 8, func(i int) string { return `{` + prompt(i) + `, "choices": ["aa", "bbbb"], "answer": "B"}` }),
		quizOf("", 8, func(i int) string {
			return `{` + prompt(i) + `, "choices": ["aa", "bbbb"], "answer": "` + []string{"A", "B"}[i%2] + `"}`
		})},
	{"key-position",
		quizOf("", 8, func(i int) string { return `{` + prompt(i) + `, "choices": ["aa", "bb"], "answer": "B"}` }),
		quizOf(`"shuffle": "choices", `, 8, func(i int) string { return `{` + prompt(i) + `, "choices": ["aa", "bb"], "answer": "B"}` })},
	{"same-question",
		quizOf("", 2, func(i int) string {
			return fmt.Sprintf(`{"prompt": "Which of these keeps the order%s?", "answer": true}`, strings.Repeat(" ", i))
		}),
		quizOf("", 2, func(i int) string {
			return fmt.Sprintf(`{"prompt": "Which %s of these keeps the order?", "answer": true}`, word(i))
		})},
	{"same-choice",
		quizOf("", 1, func(i int) string { return `{` + prompt(i) + `, "choices": ["A list", "a list."], "answer": "B"}` }),
		quizOf("", 1, func(i int) string {
			return `{` + prompt(i) + `, "choices": ["` + "`A`" + `", "` + "`a`" + `"], "answer": "B"}`
		})},
	{"explanation",
		quizOf("", 4, func(i int) string {
			return `{` + strings.Replace(prompt(i), `, "explanation": "So."`, "", 1) + `, "answer": 3}`
		}),
		quizOf("", 4, func(i int) string { return `{` + prompt(i) + `, "answer": 3}` })},
	{"unscored",
		quizOf("", 12, func(i int) string { return `{` + prompt(i) + `, "choices": ["aa", "bb"], "unscored": true}` }),
		quizOf("", 1, func(i int) string { return `{` + prompt(i) + `, "answer": 3}` })},
	{"all-of-the-above",
		quizOf(`"shuffle": "choices", `, 1, func(i int) string {
			return `{` + prompt(i) + `, "choices": ["x", "y", "All of the above"], "answer": "C"}`
		}),
		quizOf(`"shuffle": "choices", `, 1, func(i int) string {
			return `{` + prompt(i) + `, "choices": ["x", {"text": "All of the above", "correct": true, "pinned": true}]}`
		})},
	{"pace", quizOf(`"time": 20, `, 2, func(i int) string { return `{` + prompt(i) + `, "answer": 3}` }),
		quizOf(`"time": "2m", `, 2, func(i int) string { return `{` + prompt(i) + `, "answer": 3}` })},
	{"section-times",
		`{"title": "T", "time": "10m", "sections": [{"title": "S", "time": "5m", "questions": [{"prompt": "?", "answer": 1}]}]}`,
		`{"title": "T", "time": "5m", "sections": [{"title": "S", "time": "5m", "questions": [{"prompt": "?", "answer": 1}]}]}`},
	{"guessing", quizOf(`"marks": {"correct": 1, "wrong": -2}, `, 1, func(i int) string { return `{` + prompt(i) + `, "answer": true}` }),
		quizOf(`"marks": {"correct": 2, "wrong": -2}, `, 1, func(i int) string { return `{` + prompt(i) + `, "answer": true}` })},
	{"difficulty", quizOf("", 10, func(i int) string { return `{` + prompt(i) + `, "answer": 3, "difficulty": "easy"}` }),
		quizOf("", 10, func(i int) string {
			return `{` + prompt(i) + `, "answer": 3, "difficulty": "` + []string{"easy", "medium"}[i%2] + `"}`
		})},
	{"image", quizOf("", 1, func(i int) string { return `{"prompt": "See ![it](gone.png)", "answer": 3}` }),
		quizOf("", 1, func(i int) string {
			return `{"prompt": "See ![it](/it.png) or ![it](https://a.example/it)", "answer": 3}`
		})},
	{"alt", quizOf("", 1, func(i int) string {
		return `{` + prompt(i) + `, "choices": ["![](/a.png)", "![b](/b.png)"], "answer": "B"}`
	}),
		quizOf("", 1, func(i int) string {
			return `{` + prompt(i) + `, "choices": ["![a](/a.png)", "b ![](/b.png)"], "answer": "B"}`
		})},
	{"html", quizOf("", 1, func(i int) string { return `{"prompt": "See <b>this</b>", "answer": 3}` }),
		quizOf("", 1, func(i int) string {
			return `{"prompt": "Is Vec<u8> or a <b> or x < y > z or ` + "`<b>x</b>`" + ` so?\n\n    <br>\n", "answer": 3}`
		})},
	{"money", quizOf(`"math": true, `, 1, func(i int) string { return `{"prompt": "It cost $5 and then rather more than that: 9$?", "answer": 3}` }),
		quizOf(`"math": true, `, 1, func(i int) string { return `{"prompt": "Is $x = y$ so?", "answer": 3}` })},
}

// Every piece of advice is given, not given, and silenced.
func TestAdvice(t *testing.T) {
	tested := map[string]bool{}
	for _, c := range adviceCases {
		tested[c.name] = true
		if !advised(t, c.given, c.name) {
			t.Errorf("%s is not given for %s", c.name, c.given)
		}
		if advised(t, c.not, c.name) {
			t.Errorf("%s is given for %s", c.name, c.not)
		}
		if quiet := strings.Replace(c.given, `"T", `, `"T", "accept": "`+c.name+`", `, 1); advised(t, quiet, c.name) {
			t.Errorf("%s is given though it is accepted", c.name)
		}
	}
	for _, a := range allAdvice {
		if !tested[a.name] {
			t.Errorf("no case for %s", a.name)
		}
	}
}

func advised(t *testing.T, quiz, name string) bool {
	t.Helper()
	r := Bytes("quiz.json", []byte(quiz))
	if r.Problems != nil {
		t.Fatal(r.Problems, quiz)
	}
	for _, p := range r.Hints {
		if strings.Contains(p.Cure, `"`+name+`"`) {
			return true
		}
	}
	return false
}

func TestAdviceThatDoesNotExist(t *testing.T) {
	r := Bytes("quiz.json", []byte(`{"title": "T", "accept": ["longest"], "questions": [{"prompt": "?", "answer": 1}]}`))
	if len(r.Hints) != 1 || !strings.Contains(r.Hints[0].Message, `no advice "longest"`) {
		t.Errorf("%v", r.Hints)
	}
}

// Where any of several choices is right, none of them is the one that stands out.
func TestSeveralRightChoicesAreNoPattern(t *testing.T) {
	quiz := func(answer string) string {
		return quizOf("", 8, func(i int) string {
			return `{` + prompt(i) + `, "type": "single-choice", "choices": ["aa", "bbbb", "cc"], "answer": ` + answer + `}`
		})
	}
	for _, name := range []string{"longest-choice", "key-position"} {
		if !advised(t, quiz(`"B"`), name) || advised(t, quiz(`["B", "C"]`), name) {
			t.Errorf("%s is not given for one right choice, or is for two", name)
		}
	}
}

// What is said after a wrong response teaches as an explanation does.
func TestFeedbackExplains(t *testing.T) {
	for feedback, want := range map[string]bool{`{"wrong": "So."}`: false, `{"right": "So."}`: true} {
		quiz := quizOf("", 4, func(i int) string {
			return `{` + strings.Replace(prompt(i), `, "explanation": "So."`, "", 1) + `, "answer": 3, "feedback": ` + feedback + `}`
		})
		if advised(t, quiz, "explanation") != want {
			t.Errorf("%s: not %v", feedback, want)
		}
	}
}

// What check warns of is what convert pins.
func TestChoicesThatSpeakOfOthers(t *testing.T) {
	for choice, want := range map[string]bool{"Both A and B": true, "None of these": true, "None of the water": false, "`a and b`": false} {
		quiz := quizOf(`"shuffle": "choices", `, 1, func(i int) string {
			return `{` + prompt(i) + `, "choices": ["x", "y", "` + choice + `"], "answer": "A"}`
		})
		if advised(t, quiz, "all-of-the-above") != want {
			t.Errorf("%s: not %v", choice, want)
		}
	}
}

// The cure of raw HTML is the same in Markdown, with the place of the tag.
func TestRawHTML(t *testing.T) {
	for text, want := range map[string]string{
		`One\n\n<img class='w' src='images/tree.svg' alt='a tree'>`: "48 write ![a tree](images/tree.svg)",
		`See <IMG SRC=x.png>`:           "45 write ![what it shows](x.png)",
		`One<br/>two <b>three</b>`:      `44 write \\\n where the line ends`,
		`H<sub>2</sub>O`:                `42 write $x_2$, with "math": true`,
		`<div>\n*It*\n</div>`:           "41 say it in Markdown",
		`<!-- later -->One`:             "41 take the comment out",
		`a <em>*b*</em> <img src=\"\">`: "43 write *…*",
	} {
		r := Bytes("quiz.json", []byte(`{"title": "T", "questions": [{"prompt":"`+text+`", "answer": 1}]}`))
		var got []string
		for _, p := range r.Hints {
			if !strings.Contains(p.Message, "raw HTML is shown as text") {
				continue
			}
			got = append(got, fmt.Sprintf("%d %s", p.Column, p.Cure))
		}
		if r.Problems != nil || !strings.Contains(strings.Join(got, "\n"), want) {
			t.Errorf("%s: %q %v, want %q", text, got, r.Problems, want)
		}
	}
}
