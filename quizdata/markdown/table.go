package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// tableTransformer turns the end of a paragraph into a GFM table, from the line
// above the first delimiter row that fits it.
type tableTransformer struct{}

func (tableTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, source := node.Lines(), reader.Source()
	for i := 1; i < lines.Len(); i++ {
		aligns := delimiterRow(lines.At(i), source)
		if aligns == nil || len(splitRow(lines.At(i-1), source, len(aligns)+1)) != len(aligns) {
			continue
		}
		replaceTail(node, i-1, newTable(lines, i, aligns, source), source)
		return
	}
}

func newTable(lines *text.Segments, delimiter int, aligns []extast.Alignment, source []byte) *extast.Table {
	table := extast.NewTable()
	table.Alignments = aligns
	table.SetPos(lines.At(delimiter - 1).Start)
	table.AppendChild(table, extast.NewTableHeader(newRow(lines.At(delimiter-1), aligns, source)))
	for i := delimiter + 1; i < lines.Len(); i++ {
		table.AppendChild(table, newRow(lines.At(i), aligns, source))
	}
	return table
}

// newRow has one cell per column: short rows are padded, long ones cut, as GFM
// says. What the padding may come to, quizdata.MaxTableCells bounds.
func newRow(line text.Segment, aligns []extast.Alignment, source []byte) *extast.TableRow {
	row := extast.NewTableRow(aligns)
	row.SetPos(line.Start)
	cells := splitRow(line, source, len(aligns))
	for i, align := range aligns {
		cell := extast.NewTableCell()
		cell.SetPos(line.Start)
		cell.Alignment = align
		if i < len(cells) && !cells[i].IsEmpty() {
			cell.SetPos(cells[i].Start)
			cell.Lines().Append(cells[i])
		}
		row.AppendChild(row, cell)
	}
	return row
}

// replaceTail puts the table in place of the paragraph's lines from start on.
func replaceTail(node *ast.Paragraph, start int, table ast.Node, source []byte) {
	parent := node.Parent()
	parent.InsertAfter(parent, node, table)
	if start == 0 {
		parent.RemoveChild(parent, node)
		return
	}
	lines := node.Lines()
	lines.SetSliced(0, start)
	last := lines.At(start - 1)
	lines.Set(start-1, last.TrimRightSpace(source))
}

// splitRow finds at most limit cells of a line. A pipe behind a backslash does
// not part cells, not even in code.
func splitRow(line text.Segment, source []byte, limit int) []text.Segment {
	line = trimmed(line.Start, line.Stop, source)
	start, stop := line.Start, line.Stop
	if start < stop && source[start] == '|' {
		start++
	}
	var cells []text.Segment
	for i := start; i < stop && len(cells) < limit; i++ {
		if source[i] == '|' && (i == line.Start || source[i-1] != '\\') {
			cells = append(cells, trimmed(start, i, source))
			start = i + 1
		}
	}
	if start < stop && len(cells) < limit {
		cells = append(cells, trimmed(start, stop, source))
	}
	return cells
}

func trimmed(start, stop int, source []byte) text.Segment {
	segment := text.NewSegment(start, stop)
	segment = segment.TrimLeftSpace(source)
	return segment.TrimRightSpace(source)
}

// delimiterRow reads a row such as | :-- | --: |. It is nil for another line.
// A lone dash run without pipe or colon
// is no delimiter row: it underlines a heading.
func delimiterRow(line text.Segment, source []byte) []extast.Alignment {
	marked := false
	for _, b := range line.Value(source) {
		switch b {
		case '|', ':':
			marked = true
		case '-', ' ', '\t', '\n':
		default:
			return nil
		}
	}
	if !marked {
		return nil
	}
	cells := splitRow(line, source, line.Len())
	aligns := make([]extast.Alignment, 0, len(cells))
	for _, cell := range cells {
		align, ok := alignment(cell.Value(source))
		if !ok {
			return nil
		}
		aligns = append(aligns, align)
	}
	return aligns
}

// alignment reads one delimiter cell: dashes with a colon on the aligned sides.
func alignment(cell []byte) (extast.Alignment, bool) {
	left := len(cell) > 0 && cell[0] == ':'
	right := len(cell) > 1 && cell[len(cell)-1] == ':'
	dashes := cell
	if left {
		dashes = dashes[1:]
	}
	if right {
		dashes = dashes[:len(dashes)-1]
	}
	for _, b := range dashes {
		if b != '-' {
			return 0, false
		}
	}
	switch {
	case len(dashes) == 0:
		return 0, false
	case left && right:
		return extast.AlignCenter, true
	case left:
		return extast.AlignLeft, true
	case right:
		return extast.AlignRight, true
	}
	return extast.AlignNone, true
}
