package widget

import (
	"testing"

	"mocktest/widget/browser"
)

// What lies beside a quiz is found from its file, where it has one.
func TestFolderOf(t *testing.T) {
	for name, want := range map[string]string{
		"https://a.example/q/one.json":           "https://a.example/q/",
		"https://a.example/one.json?from=/b/#/c": "https://a.example/",
		"http://localhost:80/":                   "http://localhost:80/",
		"data:application/json,{\"a\": \"b/c\"}": "",
		"blob:https://a.example/8f6d":            "",
		"the JSON inside <mock-test>":            "",
	} {
		if got := folderOf(browser.Source{Name: name}); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if got := folderOf(browser.Source{Name: "https://a.example/q/one.json", Inline: true}); got != "" {
		t.Errorf("inline: %q", got)
	}
	quiz, problems := load(&browser.Fake{From: browser.Source{Name: "https://a.example/q/one.json", Bytes: []byte(openPractice)}})
	if problems != nil || quiz.Base != "https://a.example/q/" {
		t.Errorf("%v %v", quiz, problems)
	}
}
