package moodle

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
	"mocktest/quizdata/cputime"
)

// What repeats very often takes no more than its share of time: the limit is
// hundreds of times what these need, and far below what a square of them would.
func TestReadLongInput(t *testing.T) {
	const limit = 100 * time.Microsecond // for each time something is repeated
	often := readtest.Often(8_000)
	question := func(kind, prompt, rest string) string {
		return `<quiz><question type="` + kind + `"><questiontext format="markdown"><text>` + prompt + `</text></questiontext>` + rest + `</question></quiz>`
	}
	for name, input := range map[string]string{
		"gaps without an end":  question("cloze", strings.Repeat("{1:MC:", often), ""),
		"gaps":                 question("cloze", strings.Repeat("{1:MC:=a}", often), ""),
		"answers of a gap":     question("cloze", "{1:SA:"+strings.Repeat("a~", often)+"=*}", ""),
		"marks of gaps":        question("cloze", "{1:SA:=a}"+strings.Repeat("xgap", often)+strings.Repeat("x", often), ""),
		"missing words":        question("ddwtos", strings.Repeat("[[1]] ", often), strings.Repeat("<dragbox><text>a</text></dragbox>", often/10)),
		"answers":              question("shortanswer", "", strings.Repeat(`<answer fraction="0"><text>a</text></answer>`, often/10)),
		"numbers":              question("numerical", "", strings.Repeat(`<answer fraction="0"><text>1</text></answer>`, often/20)+strings.Repeat(`<answer fraction="100"><text>2</text></answer>`, often/20)),
		"mathematics":          question("description", strings.Repeat(`\\(`, often), ""),
		"more mathematics":     question("description", strings.Repeat(`\\(x\\) `, often), ""),
		"runs of backquotes":   question("description", strings.Repeat("` `` ", often), ""),
		"brackets of formulas": question("calculated", "", `<answer fraction="100"><text>`+strings.Repeat("(", often)+`</text></answer>`),
		"files of one name":    question("description", "", "<hint>"+manyFiles(often/20)+"</hint>"),
	} {
		var file *bank.File
		var err error
		if took := cputime.Of(func() { file, err = Read(name, []byte(input)) }); took > time.Duration(often)*limit {
			t.Errorf("%s took %v", name, took)
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if len(file.Questions()) == 0 && len(file.Losses) == 0 {
			t.Errorf("%s: neither a question nor a loss", name)
		}
	}
}

func manyFiles(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<file name="a.png" encoding="base64">%08d</file>`, i)
	}
	return b.String()
}
