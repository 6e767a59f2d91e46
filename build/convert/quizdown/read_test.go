package quizdown

import (
	"testing"

	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func TestIs(t *testing.T) {
	for input, want := range map[string]bool{
		"```quizdown\n# a\n1. b\n2. c\n```\n":                        true,
		"# a\n\n1. [x] b\n1. [ ] c\n":                                true,
		"---\nshuffleAnswers: true\n---\n# a\n1. b\n2. c\n":          true,
		"---\nquestion: a\n---\n1. [x] b\n1. [ ] c\n":                false,
		"#### Q1. a\n\n- [x] b\n- [ ] c\n":                           false,
		"###### 1. a\n\n- A: b\n- B: c\n":                            false,
		"# To do\n\n- [x] done\n- [ ] to do\n":                       false,
		"# Readme\n\n1. Install\n2. Run\n":                           false,
		"::t:: {=a ~b}":                                              false,
		"":                                                           false,
		"# Frogs\n\nText about ```quizdown``` and so on.\n\n- [x] a": false,
	} {
		if got := Is("x.md", []byte(input)); got != want {
			t.Errorf("Is(%q) = %t", input, got)
		}
	}
}

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "x.md", Read) }
