package build

import (
	"os"
	"testing"
)

// The build command says which images came along, which did not and why, and
// which stay on the web.
func TestBuildTellsOfImages(t *testing.T) {
	source := smallSource(t)
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"q.json": `{"title": "T", "questions": [
			{"prompt": "![a](a.png) ![b](gone.png) ![c](https://a.example/c.png)", "answer": 1}]}`,
		"a.png": "picture",
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out, errOut, code := call(t, "build", "--source", source, "--compress=false", "q.json")
	if code != exitOK {
		t.Fatalf("exit code %d: %s", code, errOut)
	}
	says(t, out, "a.png", "were not copied: https://a.example/c.png.")
	says(t, errOut, "q.json:2:", "gone.png is not in the folder", `"accept": ["image"]`)
	if data, err := os.ReadFile("dist/a.png"); err != nil || string(data) != "picture" {
		t.Errorf("%s %v", data, err)
	}
	_, errOut, code = call(t, "html", "--base-url", "/mt/", "q.json")
	if code != exitOK {
		t.Errorf("html: exit code %d", code)
	}
	says(t, errOut, "gone.png")
	_, errOut, code = call(t, "html", "--quiz-url", "ftp://a/q.json", "q.json")
	if code == exitOK {
		t.Error("an address that no page can fetch is taken")
	}
	says(t, errOut, "ftp://a/q.json")
}
