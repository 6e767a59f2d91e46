package looks

import (
	"bytes"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"

	"mocktest/quizdata"
)

// Linked is a stylesheet that a page names.
type Linked struct {
	Address string

	at     int
	raw    string
	file   string
	source []byte
}

// Sheets lists the stylesheets that a page links, each address once. Those that
// these import are not among them.
func Sheets(file string, source []byte) (all []Linked) {
	if isStylesheet(file) {
		return nil
	}
	z := nethtml.NewTokenizer(bytes.NewReader(source))
	at := 0
	for {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			return all
		}
		raw := string(z.Raw())
		if kind == nethtml.StartTagToken || kind == nethtml.SelfClosingTagToken {
			address := sheet(z.Token())
			if address != "" && !slices.ContainsFunc(all, func(l Linked) bool { return l.Address == address }) {
				all = append(all, Linked{address, at, raw, file, source})
			}
		}
		at += len(raw)
	}
}

// sheet is the address of a link to a stylesheet, or "".
func sheet(t nethtml.Token) (address string) {
	is := false
	for _, a := range t.Attr {
		switch a.Key {
		case "rel":
			is = slices.Contains(strings.Fields(strings.ToLower(a.Val)), "stylesheet")
		case "href":
			address = strings.TrimSpace(a.Val)
		}
	}
	if t.Data != "link" || !is {
		return ""
	}
	return address
}

// Problem is something to say about the link.
func (l Linked) Problem(message, cure string) quizdata.Problem {
	at, found := l.at, l.raw
	if i := strings.Index(l.raw, l.Address); i >= 0 {
		at, found = l.at+i, l.Address
	}
	return problemAt(l.file, l.source, at, found, message, cure)
}
