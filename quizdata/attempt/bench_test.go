package attempt

import (
	"fmt"
	"testing"
	"time"

	"mocktest/quizdata"
)

// running is a practice on n questions at its first.
func running(n int) Attempt {
	quiz := plainQuiz(n)
	for i, q := range quiz.Questions() {
		q.ID = fmt.Sprint("q", i+1)
		q.Hash = q.ID
	}
	a, _ := New(quiz).Apply(Start{Mode: quizdata.Practice}, noon)
	return a
}

// walk returns a step through an attempt on n questions: answering one and
// moving on, with all that is told and kept of it.
func walk(n int) func() {
	var snapshots Snapshots
	var encoder Encoder
	a, now := running(n), noon
	show := func(e Event) {
		now = now.Add(time.Second)
		a, _ = a.Apply(e, now)
		snapshots.Of(a)
		encoder.Encode(a)
	}
	show(Tick{})
	turn := 0
	return func() {
		id := fmt.Sprint("q", turn%n+1)
		turn++
		show(Visit{id})
		show(Respond{id, quizdata.Response{Text: fmt.Sprint(turn)}})
	}
}

// The benchmarks cost what a reader's every step does.
//
//	go test -run '^$' -bench . ./quizdata/attempt
func BenchmarkStep(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		step := walk(n)
		for b.Loop() {
			step()
		}
	})
}

func BenchmarkApply(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		a, last := running(n), fmt.Sprint("q", n)
		for b.Loop() {
			a.Apply(Respond{last, quizdata.Response{Text: "yes"}}, noon)
		}
	})
}

func BenchmarkSnapshot(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		a := running(n)
		for b.Loop() {
			a.Snapshot()
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		a := running(n)
		for b.Loop() {
			a.Encode()
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	eachSize(b, func(b *testing.B, n int) {
		a := running(n)
		text := a.Encode()
		for b.Loop() {
			if _, _, err := Decode(a.Quiz(), text); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func eachSize(b *testing.B, run func(*testing.B, int)) {
	for _, n := range []int{10, 100, 500} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			run(b, n)
		})
	}
}
