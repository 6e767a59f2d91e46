package xmltree

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// Parse reads a document. The name is for messages. Errors say line and column.
func Parse(name string, data []byte) (*Node, error) {
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%s: the file has %d bytes, an XML file may have %d; split it", name, len(data), MaxSize)
	}
	source, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s:1:1: %w", name, err)
	}
	p := newParser(name, source)
	for {
		token, err := p.decoder.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = p.take(token)
		} else {
			err = p.syntax(err)
		}
		if err != nil {
			return nil, err
		}
		p.at = p.decoder.InputOffset()
	}
	switch {
	case len(p.open) > 0:
		n := p.open[len(p.open)-1].node
		return nil, fmt.Errorf("%s:%d:%d: <%s> is never closed; the file is cut off, export it anew", name, n.Line, n.Column, n.Name)
	case p.root == nil:
		return nil, fmt.Errorf("%s:1:1: no element in the file; expected XML such as <quiz>…</quiz>", name)
	}
	return p.root, nil
}

// parser builds the tree from tokens. RawToken and not Token is read, because
// that keeps prefixes apart from names, does not stop at a prefix that is not
// declared and lets the messages be ours.
type parser struct {
	name    string
	source  []byte
	decoder *xml.Decoder
	at      int64 // where the token began
	lines   lineCounter
	root    *Node
	open    []*element
	nodes   int
	// inner is the inside of the root so far. The Inner of all elements are
	// pieces of it, which keeps the memory linear.
	inner writer
}

// element is an element whose end has not come.
type element struct {
	node *Node
	name string // with its prefix
	text strings.Builder
	from int // where its inside begins in parser.inner
}

func newParser(name string, source []byte) *parser {
	d := xml.NewDecoder(bytes.NewReader(source))
	// Exports write &nbsp; without declaring it; Strict stays on for the rest.
	d.Entity = xml.HTMLEntity
	return &parser{name: name, source: source, decoder: d, lines: lineCounter{line: 1, column: 1}}
}

// take adds a token to the tree.
func (p *parser) take(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return p.start(t)
	case xml.EndElement:
		return p.end(t)
	case xml.CharData:
		return p.text(t)
	case xml.Directive:
		return p.directive(t)
	}
	return nil // comments and processing instructions say nothing about questions
}

func (p *parser) start(t xml.StartElement) error {
	if p.nodes++; p.nodes > MaxNodes {
		return p.wrong("more than %d elements; split the file", MaxNodes)
	}
	if len(p.open) >= MaxDepth {
		return p.wrong("elements are nested more than %d deep; no question format does that", MaxDepth)
	}
	if len(p.open) == 0 && p.root != nil {
		return p.wrong("a second outermost element <%s>; XML has one", t.Name.Local)
	}
	n := &Node{Name: t.Name.Local}
	n.Line, n.Column = p.lines.at(p.source, p.at)
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			continue
		}
		if n.Attr == nil {
			n.Attr = map[string]string{}
		}
		// Of xlink:href and href the one without a prefix is meant.
		if _, taken := n.Attr[a.Name.Local]; !taken || a.Name.Space == "" {
			n.Attr[a.Name.Local] = a.Value
		}
	}
	if len(p.open) == 0 {
		p.root = n
	} else {
		outer := p.open[len(p.open)-1].node
		outer.Children = append(outer.Children, n)
		p.inner.start(t, n)
	}
	p.open = append(p.open, &element{node: n, name: qualified(t.Name), from: p.inner.next()})
	return nil
}

func (p *parser) end(t xml.EndElement) error {
	if len(p.open) == 0 {
		return p.wrong("</%s> closes nothing; remove it", qualified(t.Name))
	}
	e := p.open[len(p.open)-1]
	if qualified(t.Name) != e.name {
		return p.wrong("</%s> stands where </%s> is expected, for <%s> of line %d; close that first",
			qualified(t.Name), e.name, e.name, e.node.Line)
	}
	e.node.Inner = p.inner.since(e.from)
	e.node.Text = e.text.String()
	if len(p.open) > 1 {
		p.inner.end(e.node.Name)
	}
	p.open = p.open[:len(p.open)-1]
	return nil
}

func (p *parser) text(t xml.CharData) error {
	if len(p.open) == 0 {
		if len(bytes.TrimSpace(t)) > 0 {
			return p.wrong("text outside of any element, %q; expected XML such as <quiz>…</quiz>", brief(t))
		}
		return nil
	}
	p.open[len(p.open)-1].text.Write(t)
	p.inner.text(string(t))
	return nil
}

// directive refuses what could define entities, which name files to read or
// unfold to gigabytes. A plain DOCTYPE is ignored: nothing is fetched.
func (p *parser) directive(t xml.Directive) error {
	if bytes.Contains(t, []byte("ENTITY")) || bytes.ContainsRune(t, '[') {
		return p.wrong("the DOCTYPE has definitions of its own, %q; they are not read for safety, remove them", brief(t))
	}
	return nil
}

func qualified(n xml.Name) string {
	if n.Space != "" {
		return n.Space + ":" + n.Local
	}
	return n.Local
}

// decode turns a document into UTF-8 by its byte order mark or its prolog.
func decode(data []byte) ([]byte, error) {
	label := prologEncoding(data)
	for mark, l := range map[string]string{"\xef\xbb\xbf": "utf-8", "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be"} {
		if bytes.HasPrefix(data, []byte(mark)) {
			data, label = data[len(mark):], l
			break
		}
	}
	if label != "" && !strings.EqualFold(label, "utf-8") && !strings.EqualFold(label, "utf-16") {
		r, err := charset.NewReaderLabel(label, bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("the prolog names the encoding %q, which is not known; save the file as UTF-8", label)
		}
		// An encoding at most trebles in UTF-8.
		if data, err = io.ReadAll(r); err != nil {
			return nil, fmt.Errorf("the text is not in the encoding %q that the prolog names, %w; save the file as UTF-8", label, err)
		}
	}
	return cleanse(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))), nil
}

// cleanse puts spaces in place of the prolog, which has been heeded and whose
// version 1.1 the decoder refuses, and of control characters, which XML forbids
// and which come with text pasted from office programs.
func cleanse(source []byte) []byte {
	end := 0
	if start := bytes.TrimLeft(source, " \t\r\n"); bytes.HasPrefix(start, []byte("<?xml ")) {
		if length := bytes.Index(start, []byte("?>")); length > 0 {
			end = len(source) - len(start) + length + 2
		}
	}
	for i, b := range source {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' || i < end && b != '\n' {
			source[i] = ' '
		}
	}
	return source
}

// prologEncoding is the encoding that <?xml … encoding="…"?> names, or "".
func prologEncoding(data []byte) string {
	data = bytes.TrimLeft(data[:min(len(data), 300)], " \t\r\n")
	prolog, _, ok := bytes.Cut(data, []byte("?>"))
	if !ok || !bytes.HasPrefix(prolog, []byte("<?xml")) {
		return ""
	}
	_, after, ok := bytes.Cut(prolog, []byte("encoding"))
	after = bytes.TrimLeft(after, " \t\n=")
	if !ok || len(after) == 0 {
		return ""
	}
	label, _, _ := bytes.Cut(after[1:], after[:1])
	return string(label)
}
