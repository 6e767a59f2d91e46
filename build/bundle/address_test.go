package bundle

import "testing"

func TestBaseAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "",
		"https://blog.example":      "https://blog.example/",
		"https://blog.example/mt":   "https://blog.example/mt/",
		"http://localhost:8080/mt/": "http://localhost:8080/mt/",
		"//cdn.example/mt":          "//cdn.example/mt/",
		"/mt":                       "/mt/",
		"/":                         "/",
		"/my tests/":                "/my%20tests/",
	} {
		got, err := CheckBaseURL(text)
		if err != nil || got != want {
			t.Errorf("%q gives %q, %v; want %q", text, got, err, want)
		}
	}
}

// A snippet with such an address would load nothing, or load it from beside
// the article; the build says so before anything is pasted.
func TestBaseAddressesThatWouldNotWork(t *testing.T) {
	for text, says := range map[string]string{
		"blog.example/mt":         "does not begin with https:// or /",
		"localhost:8080/mt":       "does not begin with https:// or /",
		"./mt":                    "does not begin with https:// or /",
		"https:/blog.example":     "does not begin with https:// or /",
		"ftp://blog.example/mt":   "is not one of the web",
		"https://blog.example/?a": "after ? or #",
		"https://blog.example/#a": "after ? or #",
		"///mt":                   "names no host",
		"https://a b/":            "is no web address",
	} {
		_, err := CheckBaseURL(text)
		wantError(t, err, says, "https://blog.example/mocktest/")
	}
	_, err := Build(t.Context(), Options{BaseURL: "blog.example/mt"})
	wantError(t, err, "blog.example/mt")
}
