package qti12

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// extensions are those of the pictures that may stand in a text itself.
var extensions = map[string]string{
	"image/png": ".png", "image/jpeg": ".jpg", "image/jpg": ".jpg", "image/gif": ".gif",
	"image/webp": ".webp", "image/svg+xml": ".svg",
}

// embedded makes a picture that stood in a text a medium; its name tells its
// content, so that the same picture is there once.
func (r *reader) embedded(data []byte, kind string) string {
	sum := sha256.Sum256(data)
	return r.medium("embedded/"+hex.EncodeToString(sum[:8])+extensions[kind], data)
}

// inAddress is the picture in an address such as data:image/png;base64,….
func inAddress(address string) (data []byte, kind string, ok bool) {
	rest, is := strings.CutPrefix(address, "data:")
	head, body, comma := strings.Cut(rest, ",")
	if !is || !comma {
		return nil, "", false
	}
	kind, how, _ := strings.Cut(strings.ToLower(head), ";")
	if extensions[kind] == "" {
		return nil, "", false
	}
	var err error
	if strings.HasSuffix(how, "base64") {
		data, err = base64.StdEncoding.DecodeString(strings.Join(strings.Fields(body), ""))
	} else {
		var s string
		s, err = url.PathUnescape(body)
		data = []byte(s)
	}
	return data, kind, err == nil && len(data) > 0
}

// matimage is the address of a picture, which may stand in the document itself.
func (r *reader) matimage(d *document, n *xmltree.Node) string {
	if n.Attr["uri"] != "" || !strings.EqualFold(n.Attr["embedded"], "base64") {
		return n.Attr["uri"]
	}
	kind := strings.ToLower(first(n.Attr["imagtype"], "image/png"))
	data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(n.Text), ""))
	switch {
	case err != nil:
		r.lose(bank.Changed, d.place(n), "", "the picture in the document", "it is no base64: "+err.Error())
		return ""
	case extensions[kind] == "":
		r.lose(bank.Changed, d.place(n), "", "the picture in the document", "its type "+kind+" is none that pages show")
		return ""
	}
	return r.embedded(data, kind)
}

// isFormula reports whether a picture is a formula of Canvas, which is carried
// as one and not as the picture.
func isFormula(t html.Token) bool {
	for _, a := range t.Attr {
		if a.Key == "data-equation-content" {
			return a.Val != ""
		}
	}
	return false
}
