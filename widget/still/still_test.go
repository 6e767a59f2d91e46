package still

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mocktest/quizdata"
)

var update = flag.Bool("update", false, "write testdata anew")

// sample has a question of each type; keys and reasons in it say SECRET.
func sample(t *testing.T, change ...func(*quizdata.Quiz)) *quizdata.Quiz {
	t.Helper()
	return sampleOf(t, "quiz.json", change...)
}

// sampleOf is another quiz of the views.
func sampleOf(t *testing.T, name string, change ...func(*quizdata.Quiz)) *quizdata.Quiz {
	t.Helper()
	data, err := os.ReadFile("../view/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	quiz, problems := quizdata.Read(name, data)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, f := range change {
		f(quiz)
	}
	return quiz
}

func open(q *quizdata.Quiz) {
	q.Start, q.Time, q.Modes = quizdata.StartOpen, quizdata.Timing{}, []quizdata.Mode{quizdata.Practice}
	for i := range q.Sections {
		q.Sections[i].Time = quizdata.Timing{}
		for _, question := range q.Sections[i].Questions {
			question.Limit = 0
		}
	}
}

func write(t *testing.T, quiz *quizdata.Quiz, answers bool) string {
	t.Helper()
	text, err := Writer{}.HTML(quiz, "/mocktest/mocktest.css", answers)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// page is the parsed still form, as a browser has it.
func page(t *testing.T, quiz *quizdata.Quiz, answers bool) *html.Node {
	t.Helper()
	list, err := html.ParseFragment(strings.NewReader(write(t, quiz, answers)), element("div"))
	if err != nil {
		t.Fatal(err)
	}
	return build("div", "", list...)
}

// TestGolden shows all of it. Read the difference before writing it anew.
func TestGolden(t *testing.T) {
	card, err := Writer{}.Card(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	var indented bytes.Buffer
	if err := json.Indent(&indented, card, "", " "); err != nil {
		t.Fatal(err)
	}
	for file, got := range map[string]string{
		"testdata/card.html":     write(t, sample(t), true),
		"testdata/open.html":     write(t, sample(t, open), true),
		"testdata/unscored.html": write(t, sampleOf(t, "unscored.json"), true),
		"testdata/card.json":     indented.String() + "\n",
	} {
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err, "\nrun the test with -update to write it")
		}
		if got != string(want) {
			t.Errorf("%s differs. It is now:\n%s", file, got)
		}
	}
}

// A script finds every question and what each input stands for.
func TestInputsSayWhatTheyStandFor(t *testing.T) {
	for name, quiz := range map[string]*quizdata.Quiz{"with a start card": sample(t), "open": sample(t, open)} {
		root := page(t, quiz, true)
		for _, q := range quiz.Questions() {
			article := first(root, func(n *html.Node) bool { return get(n, "data-question") == q.ID })
			if article == nil || get(article, "data-type") != string(q.Type) {
				t.Errorf("%s: no article for question %s", name, q.ID)
				continue
			}
			var want []string
			for _, c := range q.Choices {
				want = append(want, c.ID)
			}
			if q.Type == quizdata.Output {
				want = []string{"prints", "nothing", "error"}
			}
			for _, input := range all(first(article, classed("mt-entry")), tagged("input")) {
				if kind := get(input, "type"); kind != "radio" && kind != "checkbox" {
					continue
				}
				if len(want) == 0 || get(input, "value") != want[0] {
					t.Fatalf("%s: question %s has an input with value %q, want %q", name, q.ID, get(input, "value"), want)
				}
				want = want[1:]
			}
			if len(want) > 0 {
				t.Errorf("%s: question %s has no input for %q", name, q.ID, want)
			}
		}
	}
}

// No id stands twice, and whatever is pointed to is there.
func TestIDsAreUniqueAndLeadSomewhere(t *testing.T) {
	for name, quiz := range map[string]*quizdata.Quiz{"with a start card": sample(t), "open": sample(t, open)} {
		root := page(t, quiz, true)
		seen := map[string]bool{}
		for n := range elements(root) {
			id := get(n, "id")
			if id != "" && seen[id] {
				t.Errorf("%s: the id %s stands twice", name, id)
			}
			seen[id] = true
			if id != "" && !strings.HasPrefix(id, prefixOf(quiz)) {
				t.Errorf("%s: the id %s may be the page's own", name, id)
			}
		}
		for n := range elements(root) {
			for _, id := range strings.Fields(get(n, "for") + " " + get(n, "aria-describedby")) {
				if !seen[id] {
					t.Errorf("%s: %s points to %s, which is not there", name, n.Data, id)
				}
			}
		}
	}
}

// Two quizzes on a page have different names for their radios.
func TestQuizzesDoNotShareNames(t *testing.T) {
	other := sample(t, func(q *quizdata.Quiz) { q.Title += " again" })
	if prefixOf(sample(t)) == prefixOf(other) {
		t.Error("two quizzes have one prefix")
	}
	names := map[string]string{}
	for n := range elements(page(t, sample(t), true)) {
		if name := get(n, "name"); name != "" {
			question := n
			for question.Parent != nil && get(question, "data-question") == "" {
				question = question.Parent
			}
			if at, ok := names[name]; ok && at != get(question, "data-question") {
				t.Errorf("two questions share the radios %s", name)
			}
			names[name] = get(question, "data-question")
		}
	}
}

// Nothing but the folded answers tells a key.
func TestAnswersAreFoldedOrLeftOut(t *testing.T) {
	root := page(t, sample(t), true)
	folded := all(root, classed("mt-answer"))
	if len(folded) != 11 {
		t.Errorf("%d answers, want one for each question that asks", len(folded))
	}
	for _, answer := range folded {
		if !isTag(answer, "details") || has(answer, "open") || !strings.Contains(textOf(answer), "SECRET") {
			t.Errorf("not a folded answer: %s", rendered(t, answer))
		}
		remove(answer)
	}
	examOnly := sample(t, func(q *quizdata.Quiz) { q.Reveal, q.Modes = quizdata.RevealNever, []quizdata.Mode{quizdata.Exam} })
	studied := sample(t, open, func(q *quizdata.Quiz) { q.Modes = []quizdata.Mode{quizdata.Study} })
	for name, text := range map[string]string{
		"outside of the answers": rendered(t, root), "without answers": write(t, sample(t), false),
		"never revealed": write(t, examOnly, true), "open to study, without answers": write(t, studied, false),
	} {
		if strings.Contains(text, "SECRET") || strings.Contains(text, ">Correct<") {
			t.Errorf("a key is told %s", name)
		}
	}
	if !strings.Contains(write(t, studied, true), "SECRET") {
		t.Error("nothing to study")
	}
}

// Nothing waits for a press that nobody hears, and no class is the page's.
func TestNothingIsDead(t *testing.T) {
	for name, quiz := range map[string]*quizdata.Quiz{"with a start card": sample(t), "open": sample(t, open)} {
		for n := range elements(page(t, quiz, true)) {
			switch n.Data {
			case "button", "form", "script", "style":
				t.Errorf("%s: there is a %s", name, n.Data)
			}
			for _, class := range strings.Fields(get(n, "class")) {
				if !strings.HasPrefix(class, classPrefix) {
					t.Errorf("%s: a class of the page's: %s", name, class)
				}
			}
			if has(n, "style") || isTag(n, "img") && !has(n, "alt") {
				t.Errorf("%s: %s", name, rendered(t, n))
			}
		}
	}
}

// Whoever reads it without a stylesheet reads no words of the engine's.
func TestWordsOfTheEngineAreNoText(t *testing.T) {
	for name, quiz := range map[string]*quizdata.Quiz{"with a start card": sample(t), "open": sample(t, open)} {
		text := textOf(page(t, quiz, true))
		for _, word := range []string{"Start the test", "stay on this device", "Mark for review", "Previous", "Extra time", "+1 / −¼\n+1 for", "\n. "} {
			if strings.Contains(strings.ReplaceAll(text, "Marked for review", ""), word) {
				t.Errorf("%s: the text says %q", name, word)
			}
		}
	}
}
