package sheet

import (
	"testing"

	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "f.csv", Read) }

func TestIs(t *testing.T) {
	for _, c := range []struct {
		data string
		want bool
	}{
		{"Question,Answer\nWhat,That\n", true},
		{"\xef\xbb\xbfQuestion;Option 1;Option 2;x\n", true},
		{"\xff\xfeq\x00u\x00e\x00s\x00t\x00i\x00o\x00n\x00,\x00k\x00e\x00y\x00", true},
		{"question,type\n", true},
		{"Question,Remarks\n", false},
		{`{"questions": [{"type": "x"}]}`, false},
		{`[{"type":"x","question":"Q","answer":"A"}]`, false},
		{"// Question 1, answer\n", false},
		{"| Question | Answer |\n|---|---|\n", false},
		{"::name:: What, and which? {=a ~b}\n", false},
		{"What is it?\nA. One\nB. Two\nANSWER: A\n", false},
		{"<quiz><question type=\"essay\"/></quiz>", false},
		{"PK\x03\x04 xl/workbook.xml", true},
		{"PK\x03\x04 imsmanifest.xml", false},
		{"", false},
	} {
		if got := Is("f", []byte(c.data)); got != c.want {
			t.Errorf("Is(%q) = %v", c.data, got)
		}
	}
}
