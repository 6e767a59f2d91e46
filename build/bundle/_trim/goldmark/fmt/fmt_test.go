package fmt

import (
	"fmt"
	"testing"
)

func TestSameAsTheStandardLibrary(t *testing.T) {
	for _, c := range []struct {
		format string
		values []any
	}{{"%s-%d", []any{"id", 12}}, {"a %v", []any{-3}}, {"%s", []any{[]byte("b")}}, {"no verb", nil}, {"50", nil}} {
		if got, want := Sprintf(c.format, c.values...), fmt.Sprintf(c.format, c.values...); got != want {
			t.Errorf("%q: %q, want %q", c.format, got, want)
		}
	}
}
