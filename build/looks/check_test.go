package looks

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// hints are those of a file, as lines.
func hints(file, source string) string {
	var b strings.Builder
	list, _ := Check(file, []byte(source))
	for _, p := range list {
		fmt.Fprintf(&b, "%d:%d %s: %s\n", p.Line, p.Column, p.Message, p.Cure)
	}
	return b.String()
}

func TestCheck(t *testing.T) {
	for name, c := range map[string]struct{ file, source, want string }{
		"a good accent": {"a.css", "mock-test { --mocktest-accent: #1a7f4b; }\n@media (prefers-color-scheme: dark) { mock-test { --mocktest-accent: #6cd9a0 } }", ""},
		"an accent that light swallows": {"a.css", "mock-test {\n  --mocktest-accent: #ff0;\n}",
			"2:3 in a light test the accent #ffff00 has a contrast of 1.07:1 on the card; text needs 4.5:1 (WCAG 1.4.3); readers see #707000 instead, and the accent itself in browsers before 2024"},
		"one that the dark swallows":    {"a.css", ":root{--mocktest-accent:navy}", "1:7 in a dark test the accent #000080 has a contrast of 1.05:1 on the card"},
		"by another property":           {"a.css", ":root{--brand: #ff0; --mocktest-accent: var(--brand)}", "1:22 in a light test the accent #ffff00"},
		"by a fallback":                 {"a.css", ":root{--mocktest-accent: var(--brand, #ff0) !important}", "the accent #ffff00"},
		"text on it":                    {"a.css", "mock-test{--mocktest-accent:#777;--mocktest-on-accent:#888}", "in a light test text on the accent has a contrast of 1.26:1: #888888 on #777777"},
		"a ground for light alone":      {"a.css", "mock-test{--mocktest-face:#fff}", "in a dark test text on the card has a contrast of 1.22:1"},
		"a ground for a dark page":      {"a.css", "html.dark mock-test{--mocktest-face:#ffffff}", "in a dark test text on the card"},
		"a ground with all its texts":   {"a.css", "@media (prefers-color-scheme: light) { mock-test{--mocktest-face:#eee;--mocktest-accent:#235;--mocktest-soft:#444;--mocktest-edge:#666;--mocktest-wrong:#922} }", "warning"},
		"an outline":                    {"a.css", "mock-test{--mocktest-edge:#ddd}", "controls need 3:1 (WCAG 1.4.11)"},
		"code":                          {"a.css", "mock-test{--mocktest-code-comment: silver}", "in a light test a comment in code"},
		"a colour of another kind":      {"a.css", "mock-test{--mocktest-ink: color-mix(in srgb, red, blue)}", "this colour cannot be judged here"},
		"a colour that is seen through": {"a.css", "mock-test{--mocktest-ink: #00000080}", "this colour cannot be judged here"},
		"a slip":                        {"a.css", "mock-test{--mocktest-acent: #123}", "there is no property --mocktest-acent: did you mean --mocktest-accent?"},
		"a style element":               {"a.html", "<p>\n<style>\nmock-test { --mocktest-accent: #ff0 }\n</style><mock-test theme=light></mock-test>", "3:13 in a light test the accent"},
		"a style attribute":             {"a.html", `<mock-test style="--mocktest-accent: #ff0" theme="light">`, "1:19 in a light test the accent"},
		"a frame":                       {"a.html", `<iframe src="/m/mocktest.html?quiz=q.json&amp;theme=light&amp;accent=ff0">`, "1:63 in a light test the accent #ffff00"},
		"a page of its own colours":     {"a.html", `<script data-quiz="q.json"></script><style>p{color:#eee}</style>`, ""},
		"no page at all":                {"a.html", "<style>@media {{{ a:", ""},
		"units that are no colours":     {"a.css", "mock-test{--mocktest-radius: 4px; --mocktest-size: 1em}", ""},
	} {
		got := hints(c.file, c.source)
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: got\n%swant %q", name, got, c.want)
		}
	}
}

// A rule for dark pages is laid over one for all, and a test that is fixed to
// light is not judged in the dark.
func TestSchemes(t *testing.T) {
	both := "mock-test{--mocktest-face:#fff;--mocktest-tint:#fff} [data-theme=dark] mock-test{--mocktest-face:#111;--mocktest-tint:#111}"
	if got := hints("a.css", both); got != "" {
		t.Error(got)
	}
	if got := hints("a.html", `<style>mock-test{--mocktest-accent:navy}</style><mock-test theme="light"></mock-test>`); got != "" {
		t.Error(got)
	}
	if got := hints("a.html", `<style>mock-test{--mocktest-accent:navy}</style><mock-test></mock-test>`); !strings.Contains(got, "dark test") {
		t.Error(got)
	}
	if got := hints("a.html", `<mock-test theme="light" style="--mocktest-accent:navy"></mock-test><mock-test></mock-test>`); got != "" {
		t.Error(got)
	}
	// What one kind of test sets says nothing of another.
	if got := hints("a.css", ".a mock-test{--mocktest-face:#111;--mocktest-ink:#fff} .b mock-test{--mocktest-ink:#111}"); strings.Contains(got, "#111111 on #111111") {
		t.Error(got)
	}
}

// The colours that the widget has where a page sets none are those of its
// stylesheets, and each has enough contrast.
func TestOwnColoursAreThoseOfTheWidget(t *testing.T) {
	files, _ := filepath.Glob("../../widget/assets/style/*/*.css")
	property := regexp.MustCompile(`var\(--mocktest-([a-z-]+), (#[0-9a-f]+)\)`)
	found := map[string]map[string]bool{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range property.FindAllStringSubmatch(string(data), -1) {
			if found[m[1]] == nil {
				found[m[1]] = map[string]bool{}
			}
			found[m[1]][m[2]] = true
		}
	}
	for name, colours := range own {
		if len(found[name]) == 0 {
			t.Errorf("the widget has no --mocktest-%s", name)
		}
		for sch, value := range colours {
			if !found[name][value] {
				t.Errorf("%s, %s: %s is none of %v", name, sch, value, found[name])
			}
		}
	}
	for name := range found {
		if _, is := own[name]; !is {
			t.Errorf("--mocktest-%s is not judged", name)
		}
	}
	for _, pr := range pairs {
		for _, sch := range []scheme{light, dark} {
			on, _ := value(pr.on, nil, sch)
			ground, _ := value(pr.ground, nil, sch)
			if ratio := contrast(on, ground); ratio < pr.least {
				t.Errorf("%s, %s: %.2f", pr.what, sch, ratio)
			}
		}
	}
}

// The figures are those of WCAG and of browsers.
func TestColours(t *testing.T) {
	for in, want := range map[string]string{
		"#AbC": "#aabbcc", "red": "#ff0000", "rgb(255 0 128)": "#ff0080", "rgba(10%, 20%, 30%, 1)": "#1a334d", "hsl(120, 50%, 40%)": "#339933",
		"hsl(-30deg 100% 50%)": "#ff0080", "#12345fff": "#12345f", "#123f": "#112233", "#1234": "", "rgb(1,2)": "", "blurple": "", "": "", "rgb(a b c)": "",
	} {
		c, ok := colourOf(in)
		if ok != (want != "") || ok && c.String() != want {
			t.Errorf("%q: %s %t, want %q", in, c, ok, want)
		}
	}
	grey, _ := colourOf("#777777")
	if ratio := contrast(grey, colour{1, 1, 1}); math.Abs(ratio-4.48) > 0.005 {
		t.Errorf("#777 has %.3f on white", ratio)
	}
}

// Whatever the accent is, what the widget makes of it can be read on its own cards.
func TestAnyAccentIsShownReadable(t *testing.T) {
	for r := range 6 {
		for g := range 6 {
			for b := range 6 {
				accent := colour{float64(r) / 5, float64(g) / 5, float64(b) / 5}
				for _, ground := range []string{"face", "tint"} {
					lightGround, _ := value(ground, nil, light)
					darkGround, _ := value(ground, nil, dark)
					if a, b := contrast(shownLight(accent), lightGround), contrast(shownDark(accent), darkGround); a < 4.5 || b < 4.5 {
						t.Errorf("%s on %s: %.2f and %.2f", accent, ground, a, b)
					}
				}
			}
		}
	}
}

// No text makes the reader panic or slow.
func FuzzCheck(f *testing.F) {
	f.Add("a.html", "<style>mock-test{--mocktest-accent:#ff0}</style><mock-test style='--mocktest-ink:red'>")
	f.Add("a.css", "@media (prefers-color-scheme: dark){:root{--mocktest-face: hsl(1 2% 3%)}}")
	f.Add("a.html", "<mock-test quiz=a />\r\n<link rel=stylesheet href=a.css><script src=mocktest.js quiz=a/>")
	f.Fuzz(func(_ *testing.T, file, source string) {
		Check(file, []byte(source))
		Tags(file, []byte(source))
		for _, l := range Sheets(file, []byte(source)) {
			l.Problem("", "")
		}
	})
}
