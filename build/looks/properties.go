package looks

import (
	"maps"
	"slices"
	"strings"
)

// named tells of a property that there is none of, for a slip sets nothing.
func (c *checker) named(s setting, name string) {
	if _, is := own[name]; is || slices.Contains(others, name) {
		return
	}
	all := append(slices.Sorted(maps.Keys(own)), others...)
	cure := "the stylesheet's head lists all; some are " + prefix + "accent, " + prefix + "face and " + prefix + "ink"
	for _, other := range all {
		if near(name, other) {
			cure = "did you mean " + prefix + other + "?"
			break
		}
	}
	c.say(s, "there is no property "+s.name, cure)
}

// near reports whether two names differ in one letter, or in how the word for
// colour is put to it.
func near(a, b string) bool {
	a = strings.NewReplacer("-color", "", "-colour", "", "color-", "", "background", "face", "text", "ink").Replace(a)
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return a[min(i+1, len(a)):] == b[min(i+1, len(b)):]
	}
	return a[i:] == b[i+1:]
}
