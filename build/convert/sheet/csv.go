package sheet

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"mocktest/build/convert/text"
)

// separators are tried in this order until one shows a header.
var separators = []rune{',', ';', '\t'}

// readCSV reads text with whatever separator its header has.
func readCSV(name string, data []byte) (table, error) {
	source, err := text.Decode(data)
	if err != nil {
		return table{}, fmt.Errorf("%s: %w", name, err)
	}
	separator, ok := sniff(source)
	if !ok {
		return table{}, fmt.Errorf("%s: none of the first %d rows is a header with a question and an answer or choices; name the columns, such as: question, choice A, choice B, answer", name, headerRows)
	}
	t, err := parse(source, separator, maxRows)
	if err != nil {
		return table{}, fmt.Errorf("%s: %w", name, err)
	}
	return t, nil
}

// sniff finds the separator that makes one of the first rows a header.
func sniff(source string) (separator rune, ok bool) {
	for _, s := range separators {
		t, err := parse(source, s, headerRows)
		if err != nil {
			continue
		}
		if _, ok := findHeader(t); ok {
			return s, true
		}
	}
	return 0, false
}

// parse reads at most so many rows. A quote that would take the rows below into
// its cell opens none, and that is told.
func parse(source string, separator rune, most int) (t table, err error) {
	number, width, strays := 0, 0, 0
	if first, rest, ok := strings.Cut(source, "\n"); ok && strings.HasPrefix(first, "sep=") {
		source, number = rest, 1 // how Excel is told the separator
	}
	r := reading(source, separator)
	for at := int64(0); ; {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		if err != nil {
			return t, fmt.Errorf("the table cannot be read, %w; save it as CSV anew", err)
		}
		raw := source[at:r.InputOffset()]
		row := number + 1 + len(raw) - len(strings.TrimLeft(raw, "\n")) // the reader skips blank lines
		if quote, found := unclosed(raw, separator, width, len(fields)); found {
			strays++
			t.open(row, raw[quote+1:], strays <= mostUnclosed)
			if strays <= mostUnclosed {
				source, at = source[at:at+int64(quote)]+stray+source[at+int64(quote)+1:], 0
				r = reading(source, separator)
				continue
			}
		}
		number, at, width = row, r.InputOffset(), max(width, len(fields))
		if len(t.rows) == most {
			if most == maxRows {
				t.tooLong(number)
			}
			return t, nil
		}
		t.add(number, closed(fields))
	}
}

// add takes a row of plain cells.
func (t *table) add(number int, fields []string) {
	if len(fields) > maxColumns {
		t.trouble(number, fmt.Sprintf("the columns after the %dth are left out", maxColumns), "no quiz has so many")
		fields = fields[:maxColumns]
	}
	cells := make([]cell, len(fields))
	for i, f := range fields {
		cells[i] = cell{text: t.bounded(number, f)}
	}
	t.rows = append(t.rows, row{number, cells})
}

// bounded cuts a cell that is too long to be a text of a quiz, as one becomes
// whose quote is never closed.
func (t *table) bounded(number int, s string) string {
	if len(s) <= maxCell {
		return s
	}
	t.trouble(number, "a cell is cut off", fmt.Sprintf("it has %d bytes, and at most %d are read; look for a quote that is not closed", len(s), maxCell))
	return strings.ToValidUTF8(s[:maxCell], "")
}

func (t *table) tooLong(number int) {
	t.trouble(number, "this row and those below are left out", fmt.Sprintf("at most %d rows are read; split the table", maxRows))
}

func (t *table) trouble(number int, what, why string) {
	t.troubles = append(t.troubles, trouble{fmt.Sprintf("row %d", number), what, why})
}
