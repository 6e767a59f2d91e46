package quizdata

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// checkPlaces holds that items and slots have ids, that every slot can be
// filled rightly, and that a Cloze has its slots in the order of the prompt.
func checkPlaces(q *Question) error {
	items, slots := map[string]bool{}, map[string]bool{}
	for _, item := range q.Items {
		if !validID(item.ID) || items[item.ID] || item.Text == "" {
			return fmt.Errorf("item %+v", item)
		}
		items[item.ID] = true
	}
	for _, slot := range q.Slots {
		if slots[slot.ID] || !(slot.Weight > 0 && slot.Weight <= MaxMarks) || (slot.Text == "") != (q.Type == Cloze) {
			return fmt.Errorf("slot %+v", slot)
		}
		slots[slot.ID] = true
		if err := checkSlot(q, slot, items); err != nil {
			return err
		}
	}
	n, least := len(q.Items), 2
	if q.Type == Cloze && n == 0 {
		least = 0
	}
	switch {
	case n < least || n > MaxChoices || len(q.Slots) > MaxChoices || q.Type.HasSlots() != (len(q.Slots) > 0):
		return fmt.Errorf("%d items and %d slots", n, len(q.Slots))
	case q.Scoring != AllOrNothing && q.Scoring != PartialCredit:
		return fmt.Errorf("scoring %q", q.Scoring)
	case q.Type == Cloze && !slices.Equal(gapsOf(q.Prompt), idsOf(q.Slots)):
		return fmt.Errorf("gaps %v, slots %v", gapsOf(q.Prompt), idsOf(q.Slots))
	}
	return nil
}

func checkSlot(q *Question, slot Slot, items map[string]bool) error {
	alone := Question{Type: SingleChoice, Scoring: AllOrNothing, Choices: slot.Choices, Texts: slot.Texts, Numbers: slot.Numbers}
	ok := (slot.Key != "") == (slot.Kind == SlotItem) && (slot.Choices != nil) == (slot.Kind == SlotMenu) &&
		(slot.Texts != nil) == (slot.Kind == SlotText) && (slot.Numbers != nil) == (slot.Kind == SlotNumber)
	switch {
	case !ok || q.Type != Cloze && slot.Kind != SlotItem || !validGap(slot.ID) && !validID(slot.ID):
		return fmt.Errorf("slot %+v", slot)
	case slot.Kind == SlotItem && !items[slot.Key]:
		return fmt.Errorf("the key of %+v is no item", slot)
	case slot.Kind == SlotMenu:
		alone.Scoring = ScoringCredit
	case slot.Kind == SlotText:
		alone.Type, alone.Match = ShortText, q.Match
	case slot.Kind == SlotNumber:
		alone.Type = Numeric
	}
	if slot.Kind == SlotItem {
		return nil
	}
	return checkKey(&alone)
}

func gapsOf(prompt string) (names []string) {
	for _, piece := range Pieces(prompt) {
		if piece.Gap != "" {
			names = append(names, piece.Gap)
		}
	}
	return names
}

func idsOf(slots []Slot) (ids []string) {
	for _, slot := range slots {
		ids = append(ids, slot.ID)
	}
	return ids
}

func TestPieces(t *testing.T) {
	for prompt, want := range map[string]string{
		"":                       "",
		"a {{b}} c":              "'a '@0 [b]@2 ' c'@7",
		"{{a}}{{b-2_C}}":         "[a]@0 [b-2_C]@5",
		"`x = {{a}}`":            "'`x = '@0 [a]@5 '`'@10",
		`\{{a}}`:                 "'{{a}}'@0",
		`\\{{a}}`:                `'\{{a}}'@0`,
		`\{{{a}}`:                "'{{{a}}'@0",
		"{{{a}}}":                "'{'@0 [a]@1 '}'@6",
		"{{{{a}}}}":              "'{{'@0 [a]@2 '}}'@7",
		"{{ a }} {{}} {{b} }} {": "'{{ a }} {{}} {{b} }} {'@0",
		"{{a {{b}}":              "'{{a '@0 [b]@4",
		"é{{a}}é":                "'é'@0 [a]@2 'é'@7",
	} {
		var got []string
		for _, piece := range Pieces(prompt) {
			shown := "'" + piece.Text + "'"
			if piece.Gap != "" {
				shown = "[" + piece.Gap + "]"
			}
			got = append(got, fmt.Sprint(shown, "@", piece.At))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is %s, want %s", prompt, strings.Join(got, " "), want)
		}
	}
}

// TestPlacedIDs holds that the ids and hashes of questions whose parts are put
// in their place do not depend on their order, which is part of the key, and
// which edits a saved response outlives.
func TestPlacedIDs(t *testing.T) {
	match := `{"prompt": "M", "pairs": [["a", "1"], ["b", "2"], ["c", "3"]]}`
	cloze := `{"prompt": "{{a}} {{b}}", "gaps": {"a": {"choices": ["x", "y"], "answer": "A"}, "b": {"answer": 1}}}`
	for _, c := range []struct {
		name, before, after string
		same                bool
	}{
		{"order of items", `{"type": "ordering", "prompt": "O", "items": ["a", "b", "c"]}`, `{"type": "ordering", "prompt": "O", "items": ["c", "a", "b"], "marks": 2}`, true},
		{"an item", `{"type": "ordering", "prompt": "O", "items": ["a", "b"]}`, `{"type": "ordering", "prompt": "O", "items": ["a", "c"]}`, false},
		{"who belongs to whom", match, `{"prompt": "M", "pairs": [["c", "1"], ["b", "3"], ["a", "2"]], "scoring": "partial"}`, true},
		{"a right side as an extra", match, `{"prompt": "M", "pairs": [["a", "1"], ["b", "2"], ["c", "2"]], "extras": ["3"]}`, true},
		{"an extra", match, `{"prompt": "M", "pairs": [["a", "1"], ["b", "2"], ["c", "3"]], "extras": ["4"]}`, false},
		{"sides changed over", match, `{"prompt": "M", "pairs": [["1", "a"], ["2", "b"], ["3", "c"]]}`, false},
		{"the key of gaps", cloze, `{"prompt": "{{a}} {{b}}", "gaps": {"b": {"answer": 2}, "a": {"choices": ["y", "x"], "answer": "A"}}}`, true},
		{"the kind of a gap", cloze, `{"prompt": "{{a}} {{b}}", "gaps": {"b": {"answer": "z"}, "a": {"choices": ["x", "y"], "answer": "A"}}}`, false},
		{"a choice of a gap", cloze, `{"prompt": "{{a}} {{b}}", "gaps": {"b": {"answer": 1}, "a": {"choices": ["x", "z"], "answer": "A"}}}`, false},
	} {
		before, after := asQuiz(t, c.before).Questions()[0], asQuiz(t, c.after).Questions()[0]
		if (before.Hash == after.Hash) != c.same || c.same && before.ID != after.ID {
			t.Errorf("%s: %s %s and %s %s", c.name, before.ID, before.Hash, after.ID, after.Hash)
		}
	}
}
