package attempt

import (
	"fmt"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"mocktest/quizdata"
)

// timedQuiz has all three kinds of limits, in the mix that pick gives.
func timedQuiz(pick *rand.Rand) *quizdata.Quiz {
	limits := []time.Duration{0, 20 * time.Second, 90 * time.Second, 10 * time.Minute}
	limit := func() time.Duration { return limits[pick.IntN(len(limits))] }
	quiz := &quizdata.Quiz{
		Title: "Timed", Modes: []quizdata.Mode{quizdata.Exam}, Reveal: quizdata.RevealAfterQuestion,
		Time: quizdata.Timing{
			Limit: limit(), Extra: true, Pause: true,
			Warnings: []time.Duration{5 * time.Minute, time.Minute, 10 * time.Second},
		},
	}
	for s := range 1 + pick.IntN(3) {
		section := quizdata.Section{
			ID: fmt.Sprint("s", s), ShuffleQuestions: pick.IntN(2) == 0, Time: quizdata.Timing{Limit: limit()},
		}
		for n := range 1 + pick.IntN(4) {
			question := &quizdata.Question{
				ID: fmt.Sprintf("s%dq%d", s, n), Hash: fmt.Sprint(s, n), Type: quizdata.ShortText,
				Limit: limit(), Marks: quizdata.Marks{Correct: 1, Wrong: -1},
				Texts: []quizdata.TextKey{{Text: "yes", Credit: 1}}, Hints: []string{"hint"},
			}
			if pick.IntN(3) == 0 {
				placeIn(question, pick)
			}
			if pick.IntN(4) == 0 && !question.Type.HasSlots() {
				question.Unscored, question.Marks, question.Texts = true, quizdata.Marks{}, nil
			}
			section.Questions = append(section.Questions, question)
		}
		quiz.Sections = append(quiz.Sections, section)
	}
	return quiz
}

// randomEvent is anything a reader or a page might send, sense or not.
func randomEvent(quiz *quizdata.Quiz, pick *rand.Rand) Event {
	all := quiz.Questions()
	id := all[pick.IntN(len(all))].ID
	if pick.IntN(40) == 0 {
		id = "nowhere"
	}
	switch pick.IntN(16) {
	case 0, 1, 2:
		return Visit{id}
	case 3, 4, 5:
		return Respond{id, randomResponse(quiz.Question(id), pick)}
	case 6:
		return Clear{id}
	case 7:
		return Mark{id, pick.IntN(2) == 0}
	case 8:
		return Hint{id}
	case 9:
		return Show{id}
	case 10:
		return Pause{}
	case 11:
		return Resume{}
	case 12:
		return []Event{EndSection{}, Submit{}, SelfMark{id, nil}, Tick{}, Tick{}, Tick{}}[pick.IntN(6)]
	}
	return Tick{}
}

// jump is how a clock moves between two events.
func jump(pick *rand.Rand) time.Duration {
	switch pick.IntN(12) {
	case 0: // set back, by up to ten years
		return -time.Duration(pick.Int64N(int64(10 * 365 * 24 * time.Hour)))
	case 1: // asleep, or set forward
		return time.Duration(pick.Int64N(int64(20 * time.Minute)))
	case 2:
		return time.Duration(pick.Int64N(int64(10 * 365 * 24 * time.Hour)))
	}
	return time.Duration(pick.Int64N(int64(12 * time.Second)))
}

// history plays a random attempt and calls check after each event.
func history(seed uint64, check func(before, after Attempt, e Event, effects []Effect, now time.Time)) Attempt {
	pick := rand.New(rand.NewPCG(seed, 1))
	quiz := timedQuiz(pick)
	now := noon
	extra := []float64{1, 1.25, 1.333, 2, Untimed}[pick.IntN(5)]
	a, _ := New(quiz).Apply(Start{Mode: quizdata.Exam, Extra: extra, Seed: seed}, now)
	for range 30 {
		now = now.Add(jump(pick))
		if pick.IntN(10) == 0 {
			a, _, _ = Decode(quiz, a.Encode())
		}
		e := randomEvent(quiz, pick)
		after, effects := a.Apply(e, now)
		check(a, after, e, effects, now)
		a = after
	}
	return a
}

// histories is how many are played: few enough for a tenth of a second, and
// four times as many with MOCKTEST_THOROUGH set, as where every test is run.
var histories = map[bool]int{true: 1000, false: 250}[os.Getenv("MOCKTEST_THOROUGH") != ""]

// TestTimeLeftNeverGrows checks every clock over random histories of sleep,
// clocks set back and forth by years, pauses and reloads.
func TestTimeLeftNeverGrows(t *testing.T) {
	for seed := range uint64(histories) {
		left := make(map[string]time.Duration)
		history(seed, func(_, after Attempt, e Event, _ []Effect, now time.Time) {
			if after.phase != Running && after.phase != Paused {
				return
			}
			clock, here := after.Clock(now), after.here()
			for name, c := range map[string]Countdown{
				"quiz": clock.Quiz, "section " + after.sections[here.section].section.ID: clock.Section,
				"question " + here.question.ID: clock.Question,
			} {
				if !c.Runs() {
					continue
				}
				if last, known := left[name]; known && c.Left > last {
					t.Fatalf("seed %d: %#v gave the %s clock %v back", seed, e, name, c.Left-last)
				}
				left[name] = c.Left
			}
		})
	}
}

// TestExpiryFiresOnce checks that an attempt is submitted once, that the clock
// does so at its deadline, and that nothing is answered afterwards.
func TestExpiryFiresOnce(t *testing.T) {
	var byClock int
	for seed := range uint64(histories) {
		submissions := 0
		warned := make(map[string]bool)
		last := history(seed, func(before, after Attempt, e Event, effects []Effect, now time.Time) {
			for _, effect := range effects {
				switch effect := effect.(type) {
				case Emit:
					if effect.Signal.Name == "submit" {
						submissions++
					}
				case Notify:
					name := fmt.Sprint(effect.What, effect.Question, effect.Section)
					if effect.What != TimeLeft && warned[name] {
						t.Fatalf("seed %d: %s twice", seed, name)
					}
					warned[name] = true
				}
			}
			if before.phase == Submitted && after.Revision() != before.Revision() {
				t.Fatalf("seed %d: %#v changed a submitted attempt", seed, e)
			}
			if after.phase == Submitted && after.ended.After(wall(now)) && before.phase != Submitted {
				t.Fatalf("seed %d: submitted at %v, which is not yet", seed, after.ended)
			}
		})
		if want := map[bool]int{true: 1}[last.phase == Submitted]; submissions != want {
			t.Fatalf("seed %d: %s after %d submissions", seed, last.phase, submissions)
		}
		if limit := last.quizLimit(); limit > 0 && last.consumed > limit {
			t.Fatalf("seed %d: worked %v of %v", seed, last.consumed, limit)
		}
		if last.expired {
			byClock++
		}
	}
	if byClock < histories/10 {
		t.Errorf("only %d of %d histories ran out of time: they test nothing", byClock, histories)
	}
}

// TestTimesAddUp checks that the times of questions, and those of sections,
// sum to the time worked.
func TestTimesAddUp(t *testing.T) {
	for seed := range uint64(histories) {
		a := history(seed, func(_, _ Attempt, _ Event, _ []Effect, _ time.Time) {})
		var questions, sections time.Duration
		for _, q := range a.Snapshot().Questions {
			questions += q.Spent
		}
		for _, s := range a.sections {
			sections += s.spent
		}
		if a.consumed < maxWorked && (questions != a.consumed || sections != a.consumed) {
			t.Fatalf("seed %d: worked %v, on questions %v, in sections %v", seed, a.consumed, questions, sections)
		}
	}
}

// TestReloadChangesNothing checks that a saved attempt comes back as it was
// and goes on as it would have.
func TestReloadChangesNothing(t *testing.T) {
	for seed := range uint64(histories / 10) {
		history(seed, func(_, a Attempt, _ Event, _ []Effect, now time.Time) {
			loaded, report, err := Decode(a.Quiz(), a.Encode())
			if err != nil || report.Edited() {
				t.Fatalf("seed %d: %v, %+v", seed, err, report)
			}
			if a.phase == Running && !a.limited() {
				return // the time while the page is closed does not count
			}
			later := now.Add(7 * time.Second)
			b, _ := loaded.Apply(Tick{}, later)
			a, _ = a.Apply(Tick{}, later)
			if string(a.Encode()) != string(b.Encode()) {
				t.Fatalf("seed %d: reloaded\n%s\nwant\n%s", seed, b.Encode(), a.Encode())
			}
		})
	}
}

// TestMonotonicReadingIsIgnored: the monotonic clock stands still while a
// machine sleeps, and would hide the time slept.
func TestMonotonicReadingIsIgnored(t *testing.T) {
	quiz := &quizdata.Quiz{Modes: []quizdata.Mode{quizdata.Exam}, Sections: []quizdata.Section{{
		ID: "s", Questions: []*quizdata.Question{{ID: "q", Type: quizdata.ShortText}}}}}
	now := time.Now()
	a, _ := New(quiz).Apply(Start{Mode: quizdata.Exam, Extra: 1}, now)
	if a.started != a.started.Round(0) || a.last != a.last.Round(0) {
		t.Error("an instant keeps its monotonic reading")
	}
}
