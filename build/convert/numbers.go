package convert

import (
	"regexp"
	"strconv"

	"mocktest/build/convert/bank"
)

// ordinal is the number that a text begins with: "3. ", "3) " or "Q3: ", the dot
// escaped or not.
var ordinal = regexp.MustCompile(`^(?:Q(?:uestion )?)?(\d{1,3})\\?[.):]\s+(\S)`)

// fewest is how many numbered questions make a habit.
const fewest = 3

// unnumber takes the numbers off the questions of a file where each has its own, one
// after the other: a test counts its questions itself, and in another order where
// they are shuffled. It is told once.
func unnumber(file *bank.File) {
	for t := range file.Tests {
		var asked []*bank.Question
		for s := range file.Tests[t].Sections {
			for i := range file.Tests[t].Sections[s].Questions {
				if q := &file.Tests[t].Sections[s].Questions[i]; q.Type != bank.Info {
					asked = append(asked, q)
				}
			}
		}
		if len(asked) < fewest || !counted(asked) {
			continue
		}
		for _, q := range asked {
			m := ordinal.FindStringSubmatchIndex(q.Prompt)
			q.Prompt = q.Prompt[m[4]:]
		}
		file.Lose(bank.Changed, asked[0].Place, "", "the numbers before all "+strconv.Itoa(len(asked))+" questions", "a test counts its questions itself")
	}
}

// counted reports whether the questions have numbers that follow each other, from any
// on. A gap may be where a question was dropped.
func counted(asked []*bank.Question) bool {
	last := 0
	for _, q := range asked {
		m := ordinal.FindStringSubmatch(q.Prompt)
		if m == nil {
			return false
		}
		n, _ := strconv.Atoi(m[1])
		if n <= last {
			return false
		}
		last = n
	}
	first, _ := strconv.Atoi(ordinal.FindStringSubmatch(asked[0].Prompt)[1])
	return last-first < 2*len(asked)
}
