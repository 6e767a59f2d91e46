package bundle

import (
	"strings"
	"testing"
)

func TestSnippetsOfAQuiz(t *testing.T) {
	b := &Bundle{Files: []File{{Name: ScriptName, Integrity: "sha384-abc"}}}
	quizzes := []quizFile{{file: File{Name: "a b.json"}, title: `5 > 4 & "so on"`}}
	files, err := snippetFiles(b, quizzes, "https://blog.example/test")
	if err != nil {
		t.Fatal(err)
	}
	text := string(files[1].Data)
	for _, line := range []string{
		`<script async src="https://blog.example/test/mocktest.js" integrity="sha384-abc" crossorigin="anonymous" data-quiz="https://blog.example/test/a%20b.json"></script>`,
		`<mock-test quiz="https://blog.example/test/a%20b.json"></mock-test>`,
		`<iframe src="https://blog.example/test/mocktest.html?quiz=a+b.json" title="5 &gt; 4 &amp; &#34;so on&#34;" width="100%" height="720" loading="lazy"></iframe>`,
	} {
		if !strings.Contains(text, line+"\n") {
			t.Errorf("missing: %s\nfrom: %s", line, text)
		}
	}
	page := string(files[0].Data)
	if !strings.Contains(page, "&lt;script async src=") || strings.Contains(page, "<script") {
		t.Error("the page does not show the script tag as text")
	}
	if strings.Contains(page, "--base-url") {
		t.Error("the page asks for an address that was given")
	}
}

func TestSnippetsWithoutAnAddressSaySo(t *testing.T) {
	b := &Bundle{Files: []File{{Name: ScriptName}}}
	files, err := snippetFiles(b, nil, "")
	if err != nil {
		t.Fatal(err)
	}
	if page := string(files[0].Data); !strings.Contains(page, "--base-url") || !strings.Contains(page, placeholderURL) {
		t.Errorf("page: %s", page)
	}
}
