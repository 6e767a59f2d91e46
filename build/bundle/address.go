package bundle

import (
	"fmt"
	"net/url"
	"strings"
)

// CheckBaseURL returns the address of the built folder as it stands in
// snippets, with a slash at its end. It may be whole (https://host/path/),
// without a scheme (//host/path/) or a path on the article's own host (/path/).
// The empty one is left empty.
func CheckBaseURL(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	wrong := func(why string) (string, error) {
		return "", fmt.Errorf("the base address %q %s; write it like https://blog.example/mocktest/, "+
			"or /mocktest/ for a folder on the article's own host", text, why)
	}
	u, err := url.Parse(text)
	switch {
	case err != nil:
		return wrong("is no web address")
	case u.Scheme == "" && !strings.HasPrefix(text, "/"),
		// "localhost:8080/x" parses as a scheme and a rest.
		u.Scheme != "" && u.Host == "":
		return wrong("does not begin with https:// or /")
	case u.Scheme != "" && u.Scheme != "https" && u.Scheme != "http":
		return wrong("is not one of the web")
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return wrong("has a part after ? or #, which a folder does not have")
	case strings.HasPrefix(text, "//") && u.Host == "":
		return wrong("names no host")
	}
	if !strings.HasSuffix(u.Path, "/") {
		u = u.JoinPath("/")
	}
	return u.String(), nil
}
