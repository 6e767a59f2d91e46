package bundle

import (
	"path/filepath"
	"strings"
	"testing"
)

// What a shadow root's rule becomes in the page, minified for reading.
func TestPageStyle(t *testing.T) {
	const in = pageScope
	for _, c := range []struct{ name, from, to string }{
		{"a class", `.a .b:not(.c, .d)::before > i { width: .5px }`, in + ` .mt-a .mt-b:not(.mt-c,.mt-d)::before>i{width:.5px}`},
		{"several", `.a, b:is(.c, .d), [x=".e"] { y: z }`, in + ` .mt-a,` + in + ` b:is(.mt-c,.mt-d),` + in + ` [x=".e"]{y:z}`},
		{"the host", `:host { y: z }`, in + `{y:z}`},
		{"the host in a state", `:host([hidden]:not(.x)) .a { y: z }`, in + `[hidden]:not(.mt-x) .mt-a{y:z}`},
		{"what is slotted", `::slotted(.a) { y: z } .b, ::slotted(i) { y: z }`, in + ` .mt-b{y:z}`},
		{"inside of rules", `@container m (min-width: 9px) { .a { y: z } @media print { .b { y: z } } }`,
			`@container m (min-width:9px){` + in + ` .mt-a{y:z;}@media print{` + in + ` .mt-b{y:z;}}}`},
		{"steps of a movement", `@keyframes k { 50% { opacity: .5 } to { opacity: 1 } }`, `@keyframes k{50%{opacity:.5}to{opacity:1}}`},
		{"comments and strings", `/* .a { */ .b { content: "}.c;" }`, in + ` .mt-b{content:"}.c;"}`},
		{"what no rule may add to", `@import "x.css";`, `@import "x.css";`},
	} {
		page, err := pageStyle([]byte(c.from))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		small, err := minified("text/css", c.name, page)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSuffix(string(small), ";"); got != strings.TrimSuffix(c.to, ";") {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.to)
		}
	}
}

// The dark comes on demand, or with the page; print is never dark.
func TestPageStyleFollowsThePage(t *testing.T) {
	page, err := pageStyle([]byte(`:host { color-scheme: light !important; --a: red !important; --b: x } @media print { :host { --a: print } }
		:host([data-scheme="dark"]) { color-scheme: dark !important; --a: blue !important; --b: x; --c: y }`))
	if err != nil {
		t.Fatal(err)
	}
	got := string(page)
	for _, part := range []string{
		"@media not print{" + darkScope + "{color-scheme:dark!important;--a:blue!important;--b:x;--c:y;}}",
		canFollow + "{" + pageOwn + "{color-scheme:inherit!important;--a:light-dark(red,blue)!important;}}",
	} {
		if !strings.Contains(got, part) {
			t.Errorf("%s\nis missing from\n%s", part, got)
		}
	}
}

func TestPageStyleThatIsNoStyle(t *testing.T) {
	for _, text := range []string{".a {", ".a { b", "@media x { .a { b: c }", ".a { b: c } }", ".a { .b { c: d } }", ".a"} {
		if page, err := pageStyle([]byte(text)); err == nil {
			t.Errorf("%q became %q", text, page)
		}
	}
}

// Sources lie in folders or not; what counts is the order of their names.
func TestStyleIsJoinedByName(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"20-b.css", "x/10-a.css", "y/30-c.css"} {
		write(t, filepath.Join(dir, filepath.FromSlash(name)), name)
	}
	other := t.TempDir()
	write(t, filepath.Join(other, "15-own.css"), "15-own.css")
	got, err := joined(".css", dir, other)
	if err != nil || string(got) != "x/10-a.css\n15-own.css\n20-b.css\ny/30-c.css\n" {
		t.Errorf("%q, %v", got, err)
	}
}

// The shadow root has no use for the rules of the page.
func TestBothStylesAreBuilt(t *testing.T) {
	b := build(t, Options{Source: module(t, nil)})
	page := string(b.File(StyleName).Data)
	for _, part := range []string{" .mt-card{color:red}", " .mt-answer{color:green}"} {
		if !strings.Contains(page, part) {
			t.Errorf("%s is missing from %s", part, page)
		}
	}
	if strings.Contains(string(b.File(ScriptName).Data), "answer") {
		t.Error("the script brings the page's rules along")
	}
}
