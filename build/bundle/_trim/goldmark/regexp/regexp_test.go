package regexp

import (
	"bufio"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// expressions are those of goldmark, from its source in the folder that the
// environment names.
func expressions(t *testing.T) []string {
	t.Helper()
	attribute := `(?:[\r\n \t]+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:[\r\n \t]*=[\r\n \t]*(?:[^\"'=<>` + "`" + `\x00-\x20]+|'[^']*'|"[^"]*"))?)`
	tag, space := `([A-Za-z][A-Za-z0-9-]*)`, `(?:[ \t]|(?:\r\n|\n){0,1})`
	names := strings.NewReplacer("tagnamePattern", strconv.Quote(tag), "attributePattern", strconv.Quote(attribute),
		"spaceOrOneNewline", strconv.Quote(space))
	var found []string
	root := os.Getenv("GOLDMARK")
	files, _ := filepath.Glob(filepath.Join(root, "parser", "*.go"))
	for _, name := range append(files, filepath.Join(root, "util", "util.go")) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range regexp.MustCompile(`regexp\.MustCompile\((.*)\)`).FindAllStringSubmatch(string(text), -1) {
			expression := ""
			for _, part := range strings.Split(names.Replace(call[1]), " + ") {
				s, err := strconv.Unquote(part)
				if err != nil {
					t.Fatalf("%s: %s: %v", name, call[1], err)
				}
				expression += s
			}
			found = append(found, expression)
		}
	}
	if len(found) != 11 {
		t.Fatalf("%d expressions were found, not 11", len(found))
	}
	return found
}

// pieces are what makes the expressions match or just fail to.
var pieces = strings.Split("<|</|< |>|/>|<!|<!--|-->|<?|?>|<![CDATA[|]]>|script|SCRIPT|ſcript|pre|textarea|style|div|h1|a|B-2|x:y|_|é|\xff|"+
	" | |  |    |\t|\n|\r\n|\f|=|= | =|'|\"|`|''|\"a b\"|'>'|href|data-x|.|-|@|example|a-b|a-|org|0|DOCTYPE|z|\x00|\x1f|\x7f", "|")

// starts go well for longer.
var starts = []string{"<a", "<div", "</p", "<script", "</STYLE>", "<!DOCTYPE", "<!--", "<?", "<![CDATA[", "a", "a.b-c"}

func TestSameAsTheStandardLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, expression := range expressions(t) {
		ours, theirs := MustCompile(expression), regexp.MustCompile(expression)
		matches := 0
		for range 10_000 {
			var b strings.Builder
			for range random.IntN(9) {
				b.WriteString(pieces[random.IntN(len(pieces))])
			}
			text := b.String()
			if random.IntN(3) == 0 {
				text = strings.Repeat(" ", random.IntN(4)) + starts[random.IntN(len(starts))] + text + ">"
			}
			want := theirs.FindStringSubmatchIndex(text)
			if want != nil {
				matches++
			}
			if got := ours.FindSubmatchIndex([]byte(text)); !slices.Equal(got, want) {
				t.Fatalf("%s on %q\n got %v\nwant %v", expression, text, got, want)
			}
			want = theirs.FindReaderSubmatchIndex(bufio.NewReader(strings.NewReader(text)))
			if got := ours.FindReaderSubmatchIndex(bufio.NewReader(strings.NewReader(text))); !slices.Equal(got, want) && !strings.Contains(text, "\xff") {
				t.Fatalf("%s on the reader of %q\n got %v\nwant %v", expression, text, got, want)
			}
		}
		if matches < 20 {
			t.Errorf("%s matched only %d texts", expression, matches)
		}
	}
}

func TestUnknownSyntaxIsRefused(t *testing.T) {
	for _, expression := range []string{"a", `^\d`, `^\w+`, "^a{2}", "^(a", "^[é]", "^é", "^a**", "^(?i)k", "^(?=a)", "^(?P<n>a)", `^\x`, `^\pL`, "^a+?", "^a)", `^[\d]`} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s is not refused", expression)
				}
			}()
			MustCompile(expression)
		}()
	}
}

// A text that nearly matches takes a time in proportion to its length.
func TestLongTextsEndSoon(t *testing.T) {
	for _, expression := range expressions(t) {
		ours := MustCompile(expression)
		for _, part := range []string{" a", " a=b", " a = 'b'", "a", "\n", " ", "a.", "a-", "<", "</script"} {
			text := []byte("<a" + strings.Repeat(part, 1<<15/len(part)))
			began := time.Now()
			ours.FindSubmatchIndex(text)
			if took := time.Since(began); took > 3*time.Second { // machines are busy
				t.Errorf("%s on many %q: %v", expression, part, took)
			}
		}
	}
}
