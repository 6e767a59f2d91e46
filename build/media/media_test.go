package media

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestRead(t *testing.T) {
	top := t.TempDir()
	dir := filepath.Join(top, "quizzes")
	for _, name := range []string{"a.png", "img/two words.PNG", "img/日本.webp", ".git/a.png", "quiz.json", "secret.env"} {
		put(t, filepath.Join(dir, name), name)
	}
	put(t, filepath.Join(top, "out.png"), "out")
	put(t, filepath.Join(dir, "big.png"), strings.Repeat("x", MaxBytes+1))
	put(t, filepath.Join(dir, "good.svg"), `<svg xmlns="http://www.w3.org/2000/svg"/>`)
	put(t, filepath.Join(dir, "bad.svg"), `<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`)
	for to, link := range map[string]string{"../out.png": "out.png", "..": "up", "a.png": "same.png", "img": "pictures"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("links cannot be made here:", err)
		}
	}
	for _, c := range []struct {
		address, name string
		err           error
	}{
		{"a.png", "a.png", nil},
		{"./img/../a.png?v=2#part", "a.png", nil},
		{"img/two%20words.PNG", "img/two words.PNG", nil},
		{"img/%E6%97%A5%E6%9C%AC.webp", "img/日本.webp", nil},
		{"same.png", "same.png", nil},
		{"pictures/two%20words.PNG", "pictures/two words.PNG", nil},
		{"good.svg", "good.svg", nil},
		{"bad.svg", "", ErrScript},
		{"gone.png", "", ErrMissing},
		{"img", "", ErrKind},
		{"../out.png", "", ErrOutside},
		{"..%2Fout.png", "", ErrOutside},
		{`img\a.png`, "", ErrOutside},
		{"out.png", "", ErrOutside},
		{"up/out.png", "", ErrOutside},
		{"/a.png", "", ErrRooted},
		{"https://a.example/a.png", "", ErrRemote},
		{"//a.example/a.png", "", ErrRemote},
		{".git/a.png", "", ErrHidden},
		{"quiz.json", "", ErrKind},
		{"secret.env", "", ErrKind},
		{"%zz.png", "", ErrKind},
		{"", "", ErrKind},
		{"big.png", "", ErrLarge},
	} {
		name, data, err := Read(dir, c.address)
		if name != c.name || !errors.Is(err, c.err) || err == nil && len(data) == 0 {
			t.Errorf("%s: %q, %d bytes, %v", c.address, name, len(data), err)
		}
	}
	if _, _, err := Read(filepath.Join(dir, "nowhere"), "a.png"); !errors.Is(err, ErrMissing) {
		t.Errorf("no folder: %v", err)
	}
}

// What drawing programs write is taken; what would run is not.
func TestScriptedSVG(t *testing.T) {
	for _, text := range []string{
		`<?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg><style>a{fill:red}</style><a href="https://a.example/"><path d="M0 0"/></a></svg>`,
		`<!DOCTYPE svg [ <!ENTITY ns_svg "http://www.w3.org/2000/svg"> ]><svg xmlns="&ns_svg;"><text>on &amp; off</text><image href="data:image/png;base64,AA"/></svg>`,
	} {
		if scripted([]byte(text)) {
			t.Errorf("taken for a program: %s", text)
		}
	}
	for _, text := range []string{
		`<svg><script>1</script></svg>`, `<svg xmlns:x="http://www.w3.org/2000/svg"><x:script/></svg>`, `<svg ONLOAD="f()"/>`, `<svg><a href=" java&#10;script:f()"/></svg>`,
		`<svg><set attributeName="href" to="javascript:f()"/></svg>`, `<!DOCTYPE svg [ <!ENTITY x "<script/>"> ]><svg>&x;</svg>`,
		`<?xml-stylesheet href="a.xsl"?><svg/>`, `<svg><foreignObject><iframe/></foreignObject></svg>`, `<svg`, ``, `no drawing`,
	} {
		if !scripted([]byte(text)) {
			t.Errorf("not noticed: %s", text)
		}
	}
}

func TestIn(t *testing.T) {
	_, texts, problems := quizdata.ReadTexts("q.json", []byte(`{"title": "T", "questions": [
		{"prompt": "> ![x](a.png) and ![y](b%20c.png)", "choices": ["![x](a.png)", "`+"`![z](code.png)`"+`"], "answer": "A"}]}`))
	if problems != nil {
		t.Fatal(problems)
	}
	var got []string
	for _, n := range In(texts, markdown.Dialect{}) {
		got = append(got, n.Address)
	}
	if strings.Join(got, " ") != "a.png b%20c.png" {
		t.Errorf("%q", got)
	}
}
