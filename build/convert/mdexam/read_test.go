package mdexam

import (
	"testing"

	"golang.org/x/tools/txtar"

	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func TestIs(t *testing.T) {
	for file, want := range map[string]bool{
		"frontmatter": true, "ordered": true, "numbered": true, "boxes": true, "headings": true, "none": false,
	} {
		archive, err := txtar.ParseFile("testdata/" + file + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		if got := Is(archive.Files[0].Name, archive.Files[0].Data); got != want {
			t.Errorf("%s: %t", file, got)
		}
	}
	for _, other := range []string{
		"What is it?\nA) x\nB) y\nANSWER: A\n",
		"::q:: What? {=a ~b}",
		"# How are you?\n\n1. [x] well\n1. [ ] ill\n",
		"```quizdown\n#### Q1. x\n- [x] a\n- [ ] b\n```",
		"- [x] done\n- [ ] to do\n",
		"{}", "",
	} {
		if Is("x.md", []byte(other)) {
			t.Errorf("%q is taken for an exam", other)
		}
	}
}

func TestLetters(t *testing.T) {
	for line, want := range map[string]string{
		"Correct answer: D": "D", "Answer: BD": "BD", "**Answer:** B, D": "BD", "Answers: A and C": "AC",
		"answer: b": "B", "Answer: C. The rest": "C", "Answer: All of the above": "", "Answer: A company": "",
		"Answer: bad": "", "The correct answer is: A": "A", "Explanation: A": "", "Answer: A E": "AE",
		"**Answer: b**": "B",
	} {
		if got, _ := lettersOf(line, answerLine); got != want {
			t.Errorf("lettersOf(%q) = %q, want %q", line, got, want)
		}
	}
}

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "x.md", Read) }
