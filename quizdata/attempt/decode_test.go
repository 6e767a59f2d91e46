package attempt

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mocktest/quizdata"
	"mocktest/quizdata/plainjson"
)

// savedQuiz is the quiz that the states in testdata/saved belong to.
func savedQuiz(t testing.TB) *quizdata.Quiz {
	t.Helper()
	data, err := os.ReadFile("testdata/saved/quiz.json")
	if err != nil {
		t.Fatal(err)
	}
	return readQuiz(t, "quiz.json", data)
}

// eventful is an attempt at every stage that a saved state can hold.
func eventful(quiz *quizdata.Quiz) map[string]Attempt {
	states := map[string]Attempt{"ready": New(quiz)}
	a := New(quiz)
	now := noon
	apply := func(e Event) {
		now = now.Add(5 * time.Second)
		a, _ = a.Apply(e, now)
	}
	apply(Start{Mode: quizdata.Exam, Extra: 1.5, Seed: 11})
	apply(Visit{"single"})
	apply(Respond{"single", quizdata.Response{Choices: []string{quiz.Question("single").Choices[1].ID}}})
	apply(Hint{"single"})
	apply(Show{"single"})
	apply(Respond{"number", quizdata.Response{Text: "4,5 "}})
	apply(Mark{"number", true})
	apply(Respond{"output", quizdata.Response{Outcome: quizdata.OutcomeError, Text: "KeyError"}})
	apply(Respond{"essay", quizdata.Response{Text: "Because <b>\u2028\"so\".\n"}})
	states["running"] = a
	apply(Pause{})
	states["paused"] = a
	apply(Resume{})
	apply(Submit{})
	apply(SelfMark{"essay", []bool{true, false}})
	states["submitted"] = a
	apply(RetakeMissed{Seed: 12})
	states["retake"] = a
	return states
}

// TestSavedStatesLoadForEver loads what every release saved. Version 1 is
// written once, by -update on an empty folder, and never again: a change that
// breaks it needs a new version and code that reads both.
func TestSavedStatesLoadForEver(t *testing.T) {
	quiz := savedQuiz(t)
	for name, want := range eventful(quiz) {
		file := filepath.Join("testdata", "saved", "v1-"+name+".json")
		data, err := os.ReadFile(file)
		if errors.Is(err, os.ErrNotExist) && *update {
			data = want.Encode()
			err = os.WriteFile(file, data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		got, report, err := Decode(quiz, data)
		if err != nil || report.Edited() {
			t.Errorf("%s: %v, %+v", name, err, report)
			continue
		}
		if diff := cmp.Diff(want.Snapshot(), got.Snapshot()); diff != "" {
			t.Errorf("%s: -want +got:\n%s", name, diff)
		}
		if !bytes.Equal(got.Encode(), want.Encode()) {
			t.Errorf("%s: saved again it reads\n%s", name, got.Encode())
		}
	}
}

// sealed is a saved file around any attempt, with the right checksum.
func sealed(version int, attempt string) []byte {
	return plainjson.Marshal(savedFile{Version: version, Checksum: checksum([]byte(attempt)), Attempt: []byte(attempt)})
}

func TestDecodeRefuses(t *testing.T) {
	quiz := plainQuiz(2)
	running := `{"revision":1,"round":1,"phase":"running","mode":"exam","extra":1,"started":0,"current":"q1","questions":[{"id":"q1","hash":"q1","section":"s"}]}`
	if _, _, err := Decode(quiz, sealed(1, running)); err != nil {
		t.Fatal(err)
	}
	swap := func(old, new string) []byte { return sealed(1, strings.Replace(running, old, new, 1)) }
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":            {nil, ErrDamaged},
		"other JSON":         {[]byte(`{"value":1,"expiresAt":"2020"}`), ErrDamaged},
		"a list":             {[]byte(`[1]`), ErrDamaged},
		"deep nesting":       {bytes.Repeat([]byte("["), 100000), ErrDamaged},
		"too much":           {make([]byte, MaxSaved+1), ErrDamaged},
		"a newer version":    {sealed(2, `{"anything":true}`), ErrNewer},
		"newer, other sum":   {[]byte(`{"version":3,"checksum":9,"state":{}}`), ErrDamaged},
		"version 0":          {sealed(0, running), ErrDamaged},
		"another checksum":   {bytes.Replace(sealed(1, running), []byte(`running`), []byte(`ruining`), 1), ErrDamaged},
		"truncated":          {sealed(1, running)[:100], ErrDamaged},
		"unknown phase":      {swap("running", "dancing"), ErrDamaged},
		"unknown mode":       {swap("exam", "quiz"), ErrDamaged},
		"extra time below 1": {swap(`"extra":1`, `"extra":0.5`), ErrDamaged},
		"no beginning":       {swap(`"started":0,`, ``), ErrDamaged},
		"no end":             {swap("running", "submitted"), ErrDamaged},
		"negative time":      {swap(`"started":0`, `"started":0,"worked":-1`), ErrDamaged},
		"endless time":       {swap(`"started":0`, `"started":0,"worked":9223372036854775807`), ErrDamaged},
		"huge revision":      {swap(`"revision":1`, `"revision":18446744073709551615`), ErrDamaged},
		"negative hints":     {swap(`"section":"s"`, `"section":"s","hints":-1`), ErrDamaged},
		"a question twice":   {swap(`]}`, `,{"id":"q1","section":"s"}]}`), ErrDamaged},
		"nowhere":            {swap(`"current":"q1"`, `"current":"q7"`), ErrDamaged},
		"no questions":       {swap(`{"id":"q1","hash":"q1","section":"s"}`, ``), ErrDamaged},
		"a bad section":      {swap(`"questions"`, `"sections":[{"id":"s","spent":-1}],"questions"`), ErrDamaged},
	} {
		a, _, err := Decode(quiz, c.data)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if a.Snapshot().Phase != Ready || a.Quiz() != quiz {
			t.Errorf("%s: the attempt is not a fresh one", name)
		}
	}
}

// TestDecodeWithoutLastInstant: a state that does not say until when it counted
// expires now, and not at the beginning of time.
func TestDecodeWithoutLastInstant(t *testing.T) {
	quiz := plainQuiz(1)
	quiz.Time.Limit = time.Minute
	a, _, err := Decode(quiz, sealed(1, `{"revision":1,"round":1,"phase":"running","mode":"exam","extra":1,"started":0,"worked":90000,"current":"q1","questions":[{"id":"q1","hash":"q1","section":"s"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	a, _ = a.Apply(Tick{}, noon)
	if a.Phase() != Submitted || !a.ended.Equal(noon) {
		t.Errorf("%s, ended %v", a.Phase(), a.ended)
	}
}

// TestNothingIsShared: what a caller does to a slice it gave or got must not
// reach the attempt.
func TestNothingIsShared(t *testing.T) {
	quiz := savedQuiz(t)
	choices := quiz.Question("several").Choices
	a, _ := New(quiz).Apply(Start{Mode: quizdata.Practice, Extra: 1}, noon)
	given := []string{choices[0].ID}
	a, _ = a.Apply(Respond{"several", quizdata.Response{Choices: given}}, noon)
	want := string(a.Encode())
	given[0] = choices[1].ID
	for _, q := range a.Snapshot().Questions {
		for i := range q.Choices {
			q.Choices[i] = "spoiled"
		}
		for i := range q.Response.Choices {
			q.Response.Choices[i] = "spoiled"
		}
	}
	if got := string(a.Encode()); got != want || a.Snapshot().Questions[a.index("several")].Choices[0] == "spoiled" {
		t.Errorf("the attempt changed to\n%s", got)
	}
}

// TestDecodeNoticesDamage flips, cuts and inserts bytes in saved states: the
// checksum must notice.
func TestDecodeNoticesDamage(t *testing.T) {
	quiz := savedQuiz(t)
	data := eventful(quiz)["running"].Encode()
	pick := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		bad := bytes.Clone(data)
		at := pick.IntN(len(bad))
		switch pick.IntN(3) {
		case 0:
			bad[at] ^= 1 << pick.IntN(8)
		case 1:
			bad = bad[:at]
		case 2:
			bad = bytes.Join([][]byte{bad[:at], {byte(pick.IntN(256))}, bad[at:]}, nil)
		}
		a, _, err := Decode(quiz, bad)
		if err == nil && !bytes.Equal(a.Encode(), data) {
			t.Fatalf("damage goes unnoticed:\n%s", bad)
		}
	}
}

// FuzzState checks that any bytes give an error or an attempt that can be
// looked at, played on, saved and loaded; the checksum is made right, so that
// what is behind it is reached.
func FuzzState(f *testing.F) {
	quiz := savedQuiz(f)
	for _, a := range eventful(quiz) {
		f.Add(a.Encode())
		f.Add([]byte(plainjson.Marshal(a.saved())))
	}
	places := readQuiz(f, "quiz.json", []byte(placesQuiz))
	filled := answeredPlaces(places)
	f.Add(filled.Encode())
	f.Add([]byte(plainjson.Marshal(filled.saved())))
	f.Add([]byte(`{"value":1}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		playOn(t, quiz, data)
		playOn(t, places, data)
	})
}

// playOn takes bytes for a saved attempt on a quiz.
func playOn(t *testing.T, quiz *quizdata.Quiz, data []byte) {
	for _, bytes := range [][]byte{data, sealed(1, string(data))} {
		a, _, err := Decode(quiz, bytes)
		if err != nil {
			continue
		}
		for _, p := range a.questions {
			if !fits(p.question, p.response) {
				t.Fatalf("%s has the response %+v", p.question.ID, p.response)
			}
		}
		for _, e := range []Event{Tick{}, Respond{"number", quizdata.Response{Text: "1"}}, EndSection{}, Submit{}, RetakeMissed{}} {
			a.Snapshot()
			a, _ = a.Apply(e, noon)
			if _, _, err := Decode(quiz, a.Encode()); err != nil {
				t.Fatalf("after %T: %v", e, err)
			}
			Merge(a, New(quiz))
		}
	}
}
