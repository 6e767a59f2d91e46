// Package pin finds choices that speak of the other choices, such as "All of
// the above", and keeps them from being shuffled into nonsense. It reads
// English, the only language these set phrases are known in here.
package pin

import (
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
)

var (
	// others is a choice that speaks of all others.
	others  = regexp.MustCompile(`^(all|none|any|neither|both|most|some)( of)? (of )?(the|these|those|them|other)( (two|three))?( (above|answers?|options?|choices?|others?|statements?|snippets?))*$`)
	correct = regexp.MustCompile(`^(all|none|both|neither)( of (these|those|them))? (above|(are|is) (correct|right|true|wrong|false|incorrect))$`)
	above   = regexp.MustCompile(`\b(of the above|the above|of these (answers|options|choices))\b`)
	letters = regexp.MustCompile(`^([Bb]oth|[Ee]ither|[Nn]either) \(?[a-h]\)? (and|or|nor) \(?[a-h]\)?( are (correct|right|true|wrong|false))?[.!]?$|^([Bb]oth |[Ee]ither |[Nn]either |[Oo]nly |[Aa]nswers |[Oo]ptions )?\(?[A-H]\)?(( ?,| and| or| nor| &)+ \(?[A-H]\)?)+( only| above| are (correct|right|true|wrong|false))?[.!]?$`)
	marks   = strings.NewReplacer("`", "", "*", "", "_", "", "\"", "")
)

// Last reports whether a choice speaks of all the others, and so belongs
// behind them.
func Last(choice string) bool {
	plain := strings.TrimRight(strings.TrimSpace(marks.Replace(choice)), ".!")
	lower := strings.ToLower(plain)
	return len(lower) < 200 && (others.MatchString(lower) || correct.MatchString(lower) || above.MatchString(lower))
}

// Lettered reports whether a choice names others by their letters, which holds
// only while none is shuffled.
func Lettered(choice string) bool {
	return letters.MatchString(strings.TrimSpace(marks.Replace(choice)))
}

// Choices pins such choices of a question, and notes each as a change. Where a
// choice names others by letter, none is shuffled.
func Choices(f *bank.File, q *bank.Question) {
	for i := range q.Choices {
		c := &q.Choices[i]
		if Lettered(c.Text) {
			no := false
			q.Shuffle = &no
			f.Lose(bank.Changed, q.Place, q.Prompt, "the choices are not shuffled", "the choice \""+bank.Brief(c.Text)+"\" names others by letter")
			return
		}
		if Last(c.Text) && !c.Pinned {
			c.Pinned = true
			f.Lose(bank.Changed, q.Place, q.Prompt, "the choice \""+bank.Brief(c.Text)+"\" is not shuffled", "it speaks of the other choices")
		}
	}
}
