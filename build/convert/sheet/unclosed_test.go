package sheet

import (
	"strings"
	"testing"
)

// Where every row has a quote that is not closed, the rest of the table is not
// read again and again; what stands in one cell then is told.
func TestTooManyUnclosedQuotes(t *testing.T) {
	file, err := Read("f.csv", []byte("question,choice A,choice B,answer\n"+strings.Repeat("\"What?,Yes,No,A\n", 2*mostUnclosed)))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(file.Questions()); n != mostUnclosed+1 {
		t.Errorf("%d questions", n)
	}
	told := file.String()
	if n := strings.Count(told, "are read as rows all the same"); n != mostUnclosed {
		t.Errorf("%d quotes were told:\n%s", n, told)
	}
	if want := "row 22"; !strings.Contains(told, want+`, "": a quote is opened before “What?,Yes,No,A” and not closed, and what follows stands in the same cell`) {
		t.Errorf("%s is not told:\n%s", want, told)
	}
}
