package sheet

import (
	"encoding/csv"
	"strings"

	"mocktest/build/convert/bank"
)

// stray stands for a quote that opens a cell and is not closed, so that it opens
// none. No text has this byte; see [text.Decode].
const stray = "\x00"

// mostUnclosed bounds how often the rest of a file is looked through for the end
// of a quote. No table that a person made has so many that are open.
const mostUnclosed = 20

// unclosed finds the quote in a record that took the rows below it into its cell:
// nothing closes it, or only a quote that was meant to open another cell. Such a
// cell begins behind a separator or a line end, and the line with the first quote
// is a whole row without it, as wide as those above or as what it was read as.
func unclosed(raw string, separator rune, width, fields int) (at int, found bool) {
	opens := func(i int) bool { return i > 0 && (raw[i-1] == '\n' || rune(raw[i-1]) == separator) }
	i := len(raw) - len(strings.TrimLeft(raw, "\n"))
	for i < len(raw) {
		if raw[i] != '"' {
			end := strings.IndexAny(raw[i:], string(separator)+"\n")
			if end < 0 || raw[i+end] == '\n' {
				return 0, false
			}
			i += end + 1
			continue
		}
		end, another := i+1, false
		for {
			next := strings.IndexByte(raw[end:], '"')
			if next < 0 {
				_, below, _ := strings.Cut(raw[i:], "\n")
				return i, strings.TrimSpace(below) != ""
			}
			next += end
			end = next + len(raw[next:]) - len(strings.TrimLeft(raw[next:], `"`))
			if (end-next)%2 == 0 {
				continue // quotes of the text
			}
			if end == len(raw) || raw[end] == '\n' || rune(raw[end]) == separator {
				break
			}
			another = another || opens(next)
		}
		if another && strings.Contains(raw[i:end], "\n") {
			if n := widthOf(raw, i, separator); n > 1 && (n >= width || n >= fields) {
				return i, true
			}
		}
		if end == len(raw) || raw[end] == '\n' {
			return 0, false
		}
		i = end + 1
	}
	return 0, false
}

// widthOf is how many cells the line has without its quote at this offset.
func widthOf(raw string, quote int, separator rune) int {
	line, _, _ := strings.Cut(raw[quote+1:], "\n")
	r := reading(raw[:quote]+stray+line, separator)
	fields, _ := r.Read() // none where it cannot be read
	return len(fields)
}

// reading reads records. Quotes in the middle of a cell, which many programs
// write, are taken as they stand.
func reading(source string, separator rune) *csv.Reader {
	r := csv.NewReader(strings.NewReader(source))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = separator, -1, true
	return r
}

// closed puts stray quotes back into cells that have another quote, which may be
// the end of what they begin, and leaves them out of others.
func closed(fields []string) []string {
	for i, f := range fields {
		if !strings.Contains(f, stray) {
			continue
		}
		quote := ""
		if strings.Contains(f, `"`) {
			quote = `"`
		}
		fields[i] = strings.ReplaceAll(f, stray, quote)
	}
	return fields
}

// open tells of a quote that is not closed; where it was read as it stands, there
// being too many, that rows are in its cell.
func (t *table) open(number int, cell string, read bool) {
	cell, _, _ = strings.Cut(cell, "\n")
	what := "a quote is opened before “" + bank.Brief(cell) + "” and not closed"
	if read {
		t.trouble(number, what, "the lines below are read as rows all the same; close the quote, or remove it")
	} else {
		t.trouble(number, what+", and what follows stands in the same cell", "close it, or remove it")
	}
}
