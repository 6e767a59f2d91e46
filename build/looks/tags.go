package looks

import (
	"bytes"
	"net/url"
	"path"
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"

	"mocktest/quizdata"
)

// Tags tells what is wrong with the tags that put tests into a page, with their
// places: elements that are never closed, and attributes of the one way to embed
// that stand on the other. Browsers say nothing of either. A stylesheet has none.
func Tags(file string, source []byte) quizdata.Problems {
	if isStylesheet(file) {
		return nil
	}
	// In XML an element may close itself.
	t := &tags{file: file, source: source, xml: strings.HasSuffix(strings.ToLower(file), ".xhtml")}
	z := nethtml.NewTokenizer(bytes.NewReader(source))
	at := 0
	for {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			t.unclosed()
			return t.found
		}
		raw := bytes.Clone(z.Raw())
		switch kind {
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			t.start(tag{z.Token(), raw, at, kind == nethtml.SelfClosingTagToken && !t.xml})
		case nethtml.TextToken:
			t.swallowed(raw)
		case nethtml.EndTagToken:
			t.script = nil
			if name, _ := z.TagName(); string(name) == element {
				t.open = nil
			}
		}
		at += len(raw)
	}
}

const element = "mock-test"

// tag is a start tag and where it stands.
type tag struct {
	nethtml.Token
	raw     []byte
	at      int
	slashed bool // it ends with />, which HTML does not heed
}

type tags struct {
	file   string
	source []byte
	xml    bool
	open   *tag // the <mock-test> that is not closed yet
	script *tag // the script of ours whose text comes
	found  quizdata.Problems
}

func (t *tags) start(tag tag) {
	attr := map[string]bool{}
	var src string
	for _, a := range tag.Attr {
		attr[a.Key] = a.Val != ""
		if a.Key == "src" {
			src = a.Val
		}
	}
	switch {
	case tag.Data == element:
		t.unclosed()
		if !t.xml || tag.Type != nethtml.SelfClosingTagToken {
			t.open = &tag
		}
		t.mixed(tag, attr, "data-", "")
	case tag.Data == "script" && ours(src):
		t.script = &tag
		t.mixed(tag, attr, "", "data-")
	}
}

// ours reports the address of the script that pages embed.
func ours(src string) bool {
	u, err := url.Parse(src)
	return err == nil && strings.HasPrefix(path.Base(u.Path), "mocktest")
}

// mixed tells of attributes with the wrong prefix. A theme and a language are not
// among them, for pages write these themselves.
func (t *tags) mixed(tag tag, attr map[string]bool, wrong, right string) {
	for _, name := range []string{"quiz", "mode", "time", "seed", "load"} {
		if !attr[wrong+name] || attr[right+name] {
			continue
		}
		offset, length := 0, len(tag.raw)
		if m := regexp.MustCompile(`(?i)[\s"'/](` + wrong + name + `)\s*=`).FindSubmatchIndex(tag.raw); m != nil {
			offset, length = m[2], m[3]-m[2]
		}
		what := "<" + tag.Data + "> has no attribute " + wrong + name + " that counts"
		if name == "quiz" {
			what += ", so no test is shown here"
		}
		t.say(tag.at+offset, length, what, "write "+right+name)
	}
}

// unclosed tells of a <mock-test> that is still open, once.
func (t *tags) unclosed() {
	if t.open == nil {
		return
	}
	tag := *t.open
	t.open = nil
	const hidden = "what follows is inside it, and readers do not see it"
	if tag.slashed {
		t.say(tag.at, len(tag.raw), "HTML does not heed the / of <mock-test … />: "+hidden, "write ></mock-test> in place of />")
		return
	}
	t.say(tag.at, len(tag.raw), "this <mock-test> is never closed: "+hidden, "write </mock-test> where it ends")
}

// swallowed tells of a script whose tag ends with />: its text, up to the next
// </script>, is the page.
func (t *tags) swallowed(text []byte) {
	if t.script != nil && t.script.slashed && bytes.ContainsRune(text, '<') {
		t.say(t.script.at, len(t.script.raw), "HTML does not heed the / of <script … />: what follows, up to the next </script>, is taken for script, and readers do not see it",
			"write ></script> in place of />")
	}
	t.script = nil
}

func (t *tags) say(at, length int, message, cure string) {
	at = min(at, len(t.source))
	found, _, _ := strings.Cut(string(t.source[at:min(at+length, len(t.source))]), "\n")
	t.found = append(t.found, problemAt(t.file, t.source, at, found, message, cure))
}

// problemAt is a problem, or a hint, at an offset of a file.
func problemAt(file string, source []byte, at int, found, message, cure string) quizdata.Problem {
	before := source[:min(at, len(source))]
	return quizdata.Problem{File: file, Line: 1 + bytes.Count(before, []byte("\n")), Column: len(before) - bytes.LastIndexByte(before, '\n'),
		Found: found, Message: message, Cure: cure}
}
