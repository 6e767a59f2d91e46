package examples_test

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mocktest/quizdata"
)

// The only addresses on a page that are no files of the blog: the command that
// serves the folder makes them.
const (
	widgetScript = "/mocktest/mocktest.js"
	widgetBase   = "/mocktest/"
)

func TestPagesAreSound(t *testing.T) {
	for _, p := range pages(t) {
		if p.lang == "" || p.title == "" || p.meta["description"] == "" {
			t.Errorf("%s lacks a language, a title or a description", p.file)
		}
		if !strings.Contains(p.meta["viewport"], "width=device-width") {
			t.Errorf("%s has no viewport for phones", p.file)
		}
		if p.noAlt > 0 {
			t.Errorf("%s: %d pictures have no text", p.file, p.noAlt)
		}
		checkHeadings(t, p)
		for i, id := range p.ids {
			if slices.Contains(p.ids[:i], id) {
				t.Errorf("%s: id %q occurs twice", p.file, id)
			}
		}
	}
}

func checkHeadings(t *testing.T, p *page) {
	t.Helper()
	level := 0
	for i, h := range p.headings {
		if h > level+1 || (h == 1) != (i == 0) {
			t.Errorf("%s: heading %d is an h%d after an h%d", p.file, i+1, h, level)
		}
		level = h
	}
	if len(p.headings) == 0 {
		t.Errorf("%s has no heading", p.file)
	}
}

func TestLinksLeadSomewhere(t *testing.T) {
	all := pages(t)
	for _, p := range all {
		links := p.links
		for _, quiz := range embedded(t, p) {
			for topic, link := range quiz.Learn {
				if link == "" {
					t.Errorf("%s: topic %q links nowhere", p.file, topic)
				}
				links = append(links, link)
			}
		}
		for _, link := range links {
			checkLink(t, all, p, link)
		}
	}
}

// embedded returns the quizzes of a page that come from files.
func embedded(t *testing.T, p *page) []*quizdata.Quiz {
	t.Helper()
	var quizzes []*quizdata.Quiz
	for _, file := range p.quizzes {
		quizzes = append(quizzes, quizNamed(t, file))
	}
	return quizzes
}

func checkLink(t *testing.T, all []*page, from *page, link string) {
	t.Helper()
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "" || u.Host != "" {
		t.Errorf("%s: %q leaves the blog", from.file, link)
		return
	}
	// A link that a script of the page takes over.
	if link == widgetScript || link == widgetBase+"mocktest.css" || (from.file == "hostile.html" && link == "#nowhere") {
		return
	}
	target := from
	if u.Path != "" {
		if _, err := os.Stat(u.Path); err != nil {
			t.Errorf("%s: %q: there is no such file", from.file, link)
			return
		}
		i := slices.IndexFunc(all, func(p *page) bool { return p.file == u.Path })
		if i < 0 {
			return
		}
		target = all[i]
	}
	if u.Fragment != "" && !slices.Contains(target.ids, u.Fragment) {
		t.Errorf("%s: %q: %s has no such id", from.file, link, target.file)
	}
}

func TestPicturesInQuizzesExist(t *testing.T) {
	for _, s := range sources(t) {
		for _, part := range strings.Split(string(s.data), "](")[1:] {
			link, _, _ := strings.Cut(part, ")")
			if _, err := os.Stat(filepath.Join(filepath.Dir(s.name), link)); err != nil {
				t.Errorf("%s: %q: there is no such file", s.name, link)
			}
		}
	}
}

func TestOnlyTheHostilePageHasScriptsOfItsOwn(t *testing.T) {
	for _, p := range pages(t) {
		for _, src := range p.scripts {
			if src != widgetScript && (p.file != "hostile.html" || src != "hostile.js") {
				t.Errorf("%s runs %q", p.file, src)
			}
		}
	}
}

// Nothing may be fetched from elsewhere: the blog must work offline.
func TestNothingComesFromElsewhere(t *testing.T) {
	var files []string
	for _, pattern := range []string{"*.html", "*.js", "style/*.css", "quizzes/*.json", "images/*.svg", "quizzes/images/*.svg"} {
		found, _ := filepath.Glob(pattern)
		files = append(files, found...)
	}
	for _, file := range files {
		text := bytes.ReplaceAll(readFile(t, file), []byte(`xmlns="http://www.w3.org/2000/svg"`), nil)
		for _, sign := range []string{"http:", "https:", `"//`, "@import", "url("} {
			if bytes.Contains(text, []byte(sign)) {
				t.Errorf("%s contains %s", file, sign)
			}
		}
	}
}

func TestEveryQuizFileIsEmbedded(t *testing.T) {
	var used []string
	for _, p := range pages(t) {
		used = append(used, p.quizzes...)
	}
	files, _ := filepath.Glob("quizzes/*.json")
	for _, file := range files {
		if !slices.Contains(used, filepath.ToSlash(file)) {
			t.Errorf("%s is on no page", file)
		}
	}
}
