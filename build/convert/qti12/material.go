package qti12

import (
	"html"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/build/convert/xmltree"
)

// piece is a text before it becomes Markdown.
type piece struct {
	source string
	html   bool // else plain text
}

// text is the Markdown of all material in a node of the item.
func (it *item) text(n *xmltree.Node) string {
	return it.reader.markdown(it.doc, n, it.name(), it.reader.pieces(it.doc, n))
}

// texts is the Markdown of all material in a node outside of items.
func (r *reader) texts(d *document, n *xmltree.Node) string {
	return r.markdown(d, n, "", r.pieces(d, n))
}

// markdown makes one text of pieces, a paragraph of each.
func (r *reader) markdown(d *document, n *xmltree.Node, question string, pieces []piece) string {
	isHTML := false
	for _, p := range pieces {
		isHTML = isHTML || p.html
	}
	if !isHTML {
		var all []string
		for _, p := range pieces {
			all = append(all, plain(p.source))
		}
		return paragraphs(all...)
	}
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString("<div>" + p.asHTML() + "</div>\n")
	}
	return r.fromHTML(d.place(n), d, question, b.String())
}

// fromHTML turns HTML into Markdown and says what is lost by it.
func (r *reader) fromHTML(place string, d *document, question, source string) string {
	md, lost := text.HTML(r.localise(place, d, question, source))
	for _, what := range lost {
		r.lose(bank.Changed, place, question, what, "Markdown cannot carry it")
	}
	return strings.TrimSpace(md)
}

// asHTML is a piece as a part of an HTML text.
func (p piece) asHTML() string {
	if p.html {
		return p.source
	}
	return strings.ReplaceAll(html.EscapeString(strings.TrimSpace(p.source)), "\n", "<br>")
}

// pieces are the texts and pictures in a node, one for each material.
func (r *reader) pieces(d *document, n *xmltree.Node) []piece {
	if n == nil {
		return nil
	}
	if n.Name == "material" {
		if p := r.piece(d, n); strings.TrimSpace(p.source) != "" {
			return []piece{p}
		}
		return nil
	}
	var all []piece
	for _, c := range n.Children {
		if c.Name != "altmaterial" {
			all = append(all, r.pieces(d, c)...)
		}
	}
	return all
}

// piece is one material: its texts and pictures run into one another.
func (r *reader) piece(d *document, n *xmltree.Node) piece {
	var all []piece
	var take func(n *xmltree.Node)
	take = func(n *xmltree.Node) {
		for _, c := range n.Children {
			switch c.Name {
			case "mattext", "matemtext", "mat_formattedtext":
				all = append(all, mattext(c))
			case "matbreak":
				all = append(all, piece{"<br>", true})
			case "matimage":
				if at := r.matimage(d, c); at != "" {
					all = append(all, piece{`<img src="` + html.EscapeString(at) + `" alt="` + html.EscapeString(c.Attr["label"]) + `">`, true})
				}
			case "mataudio", "matvideo", "matapplet", "matapplication", "matref":
				r.lose(bank.Changed, d.place(c), "", c.Name+" "+first(c.Attr["uri"], c.Attr["linkrefid"]), "a text cannot carry it")
			case "altmaterial":
			default:
				take(c)
			}
		}
	}
	take(n)
	if len(all) == 1 {
		return all[0]
	}
	var b strings.Builder
	for _, p := range all {
		b.WriteString(p.asHTML())
	}
	return piece{b.String(), true}
}

// mattext is a text. Its type is plain unless said; elements inside make it
// HTML whatever is said.
func mattext(n *xmltree.Node) piece {
	if len(n.Children) > 0 {
		return piece{n.Inner, true}
	}
	kind := strings.ToLower(n.Attr["texttype"])
	if n.Name == "mat_formattedtext" {
		kind = strings.ToLower(first(n.Attr["type"], "html"))
	}
	return piece{n.Text, strings.Contains(kind, "html") || kind == "smart_text"}
}

// plain is a plain text as Markdown.
func plain(s string) string { return strings.TrimSpace(text.Plain(strings.TrimSpace(s))) }

// paragraphs joins texts that are not empty.
func paragraphs(all ...string) string {
	var some []string
	for _, s := range all {
		if s = strings.TrimSpace(s); s != "" {
			some = append(some, s)
		}
	}
	return strings.Join(some, "\n\n")
}

// words is the text of a node as it is compared with what is typed.
func (it *item) words(n *xmltree.Node) string {
	var all []string
	for _, p := range it.reader.pieces(it.doc, n) {
		s := p.source
		if p.html {
			s = text.Strip(s)
		}
		all = append(all, strings.TrimSpace(s))
	}
	return first(strings.Join(all, " "), strings.TrimSpace(n.Text))
}
