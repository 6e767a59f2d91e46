package bundle

import (
	"fmt"
	"path/filepath"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/json"
)

// scriptYear is the newest JavaScript the minifier may write. The oldest
// engines that run Go's WebAssembly understand it.
const scriptYear = 2018

var minifier = newMinifier()

func newMinifier() *minify.M {
	m := minify.New()
	m.Add("text/javascript", &js.Minifier{Version: scriptYear})
	m.Add("text/css", &css.Minifier{})
	m.Add("text/html", &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true, KeepDefaultAttrVals: true})
	m.Add("application/json", &json.Minifier{KeepNumbers: true})
	return m
}

// minified returns data of a media type without what a machine can do without.
func minified(mediaType, file string, data []byte) ([]byte, error) {
	out, err := minifier.Bytes(mediaType, data)
	if err != nil {
		return nil, fmt.Errorf("%s could not be minified: %w", filepath.ToSlash(file), err)
	}
	return out, nil
}
