package archive

import (
	"slices"
	"testing"
	"testing/fstest"
)

func TestFromFS(t *testing.T) {
	a, err := FromFS(fstest.MapFS{
		"imsmanifest.xml":          {Data: []byte("<manifest/>")},
		"web_resources/a fish.png": {Data: []byte("fish")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"imsmanifest.xml", "web_resources/a fish.png"}; !slices.Equal(a.Names(), want) {
		t.Errorf("names %q, want %q", a.Names(), want)
	}
	if data, ok := a.File("Web_Resources/a%20fish.png"); !ok || string(data) != "fish" {
		t.Errorf("a file is not found without regard to case and escapes: %q, %v", data, ok)
	}
}
