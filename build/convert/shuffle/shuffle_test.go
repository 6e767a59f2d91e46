package shuffle

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"mocktest/build/convert/bank"
)

// The order that choices are kept in says nothing about which are right, and
// does not change from one reading to the next.
func TestChoicesAreFairAndSteady(t *testing.T) {
	first := 0
	const n = 200
	for i := range n {
		prompt := string(rune('a'+i%26)) + string(rune('a'+i/26))
		choices := []bank.Choice{{Text: "yes", Credit: 1}, {Text: "no"}}
		Choices(prompt, choices)
		again := []bank.Choice{{Text: "no"}, {Text: "yes", Credit: 1}}
		Choices(prompt, again)
		if diff := cmp.Diff(choices, again); diff != "" {
			t.Fatal(diff)
		}
		first += int(choices[0].Credit)
	}
	if first < n/3 || first > n*2/3 {
		t.Errorf("the right choice is first in %d of %d", first, n)
	}
}
