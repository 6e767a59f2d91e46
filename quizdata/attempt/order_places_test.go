package attempt

import (
	"slices"
	"testing"

	"mocktest/quizdata"
)

const placesQuiz = `{"title": "Places", "questions": [
  {"id": "order", "type": "ordering", "prompt": "O", "items": ["a", "b", "c"]},
  {"id": "two", "type": "ordering", "prompt": "Two", "items": ["a", "b"]},
  {"id": "match", "prompt": "M", "pairs": [["a", "1"], ["b", "2"], ["c", "3"]]},
  {"id": "sort", "prompt": "S", "categories": [{"title": "x", "items": ["a", "b"]}, {"title": "y", "items": ["c"]}]},
  {"id": "gaps", "prompt": "{{a}} {{b}} {{c}}", "gaps": {"a": {"word": "A"}, "b": {"word": "B"}, "c": {"answer": 1}}, "words": ["C"]}
]}`

// TestOrderTellsNoKey holds that what is put in its place is shown in another
// order than that of the file, in every order there is, under every seed.
func TestOrderTellsNoKey(t *testing.T) {
	quiz := readQuiz(t, "quiz.json", []byte(placesQuiz))
	met := map[string]map[string]bool{}
	for seed := range uint64(100) {
		if seed == 99 {
			seed = AsWritten
		}
		a, _ := New(quiz).Apply(Start{Mode: quizdata.Exam, Extra: 1, Seed: seed}, noon)
		for _, q := range a.Snapshot().Questions {
			items, slots := fileOrder(q.Question)
			shuffled, written := q.Choices, items
			if q.Question.Type == quizdata.Categorize {
				shuffled, written = q.Slots, slots
			}
			if slices.Equal(shuffled, written) {
				t.Errorf("seed %d shows %s as it is written", seed, q.ID)
			}
			if !sameIDs(q.Choices, items) || !sameIDs(q.Slots, slots) {
				t.Fatalf("%s shows %v in %v", q.ID, q.Choices, q.Slots)
			}
			if met[q.ID] == nil {
				met[q.ID] = map[string]bool{}
			}
			met[q.ID][joined(shuffled)] = true
		}
	}
	for id, want := range map[string]int{"order": 5, "two": 1, "match": 5, "sort": 5, "gaps": 5} {
		if len(met[id]) != want {
			t.Errorf("%s is shown in %d orders, want %d", id, len(met[id]), want)
		}
	}
}

func fileOrder(q *quizdata.Question) (items, slots []string) {
	for _, item := range q.Items {
		items = append(items, item.ID)
	}
	for _, slot := range q.Slots {
		slots = append(slots, slot.ID)
	}
	return items, slots
}

func sameIDs(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

func joined(ids []string) (all string) {
	for _, id := range ids {
		all += id + " "
	}
	return all
}
