package media

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"strings"
)

// scripted reports whether an SVG could run a program in a browser. Inside a
// page's <img> none runs, but whoever opens the image by itself does so under
// the address of the site it was copied to. One that cannot be read counts as
// scripted, for nobody can tell.
func scripted(svg []byte) bool {
	dec := xml.NewDecoder(bytes.NewReader(svg))
	dec.Strict = false // entities of a document type stand in texts of drawing programs
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	drawn := false
	for {
		token, err := dec.Token()
		if err != nil {
			return err != io.EOF || !drawn
		}
		switch token := token.(type) {
		case xml.StartElement:
			drawn = true
			if active(token) {
				return true
			}
		case xml.Directive:
			if bytes.Contains(harmless.ReplaceAll(token, nil), []byte("ENTITY")) {
				return true
			}
		case xml.ProcInst:
			if token.Target != "xml" {
				return true // a stylesheet, which may be a program
			}
		}
	}
}

// harmless are the entities that drawing programs declare, names of namespaces.
// Any other may stand for a whole element.
var harmless = regexp.MustCompile(`<!ENTITY\s+[\w.:-]+\s+"https?://[^"<>&%]*"\s*>`)

func active(e xml.StartElement) bool {
	switch strings.ToLower(e.Name.Local) {
	case "script", "handler", "iframe", "object", "embed", "base", "meta", "link":
		return true
	}
	for _, a := range e.Attr {
		value := strings.ToLower(strings.Join(strings.Fields(a.Value), ""))
		if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || strings.Contains(value, "javascript:") || strings.HasPrefix(value, "data:text/") {
			return true
		}
	}
	return false
}
