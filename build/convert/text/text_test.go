package text

import "testing"

func TestFirst(t *testing.T) {
	for want, of := range map[string][]string{"a": {"", " \n", "a", "b"}, " b ": {" b ", "c"}, "": {"", " "}} {
		if got := First(of...); got != want {
			t.Errorf("%q: %q, want %q", of, got, want)
		}
	}
}
