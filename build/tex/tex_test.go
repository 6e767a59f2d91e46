package tex

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"mocktest/quizdata"
)

var update = flag.Bool("update", false, "rewrite what testdata/*.txt says of each formula")

// TestFormulas goes through testdata/*.txt: lines of TeX, each followed by an
// indented line with what becomes of it, the tree or the error with its place.
func TestFormulas(t *testing.T) {
	for _, file := range []string{"testdata/formulas.txt", "testdata/refused.txt"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		n := 0
		for line := range strings.Lines(string(data)) {
			switch tex := strings.TrimSuffix(line, "\n"); {
			case strings.HasPrefix(tex, "\t"):
			case tex == "" || tex[0] == '#' && len(tex) > 1 && tex[1] == ' ':
				got.WriteString(line)
			default:
				n++
				fmt.Fprintf(&got, "%s\n\t%s\n", tex, outcome(tex))
			}
		}
		if *update {
			if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if diff := cmp.Diff(string(data), got.String()); diff != "" {
			t.Errorf("%s: refresh with -update if this is right (-want +got):\n%s", file, diff)
		}
		refused := strings.Count(got.String(), "\n\t! ")
		if file == "testdata/formulas.txt" && (refused > 0 || n < 150) || file == "testdata/refused.txt" && (refused != n || n < 40) {
			t.Errorf("%s: %d of %d formulas are refused", file, refused, n)
		}
	}
}

func outcome(tex string) string {
	tree, err := Parse(tex)
	var e *Error
	if errors.As(err, &e) {
		return fmt.Sprintf("! %d+%d %s; %s", e.Offset, e.Length, e.Message, e.Cure)
	}
	return quizdata.FormatTree(tree)
}

// Whatever is made, the reader of quiz files must take.
func TestTreesAreAllowed(t *testing.T) {
	data, err := os.ReadFile("testdata/formulas.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if tex := strings.TrimSpace(line); tex != "" && line[0] != '\t' {
			if err := check(tex); err != nil {
				t.Error(err)
			}
		}
	}
}

// check holds what Parse promises about any text.
func check(tex string) error {
	tree, err := Parse(tex)
	var e *Error
	switch {
	case err == nil:
	case !errors.As(err, &e):
		return fmt.Errorf("%q: an error of another kind: %w", tex, err)
	case e.Offset < 0 || e.Offset > len(tex) || e.Length < 1 || e.Cure == "" || !utf8.ValidString(e.Error()):
		return fmt.Errorf("%q: an error without place or cure: %+v", tex, e)
	default:
		return nil
	}
	source, err := json.Marshal(map[string]any{
		"title": "T", "questions": []any{map[string]any{"prompt": "1?", "answer": 1}},
		"rendered": map[string]any{"math": map[string]string{tex: quizdata.FormatTree(tree)}},
	})
	if err != nil {
		return err
	}
	if len(source) > quizdata.MaxFileBytes/2 {
		return nil
	}
	if _, problems := quizdata.Read("f", source); len(problems) > 0 {
		return fmt.Errorf("%q: %v in %s", tex, problems, quizdata.FormatTree(tree))
	}
	return nil
}

// The reference names every command and environment there is.
func TestTheReferenceIsComplete(t *testing.T) {
	reference, err := os.ReadFile("../../quizdata/FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(reference), "\n## Formulas\n")
	text, _, _ = strings.Cut(text, "\n## ")
	words := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \n`,|[](){}", r) }) {
		words[word] = true
	}
	names := slices.Concat(slices.Collect(maps.Keys(symbols())), slices.Collect(maps.Keys(fonts)), slices.Collect(maps.Keys(textFonts)),
		slices.Collect(maps.Keys(styles)), slices.Collect(maps.Keys(accents)), slices.Collect(maps.Keys(stretched)),
		slices.Collect(maps.Keys(readers)), []string{"over", "choose", "atop", "limits", "nolimits", "hline", "cr", "big", "Big", "bigg", "Bigg"})
	for _, name := range names {
		if name := "\\" + name; isLetter(name[1]) && !words[name] {
			t.Errorf("%s is not in FORMAT.md", name)
		}
	}
	for name := range grids {
		if name = strings.TrimSuffix(name, "*"); !words[name] && !words[name+";"] {
			t.Errorf("the environment %s is not in FORMAT.md", name)
		}
	}
	if len(names) < 300 {
		t.Errorf("only %d commands were looked for", len(names))
	}
}

func FuzzParse(f *testing.F) {
	for _, file := range []string{"testdata/formulas.txt", "testdata/refused.txt"} {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if line[0] != '\t' {
				f.Add(strings.TrimSuffix(line, "\n"))
			}
		}
	}
	f.Fuzz(func(t *testing.T, tex string) {
		if !utf8.ValidString(tex) || len(tex) > quizdata.MaxTextBytes {
			return
		}
		if err := check(tex); err != nil {
			t.Error(err)
		}
	})
}

// A text cannot make the command hang, nor its stack grow.
func TestBombs(t *testing.T) {
	for _, middle := range []string{"{", "x^{", `\frac{`, `\sqrt`, `\left(`, `\begin{matrix}`, "x_", `\hat`, `\not`, `{\over`, "'", `\displaystyle`, `\\`, "a&", "x"} {
		if err := check(strings.Repeat(middle, quizdata.MaxTextBytes/len(middle))); err != nil {
			t.Errorf("%.20s…: %.300s", middle, err.Error())
		}
	}
}
