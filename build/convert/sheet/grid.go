package sheet

import "strings"

// The limits of a table. Quizzes stay far below; a cell of a spreadsheet has at
// most 32,767 characters.
const (
	maxRows    = 20_000
	maxColumns = 200
	maxCell    = 100_000 // bytes
	// headerRows are the first rows, one of which is the header.
	headerRows = 12
)

// table is a sheet of a workbook, or a CSV file, which has no name.
type table struct {
	name string
	rows []row
	// troubles are what went wrong before any cell was understood.
	troubles []trouble
}

// trouble is a loss of a place in a table.
type trouble struct{ place, what, why string }

// row is one row that has cells; number counts from 1, as spreadsheets show it.
type row struct {
	number int
	cells  []cell
}

// cell is a value as text.
type cell struct {
	text string
	// number says that the spreadsheet holds a number, date that it shows it
	// as a date, bad that a formula failed.
	number, date, bad bool
}

// at is a cell without spaces around it; an empty one outside of the row.
func (r row) at(column int) cell {
	if column < 0 || column >= len(r.cells) {
		return cell{}
	}
	c := r.cells[column]
	c.text = strings.TrimSpace(c.text)
	return c
}

func (r row) empty() bool {
	for i := range r.cells {
		if c := r.at(i); c.text != "" || c.bad {
			return false
		}
	}
	return true
}
