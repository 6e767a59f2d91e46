package convert

import (
	"strings"
	"testing"
)

// Numbers that count the questions go, and are told; others stay.
func TestNumbersBeforeQuestions(t *testing.T) {
	const choices = "\nA) one\nB) two\nANSWER: A\n\n"
	for name, c := range map[string]struct {
		source string
		want   []string
		told   bool
	}{
		"counted":        {"1. Who?" + choices + "2) What?" + choices + "Q3: Where?" + choices, []string{`"Who?"`, `"What?"`, `"Where?"`}, true},
		"one is left":    {"1. Who?" + choices + "What?" + choices + "3. Where?" + choices, []string{`"1\\. Who?"`, `"What?"`}, false},
		"years":          {"1990. Who?" + choices + "1992. What?" + choices + "1994. Where?" + choices, []string{"1990"}, false},
		"not in order":   {"2. Who?" + choices + "1. What?" + choices + "3. Where?" + choices, []string{"2"}, false},
		"numbers to say": {"1 and 2?" + choices + "2 and 3?" + choices + "3 and 4?" + choices, []string{`"1 and 2?"`}, false},
	} {
		f, err := Read("q.txt", []byte(c.source), "aiken")
		if err != nil {
			t.Fatal(err)
		}
		done, err := Convert("q.txt", f, Writers[0])
		if err != nil {
			t.Fatal(err)
		}
		out := string(done.Outputs[0].Data)
		for _, want := range c.want {
			if !strings.Contains(out, want) {
				t.Errorf("%s: %s is not in\n%s", name, want, out)
			}
		}
		if got := strings.Contains(told(done), "the numbers before all 3 questions"); got != c.told {
			t.Errorf("%s: told %t", name, got)
		}
	}
}
