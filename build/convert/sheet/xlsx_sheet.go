package sheet

import (
	"fmt"
	"strconv"
	"strings"

	"mocktest/build/convert/xmltree"
)

// sheet reads the cells of a sheet.
func (w *workbook) sheet(t *table, root *xmltree.Node) {
	last := 0
	for _, r := range root.Child("sheetData").All("row") {
		number, err := strconv.Atoi(r.Attr["r"])
		if err != nil || number <= last || number > 1<<20 {
			number = last + 1
		}
		last = number
		if len(t.rows) == maxRows {
			t.tooLong(number)
			break
		}
		made := row{number: number}
		for _, c := range r.All("c") {
			at, ok := columnOfCell(c.Attr["r"])
			if !ok {
				at = len(made.cells)
			}
			value := w.cell(c)
			if value == (cell{}) {
				continue
			}
			if at >= maxColumns {
				t.trouble(number, fmt.Sprintf("the columns after the %dth are left out", maxColumns), "no quiz has so many")
				break
			}
			for len(made.cells) <= at {
				made.cells = append(made.cells, cell{})
			}
			value.text = t.bounded(number, value.text)
			made.cells[at] = value
		}
		if len(made.cells) > 0 {
			t.rows = append(t.rows, made)
		}
	}
	w.merged(t, root)
}

// merged tells of merged cells below the header that stand for several rows or
// columns: only the first has a value.
func (w *workbook) merged(t *table, root *xmltree.Node) {
	h, ok := findHeader(*t)
	if !ok {
		return
	}
	header := t.rows[h.row].number
	for _, m := range root.Child("mergeCells").All("mergeCell") {
		_, end, _ := strings.Cut(m.Attr["ref"], ":")
		number, err := strconv.Atoi(strings.TrimLeft(end, "ABCDEFGHIJKLMNOPQRSTUVWXYZ$"))
		if err == nil && number > header {
			t.trouble(number, "the merged cells "+m.Attr["ref"]+" count as the first of them", "a merged cell has one value; part it where each row needs it")
		}
	}
}

// columnOfCell is the index of the column of a reference such as "C7".
func columnOfCell(ref string) (at int, ok bool) {
	for _, r := range ref {
		if r < 'A' || r > 'Z' {
			break
		}
		if at = at*26 + int(r-'A') + 1; at > 1<<14 {
			return 0, false
		}
	}
	return at - 1, at > 0
}

// cell reads a value by the type of the cell.
func (w *workbook) cell(c *xmltree.Node) cell {
	v := c.Value("v")
	switch c.Attr["t"] {
	case "s":
		if i, err := strconv.Atoi(v); err == nil && i >= 0 && i < len(w.strings) {
			return cell{text: w.strings[i]}
		}
		return cell{bad: v != ""}
	case "inlineStr":
		if is := c.Child("is"); is != nil {
			return cell{text: richText(is)}
		}
		return cell{}
	case "str":
		for _, n := range c.All("v") {
			return cell{text: n.Text}
		}
		return cell{}
	case "b":
		return cell{text: map[string]string{"1": "TRUE", "0": "FALSE"}[v]}
	case "e":
		return cell{bad: true}
	case "d":
		return cell{text: v, date: true}
	}
	return w.number(v, c.Attr["s"])
}
