package grade

import (
	"math"
	"strings"

	"mocktest/quizdata"
)

// numberCredit is the best credit of the keys that a typed number meets, and
// what to tell the reader when it is no number.
func numberCredit(keys []quizdata.NumberKey, unit, text string) (float64, string) {
	readings := ReadNumber(text, unit)
	if len(readings) == 0 {
		return 0, unreadable(text, unit)
	}
	var best float64
	for _, key := range keys {
		for _, n := range readings {
			if key.Credit > best && within(n, key) {
				best = key.Credit
			}
		}
	}
	return best, ""
}

// within reports whether n lies in the key's range. The edges give way by a
// millionth of a millionth, so that 9.81 ± 0.01 includes 9.82 although binary
// fractions miss it.
func within(n float64, key quizdata.NumberKey) bool {
	slack := 1e-12 * math.Max(math.Abs(key.Min), math.Abs(key.Max))
	return n >= key.Min-slack && n <= key.Max+slack
}

// shown is how much of an unreadable response its message repeats, in runes.
const shown = 40

// unreadable tells a reader what was expected in place of text.
func unreadable(text, unit string) string {
	said := []rune(strings.TrimSpace(text))
	if len(said) > shown {
		said = append(said[:shown], '…')
	}
	message := "“" + string(said) + "” is not a number. Type digits, such as 12.5, 1/3 or 1e6"
	if unit != "" {
		message += "; the unit is " + unit
	}
	return message + "."
}
