package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"mocktest/quizdata"
)

// The navigator and the summary count the five states as the reader made them.
func TestFiveStates(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/study.html", "Exam")
	reader.sees("Choosing, information", "Choosing i 1 2 3")
	reader.does("Next question")
	reader.respond(reader.meet(), quizdata.Response{Choices: []string{firstChoice(reader, "reverse-copy")}}) // 1: answered
	reader.does("Save and next")                                                                             // 2: seen, left blank
	reader.does("Save and next")
	reader.does("Mark for review") // 3: marked
	reader.does("Question 5")
	reader.respond(reader.quiz.Question("float-sum"), quizdata.Response{Choices: []string{"false"}})
	reader.does("Mark for review") // 5: answered and marked
	reader.legend(1, 1, 1, 1, 4)
	for number, state := range []string{"answered", "not answered", "marked for review", "not visited", "answered and marked"} {
		reader.ready(0, fmt.Sprintf("Question %d, %s", number+1, state))
	}
	if js[int](reader.tab, "controls(0).filter((el) => el.ariaCurrent && /^Question/.test(nameOf(el))).length") != 1 {
		t.Error("not exactly one question of the navigator is the current one")
	}
	reader.does("Mark for review") // lifted again
	reader.legend(2, 1, 1, 0, 4)
	reader.does("Mark for review")
	reader.does("Clear")
	reader.legend(1, 1, 2, 0, 4)
	reader.sees("Choosing 1/8", "Typing 0/8")

	reader.does("Submit…")
	reader.sees("Before you submit", "Answered 1", "Not answered 1", "Marked for review 2", "Answered and marked 0", "Not visited 25")
	reader.focusIs("Before you submit")
	reader.does("Question 2, not answered")
	reader.focusIs("Choosing, question 2 of 8")
	reader.does("Submit…")
	reader.does("Back to the questions")
	reader.focusIs("Choosing, question 2 of 8")
}

func firstChoice(t *taker, id string) string { return t.quiz.Question(id).Choices[0].ID }

// legend checks the counts of the legend, in its order.
func (t *taker) legend(answered, not, marked, both, unseen int) {
	t.t.Helper()
	t.sees(fmt.Sprintf("%d Answered %d Not answered %d Marked for review %d Answered and marked %d Not visited",
		answered, not, marked, both, unseen))
}

func TestPreviousAndNext(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/django-interview-questions.html", "")
	reader.focusIs("ORM and models, question 1 of 10")
	reader.hand.press(reader.tab, 0, "Previous")
	reader.sees("question 1 of 10") // there is nothing before it
	reader.does("Save and next")
	reader.focusIs("ORM and models, question 2 of 10")
	reader.does("Previous")
	reader.focusIs("ORM and models, question 1 of 10")
	reader.does("Question 10")
	reader.focusIs("ORM and models, question 10 of 10")
	reader.does("Save and next")
	reader.focusIs("Views, URLs and templates, question 1 of 6")
	reader.sees("Views, URLs and templates 0/6")
	reader.does("In your own words, 0 of 5")
	reader.focusIs("In your own words, question 1 of 5")
	reader.does("ORM and models, 0 of 10")
	reader.focusIs("ORM and models, question 1 of 10")
}

// Clear empties the fields themselves, not only the record.
func TestClearEmptiesTheField(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/study.html", "Exam")
	reader.does("Typing, 0 of 8")
	reader.hand.write(reader.tab, 0, "Your answer", "17")
	reader.ready(0, "Question 1, answered")
	reader.does("Clear")
	reader.ready(0, "Question 1, not answered")
	reader.until("an empty field", "find(0, 'Your answer').value === ''")
	reader.does("Question 5")
	reader.hand.tick(reader.tab, 0, "It prints")
	reader.hand.write(reader.tab, 0, "What it prints", "* 1\n** 2")
	reader.ready(0, "Question 5, answered")
	reader.does("Clear")
	reader.until("no outcome picked", "!find(0, 'It prints').checked && !find(0, 'It raises').checked")
	reader.ready(0, "Question 5, not answered")
}

func TestHints(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/django-interview-questions.html", "")
	hints := reader.meet().Hints
	if len(hints) == 0 {
		t.Fatal("the first question of the Django test should have hints")
	}
	reader.misses(plain(hints[0]))
	for i, hint := range hints {
		word := "Show a hint"
		if i > 0 {
			word = "Show another hint"
		}
		reader.does(word)
		reader.until("the hint", "bare(words(0)).includes(%v)", squash(plain(hint)))
		reader.focusIs(strings.Fields(plain(hint))[0])
	}
	if names := strings.Join(js[[]string](reader.tab, "names(0)"), "|"); strings.Contains(names, "hint") {
		t.Errorf("a hint is still offered after the last one: %s", names)
	}
	reader.does("Save and next")
	reader.does("Previous")
	reader.until("the hint again", "bare(words(0)).includes(%v)", squash(plain(hints[0])))
}

// A passage stands beside each of its questions, and stays folded if folded.
func TestPassage(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, phone), "/aptitude.html", "")
	reader.sees("Five days of bread", "Passage for questions 1 to 3", "A bakery counts", "Wednesday")
	reader.does("Save and next")
	reader.sees("question 2 of 8", "A bakery counts")
	reader.click(0, "Five days of bread")
	reader.until("a folded passage", "!words(0).includes('A bakery counts')")
	reader.does("Save and next")
	reader.sees("question 3 of 8", "Five days of bread")
	reader.misses("A bakery counts")
	reader.does("Save and next")
	reader.sees("question 4 of 8")
	reader.misses("Five days of bread")
	reader.does("Previous")
	reader.sees("question 3 of 8", "A bakery counts") // another visit unfolds it
}

// A finished section cannot be entered again.
func TestSectionsCloseInOrder(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/aptitude.html", "")
	if !js[bool](reader.tab, "find(0, 'Logical').disabled && find(0, 'Verbal').disabled") {
		t.Error("a section that is not open yet can be entered")
	}
	reader.does("Finish section…")
	reader.sees("Before you finish this section", "Not answered 1", "Not visited 7")
	reader.misses("dates")
	reader.does("Finish this section")
	reader.focusIs("Logical, question 1 of 8")
	reader.sees("Draw the seats.")
	if !js[bool](reader.tab, "find(0, 'Quantitative').disabled && !find(0, 'Logical').disabled") {
		t.Error("the finished section is still open, or the next one is not")
	}
}

// On a phone the row of sections scrolls; the present one is in sight.
func TestPresentSectionIsInSight(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, look{width: 320, touch: true}), "/django-interview-questions.html", "")
	for _, section := range []string{"In your own words", "ORM and models", "Forms and security"} {
		reader.does(section)
		reader.until("the tab in sight", `((tab, row) => tab.left >= row.left - 1 && tab.right <= row.right + 1)
			(find(0, %v).getBoundingClientRect(), deep(0).querySelector('section').getBoundingClientRect())`, section)
	}
}
