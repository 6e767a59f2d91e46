package attempt

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mocktest/quizdata"
)

// placeIn makes a question one whose parts are put in their place.
func placeIn(q *quizdata.Question, pick *rand.Rand) {
	q.Type = []quizdata.Type{quizdata.Ordering, quizdata.Matching, quizdata.Categorize, quizdata.Cloze}[pick.IntN(4)]
	q.Scoring = []quizdata.Scoring{quizdata.AllOrNothing, quizdata.PartialCredit}[pick.IntN(2)]
	for _, id := range []string{"i", "j", "k"} {
		q.Items = append(q.Items, quizdata.Item{ID: id, Text: id})
		if q.Type.HasSlots() {
			q.Slots = append(q.Slots, quizdata.Slot{ID: "s" + id, Kind: quizdata.SlotItem, Key: id, Weight: 1})
		}
	}
	if q.Type == quizdata.Cloze {
		q.Slots[1] = quizdata.Slot{ID: "t", Kind: quizdata.SlotText, Weight: 2, Texts: []quizdata.TextKey{{Text: "yes", Credit: 1}}}
	}
}

// randomResponse is one that a question takes or, at times, does not.
func randomResponse(q *quizdata.Question, pick *rand.Rand) quizdata.Response {
	text := []string{"yes", "no", " "}[pick.IntN(3)]
	if q == nil || q.Type == quizdata.ShortText || pick.IntN(20) == 0 {
		return quizdata.Response{Text: text}
	}
	ids, _ := fileOrder(q)
	pick.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	if q.Type == quizdata.Ordering {
		return quizdata.Response{Choices: ids}
	}
	var r quizdata.Response
	for i, slot := range q.Slots {
		with := ids[i]
		if slot.Kind == quizdata.SlotText {
			with = text
		}
		if pick.IntN(3) > 0 {
			r.Filled = append(r.Filled, quizdata.Filled{Slot: slot.ID, With: with})
		}
	}
	return r
}

// answeredPlaces is an attempt on placesQuiz with something in each place.
func answeredPlaces(quiz *quizdata.Quiz) Attempt {
	a, _ := New(quiz).Apply(Start{Mode: quizdata.Exam, Extra: 1, Seed: 5}, noon)
	for _, q := range quiz.Questions() {
		items, _ := fileOrder(q)
		r := quizdata.Response{Choices: items}
		if q.Type.HasSlots() {
			r.Choices = nil
		}
		for _, slot := range q.Slots {
			with := slot.Key
			if slot.Kind == quizdata.SlotNumber {
				with = "1"
			}
			r.Filled = append(r.Filled, quizdata.Filled{Slot: slot.ID, With: with})
		}
		a, _ = a.Apply(Respond{q.ID, r}, noon)
	}
	return a
}

// TestPlacesComeBack: a saved response is the same when it is loaded, and right.
func TestPlacesComeBack(t *testing.T) {
	quiz := readQuiz(t, "quiz.json", []byte(placesQuiz))
	a := answeredPlaces(quiz)
	b, report, err := Decode(quiz, a.Encode())
	if err != nil || report.Edited() {
		t.Fatal(err, report)
	}
	if diff := cmp.Diff(a.Snapshot(), b.Snapshot()); diff != "" {
		t.Errorf("-saved +loaded:\n%s", diff)
	}
	b, _ = b.Apply(Submit{}, noon)
	if total := b.Snapshot().Result.Total; total.Right != 5 {
		t.Errorf("%+v", total)
	}
}

// TestPlacesAreNotShared is TestNothingIsShared for slots.
func TestPlacesAreNotShared(t *testing.T) {
	quiz := readQuiz(t, "quiz.json", []byte(placesQuiz))
	a, _ := New(quiz).Apply(Start{Mode: quizdata.Exam, Extra: 1}, noon)
	given := quizdata.Response{Filled: []quizdata.Filled{{Slot: "a", With: quiz.Question("gaps").Items[0].ID}}}
	a, _ = a.Apply(Respond{"gaps", given}, noon)
	want := string(a.Encode())
	given.Filled[0].With = "spoiled"
	for _, q := range a.Snapshot().Questions {
		for i := range q.Slots {
			q.Slots[i] = "spoiled"
		}
		for i := range q.Response.Filled {
			q.Response.Filled[i].With = "spoiled"
		}
	}
	if got := string(a.Encode()); got != want || a.Snapshot().Questions[a.index("gaps")].Slots[0] == "spoiled" {
		t.Errorf("the attempt changed to\n%s", got)
	}
}

// TestLongPlaces: all that is typed into one question is as long as one response
// may be.
func TestLongPlaces(t *testing.T) {
	q := &quizdata.Question{Type: quizdata.Cloze, Slots: []quizdata.Slot{{ID: "a", Kind: quizdata.SlotText}, {ID: "b", Kind: quizdata.SlotNumber}}}
	half := strings.Repeat("x", MaxText/2)
	r := quizdata.Response{Filled: []quizdata.Filled{{Slot: "a", With: half}, {Slot: "b", With: half}}}
	if !fits(q, r) {
		t.Error("two halves do not fit")
	}
	r.Filled[1].With += "x"
	if fits(q, r) {
		t.Error("more than the limit fits")
	}
	r.Filled[1].With = "\xff"
	if fits(q, r) {
		t.Error("what is no text fits")
	}
}
