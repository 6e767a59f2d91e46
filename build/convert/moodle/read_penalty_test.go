package moodle

import (
	"strings"
	"testing"
)

// Penalties that nobody chose are no loss; of others one is told for the file.
func TestPenaltiesAreToldOnce(t *testing.T) {
	question := func(kind, penalty string) string {
		return `<question type="` + kind + `"><questiontext><text>Q</text></questiontext><penalty>` + penalty + `</penalty>
			<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`
	}
	for _, c := range []struct {
		questions string
		want      int
		says      string
	}{
		{question("multichoice", "0.3333333") + question("truefalse", "1.0000000") + question("multichoice", "0"), 0, ""},
		{question("multichoice", "0.5"), 1, "the penalty for each further try"},
		{question("multichoice", "0.1") + question("truefalse", "1") + question("multichoice", "1"), 1, "of 2 questions"},
	} {
		f, err := Read("q.xml", []byte("<quiz>"+c.questions+"</quiz>"))
		if err != nil {
			t.Fatal(err)
		}
		told := 0
		for _, l := range f.Losses {
			if strings.Contains(l.What, "penalty") && strings.Contains(l.What, c.says) && l.Place == "q.xml:1:7" {
				told++
			}
		}
		if told != c.want {
			t.Errorf("%d times in %v", told, f.Losses)
		}
	}
}
