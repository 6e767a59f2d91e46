package attempt

import (
	"math/rand/v2"
	"testing"
	"time"

	"mocktest/quizdata"
)

// TestTabsLoseNothing plays random interleavings of two tabs that hear of each
// other late, and checks that they end up the same, with the latest response
// to every question that one of them could still take, and one submission.
func TestTabsLoseNothing(t *testing.T) {
	for seed := range uint64(histories / 12) {
		pick := rand.New(rand.NewPCG(seed, 2))
		quiz := plainQuiz(6)
		now := noon
		start, _ := New(quiz).Apply(Start{Mode: quizdata.Exam, Extra: 1}, now)
		tabs := [2]Attempt{start, start}
		said := make(map[string]string)
		for range 40 {
			now = now.Add(time.Duration(pick.IntN(5000)) * time.Millisecond)
			who := pick.IntN(2)
			id := quiz.Questions()[pick.IntN(6)].ID
			// A reader answers in the tab before them, which has heard of the
			// other when it came to the front.
			tabs[who] = Merge(tabs[who], tabs[1-who])
			text := string(rune('a' + pick.IntN(26)))
			tabs[who], _ = tabs[who].Apply(Respond{id, quizdata.Response{Text: text}}, now)
			said[id] = text
			if pick.IntN(3) == 0 {
				tabs[1-who], _ = tabs[1-who].Apply(Visit{id}, now)
			}
		}
		a, b := Merge(tabs[0], tabs[1]), Merge(tabs[1], tabs[0])
		if string(a.content()) != string(b.content()) || a.Revision() != b.Revision() {
			t.Fatalf("seed %d: the tabs disagree:\n%s\n%s", seed, a.Encode(), b.Encode())
		}
		for _, q := range a.Snapshot().Questions {
			if q.Response.Text != said[q.ID] {
				t.Fatalf("seed %d: %s is %q, was answered %q", seed, q.ID, q.Response.Text, said[q.ID])
			}
		}
	}
}

// TestMergeAgrees merges any two states that come from one attempt, whatever
// happened in each, in both directions and twice.
func TestMergeAgrees(t *testing.T) {
	for seed := range uint64(120) {
		pick := rand.New(rand.NewPCG(seed, 3))
		quiz := timedQuiz(pick)
		start, _ := New(quiz).Apply(Start{Mode: quizdata.Exam, Extra: 1}, noon)
		tabs := [2]Attempt{start, start}
		now := noon
		for range 20 {
			now = now.Add(time.Duration(pick.IntN(20)) * time.Second)
			who := pick.IntN(2)
			tabs[who], _ = tabs[who].Apply(randomEvent(quiz, pick), now)
		}
		ab, ba := Merge(tabs[0], tabs[1]), Merge(tabs[1], tabs[0])
		if string(ab.content()) != string(ba.content()) || ab.Revision() != ba.Revision() {
			t.Fatalf("seed %d: the tabs disagree:\n%s\n%s", seed, ab.Encode(), ba.Encode())
		}
		if again := Merge(ab, ba); string(again.Encode()) != string(ab.Encode()) {
			t.Fatalf("seed %d: merging again changes\n%s\nto\n%s", seed, ab.Encode(), again.Encode())
		}
		submitted := tabs[0].phase == Submitted || tabs[1].phase == Submitted
		if (ab.phase == Submitted) != submitted {
			t.Fatalf("seed %d: %s and %s make %s", seed, tabs[0].phase, tabs[1].phase, ab.phase)
		}
		for i, q := range ab.questions {
			for _, tab := range tabs {
				p := tab.questions[i]
				if !submitted && (p.shown && !q.shown || p.expired && !q.expired) {
					t.Fatalf("seed %d: %s can be answered again", seed, q.question.ID)
				}
			}
		}
		if _, _, err := Decode(quiz, ab.Encode()); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

// TestMergeOfDifferentAttempts: states that do not go back to one start are
// not mixed; the later round counts, then the one that is further.
func TestMergeOfDifferentAttempts(t *testing.T) {
	quiz := plainQuiz(2)
	say := func(a Attempt, id string) Attempt {
		a, _ = a.Apply(Respond{id, quizdata.Response{Text: "yes"}}, noon.Add(time.Minute))
		return a
	}
	begin := func(a Attempt, mode quizdata.Mode, at time.Time) Attempt {
		a, _ = a.Apply(Start{Mode: mode, Extra: 1}, at)
		return a
	}
	first := say(begin(New(quiz), quizdata.Exam, noon), "q1")
	submitted, _ := first.Apply(Submit{}, noon.Add(time.Hour))
	restarted, _ := first.Apply(Restart{}, noon.Add(time.Hour))
	again := begin(restarted, quizdata.Exam, noon.Add(time.Hour))
	elsewhere := say(say(begin(New(quiz), quizdata.Practice, noon), "q1"), "q2")
	for name, c := range map[string]struct{ a, b, want Attempt }{
		"fresh and started":        {New(quiz), first, first},
		"submitted and restarted":  {submitted, restarted, restarted},
		"submitted and begun anew": {submitted, again, again},
		"two modes":                {first, elsewhere, elsewhere},
		"two modes, one submitted": {submitted, elsewhere, submitted},
	} {
		for _, got := range []Attempt{Merge(c.a, c.b), Merge(c.b, c.a)} {
			if string(got.Encode()) != string(c.want.Encode()) {
				t.Errorf("%s: %s, want %s", name, got.Encode(), c.want.Encode())
			}
		}
	}
}

// TestPauseSurvivesASleepingTab: a tab that slept through a pause in the other
// does not bring the paused time back when it hears of it.
func TestPauseSurvivesASleepingTab(t *testing.T) {
	quiz := plainQuiz(1)
	quiz.Time = quizdata.Timing{Limit: time.Hour, Pause: true}
	asleep, _ := New(quiz).Apply(Start{Mode: quizdata.Exam, Extra: 1}, noon)
	awake, _ := asleep.Apply(Pause{}, noon.Add(time.Minute))
	awake, _ = awake.Apply(Resume{}, noon.Add(31*time.Minute))
	asleep, _ = asleep.Apply(Tick{}, noon.Add(32*time.Minute))
	merged := Merge(asleep, awake)
	if got := merged.Clock(noon.Add(32 * time.Minute)).Elapsed; got != 2*time.Minute {
		t.Errorf("worked %v, want the two minutes outside the pause", got)
	}
}

// plainQuiz has n short-text questions without limits, q1 to qn.
func plainQuiz(n int) *quizdata.Quiz {
	section := quizdata.Section{ID: "s"}
	for i := range n {
		id := "q" + string(rune('1'+i))
		section.Questions = append(section.Questions, &quizdata.Question{
			ID: id, Hash: id, Type: quizdata.ShortText, Marks: quizdata.Marks{Correct: 1},
			Texts: []quizdata.TextKey{{Text: "yes", Credit: 1}},
		})
	}
	return &quizdata.Quiz{Title: "Plain", Modes: []quizdata.Mode{quizdata.Exam, quizdata.Practice, quizdata.Study}, Sections: []quizdata.Section{section}}
}
