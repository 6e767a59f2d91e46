package convert

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"mocktest/build/convert/aiken"
	"mocktest/build/convert/anki"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/gift"
	"mocktest/build/convert/h5p"
	"mocktest/build/convert/mdbook"
	"mocktest/build/convert/mdexam"
	"mocktest/build/convert/mdout"
	"mocktest/build/convert/moodle"
	"mocktest/build/convert/opentdb"
	"mocktest/build/convert/qti12"
	"mocktest/build/convert/qti2"
	"mocktest/build/convert/quizdown"
	"mocktest/build/convert/quizfile"
	"mocktest/build/convert/sheet"
	"mocktest/build/convert/surveyjs"
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
	{"moodle", "Moodle XML", moodle.Is, moodle.Read},
	{"h5p", "H5P packages: question sets, single questions, interactive books", h5p.Is, h5p.Read},
	{"qti2", "QTI 2.1, 2.2 and 3.0, items, tests and packages", qti2.Is, qti2.Read},
	{"qti12", "QTI 1.2 of Canvas, Respondus and Blackboard; .xml, .zip and .imscc", qti12.Is, qti12.Read},
	{"xlsx", "XLSX: templates of Kahoot, Quizizz, Blooket, GimKit, or a plain table", sheet.IsXLSX, sheet.Read},
	{"surveyjs", "SurveyJS quizzes, JSON", surveyjs.Is, surveyjs.Read},
	{"opentdb", "Open Trivia DB, answers of its API as JSON", opentdb.Is, opentdb.Read},
	{"mdbook", "mdbook-quiz, TOML", mdbook.Is, mdbook.Read},
	{"quizdown", "quizdown, Markdown", quizdown.Is, quizdown.Read},
	{"mdexam", "practice exams in Markdown, of four shapes", mdexam.Is, mdexam.Read},
	{"csv", "CSV and TSV: the same templates, or a plain table", sheet.IsCSV, sheet.Read},
	{"gift", "Moodle GIFT", gift.Is, gift.Read},
	{"anki", "Anki notes, exported as text", anki.Is, anki.Read},
	{"aiken", "Aiken", aiken.Is, aiken.Read},
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
	{"gift", ".gift", "Moodle GIFT", untitled(withoutMedia(gift.Write))},
	{"moodle", ".xml", "Moodle XML", untitled(stream(moodle.Write))},
	{"qti2", ".zip", "QTI 2.1, a package", stream(qti2.Write)},
	{"csv", ".csv", "a table for spreadsheets", writeCSV},
	{"markdown", ".md", "Markdown for people, with answers folded away", writeMarkdown},
}

// stream makes a writer of one that writes to a stream.
func stream(write func(io.Writer, *bank.Test, []bank.Media) []bank.Loss) func(*bank.Test, []bank.Media, string) ([]byte, []bank.Loss, error) {
	return func(t *bank.Test, media []bank.Media, title string) ([]byte, []bank.Loss, error) {
		named := *t
		named.Title = title
		var out bytes.Buffer
		losses := write(&out, &named, media)
		return out.Bytes(), losses, nil
	}
}

// withoutMedia is [stream] for a format that has only text.
func withoutMedia(write func(io.Writer, *bank.Test) []bank.Loss) func(*bank.Test, []bank.Media, string) ([]byte, []bank.Loss, error) {
	return stream(func(w io.Writer, t *bank.Test, _ []bank.Media) []bank.Loss { return write(w, t) })
}

// untitled passes no title in the place of one to a format that has none, which
// would report it as lost.
func untitled(write func(*bank.Test, []bank.Media, string) ([]byte, []bank.Loss, error)) func(*bank.Test, []bank.Media, string) ([]byte, []bank.Loss, error) {
	return func(t *bank.Test, media []bank.Media, _ string) ([]byte, []bank.Loss, error) {
		return write(t, media, t.Title)
	}
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

// writeCSV passes no title in the place of one: a table has none, and would
// report it as lost.
func writeCSV(t *bank.Test, _ []bank.Media, _ string) ([]byte, []bank.Loss, error) {
	var b bytes.Buffer
	losses := sheet.WriteCSV(&b, t)
	return b.Bytes(), losses, nil // nil bytes when nothing is left
}

func writeMarkdown(t *bank.Test, _ []bank.Media, title string) ([]byte, []bank.Loss, error) {
	var b bytes.Buffer
	losses := mdout.Write(&b, t, title)
	return b.Bytes(), losses, nil
}
