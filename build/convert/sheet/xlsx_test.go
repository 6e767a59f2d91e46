package sheet

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"mocktest/build/convert/readtest"
)

// book is a workbook with one sheet of these rows.
func book(t *testing.T, rows string, more ...txtar.File) []byte {
	t.Helper()
	head := `<row r="1"><c t="inlineStr"><is><t>Question</t></is></c><c t="inlineStr"><is><t>Answer</t></is></c></row>`
	return readtest.Pack(t, append([]txtar.File{
		{Name: workbookPart, Data: []byte(`<workbook><sheets><sheet name="S" id="r"/></sheets></workbook>`)},
		{Name: "xl/_rels/workbook.xml.rels", Data: []byte(`<Relationships><Relationship Id="r" Target="worksheets/s.xml"/></Relationships>`)},
		{Name: "xl/worksheets/s.xml", Data: []byte("<worksheet><sheetData>" + head + rows + "</sheetData></worksheet>")},
	}, more...))
}

// Damaged workbooks are told and never crash the reader.
func TestDamagedWorkbooks(t *testing.T) {
	for _, c := range []struct {
		data []byte
		want string // in the error, or in what was read
	}{
		{readtest.Pack(t, []txtar.File{{Name: "x", Data: []byte("y")}}), "has no xl/workbook.xml"},
		{readtest.Pack(t, []txtar.File{{Name: workbookPart, Data: []byte("<workbook>")}}), "xl/workbook.xml:1:1: <workbook> is never closed"},
		{readtest.Pack(t, []txtar.File{{Name: workbookPart, Data: []byte("<workbook/>")}}), "no sheet has a header"},
		{book(t, "")[:300], "cut off or damaged"},
		{book(t, `<row r="2"><c t="s"><v>99</v></c><c><v>1</v></c></row>`), "it has no question"},
		{book(t, `<row r="-5"><c r="ZZZZZZ9" t="str"><v>Q</v></c><c r="B2"><v>1e999</v></c></row>`), "1e999"},
		{book(t, `<row><c r="ZZ2"><v>1</v></c></row>`), "columns after the 200th"},
		{book(t, `<row><c t="str"><v>Q</v></c><c s="77"><v>0.30000000000000004</v></c></row>`), "answer (1): 0.3\n"},
		{book(t, `<row><c t="str"><v>Q</v></c><c><v>12345678901234567890</v></c></row>`), "answer (1): 1.2345678901234"},
		{book(t, "", txtar.File{Name: "xl/styles.xml", Data: []byte("<x><y></x>")}), "xl/styles.xml:1:"},
	} {
		f, err := Read("b.xlsx", c.data)
		got := ""
		if err != nil {
			got = err.Error()
		} else {
			got = f.String()
			for _, fault := range readtest.Faults(f) {
				t.Error(fault)
			}
		}
		if !strings.Contains(got, c.want) {
			t.Errorf("want %q in\n%s", c.want, got)
		}
	}
}

func TestFormats(t *testing.T) {
	for code, want := range map[string]format{
		"General": asNumber, "0.00": asNumber, `0" days"`: asNumber, "[Red]0": asNumber, "0%": asPercent, "d. mmm yyyy": asDate, "[$-409]h:mm AM/PM": asDate, "@": asNumber,
	} {
		if got := formatOf(code); got != want {
			t.Errorf("%q is %q", code, got)
		}
	}
	for x, want := range map[float64]string{1: "1899-12-31", 46024: "2026-01-02", 0.5: "12:00:00", 46024.25: "2026-01-02 06:00:00"} {
		if got := dateOf(x); got != want {
			t.Errorf("%v is %s", x, got)
		}
	}
}

// Keys are read in each way that is sure, and in none that is not.
func TestKeyOf(t *testing.T) {
	for _, c := range []struct {
		answer  cell
		choices string
		indexed bool
		want    string // letters, or empty
	}{
		{cell{text: "2"}, "x|y|z", false, "B"},
		{cell{text: "3, 1"}, "x|y|z", false, "AC"},
		{cell{text: "b"}, "x|y|z", false, "B"},
		{cell{text: "(B)."}, "x|y|z", false, "B"},
		{cell{text: "A & C"}, "x|y|z", false, "AC"},
		{cell{text: "Y"}, "x|y|z", false, "B"},
		{cell{text: "x; z"}, "x|y|z", false, "AC"},
		{cell{text: "one, two"}, "one|two|one, two", false, ""},
		{cell{text: "2"}, "3|2|1", false, "B"},
		{cell{text: "3"}, "3|4|5", false, ""},
		{cell{text: "3"}, "3|4|5", true, "C"},
		{cell{text: "2.1", number: true}, "x|y|z", false, "AB"},
		{cell{text: "2.1"}, "x|y|z", false, ""},
		{cell{text: "2.1"}, "x|y|z", true, "AB"},
		{cell{text: "2.1", number: true}, "2.1|2.2|2.3", false, "A"},
		{cell{text: "12", number: true}, "x|y|z", true, ""},
		{cell{text: "same"}, "same|same", false, ""},
		{cell{text: "2"}, "x||z", true, ""},
		{cell{text: "4"}, "x|y|z", true, ""},
		{cell{text: "1, 1"}, "x|y|z", true, ""},
		{cell{text: "2026-02-01", date: true}, "x|y|z", true, ""},
		{cell{}, "x|y|z", true, ""},
	} {
		right, why := keyOf(c.answer, strings.Split(c.choices, "|"), c.indexed)
		got := ""
		for _, i := range right {
			got += letter(i)
		}
		if got != c.want || (why == "") != (got != "") {
			t.Errorf("%+v of %s: %q, %s", c.answer, c.choices, got, why)
		}
	}
}
