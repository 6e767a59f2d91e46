package mdout

import (
	"bytes"
	"strings"
	"testing"
)

// Who reads the answer is told what belongs to which response, and no wrong answer
// stands among the accepted ones.
func TestAnswersSayWhatBelongsToWhich(t *testing.T) {
	var b bytes.Buffer
	Write(&b, load(t, "../testdata/keys.json"), "")
	for _, want := range []string{
		"Answer: `blue` or `*blue*` (\\* stands for anything)\n",
		"- After `0`: At most.", "- After a wrong answer: Two divides it.", "- After `list` in gap 1: It can change.",
		"Answer: less than 0 °C or 0 °C (50%)", "Answer: 3 or more", "Correct answer: B, D", "1. `tuple` or",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("does not say %q:\n%s", want, b.String())
		}
	}
}
