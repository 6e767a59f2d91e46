package attempt

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mocktest/quizdata"
	"mocktest/quizdata/plainjson"
)

// TestStepsLeaveEarlierAttemptsAlone: attempts share their questions, and none
// is ever changed under another.
func TestStepsLeaveEarlierAttemptsAlone(t *testing.T) {
	for seed := range uint64(histories / 16) {
		pick := rand.New(rand.NewPCG(seed, 1))
		quiz, now := timedQuiz(pick), noon
		a, _ := New(quiz).Apply(Start{Mode: quizdata.Exam, Extra: 1, Seed: seed}, now)
		for range 30 {
			was, e := string(a.Encode()), randomEvent(quiz, pick)
			now = now.Add(jump(pick))
			after, _ := a.Apply(e, now)
			other, _ := a.Apply(randomEvent(quiz, pick), now)
			Merge(after, other)
			Merge(a, after)
			if got := string(a.Encode()); got != was {
				t.Fatalf("seed %d: %#v changed the attempt before it from\n%s\nto\n%s", seed, e, was, got)
			}
			a = after
		}
	}
}

// TestRememberingChangesNothing: snapshots and saved forms made with those
// before them in mind are what they would be alone.
func TestRememberingChangesNothing(t *testing.T) {
	for seed := range uint64(histories / 5) {
		var snapshots Snapshots
		var encoder Encoder
		history(seed, func(_, after Attempt, e Event, _ []Effect, _ time.Time) {
			want, got := *after.Snapshot(), *snapshots.Of(after)
			want.Turn = got.Turn
			if !reflect.DeepEqual(want, got) {
				t.Fatalf("seed %d, after %#v (-alone +remembering):\n%s", seed, e, cmp.Diff(want, got))
			}
			body := plainjson.Marshal(after.saved())
			alone := plainjson.Marshal(savedFile{Version: version, Checksum: checksum(body), Attempt: body})
			if saved := encoder.Encode(after); string(saved) != string(alone) {
				t.Fatalf("seed %d, after %#v:\n%s\nwant\n%s", seed, e, saved, alone)
			}
		})
	}
}

// TestOnlyWhatChangedIsNew: whoever compares two snapshots finds the other
// questions to be the very same.
func TestOnlyWhatChangedIsNew(t *testing.T) {
	var snapshots Snapshots
	a := running(500)
	before := snapshots.Of(a)
	if snapshots.Of(a) != before {
		t.Error("nothing changed, and the snapshot is another")
	}
	for name, c := range map[string]struct {
		event   Event
		changed []string
	}{
		"answering": {Respond{"q7", quizdata.Response{Text: "yes"}}, []string{"q1", "q7"}}, // q1 for its time
		"moving":    {Visit{"q7"}, []string{"q1", "q7"}},
		"marking":   {Mark{"q1", true}, []string{"q1"}},
	} {
		next, _ := a.Apply(c.event, noon.Add(time.Second))
		after := snapshots.Of(next)
		var changed []string
		for i, q := range after.Questions {
			if q != before.Questions[i] {
				changed = append(changed, q.ID)
			}
		}
		if diff := cmp.Diff(c.changed, changed); diff != "" {
			t.Errorf("%s (-want +new):\n%s", name, diff)
		}
		if after.Turn == before.Turn {
			t.Errorf("%s does not show in the turn", name)
		}
		before = snapshots.Of(a)
	}
}

// TestStepsCostWhatTheyChange: what is allocated does not grow with the quiz,
// but for lists of addresses.
func TestStepsCostWhatTheyChange(t *testing.T) {
	allocs := func(n int) float64 { return testing.AllocsPerRun(20, walk(n)) }
	if few, many := allocs(10), allocs(500); many > few+5 {
		t.Errorf("a step allocates %v times with 500 questions and %v with 10", many, few)
	}
}
