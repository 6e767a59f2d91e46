package grade

import "strings"

// ungrouped turns a mantissa with decimal and thousands marks into the forms
// that strconv reads: none, one or two.
func ungrouped(s string) []string {
	decimal, group := marksOf(s)
	var forms []string
	if decimal != 0 {
		if form, ok := plainForm(s, decimal, group); ok {
			forms = append(forms, form)
		}
	}
	if decimal == ',' && group == 0 {
		group, decimal = ',', 0 // one comma may also set thousands apart
	}
	if decimal == 0 {
		if form, ok := plainForm(s, 0, group); ok {
			forms = append(forms, form)
		}
	}
	return forms
}

// marksOf tells which byte of s is the decimal mark and which, besides
// spaces and apostrophes, sets thousands apart; 0 for none.
func marksOf(s string) (decimal, group byte) {
	points, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case points > 0 && commas > 0:
		if strings.LastIndexByte(s, '.') > strings.LastIndexByte(s, ',') {
			return '.', ','
		}
		return ',', '.'
	case points > 1:
		return 0, '.'
	case commas > 1:
		return 0, ','
	case points == 1:
		return '.', 0
	case commas == 1:
		return ',', 0
	}
	return 0, 0
}

// plainForm rewrites s with a decimal point and without grouping, if it is
// a well-formed number under these marks. Either side of the decimal mark may
// be empty (".5", "5."), not both.
func plainForm(s string, decimal, group byte) (string, bool) {
	whole, part := s, ""
	if decimal != 0 {
		before, after, found := cutLast(s, decimal)
		if !found {
			return "", false
		}
		whole, part = before, after
	}
	digits, ok := joinGroups(whole, group)
	if !ok || part != "" && !isDigits(part) || digits+part == "" {
		return "", false
	}
	return digits + "." + part, true
}

// joinGroups removes the thousands marks of a whole number: one kind only,
// three digits last, two or three before, one to three first.
func joinGroups(s string, group byte) (string, bool) {
	for _, mark := range []byte{group, ' ', '\''} {
		if mark == 0 || strings.IndexByte(s, mark) < 0 {
			continue
		}
		groups := strings.Split(s, string(mark))
		for i, digits := range groups {
			n, last := len(digits), i == len(groups)-1
			if !isDigits(digits) || n > 3 || i > 0 && n < 2 || last && n != 3 {
				return "", false
			}
		}
		return strings.Join(groups, ""), true
	}
	return s, s == "" || isDigits(s)
}

// isDigits reports whether s is one or more ASCII digits.
func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// zeros are the digit zeros of other scripts; nine digits follow each.
var zeros = []rune{
	0x0660, 0x06F0, // Arabic, Persian
	0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, // Devanagari, Bengali, Gurmukhi, Gujarati, Odia
	0x0BE6, 0x0C66, 0x0CE6, 0x0D66, // Tamil, Telugu, Kannada, Malayalam
	0xFF10, // full width
}

// plainDigits rewrites digits, signs, spaces and apostrophes in ASCII.
func plainDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '−', '–', '‐', '‑':
			return '-'
		case '\u00a0', '\u2009', '\u202f', '\t', '\n', '\r':
			return ' '
		case '’', '‘':
			return '\''
		case '٫':
			return '.'
		case '٬':
			return ','
		}
		for _, zero := range zeros {
			if r >= zero && r <= zero+9 {
				return '0' + r - zero
			}
		}
		return r
	}, s)
}
