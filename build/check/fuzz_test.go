package check

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Whatever a file holds and wherever a problem is said to be, what is printed
// is two short lines that cannot move a terminal's cursor.
func FuzzPointAt(f *testing.F) {
	f.Add([]byte(`"answer": "F",`), 11, 3)
	f.Add([]byte("\x1b[31m\tक\xff"), 3, 400)
	f.Add([]byte(strings.Repeat("x", 500)), 250, -1)
	f.Add([]byte{}, -5, 0)
	f.Fuzz(func(t *testing.T, src []byte, column, length int) {
		text, pointer := pointAt(src, column, length)
		for _, r := range text + pointer {
			if !unicode.IsPrint(r) && r != utf8.RuneError {
				t.Errorf("prints %q", r)
			}
		}
		if n := utf8.RuneCountInString(text); n > window+2 {
			t.Errorf("the line is %d characters long", n)
		}
		if !strings.Contains(pointer, "^") || len(pointer) > 2*window+2 {
			t.Errorf("pointer %q", pointer)
		}
	})
}
