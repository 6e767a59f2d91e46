package quizdata

import (
	"strings"
	"testing"
)

const valid = `{"title": "Café", "questions": [{"prompt": "1 + 1?", "answer": 2}]}`

// TestEncodings holds what is read of files that are not plain UTF-8, and of
// its several line ends.
func TestEncodings(t *testing.T) {
	latin := strings.ReplaceAll(valid, "é", "\xe9")
	for name, c := range map[string]struct{ file, want string }{
		"byte order mark":     {"\ufeff" + valid, ""},
		"two of them":         {"\ufeff\ufeff" + valid, "1:1: an invisible character"},
		"after the mark":      {"\ufeff{,}", "1:2: a comma with nothing before it"},
		"Latin-1":             {latin, "1:15: the byte 0xE9 is not UTF-8; save the file as UTF-8"},
		"Latin-1 many times":  {strings.ReplaceAll(latin, "1 + 1?", "\xe9\xe9"), "1:15: the byte 0xE9 is not UTF-8, and 2 more are not"},
		"Latin-1 and a fault": {strings.Replace(latin, "answer", "anwser", 1), `unknown key "anwser"`},
		"overlong":            {strings.ReplaceAll(valid, "é", "\xc0\xaf"), "1:15: the byte 0xC0 is not UTF-8"},
		"surrogate":           {strings.ReplaceAll(valid, "é", "\xed\xa0\x80"), "1:15: the byte 0xED is not UTF-8"},
		"UTF-16, little end":  {"\xff\xfe{\x00\"\x00", "1:1: the file is in UTF-16; save it as UTF-8"},
		"UTF-16, big end":     {"\xfe\xff\x00{\x00\"", "1:1: the file is in UTF-16; save it as UTF-8"},
		"UTF-16 without mark": {"{\x00\"\x00", "where a key should stand"},
		"gzip":                {"\x1f\x8b\x08\x00", "1:1: the file is compressed"},
		"zip":                 {"PK\x03\x04", "1:1: the file is compressed"},
		"NUL":                 {"\x00", "1:1: the file starts with"},
		"lines of Windows":    {"{\r\n\"title\": \"T\",\r\n x\r\n}", "3:2: "},
		"lines of old":        {"{\r\"title\": \"T\",\r x\r}", "3:2: "},
	} {
		t.Run(name, func(t *testing.T) {
			quiz, problems := Read("f", []byte(c.file))
			if c.want == "" && (quiz == nil || quiz.Title != "Café") {
				t.Errorf("refused: %v", problems)
			}
			if c.want != "" && (quiz != nil || !strings.Contains(problems.Error(), c.want)) {
				t.Errorf("got %q, want %q", problems.Error(), c.want)
			}
		})
	}
}
