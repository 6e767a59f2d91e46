package view

import (
	"testing"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

func TestFigures(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{figure(11.5), "11.5"}, {figure(-0.5), "−0.5"}, {figure(4.75), "4.75"}, {figure(12), "12"},
		{figure(10.0 / 3), "3.33"}, {figure(-0.001), "0"}, {figure(100), "100"},
		{signed(1), "+1"}, {signed(-0.25), "−¼"}, {signed(-1.0 / 3), "−⅓"}, {signed(1.5), "+1½"},
		{signed(0), "0"}, {signed(0.3), "+0.3"}, {signed(-2), "−2"},
		{percent(72), "72\u00a0%"}, {percent(59.99), "59\u00a0%"}, {percent(60), "60\u00a0%"}, {percent(0), "0\u00a0%"},
		{clockTime(12*time.Minute + 24*time.Second), "12:24"}, {clockTime(9 * time.Second), "0:09"},
		{clockTime(65 * time.Minute), "1:05:00"}, {timeLeft(time.Millisecond), "0:01"}, {timeLeft(0), "0:00"},
		{duration(20 * time.Minute), "20 min"}, {duration(90 * time.Minute), "1 h 30 min"}, {duration(45 * time.Second), "45 s"},
		{count(1, "question", "questions"), "1 question"}, {count(0, "question", "questions"), "0 questions"},
		{letter(0), "A"}, {letter(25), "Z"},
		{marksChip(quizdata.Marks{Correct: 1, Wrong: -0.25}), "+1 / −¼"}, {marksChip(quizdata.Marks{Correct: 2}), "+2"},
		{number(9.8), "9.8"}, {number(-3), "−3"}, {number(0.1 + 0.2), "0.3"},
		{numberKey(quizdata.NumberKey{Min: 1, Max: 2}, "m"), "1 to 2 m"}, {numberKey(quizdata.NumberKey{Min: 4, Max: 4}, ""), "4"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// TestPluralsAndSums reads the sentences a result is made of.
func TestPluralsAndSums(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{countsLine(grade.Tally{Right: 12, Wrong: 2, Blank: 2, MarksLost: 0.5}), "12 right, 2 wrong (−0.5), 2 blank"},
		{countsLine(grade.Tally{Right: 1, Partial: 1}), "1 right, 1 partly right"},
		{toMarkLine(1) + " " + markWord(1), "1 open answer waits for your own marks. Mark it now"},
		{toMarkLine(2) + " " + markWord(2), "2 open answers wait for your own marks. Mark them now"},
		{toMarkLine(2), "2 open answers wait for your own marks."},
		{retakeWord(4), "Retake the 4 missed"},
		{hintWord(0, 2), "Show a hint (2 left)"}, {hintWord(1, 2), "Show another hint (1 left)"},
		{timeUsed(878*time.Second, 20*time.Minute), "14:38 of 20:00"}, {timeUsed(9*time.Second, 0), "0:09"},
		{passageName(3, 3), "Passage for question 3"}, {passageName(3, 5), "Passage for questions 3 to 5"},
		{earnedLine(grade.Score{Outcome: grade.Wrong, Earned: -0.25}), "Wrong, −¼"},
		{earnedLine(grade.Score{Outcome: grade.Wrong}), "Wrong"},
		{earnedLine(grade.Score{Outcome: grade.Partial, Earned: 0.5, Possible: 1}), "Partly right, +½ of 1"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// TestClockStages pins when the clock turns: only near the end.
func TestClockStages(t *testing.T) {
	for _, c := range []struct {
		limit, left time.Duration
		want        string
	}{
		{20 * time.Minute, 20 * time.Minute, ""}, {20 * time.Minute, 5 * time.Minute, ""},
		{20 * time.Minute, 4 * time.Minute, "late"}, {20 * time.Minute, time.Minute, "last"},
		{3 * time.Hour, 6 * time.Minute, ""}, {3 * time.Hour, 5 * time.Minute, "late"}, {3 * time.Hour, 61 * time.Second, "late"},
		{time.Minute, 30 * time.Second, ""}, {time.Minute, 20 * time.Second, "late"}, {time.Minute, 10 * time.Second, "last"},
	} {
		if got := stage(countdown(c.limit, c.left)); got != c.want {
			t.Errorf("limit %v, left %v: %q, want %q", c.limit, c.left, got, c.want)
		}
	}
}

// TestStripShowsTheCurrentCell: however narrow, the reader sees where they are.
func TestStripShowsTheCurrentCell(t *testing.T) {
	for _, all := range []int{1, 4, 5, 6, 9, 40, 500} {
		for current := range all {
			shown := 0
			for i := range all {
				if near(i, current, all) == "near-5" {
					shown++
				}
			}
			if near(current, current, all) != "near-5" || shown != min(5, all) {
				t.Fatalf("cell %d of %d: %s, %d shown", current, all, near(current, current, all), shown)
			}
		}
	}
}
