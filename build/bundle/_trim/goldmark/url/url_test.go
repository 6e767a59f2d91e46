package url

import (
	"net/url"
	"testing"
)

func TestSameAsTheStandardLibrary(t *testing.T) {
	for c := range 256 {
		if s := string([]byte{byte(c)}); QueryEscape(s) != url.QueryEscape(s) {
			t.Errorf("%q becomes %s", s, QueryEscape(s))
		}
	}
}
