package qti12

import (
	"path"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// resource is what a manifest lists: one thing of one or more files.
type resource struct {
	id, kind string
	files    []string
	place    string
}

// manifest is the list of a package's resources, and whether it has any.
func (r *reader) manifest() ([]resource, bool) {
	at := ""
	for _, name := range r.files.Names() {
		if path.Base(name) == "imsmanifest.xml" && !hidden(name) && (at == "" || len(name) < len(at)) {
			at = name
		}
	}
	if at == "" {
		return nil, false
	}
	data, _ := r.files.File(at)
	root, err := xmltree.Parse(at, data)
	if err != nil {
		r.lose(bank.Changed, at, "", "the list of resources", "all documents are read in the order of their names: "+err.Error())
		return nil, false
	}
	d := &document{name: at, root: root}
	var all []resource
	for _, n := range root.Descendants("resource") {
		res := resource{id: n.Attr["identifier"], kind: n.Attr["type"], place: d.place(n)}
		for _, name := range append([]string{n.Attr["href"], n.Attr["file"]}, hrefs(n)...) {
			if name == "" || strings.Contains(name, "://") {
				continue
			}
			name = strings.ReplaceAll(name, `\`, "/")
			as := path.Join(path.Dir(at), n.Attr["base"], name)
			// Blackboard names the file from the root, whatever the base is.
			if _, ok := r.files.Name(as); !ok && n.Attr["base"] != "" {
				as = path.Join(path.Dir(at), name)
			}
			res.files = append(res.files, as)
		}
		all = append(all, res)
	}
	return all, true
}

func hrefs(n *xmltree.Node) []string {
	var all []string
	for _, f := range n.All("file") {
		all = append(all, f.Attr["href"])
	}
	return all
}

// hidden reports whether a file is what macOS adds to zip files.
func hidden(name string) bool {
	return strings.HasPrefix(path.Base(name), "._") || strings.HasPrefix(name, "__MACOSX/")
}

// asks reports whether a resource is a test or a bank of this format.
func (res resource) asks() bool {
	return strings.Contains(res.kind, "qti_xmlv1p2") || strings.Contains(res.kind, "x-bb-qti") || strings.Contains(res.kind, "question-bank")
}

// newer reports whether a resource is one of QTI 2 or 3, which is not read here.
func (res resource) newer() bool {
	return strings.Contains(res.kind, "_xmlv2p") || strings.Contains(res.kind, "_xmlv3p")
}
