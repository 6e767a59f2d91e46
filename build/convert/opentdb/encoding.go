package opentdb

import (
	"encoding/base64"
	"errors"
	"html"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"
)

// encoding is how the texts of a file are written. The names are those of the
// API's parameter "encode".
type encoding string

const (
	entities  encoding = "default"   // HTML entities
	urlLegacy encoding = "urlLegacy" // a space is +
	url3986   encoding = "url3986"   // a space is %20
	base64All encoding = "base64"
)

// urlText is a text in either of the URL encodings: no space, no sign but a few.
var urlText = regexp.MustCompile(`^(?:[A-Za-z0-9._~+-]|%[0-9A-Fa-f]{2})*$`)

// encodingOf tells the encoding of a file. In base64 even the type is encoded;
// of the others only the default has spaces or question marks in its questions.
func encodingOf(items []item) encoding {
	isURL, plus, percent, coded := true, false, false, 0
	for _, it := range items {
		if it.fault != "" {
			continue
		}
		if t, err := decode64(it.Type); err == nil && (t == "multiple" || t == "boolean") {
			coded++
		}
		for _, s := range append([]string{it.Category, it.Question, it.Right}, it.Wrong...) {
			isURL = isURL && urlText.MatchString(s)
			plus = plus || strings.Contains(s, "+")
			percent = percent || strings.Contains(s, "%")
		}
	}
	switch {
	case coded > 0:
		return base64All
	case isURL && plus:
		return urlLegacy
	case isURL && percent:
		return url3986
	}
	return entities
}

// decode is the plain text that an encoded one stands for.
func (e encoding) decode(s string) (string, error) {
	var err error
	switch e {
	case base64All:
		s, err = decode64(s)
	case urlLegacy:
		s, err = url.QueryUnescape(s)
	case url3986:
		s, err = url.PathUnescape(s)
	default:
		s = html.UnescapeString(s)
	}
	if err == nil && !utf8.ValidString(s) {
		err = errors.New("it is no UTF-8")
	}
	return strings.TrimSpace(s), err
}

func decode64(s string) (string, error) {
	decoded, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(strings.TrimSpace(s), "="))
	return string(decoded), err
}
