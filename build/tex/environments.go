package tex

import (
	"strings"

	"mocktest/quizdata"
)

// grid is a kind of environment: what stands around it, and the classes of
// its columns, the last two over and over; empty is the middle.
type grid struct {
	open, close string
	columns     []string
	class       string // of the table
	style       []string
}

var (
	display    = []string{"displaystyle", "true"}
	alignments = grid{columns: []string{"right", "left"}, class: "aligned", style: display}
	centred    = grid{class: "aligned", style: display}
)

var grids = map[string]grid{
	"matrix": {}, "pmatrix": {open: "(", close: ")"}, "bmatrix": {open: "[", close: "]"}, "Bmatrix": {open: "{", close: "}"},
	"vmatrix": {open: "|", close: "|"}, "Vmatrix": {open: "‖", close: "‖"},
	"smallmatrix": {style: []string{"scriptlevel", "1"}},
	"cases":       {open: "{", columns: []string{"left", "left"}}, "dcases": {open: "{", columns: []string{"left", "left"}, style: display},
	"rcases": {close: "}", columns: []string{"left", "left"}},
	"array":  {}, "aligned": alignments, "align": alignments, "align*": alignments, "split": alignments,
	"gathered": centred, "gather": centred, "gather*": centred,
}

// environment reads \begin{…} … \end{…}.
func environment(p *parser, _ string) atom {
	start := p.at - len(`\begin`)
	name := p.raw(`\begin`)
	g, known := grids[name]
	if !known {
		p.fail(start, p.at-start, "the environment "+name+" is not known here", "write one of matrix, pmatrix, bmatrix, vmatrix, cases, aligned, gathered and array")
		return atom{}
	}
	if name == "array" {
		g.columns = p.columns()
	}
	table := p.table(g)
	if p.command() != "end" {
		p.fail(start, len(`\begin`), "this \\begin{"+name+"} has no \\end{"+name+"}", "write it behind the last row")
		return atom{}
	}
	at := p.at
	p.at += len(`\end`)
	if end := p.raw(`\end`); end != name {
		p.fail(at, p.at-at, "\\end{"+end+"} where \\begin{"+name+"} is open", "write \\end{"+name+"}")
	}
	if g.open == "" && g.close == "" {
		return atom{Element: table}
	}
	list := []quizdata.Element{table}
	if g.open != "" {
		list = []quizdata.Element{fence(g.open, "prefix"), table}
	}
	if g.close != "" {
		list = append(list, fence(g.close, "postfix"))
	}
	return atom{Element: element("mrow", list...)}
}

// columns reads those of an array, such as {l|cr}. Each is a class; a line
// before it is another.
func (p *parser) columns() (list []string) {
	p.space()
	at := p.at + 1
	spec := p.raw(`\begin{array}`)
	line := ""
	for i := 0; i < len(spec); i++ {
		switch c := spec[i]; {
		case c == 'l':
			list, line = append(list, line+"left"), ""
		case c == 'r':
			list, line = append(list, line+"right"), ""
		case c == 'c':
			list, line = append(list, strings.TrimSpace(line)), ""
		case c == '|':
			line = "bar "
		case c == ' ':
		case strings.HasPrefix(spec[i:], "@{}"):
			i += len("{}")
		default:
			p.fail(at+i, 1, "a column that is not known", "write l, c or r for each column, and | for a line between")
			return nil
		}
	}
	return list
}

// table reads rows up to \end.
func (p *parser) table(g grid) quizdata.Element {
	table := element("mtable")
	for p.err == nil {
		rule := false
		for p.space(); p.command() == "hline"; p.space() {
			p.at += len(`\hline`)
			rule = true
		}
		row := element("mtr")
		for {
			row.Children = append(row.Children, p.cell(g, len(row.Children), rule))
			if !p.step('&') {
				break
			}
		}
		name := p.command()
		if empty := len(row.Children) == 1 && len(row.Children[0].Children) == 0; !empty || name != "end" {
			table.Children = append(table.Children, row)
		}
		if name != "\\" && name != "cr" {
			break
		}
		p.at += 1 + len(name)
		if p.step('[') { // more room, which is the page's affair
			p.row(inBrackets)
			p.step(']')
		}
	}
	if g.class != "" {
		table = with(table, "class", g.class)
	}
	return with(table, g.style...)
}

// cell reads one cell.
func (p *parser) cell(g grid, column int, rule bool) quizdata.Element {
	row := p.row(inCell)
	class := ""
	if n := len(g.columns); column < n {
		class = g.columns[column]
	} else if n >= 2 {
		class = g.columns[n-2+(column-n)%2]
	}
	// An operator at the start of a right half joins it to the left one.
	if g.class == "aligned" && column%2 == 1 && len(row) > 0 && row[0].class == binary {
		row[0].Element = with(row[0].Element, "form", "infix")
	}
	if rule {
		class = strings.TrimSpace(class + " rule")
	}
	cell := element("mtd", elements(row)...)
	if class != "" {
		cell = with(cell, "class", class)
	}
	return cell
}

// substack reads lines in a script.
func substack(p *parser, _ string) atom {
	p.space()
	start := p.at
	if !p.step('{') {
		p.fail(start, 1, `a { should stand behind \substack`, `write \substack{…}`)
		return atom{}
	}
	table := element("mtable")
	for p.err == nil {
		table.Children = append(table.Children, element("mtr", element("mtd", elements(p.row(inLines))...)))
		if p.command() != "\\" {
			break
		}
		p.at += len(`\\`)
	}
	if !p.step('}') {
		p.fail(start, 1, "this { is not closed", "add a }")
	}
	return atom{Element: with(table, "class", "aligned")}
}
