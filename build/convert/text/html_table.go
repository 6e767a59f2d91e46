package text

import (
	"strings"

	nethtml "golang.org/x/net/html"
)

// table is a table of one line per row. A cell with several lines loses its
// line breaks; a table of one cell is layout and only what is in it counts.
func (c *converter) table(n *nethtml.Node, depth int) (blocks []string) {
	var rows [][]*nethtml.Node
	var collect func(*nethtml.Node)
	collect = func(n *nethtml.Node) {
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			switch child.Data {
			case "caption":
				blocks = append(blocks, c.flow(child, depth)...)
			case "tr":
				rows = append(rows, cellsOf(child))
			case "thead", "tbody", "tfoot":
				collect(child)
			}
		}
	}
	collect(n)
	width := 0
	for _, r := range rows {
		width = max(width, len(r))
	}
	switch {
	case width == 0:
		return blocks
	case width == 1 && len(rows) == 1:
		return append(blocks, c.flow(rows[0][0], depth)...)
	}
	var lines []string
	if !isHead(rows[0]) {
		lines = append(lines, row(nil, width))
	}
	for _, r := range rows {
		cells := make([]string, len(r))
		for i, cell := range r {
			cells[i] = c.cell(cell, depth)
		}
		lines = append(lines, row(cells, width))
	}
	rule := "|" + strings.Repeat(" --- |", width)
	return append(blocks, strings.Join(append([]string{lines[0], rule}, lines[1:]...), "\n"))
}

// cellsOf is the cells of a row. Nothing stands for the columns that a wide
// cell covers.
func cellsOf(tr *nethtml.Node) (cells []*nethtml.Node) {
	const widest = 100
	for child := tr.FirstChild; child != nil; child = child.NextSibling {
		if child.Data != "td" && child.Data != "th" {
			continue
		}
		cells = append(cells, child)
		span, _ := atoi(attr(child, "colspan"))
		for range min(span, widest) - 1 {
			cells = append(cells, &nethtml.Node{Type: nethtml.ElementNode, Data: child.Data})
		}
	}
	return cells
}

func isHead(cells []*nethtml.Node) bool {
	for _, cell := range cells {
		if cell.Data != "th" {
			return false
		}
	}
	return len(cells) > 0
}

// cell is the text of a cell on one line, pipes escaped.
func (c *converter) cell(n *nethtml.Node, depth int) string {
	if attr(n, "rowspan") != "" && attr(n, "rowspan") != "1" {
		c.lose("rowspan")
	}
	if attr(n, "colspan") != "" && attr(n, "colspan") != "1" {
		c.lose("colspan")
	}
	blocks := c.flow(n, depth)
	s := strings.Join(blocks, "\n")
	if strings.Contains(s, "\n") {
		c.lose("line breaks in a table")
		s = strings.Join(strings.Fields(strings.ReplaceAll(s, "\\\n", "\n")), " ")
	}
	return strings.ReplaceAll(s, "|", `\|`)
}

func row(cells []string, width int) string {
	var b strings.Builder
	b.WriteByte('|')
	for i := range width {
		if i < len(cells) && cells[i] != "" {
			b.WriteString(" " + cells[i])
		}
		b.WriteString(" |")
	}
	return b.String()
}
