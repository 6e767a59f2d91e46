package convert

import (
	"bytes"
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/mdout"
	"mocktest/build/convert/quizfile"
	"mocktest/build/convert/sheet"
)

// Format is one that can be read.
type Format struct {
	// Name is what --from takes, Says a line for the list of formats.
	Name, Says string
	// Is recognises a file by its content; its name decides between two.
	Is func(name string, data []byte) bool
	// Read fails only when nothing of the file can be read.
	Read func(name string, data []byte) (*bank.File, error)
}

// Formats are those that can be read. The order is that of recognising: formats
// with a sure sign come first, those that any text may look like last.
var Formats = []Format{
	{"quiz", "a quiz file of mocktest", quizfile.Is, quizfile.Read},
	{"xlsx", "a spreadsheet: Kahoot, Quizizz, Blooket, GimKit or a plain table", sheet.IsXLSX, sheet.Read},
	{"csv", "the same as CSV or TSV", sheet.IsCSV, sheet.Read},
}

// Writer is a format that can be written.
type Writer struct {
	// Name is what --to takes, Ext the ending of its files.
	Name, Ext, Says string
	Write           func(t *bank.Test, media []bank.Media, title string) ([]byte, []bank.Loss, error)
}

// Writers are the formats that can be written, the quiz file first.
var Writers = []Writer{
	{"quiz", ".json", "a quiz file of mocktest", writeQuiz},
	{"csv", ".csv", "a table for spreadsheets", writeCSV},
	{"markdown", ".md", "Markdown for people, with answers folded away", writeMarkdown},
}

// WriterOf finds a writer by its name.
func WriterOf(name string) (Writer, error) {
	names := make([]string, len(Writers))
	for i, w := range Writers {
		if w.Name == name {
			return w, nil
		}
		names[i] = w.Name
	}
	return Writer{}, fmt.Errorf("--to is %q; write one of %s", name, strings.Join(names, ", "))
}

func writeQuiz(t *bank.Test, _ []bank.Media, title string) ([]byte, []bank.Loss, error) {
	data, losses := quizfile.Write(t, title)
	return data, losses, nil
}

func writeCSV(t *bank.Test, _ []bank.Media, _ string) ([]byte, []bank.Loss, error) {
	var b bytes.Buffer
	losses := sheet.WriteCSV(&b, t)
	return b.Bytes(), losses, nil
}

func writeMarkdown(t *bank.Test, _ []bank.Media, title string) ([]byte, []bank.Loss, error) {
	var b bytes.Buffer
	losses := mdout.Write(&b, t, title)
	return b.Bytes(), losses, nil
}
