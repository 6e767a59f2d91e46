package bundle

import (
	"slices"
	"strings"
	"testing"
)

const someSizes = `# words
go1.26.8
     raw     gzip   brotli  file
 1000000   500000   400000  mocktest-<hash>.wasm
   20000    10000     8000  mocktest.js
     200        0        0  note.txt
`

func TestComparingSizes(t *testing.T) {
	for _, c := range []struct {
		name, old, new string
		says           []string
	}{
		{"nothing changed", "", "", nil},
		{"a byte more", " 400000 ", " 400001 ", []string{"mocktest-<hash>.wasm grew by +1 to 400001 bytes brotli"}},
		{"a byte less", " 10000 ", "  9999 ", []string{"mocktest.js shrank by -1 to 9999 bytes gzip"}},
		{"a form more", " 0        0  note", " 90        0  note", []string{"note.txt grew by +90"}},
		{"a file more and one less", "note.txt", "memo.txt", []string{"memo.txt is new", "note.txt is recorded but not built"}},
		{"another toolchain, near", "go1.26.8", "go1.27", nil},
		{"another toolchain, still near", "go1.26.8\n     raw     gzip   brotli  file\n 1000000", "go1.27\nhead\n 1019999", nil},
		{"another toolchain, far", "go1.26.8\n     raw     gzip   brotli  file\n 1000000", "go1.27\nhead\n 1020001",
			[]string{"mocktest-<hash>.wasm grew by +20001"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			recorded, err := parseSizes(someSizes)
			if err != nil {
				t.Fatal(err)
			}
			now, err := parseSizes(strings.Replace(someSizes, c.old, c.new, 1))
			if err != nil {
				t.Fatal(err)
			}
			told := now.compare(recorded)
			if len(told) != len(c.says) {
				t.Errorf("told %q, want %q", told, c.says)
			}
			for _, part := range c.says {
				if !slices.ContainsFunc(told, func(s string) bool { return strings.Contains(s, part) }) {
					t.Errorf("told %q, want %q", told, part)
				}
			}
		})
	}
}

func TestBudgets(t *testing.T) {
	s, err := parseSizes(someSizes)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		engine, loader int
		says           string
	}{
		{400_000, 8_000, ""},
		{0, 0, ""},
		{399_999, 8_000, "mocktest-<hash>.wasm has 400000 bytes of brotli and may have 399999"},
		{400_000, 7_999, "mocktest.js has 8000 bytes of brotli"},
	} {
		if told := strings.Join(s.overBudget(c.engine, c.loader), "\n"); !strings.Contains(told, c.says) || (told == "") != (c.says == "") {
			t.Errorf("budgets %d and %d: told %q, want %q", c.engine, c.loader, told, c.says)
		}
	}
	if len(sizes{}.overBudget(1, 0)) == 0 {
		t.Error("an engine that was not built is within its budget")
	}
}

func TestRecordOfSizesCanBeReadBack(t *testing.T) {
	s, err := parseSizes(someSizes)
	if err != nil {
		t.Fatal(err)
	}
	again, err := parseSizes(s.String())
	if err != nil || len(again.compare(s)) > 0 || again.goversion != s.goversion || len(again.order) != 3 {
		t.Errorf("error %v, read back\n%s", err, again)
	}
	for _, text := range []string{"", "# words\n", "go1\nhead\nno line\n"} {
		if _, err := parseSizes(text); err == nil || !strings.Contains(err.Error(), "-update") {
			t.Errorf("%q: error %v", text, err)
		}
	}
}
