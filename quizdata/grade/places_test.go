package grade

import (
	"math/rand/v2"
	"strings"
	"testing"

	"mocktest/quizdata"
)

// places are a question that is marked by its places.
func places(t quizdata.Type, scoring quizdata.Scoring) *quizdata.Question {
	return &quizdata.Question{Type: t, Scoring: scoring, Marks: quizdata.Marks{Correct: 6, Wrong: -1, Blank: -0.5}}
}

func orderOf(scoring quizdata.Scoring, ids string) *quizdata.Question {
	q := places(quizdata.Ordering, scoring)
	for _, id := range ids {
		q.Items = append(q.Items, quizdata.Item{ID: string(id)})
	}
	return q
}

// filled reads "slot=with slot=with".
func filled(text string) quizdata.Response {
	var r quizdata.Response
	for _, word := range strings.Fields(text) {
		slot, with, _ := strings.Cut(word, "=")
		r.Filled = append(r.Filled, quizdata.Filled{Slot: slot, With: with})
	}
	return r
}

func TestOrdering(t *testing.T) {
	part, all := orderOf(quizdata.PartialCredit, "abcd"), orderOf(quizdata.AllOrNothing, "abcd")
	for order, want := range map[string][2]float64{ // all or nothing, partial
		"":     {-0.5, -0.5},
		"abcd": {6, 6},
		"bcda": {-1, 4}, // one moved to the end
		"dabc": {-1, 4},
		"abdc": {-1, 2},
		"badc": {-1, -1}, // no two follow one another
		"dcba": {-1, -1},
		"cdab": {-1, 4},
		"ab":   {-1, 2},
		"a":    {-1, -1},
		"xab":  {-1, 2},
		"abab": {-1, 2},
	} {
		r := quizdata.Response{Choices: strings.Split(order, "")}
		if order == "" {
			r = quizdata.Response{}
		}
		if got := Grade(all, r).Earned; got != want[0] {
			t.Errorf("%q earns %v, want %v", order, got, want[0])
		}
		if got := Grade(part, r).Earned; tidy(got) != want[1] {
			t.Errorf("%q in part earns %v, want %v", order, got, want[1])
		}
	}
}

// clozeOf has a gap of every kind.
func clozeOf(scoring quizdata.Scoring) *quizdata.Question {
	q := places(quizdata.Cloze, scoring)
	q.Match = quizdata.Comparison{Case: quizdata.CaseIgnore, Spaces: quizdata.SpacesTrim}
	q.Items = []quizdata.Item{{ID: "w"}, {ID: "v"}}
	q.Slots = []quizdata.Slot{
		{ID: "item", Kind: quizdata.SlotItem, Key: "w", Weight: 1},
		{ID: "menu", Kind: quizdata.SlotMenu, Weight: 1, Choices: []quizdata.Choice{{ID: "a", Credit: 1}, {ID: "b", Credit: 0.5}, {ID: "c", Credit: -1}}},
		{ID: "text", Kind: quizdata.SlotText, Weight: 3, Texts: []quizdata.TextKey{{Text: "tuple", Credit: 1}, {Text: "list", Credit: 0.5}}},
		{ID: "number", Kind: quizdata.SlotNumber, Weight: 1, Numbers: []quizdata.NumberKey{{Min: 1, Max: 2, Credit: 1}}},
	}
	return q
}

func TestSlots(t *testing.T) {
	part, all := clozeOf(quizdata.PartialCredit), clozeOf(quizdata.AllOrNothing)
	for response, want := range map[string][2]float64{ // all or nothing, partial
		"":                                    {-0.5, -0.5},
		"item=w menu=a text=Tuple number=1,5": {6, 6},
		"item=w menu=b text=tuple number=2":   {-1, 5.5},
		"item=w menu=a text=tuple":            {-1, 5},
		"text=list":                           {-1, 1.5},
		"menu=c":                              {-1, -1}, // never below nothing
		"item=v menu=x text=set number=3":     {-1, -1},
		"nowhere=w":                           {-1, -1},
		"item=w item=w item=w":                {-1, 1},
	} {
		if got := Grade(all, filled(response)).Earned; got != want[0] {
			t.Errorf("%q earns %v, want %v", response, got, want[0])
		}
		if got := Grade(part, filled(response)).Earned; tidy(got) != want[1] {
			t.Errorf("%q in part earns %v, want %v", response, got, want[1])
		}
	}
	if got := Grade(part, filled("item=w number=two")); got.Outcome != Partial || !strings.Contains(got.Message, "two") {
		t.Errorf("an unreadable number: %+v", got)
	}
	if got := Grade(part, quizdata.Response{Filled: []quizdata.Filled{{Slot: "text", With: " \n"}}}); got.Outcome != Blank {
		t.Errorf("white space alone: %+v", got)
	}
	match := places(quizdata.Matching, quizdata.PartialCredit)
	for _, id := range []string{"1", "2", "3"} {
		match.Slots = append(match.Slots, quizdata.Slot{ID: id, Kind: quizdata.SlotItem, Key: "k" + id, Weight: 1})
	}
	if got := Grade(match, filled("1=k1 2=k3 3=k3")); got.Outcome != Partial || tidy(got.Earned) != 4 {
		t.Errorf("two of three pairs: %+v", got)
	}
}

// TestPlacesBounds checks that any response earns between the least and the
// most marks, the whole only if every place is right, and never less in part
// than all or nothing.
func TestPlacesBounds(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	with := []string{"w", "v", "a", "b", "c", "tuple", "list", "1.5", "9", " ", ""}
	for range 20000 {
		part, all := clozeOf(quizdata.PartialCredit), clozeOf(quizdata.AllOrNothing)
		var r quizdata.Response
		if random.IntN(2) == 0 {
			part, all = orderOf(quizdata.PartialCredit, "abcde"), orderOf(quizdata.AllOrNothing, "abcde")
			for range random.IntN(9) {
				r.Choices = append(r.Choices, string("abcdex"[random.IntN(6)]))
			}
		}
		for i := range part.Slots {
			part.Slots[i].Weight = random.Float64() + 0.01
			all.Slots[i].Weight = part.Slots[i].Weight
			r.Filled = append(r.Filled, quizdata.Filled{Slot: part.Slots[i].ID, With: with[random.IntN(len(with))]})
		}
		some, whole := Grade(part, r), Grade(all, r)
		if some.Earned < -1 || some.Earned > 6 || some.Earned < whole.Earned || (some.Outcome == Right) != (whole.Outcome == Right) {
			t.Fatalf("%+v earns %+v in part, %+v as a whole", r, some, whole)
		}
	}
}

func TestSlotRemark(t *testing.T) {
	q := &quizdata.Question{Type: quizdata.Cloze, Match: quizdata.Comparison{Case: quizdata.CaseIgnore, Spaces: quizdata.SpacesTrim}}
	text := quizdata.Slot{Kind: quizdata.SlotText, Texts: []quizdata.TextKey{{Text: "tuple", Credit: 1}, {Text: "l*", Pattern: true, Feedback: "no list"}}}
	number := quizdata.Slot{Kind: quizdata.SlotNumber, Numbers: []quizdata.NumberKey{{Min: 1, Max: 1, Feedback: "one"}}}
	menu := quizdata.Slot{Kind: quizdata.SlotMenu, Choices: []quizdata.Choice{{ID: "a", Feedback: "menu"}}}
	for _, c := range []struct {
		slot       quizdata.Slot
		with, want string
	}{
		{text, "List", "no list"}, {text, "tuple", ""}, {text, "", ""}, {number, "1.0", "one"}, {number, "x", ""}, {menu, "a", "menu"}, {menu, "b", ""},
	} {
		if got := SlotRemark(q, c.slot, c.with); got != c.want {
			t.Errorf("%q is told %q, want %q", c.with, got, c.want)
		}
	}
}
