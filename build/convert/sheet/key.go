package sheet

import (
	"slices"
	"strconv"
	"strings"
)

// keyOf finds the choices that an answer names. Choices stand at the index of
// their column; an empty one is none. Why says what is wrong when they cannot be
// told.
func keyOf(answer cell, choices []string, indexed bool) (right []int, why string) {
	s := strings.Trim(answer.text, " .;,\n\t")
	switch {
	case answer.date:
		return nil, "the answer is a date, " + strconv.Quote(s) + "; format the cell as text"
	case s == "":
		return nil, "the answer is empty"
	}
	whole := textsOf([]string{answer.text}, choices)
	numbers := numbersOf(answer.text, choices, "")
	if indexed && numbers != nil {
		return numbers, ""
	}
	// A spreadsheet that takes a comma for the decimal mark holds "2,1" as 2.1.
	if (answer.number || indexed) && whole == nil && strings.Count(s, ".") == 1 {
		numbers = numbersOf(s, choices, ".")
	}
	for _, ways := range [][]int{whole, numbers, lettersOf(s, choices), textsOf(parts(s, ",;|\n"), choices)} {
		switch {
		case ways == nil:
		case right == nil:
			right = ways
		case !slices.Equal(right, ways):
			return nil, "the answer " + strconv.Quote(s) + " is the text of one choice and the number or letter of another; write the other way"
		}
	}
	if right == nil {
		return nil, "the answer " + strconv.Quote(s) + " is no number, letter or text of one choice"
	}
	return right, ""
}

// parts are the pieces of a list, without spaces around them.
func parts(s, separators string) []string {
	list := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(separators, r) })
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

// numbersOf reads "2" and "2,1", with further separators.
func numbersOf(s string, choices []string, more string) []int {
	return picked(parts(s, ",;|&\n "+more), choices, func(p string) int {
		n, err := strconv.Atoi(p)
		if err != nil {
			return -1
		}
		return n - 1
	})
}

// lettersOf reads "B", "b)" and "A, C".
func lettersOf(s string, choices []string) []int {
	return picked(parts(s, ",;|&\n "), choices, func(p string) int {
		p = strings.Trim(p, "().")
		if len(p) != 1 {
			return -1
		}
		if n := int(p[0]|0x20) - 'a'; n >= 0 && n < maxChoices {
			return n
		}
		return -1
	})
}

// textsOf finds choices by their texts, without regard to case. A text that two
// choices have names none.
func textsOf(list, choices []string) []int {
	return picked(list, choices, func(p string) int {
		at := -1
		for i, c := range choices {
			if c != "" && strings.EqualFold(strings.TrimSpace(p), c) {
				if at >= 0 {
					return -1
				}
				at = i
			}
		}
		return at
	})
}

// picked are the choices that all pieces name, in order; nil when one names
// none, or one twice.
func picked(list, choices []string, find func(string) int) (right []int) {
	for _, p := range list {
		i := find(p)
		if i < 0 || i >= len(choices) || choices[i] == "" || slices.Contains(right, i) {
			return nil
		}
		right = append(right, i)
	}
	slices.Sort(right)
	return right
}
