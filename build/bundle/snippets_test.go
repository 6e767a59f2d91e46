package bundle

import (
	"strings"
	"testing"
)

// twoScripts is a bundle of the loader and its pinned copy.
func twoScripts() *Bundle {
	return &Bundle{Files: []File{
		{Name: "mocktest-0123456789abcdef.js", Integrity: "sha384-abc", Immutable: true},
		{Name: ScriptName, Integrity: "sha384-abc"},
	}}
}

// A line that names the loader all builds share must not hold the hash of one:
// the next build would blank the article it stands in.
func TestOnlyThePinnedLineHoldsAHash(t *testing.T) {
	s := snippetFor(twoScripts(), "/mt/", "q.json", "Q")
	for _, line := range []string{s.Script, s.Element, s.Frame} {
		if strings.Contains(line, "integrity") || strings.Contains(line, "crossorigin") {
			t.Errorf("the next build breaks %s", line)
		}
	}
	if strings.Contains(s.Pinned, ScriptName) || !strings.Contains(s.Pinned, "integrity") {
		t.Errorf("not pinned: %s", s.Pinned)
	}
}

func TestSnippetsOfAQuiz(t *testing.T) {
	b := twoScripts()
	quizzes := []quizFile{{file: File{Name: "a b.json"}, title: `5 > 4 & "so on"`}}
	files, err := snippetFiles(b, quizzes, "https://blog.example/test/")
	if err != nil {
		t.Fatal(err)
	}
	text := string(files[1].Data)
	for _, line := range []string{
		`<script async src="https://blog.example/test/mocktest.js" data-quiz="https://blog.example/test/a%20b.json"></script>`,
		`<script async src="https://blog.example/test/mocktest.js"></script>`,
		`<mock-test quiz="https://blog.example/test/a%20b.json"></mock-test>`,
		`<iframe src="https://blog.example/test/mocktest.html?quiz=a+b.json" title="5 &gt; 4 &amp; &#34;so on&#34;" width="100%" height="720" frameborder="0" style="border:0;width:100%" loading="lazy"></iframe>`,
		`<script async src="https://blog.example/test/mocktest-0123456789abcdef.js" integrity="sha384-abc" crossorigin="anonymous" data-quiz="https://blog.example/test/a%20b.json"></script>`,
		fitLine,
		followNote,
		pinnedNote,
	} {
		if !strings.Contains(text, line+"\n") {
			t.Errorf("missing: %s\nfrom: %s", line, text)
		}
	}
	page := string(files[0].Data)
	for _, part := range []string{"integrity=&#34;sha384-abc", "mocktest-height", "follow your newest build", "stays with this build"} {
		if !strings.Contains(page, part) {
			t.Errorf("the page does not show %q", part)
		}
	}
	if !strings.Contains(page, "&lt;script async src=") || strings.Contains(page, "<script") {
		t.Error("the page does not show the script tag as text")
	}
	if strings.Contains(page, "--base-url") {
		t.Error("the page asks for an address that was given")
	}
}

func TestSnippetsWithoutAnAddressSaySo(t *testing.T) {
	b := twoScripts()
	files, err := snippetFiles(b, nil, "")
	if err != nil {
		t.Fatal(err)
	}
	if page := string(files[0].Data); !strings.Contains(page, "--base-url") || !strings.Contains(page, placeholderURL) {
		t.Errorf("page: %s", page)
	}
}
