package sheet

import (
	"bytes"
	"fmt"
	"strings"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// IsCSV recognises CSV and TSV by a header among its first rows.
func IsCSV(_ string, data []byte) bool {
	if archive.Is(data) {
		return false
	}
	source, err := text.Decode(data)
	if err != nil {
		return false
	}
	_, ok := sniff(source)
	return ok
}

// IsXLSX recognises the package of a workbook. What is in its sheets is not
// looked at.
func IsXLSX(_ string, data []byte) bool {
	// The directory at the end of a zip file has names that are not packed.
	return archive.Is(data) && bytes.Contains(data, []byte(workbookPart))
}

// Is recognises both.
func Is(name string, data []byte) bool { return IsXLSX(name, data) || IsCSV(name, data) }

// Read reads CSV, TSV or XLSX. Each sheet with questions becomes a test.
func Read(name string, data []byte) (*bank.File, error) {
	f := &bank.File{Format: "csv"}
	if !archive.Is(data) {
		t, err := readCSV(name, data)
		if err != nil {
			return nil, err
		}
		h, _ := findHeader(t)
		readTable(f, name, t, h)
		if len(f.Questions()) == 0 && len(f.Losses) == 0 {
			return nil, fmt.Errorf("%s: row %d names columns, and no question stands below it", name, t.rows[h.row].number)
		}
		return f, nil
	}
	f.Format = "xlsx"
	tables, err := readXLSX(name, data)
	if err != nil {
		return nil, err
	}
	for _, t := range tables {
		h, ok := findHeader(t)
		if ok {
			readTable(f, name, t, h)
		} else if len(t.rows) == 0 {
			for _, p := range t.troubles {
				f.Lose(bank.Changed, name+": sheet "+t.name, "", p.what, p.why)
			}
		} else {
			f.Lose(bank.Changed, name+": sheet "+t.name, "", "the sheet is not read",
				fmt.Sprintf("none of its first %d rows is a header with a question and an answer or choices", headerRows))
		}
	}
	switch len(f.Tests) {
	case 0:
		return nil, fmt.Errorf("%s: no sheet has a header with a question and an answer or choices in its first %d rows; name the columns, such as: question, choice A, choice B, answer", name, headerRows)
	case 1:
		for _, t := range tables {
			if f.Tests[0].Title == t.name {
				f.Tests[0].Title = "" // "Sheet1" says nothing; the file's name does
			}
		}
	}
	return f, nil
}

// reader reads the rows of one table.
type reader struct {
	file *bank.File
	name string
	table
	header
}

func readTable(f *bank.File, name string, t table, h header) {
	r := &reader{f, name, t, h}
	for _, p := range t.troubles {
		f.Lose(bank.Changed, r.inSheet(p.place), "", p.what, p.why)
	}
	r.unknownColumns()
	test := bank.Test{Title: r.title()}
	for _, row := range t.rows[h.row+1:] {
		if r.onlyNumbered(row) || r.instructs(row) {
			continue
		}
		q, ok := r.question(row)
		if !ok {
			continue
		}
		title := strings.Join(strings.Fields(r.first(row, section).text), " ")
		if n := len(test.Sections); n == 0 || test.Sections[n-1].Title != title {
			test.Sections = append(test.Sections, bank.Section{Title: title})
		}
		last := &test.Sections[len(test.Sections)-1]
		last.Questions = append(last.Questions, q)
	}
	f.Tests = append(f.Tests, test)
}

// title is the one cell of a row above the header, else the name of the sheet.
// What else stands there is told, unless it belongs to a template.
func (r *reader) title() string {
	title := ""
	for _, row := range r.rows[:r.header.row] {
		var filled []string
		for i := range row.cells {
			if s := row.at(i).text; s != "" {
				filled = append(filled, s)
			}
		}
		switch {
		case r.indexed || len(filled) == 0 || strings.Contains(strings.ToLower(filled[0]), "import template"):
		case len(filled) == 1 && title == "" && len(filled[0]) < 200:
			title = strings.Join(strings.Fields(filled[0]), " ")
		default:
			r.file.Lose(bank.Changed, r.place(row), strings.Join(filled, " "), "the row is left out", "it stands above the header")
		}
	}
	return text.First(title, r.table.name)
}

func (r *reader) inSheet(place string) string {
	if r.table.name == "" {
		return r.name + ": " + place
	}
	return r.name + ": sheet " + r.table.name + ", " + place
}

func (r *reader) place(row row) string { return r.inSheet(fmt.Sprintf("row %d", row.number)) }

// onlyNumbered reports whether a row is empty but for its number, as templates
// have many below the last question.
func (r *reader) onlyNumbered(row row) bool {
	for i := range row.cells {
		cell := row.at(i)
		if cell.bad || cell.text != "" && (i >= len(r.columns) || r.columns[i].role != ignored || !isNumber(cell.text)) {
			return false
		}
	}
	return true
}

func isNumber(s string) bool { return strings.Trim(s, "0123456789.") == "" }

// unknownColumns tells of columns that hold something and are not understood. One
// without a name may hold numbers, which count the rows.
func (r *reader) unknownColumns() {
	for i, c := range r.columns {
		unnamed := c.role == ignored && c.name == ""
		if c.role != unknown && !unnamed {
			continue
		}
		for _, row := range r.rows[r.header.row+1:] {
			text := row.at(i).text
			if text == "" || unnamed && isNumber(text) {
				continue
			}
			what, why := "the column “"+bank.Brief(c.name)+"” is left out", "no column of that name is known"
			if unnamed {
				what, why = fmt.Sprintf("column %d, in which stands “%s”, is left out", i+1, bank.Brief(text)), "the header has no name for it"
			}
			r.file.Lose(bank.Changed, r.place(r.rows[r.header.row]), "", what, why)
			break
		}
	}
}

// instructs reports whether a row below the header explains the columns, as in
// the template of Quizizz.
func (r *reader) instructs(row row) bool {
	return strings.HasPrefix(letters(r.first(row, kind).text), "questiontype") || strings.HasPrefix(letters(r.first(row, question).text), "textofthequestion")
}

// first is the first cell of a role that is not empty.
func (r *reader) first(row row, of role) cell {
	for i, c := range r.columns {
		if c.role == of {
			if cell := row.at(i); cell.text != "" {
				return cell
			}
		}
	}
	return cell{}
}

// all are the texts of all cells of a role that are not empty.
func (r *reader) all(row row, of role) (list []string) {
	for i, c := range r.columns {
		if cell := row.at(i); c.role == of && cell.text != "" {
			list = append(list, cell.text)
		}
	}
	return list
}

// indexed are the texts of a role by index, from 0 to the last that is there.
func (r *reader) byIndex(row row, of role) (list []string) {
	for i, c := range r.columns {
		cell := row.at(i)
		if c.role != of || cell.text == "" {
			continue
		}
		for len(list) <= c.index {
			list = append(list, "")
		}
		list[c.index] = cell.text
	}
	return list
}

// text is a cell as Markdown.
func (r *reader) text(s string) string {
	if r.markdown {
		if strings.HasPrefix(s, `\=`) || strings.HasPrefix(s, `\@`) {
			return s[1:] // see cell in write.go
		}
		return s
	}
	return text.Plain(s)
}
