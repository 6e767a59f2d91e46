package quizdata

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Element is one MathML element. It has text or children, never both.
type Element struct {
	Tag      string
	Attrs    []Attr
	Text     string
	Children []Element
}

// Attr is an attribute of an Element.
type Attr struct{ Name, Value string }

// What a tree may hold: presentation elements of MathML Core and attributes
// that only change how they look. None can run, load or lead anywhere.
const (
	treeLeaves     = " mi mn mo mspace mtext "
	treeContainers = " math mfrac mover mpadded mphantom mroot mrow msqrt mstyle msub msubsup msup mtable mtd mtr munder munderover "
	treeAttributes = " accent accentunder class depth displaystyle form height largeop linethickness lspace mathvariant" +
		" maxsize minsize movablelimits rspace scriptlevel separator stretchy symmetric voffset width "
)

// The limits of one formula. Views recurse over the tree on a browser's small
// stack, and each element is one of the page.
const (
	MaxTreeDepth    = 32
	MaxTreeElements = 2000
)

// FormatTree writes a tree as it stands in a file: an element is its tag, its
// attributes in {name=value;…} if it has any, and then its children in
// brackets, or the length of its text in bytes, a colon and the text:
// "math(mfrac(mi1:x mn1:2))" without the space. As one JSON text a formula
// costs the reader of a file one value, not one for each of its parts.
func FormatTree(e Element) string {
	var b strings.Builder
	writeTree(&b, e)
	return b.String()
}

func writeTree(b *strings.Builder, e Element) {
	b.WriteString(e.Tag)
	open := "{"
	for _, a := range e.Attrs {
		b.WriteString(open + a.Name + "=" + a.Value)
		open = ";"
	}
	if len(e.Attrs) > 0 {
		b.WriteByte('}')
	}
	if leaf(e.Tag) {
		b.WriteString(strconv.Itoa(len(e.Text)) + ":" + e.Text)
		return
	}
	b.WriteByte('(')
	for _, child := range e.Children {
		writeTree(b, child)
	}
	b.WriteByte(')')
}

func leaf(tag string) bool { return listed(treeLeaves, tag) }

// listed reports whether a word is in a list with spaces around each word.
func listed(list, word string) bool {
	return word != "" && !strings.Contains(word, " ") && strings.Contains(list, " "+word+" ")
}

// parseTree reads a tree strictly. What is wrong with it is told with the
// offset where that was noticed; message is empty when all is well.
func parseTree(src string) (tree Element, at int, message string) {
	p := treeParser{src: src}
	tree = p.element(1)
	if p.message == "" && (tree.Tag != "math" || p.at < len(src)) {
		p.wrong("a formula is one math element")
	}
	return tree, p.at, p.message
}

type treeParser struct {
	src      string
	at       int
	elements int
	message  string
}

// wrong keeps the first message and the place it belongs to.
func (p *treeParser) wrong(message string) {
	if p.message == "" {
		p.message = message
	}
}

func (p *treeParser) element(depth int) (e Element) {
	if p.elements++; p.elements > MaxTreeElements || depth > MaxTreeDepth {
		p.wrong("more than " + strconv.Itoa(MaxTreeElements) + " elements in one formula, or more than " +
			strconv.Itoa(MaxTreeDepth) + " inside one another")
		return e
	}
	e.Tag = p.word()
	isLeaf := leaf(e.Tag)
	if !isLeaf && !listed(treeContainers, e.Tag) {
		p.wrong("the element " + quoted(e.Tag) + " is not allowed in a formula")
		return e
	}
	if p.step('{') {
		e.Attrs = p.attributes()
	}
	if isLeaf {
		e.Text = p.text()
		return e
	}
	if !p.step('(') {
		p.wrong("a ( should stand here")
	}
	for p.message == "" && !p.step(')') {
		e.Children = append(e.Children, p.element(depth+1))
	}
	return e
}

// attributes reads up to the closing brace.
func (p *treeParser) attributes() (attrs []Attr) {
	end := strings.IndexByte(p.src[p.at:], '}')
	if end < 0 {
		p.wrong("a { is not closed")
		return nil
	}
	for part := range strings.SplitSeq(p.src[p.at:p.at+end], ";") {
		name, value, _ := strings.Cut(part, "=")
		if !listed(treeAttributes, name) || value == "" || strings.Trim(value, "abcdefghijklmnopqrstuvwxyz0123456789.- ") != "" {
			p.wrong("the attribute " + quoted(part) + " is not allowed in a formula")
			return nil
		}
		attrs = append(attrs, Attr{Name: name, Value: value})
	}
	p.at += end + 1
	return attrs
}

// text reads a length, a colon and as many bytes.
func (p *treeParser) text() string {
	n := digits(p.src[p.at:])
	length, err := strconv.Atoi(p.src[p.at : p.at+n])
	start := p.at + n + 1
	if err != nil || length > len(p.src) || start+length > len(p.src) || p.src[start-1] != ':' || !utf8.ValidString(p.src[start:start+length]) {
		p.wrong("a length and as much text should stand here")
		return ""
	}
	p.at = start + length
	return p.src[start:p.at]
}

// word reads small letters.
func (p *treeParser) word() string {
	start := p.at
	for p.at < len(p.src) && p.src[p.at] >= 'a' && p.src[p.at] <= 'z' {
		p.at++
	}
	return p.src[start:p.at]
}

func (p *treeParser) step(c byte) bool {
	if p.at < len(p.src) && p.src[p.at] == c {
		p.at++
		return true
	}
	return false
}
