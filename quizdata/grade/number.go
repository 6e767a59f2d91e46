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
	if i := metNumber(keys, readings); i >= 0 {
		return keys[i].Credit, ""
	}
	return 0, ""
}

// within reports whether n lies in the key's range. The edges give way by a
// millionth of a millionth, so that 9.81 ± 0.01 includes 9.82 although binary
// fractions miss it; so they do where the edge itself is not in the range.
func within(n float64, key quizdata.NumberKey) bool {
	low, high := n-key.Min, key.Max-n
	slack := 1e-12 * math.Max(finite(key.Min), finite(key.Max))
	return (low > slack || !key.Above && low >= -slack) && (high > slack || !key.Below && high >= -slack)
}

// finite is the size of a bound, 0 for one that is none.
func finite(bound float64) float64 {
	if math.IsInf(bound, 0) {
		return 0
	}
	return math.Abs(bound)
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
