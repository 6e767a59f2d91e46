package paper

import (
	"strings"
	"testing"
)

// The key of a printed test tells what belongs to which response, and no wrong
// answer stands among the accepted ones.
func TestKeySaysWhatBelongsToWhich(t *testing.T) {
	got := printed(t, load(t, "../testdata/keys.json"), Options{Key: true})
	for _, want := range []string{
		"<li>blue</li><li>*blue* (* stands for anything)</li></ul>", "After a wrong answer", "Two divides it.", "After “list” in gap 1",
		"less than 0 °C", "3 or more", "<li>tuple / *tuple (* stands for anything)</li>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("does not say %q", want)
		}
	}
	if plain := printed(t, load(t, "../testdata/keys.json"), Options{}); strings.Contains(plain, "Two divides it.") {
		t.Error("it stands without the key, too")
	}
}
