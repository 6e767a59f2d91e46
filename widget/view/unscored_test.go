package view

import (
	"strings"
	"testing"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// survey is a quiz of which one question has a key.
func survey(t *testing.T, change ...func(*quizdata.Quiz)) *story {
	t.Helper()
	return beginWith(t, "testdata/unscored.json", change...)
}

// keyless leaves nothing that counts.
func keyless(q *quizdata.Quiz) {
	questions := q.Sections[0].Questions
	q.Sections[0].Questions = questions[:len(questions)-1]
}

// surveyed is the survey handed in.
func surveyed(t *testing.T, change ...func(*quizdata.Quiz)) *story {
	s := survey(t, change...)
	s.then(exam(), s.pick("which", 0), visit("many"), s.pick("many", 0, 2), visit("number"), write("number", "about two"),
		visit("rank"), s.placed("rank", 2, 0, 1))
	if s.quiz.Question("keyed") != nil {
		s.then(visit("keyed"), s.pick("keyed", 0))
	}
	return s.then(attempt.Submit{})
}

// unscoredScreens are those where a question without a key looks different.
func unscoredScreens(t *testing.T) map[string]*story {
	asked, shown := survey(t), survey(t)
	return map[string]*story{
		"start":  survey(t),
		"none":   survey(t, keyless),
		"asked":  asked.then(exam(), visit("rank")),
		"shown":  shown.then(practice(), shown.pick("which", 0), show("which")),
		"study":  survey(t).then(study(), visit("rank")),
		"result": surveyed(t),
		"empty":  surveyed(t, keyless),
		"review": surveyed(t).at(PageReview),
	}
}

// Nothing a reader sees of a question without a key is right or wrong, and in
// each place that tells of answers it says why.
func TestNothingIsRightWithoutAKey(t *testing.T) {
	for _, id := range []string{"which", "many", "truth", "number", "text", "rank", "essay"} {
		for _, mode := range []attempt.Event{exam(), study()} {
			html := survey(t, only(id)).then(mode, attempt.Submit{}).at(PageReview).html()
			for _, word := range []string{nameCorrect, nameRightOrder, textPlaced, "Correct answer", outcomeNames[grade.Blank] + "<", outcomeNames[grade.Wrong], nameWhy, nameModel, nameRubric, textSelfMark} {
				if strings.Contains(html, ">"+word) {
					t.Errorf("%s says %q:\n%s", id, word, html)
				}
			}
			for _, want := range []string{outcomeNames[grade.Unscored], map[bool]string{true: textLeftOut, false: textNoKey}[mode == exam()]} {
				if !strings.Contains(html, want) {
					t.Errorf("%s does not say %q:\n%s", id, want, html)
				}
			}
		}
	}
}

// An essay without a model answer is a text that nobody marks: nothing of its own
// marks is promised, and what was written is read again.
func TestEssayWithoutAModelAnswer(t *testing.T) {
	s := survey(t).then(practice(), visit("essay"), write("essay", "Less of\neverything"))
	html := s.html()
	if strings.Contains(html, textEssay) || !strings.Contains(html, "<textarea") || !strings.Contains(html, wordExplain) {
		t.Errorf("asked:\n%s", html)
	}
	html = s.then(show("essay")).html()
	for _, want := range []string{`class="own">Less of`, textUnscored, nameAbout, "There are "} {
		if !strings.Contains(html, want) {
			t.Errorf("does not say %q:\n%s", want, html)
		}
	}
	if html := s.then(attempt.Submit{}).at(PageReview).html(); strings.Contains(html, filterNames[filterOpen]) {
		t.Errorf("the review offers answers to mark:\n%s", html)
	}
}

// Only what has something to say can be shown.
func TestNothingToShowWithoutAnExplanation(t *testing.T) {
	html := survey(t).then(practice(), visit("many")).html()
	if strings.Contains(html, wordExplain) || strings.Contains(html, wordCheck) || !strings.Contains(html, wordSaveNext) {
		t.Errorf("offers to check what has no key:\n%s", html)
	}
	s := survey(t)
	if html = s.then(practice(), s.pick("which", 1)).html(); !strings.Contains(html, wordExplain) || strings.Contains(html, wordCheck) {
		t.Errorf("does not offer the explanation:\n%s", html)
	}
}

// A survey has neither score nor verdict, though the file has a pass mark.
func TestSurveyHasNoScore(t *testing.T) {
	for name, html := range map[string]string{"result": surveyed(t, keyless).html(), "start": survey(t, keyless).html()} {
		for _, word := range []string{`class="ring`, "assed", "60", "Again", "0 of 0", "NaN", "right"} {
			if strings.Contains(html, word) {
				t.Errorf("the %s says %q:\n%s", name, word, html)
			}
		}
	}
}
