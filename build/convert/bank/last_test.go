package bank

import "testing"

func TestStaysLast(t *testing.T) {
	for text, want := range map[string]bool{
		"All of the above": true, "None of the above.": true, "none of these": true, "Both A and B": true, "A and C": true, "All of these are correct": true,
		"**Neither B nor C**": true, "Both (a) and (b)": true,
		"All of Europe": false, "None": false, "Both sides": false, "A": false, "Adam and Eve": false, "all of the above and more words": false,
	} {
		if StaysLast(text) != want {
			t.Errorf("StaysLast(%q) = %v", text, !want)
		}
	}
}
