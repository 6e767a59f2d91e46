package qti12

import (
	"strings"
	"testing"
)

func TestIs(t *testing.T) {
	tests := []struct {
		name, data string
		want       bool
	}{
		{"plain", `<questestinterop/>`, true},
		{"prolog, comment and document type", "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a > b -->\n<!DOCTYPE questestinterop SYSTEM \"x.dtd\" [\n<!ELEMENT a (b)>\n]>\n<questestinterop xmlns=\"x\">", true},
		{"prefix", `<q:questestinterop xmlns:q="x"></q:questestinterop>`, true},
		{"UTF-16", "\xff\xfe" + wide("<questestinterop>"), true},
		{"QTI 2", `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"/>`, false},
		{"inside of another root", `<quiz><questestinterop/></quiz>`, false},
		{"Moodle", `<?xml version="1.0"?><quiz><question type="essay"/></quiz>`, false},
		{"text", `What is <questestinterop>? {=a root}`, false},
		{"longer name", `<questestinteroperability/>`, false},
		{"nothing", ``, false},
		{"damaged zip", "PK\x03\x04 and no more", false},
	}
	for _, test := range tests {
		if got := Is("file.xml", []byte(test.data)); got != test.want {
			t.Errorf("%s: Is = %v, want %v", test.name, got, test.want)
		}
	}
}

func wide(s string) string {
	var b strings.Builder
	for _, c := range s {
		b.WriteByte(byte(c))
		b.WriteByte(0)
	}
	return b.String()
}

// Errors say where, what was found and what to do.
func TestErrors(t *testing.T) {
	tests := []struct{ data, want string }{
		{"<assessmentItem/>", "q.xml:1:1: the root is <assessmentItem>, and <questestinterop> was expected; export the quiz as QTI 1.2"},
		{"<questestinterop></questestinterop>", "q.xml: there is no <item> in it, so it holds no questions; export the quiz with its questions"},
		{"<questestinterop><item>", "q.xml:1:18: <item> is never closed; the file is cut off, export it anew"},
		{"<!DOCTYPE q [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><questestinterop>&x;</questestinterop>", "DOCTYPE"},
		{"PK\x03\x04", "q.xml: the zip file"},
	}
	for _, test := range tests {
		_, err := Read("q.xml", []byte(test.data))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: the error is %v, want %q", test.data, err, test.want)
		}
	}
}
