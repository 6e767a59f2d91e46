package sheet

import (
	"fmt"
	"path"
	"strings"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/xmltree"
)

// workbookPart is the part of a workbook that lists its sheets.
const workbookPart = "xl/workbook.xml"

// workbook is a package of Office Open XML (ECMA-376, part 1, chapter 18), as
// far as values of cells need it. Formulas are not worked out: the value that the
// spreadsheet has stored is read.
type workbook struct {
	name    string
	parts   *archive.Archive
	strings []string // shared by all sheets
	formats []format // by style of cells
}

// readXLSX reads every sheet that has cells.
func readXLSX(name string, data []byte) ([]table, error) {
	parts, err := archive.Open(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	w := &workbook{name: name, parts: parts}
	root, err := w.part(workbookPart)
	if err != nil {
		return nil, err
	}
	if root == nil {
		return nil, fmt.Errorf("%s: the package has no %s, so it is no workbook; save it as .xlsx", name, workbookPart)
	}
	if err := w.shared(); err != nil {
		return nil, err
	}
	targets, err := w.targets()
	if err != nil {
		return nil, err
	}
	var tables []table
	for _, s := range root.Child("sheets").All("sheet") {
		part := targets[s.Attr["id"]]
		sheet, err := w.part(part)
		if err != nil {
			return nil, err
		}
		t := table{name: s.Attr["name"]}
		if sheet == nil {
			t.troubles = append(t.troubles, trouble{"the sheet", "the sheet is not read", "its part “" + part + "” is not in the package"})
		} else {
			w.sheet(&t, sheet)
		}
		tables = append(tables, t)
	}
	return tables, nil
}

// part reads a part of the package; nil when it is not there.
func (w *workbook) part(name string) (*xmltree.Node, error) {
	data, ok := w.parts.File(name)
	if name == "" || !ok {
		return nil, nil
	}
	return xmltree.Parse(w.name+": "+name, data)
}

// targets are the parts of the sheets by the ids of their relations.
func (w *workbook) targets() (map[string]string, error) {
	root, err := w.part("xl/_rels/workbook.xml.rels")
	if err != nil {
		return nil, err
	}
	all := map[string]string{}
	for _, r := range root.All("Relationship") {
		target := r.Attr["Target"]
		if strings.HasPrefix(target, "/") {
			target = target[1:]
		} else {
			target = path.Join("xl", target)
		}
		all[r.Attr["Id"]] = target
	}
	return all, nil
}

// shared reads the texts and the formats that cells refer to.
func (w *workbook) shared() error {
	root, err := w.part("xl/sharedStrings.xml")
	if err != nil {
		return err
	}
	for _, s := range root.All("si") {
		w.strings = append(w.strings, richText(s))
	}
	styles, err := w.part("xl/styles.xml")
	if err != nil {
		return err
	}
	w.formats = formatsOf(styles)
	return nil
}

// richText joins the runs of a text. What is said about their pronunciation is
// no part of it.
func richText(n *xmltree.Node) string {
	var b strings.Builder
	for _, c := range n.Children {
		switch c.Name {
		case "t":
			b.WriteString(c.Text)
		case "r":
			for _, t := range c.All("t") {
				b.WriteString(t.Text)
			}
		}
	}
	return strings.ReplaceAll(strings.ReplaceAll(b.String(), "_x000D_", ""), "\r\n", "\n")
}
