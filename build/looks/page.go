package looks

import (
	"bytes"
	"net/url"
	"path"
	"strings"

	nethtml "golang.org/x/net/html"
)

// Is reports whether a file is a page or a stylesheet, by its name.
func Is(file string) bool {
	switch strings.ToLower(path.Ext(strings.ReplaceAll(file, `\`, "/"))) {
	case ".html", ".htm", ".xhtml", ".css":
		return true
	}
	return false
}

func isStylesheet(file string) bool { return strings.HasSuffix(strings.ToLower(file), ".css") }

// page is what a file says of its tests.
type page struct {
	tests    int
	settings []setting
	// themes are those that tests are fixed to; "" stands for one that follows.
	themes map[string]bool
}

func readPage(file string, source []byte) page {
	p := page{themes: map[string]bool{}}
	if isStylesheet(file) {
		p.settings = stylesheet(source, 0, false, "")
		return p
	}
	z := nethtml.NewTokenizer(bytes.NewReader(source))
	at, styled := 0, false
	for {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			return p
		}
		raw := z.Raw()
		start := at
		at += len(raw)
		switch kind {
		case nethtml.TextToken:
			if styled {
				p.settings = append(p.settings, stylesheet(bytes.Clone(raw), start, false, "")...)
			}
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			raw = bytes.Clone(raw)
			t := z.Token()
			styled = t.Data == "style"
			p.tag(t, raw, start)
		case nethtml.EndTagToken:
			styled = false
		}
	}
}

// tag takes what a start tag says.
func (p *page) tag(t nethtml.Token, raw []byte, start int) {
	attr := map[string]string{}
	for _, a := range t.Attr {
		attr[a.Key] = a.Val
	}
	group := ""
	switch quiz, data := attr["data-quiz"]; {
	case t.Data == "mock-test":
		p.tests++
		p.themes[strings.Replace(attr["theme"], "auto", "", 1)] = true
		group = "this " + string(raw)
	case t.Data == "script" && data && quiz != "":
		p.tests++
		p.themes[strings.Replace(attr["data-theme"], "auto", "", 1)] = true
	case t.Data == "iframe":
		p.frame(attr["src"], raw, start)
	}
	if style := attr["style"]; strings.Contains(style, "--") {
		// Offsets in a text with entities are not those of the file.
		offset := start + max(bytes.Index(raw, []byte(style)), 0)
		if t.Data == "html" || t.Data == "body" {
			group = ""
		}
		for _, s := range stylesheet([]byte(style), offset, true, group) {
			s.only = scheme(fixed(attr["theme"]))
			p.settings = append(p.settings, s)
		}
	}
}

// frame takes the accent and the theme of a frame's address.
func (p *page) frame(src string, raw []byte, start int) {
	address, err := url.Parse(src)
	if err != nil || path.Base(address.Path) != "mocktest.html" && address.Query().Get("quiz") == "" {
		return
	}
	p.tests++
	p.themes[strings.Replace(address.Query().Get("theme"), "auto", "", 1)] = true
	if accent := address.Query().Get("accent"); accent != "" {
		at := start + max(bytes.Index(raw, []byte("accent=")), 0)
		p.settings = append(p.settings, setting{name: prefix + "accent", value: "#" + strings.TrimPrefix(accent, "#"), at: at, group: "this " + string(raw), only: scheme(fixed(address.Query().Get("theme")))})
	}
}

// fixed is a theme that is one, or "".
func fixed(theme string) string {
	if theme == string(light) || theme == string(dark) {
		return theme
	}
	return ""
}

// schemes are those that tests of the page can have.
func (p *page) schemes() []scheme {
	if len(p.themes) == 1 {
		for theme := range p.themes {
			if t := fixed(theme); t != "" {
				return []scheme{scheme(t)}
			}
		}
	}
	return []scheme{light, dark}
}
