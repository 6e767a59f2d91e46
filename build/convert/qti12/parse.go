package qti12

import (
	"bytes"
	"regexp"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// parse reads a document. One that lacks end tags is read with these put in,
// and that is noted: the places of losses stay right but for columns.
func (r *reader) parse(name string, data []byte) (*xmltree.Node, error) {
	data = withoutDeclarations(data)
	root, err := xmltree.Parse(name, data)
	if err == nil {
		return root, nil
	}
	closed, ok := withEndTags(data)
	if !ok {
		return nil, err
	}
	root, again := xmltree.Parse(name, closed)
	if again != nil {
		return nil, err
	}
	r.lose(bank.Changed, name, "", "what stands around an end tag that is missing", err.Error()+"; it was put in")
	return root, nil
}

// tag is what may change which elements are open.
var tag = regexp.MustCompile(`(?s)<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(/?)>`)

// withEndTags puts in end tags where an outer element is closed before an inner
// one. It reports whether there were any; end tags of nothing are left alone.
func withEndTags(data []byte) ([]byte, bool) {
	var out bytes.Buffer
	var open []string
	from, mended := 0, false
	for _, m := range tag.FindAllSubmatchIndex(data, -1) {
		if m[4] < 0 {
			continue // a comment and the like
		}
		name := string(data[m[4]:m[5]])
		if m[2] == m[3] {
			if m[8] == m[9] {
				open = append(open, name)
			}
			continue
		}
		at := len(open) - 1
		for at >= 0 && open[at] != name {
			at--
		}
		if at < 0 {
			return nil, false
		}
		out.Write(data[from:m[0]])
		from = m[0]
		for i := len(open) - 1; i > at; i-- {
			out.WriteString("</" + open[i] + ">")
			mended = true
		}
		open = open[:at]
	}
	out.Write(data[from:])
	return out.Bytes(), mended && len(open) == 0
}

// withoutDeclarations puts spaces in place of a document type, so that places
// stay right: old exporters declare elements there, which the XML reader refuses
// as it does entities. With an entity in it, it stays and is refused.
func withoutDeclarations(data []byte) []byte {
	head := data[:min(len(data), maxHead)]
	for at := 0; ; {
		found := beforeRoot.Find(head[at:])
		if len(found) == 0 {
			return data
		}
		if bytes.HasPrefix(found, []byte("<!DOCTYPE")) && !bytes.Contains(found, []byte("<!ENTITY")) {
			clean := bytes.Clone(data)
			for i := at; i < at+len(found); i++ {
				if clean[i] != '\n' {
					clean[i] = ' '
				}
			}
			return clean
		}
		at += len(found)
	}
}
