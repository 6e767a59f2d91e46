package qti2

import (
	"fmt"
	"path"
	"strings"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

const manifestFile = "imsmanifest.xml"

// resource is a line of a manifest.
type resource struct {
	id, kind, file string
	node           *xmltree.Node
}

// manifestName finds the manifest, also when the package was packed with the
// folder around it.
func manifestName(pkg *archive.Archive) (string, bool) {
	best := ""
	for _, name := range pkg.Names() {
		if strings.EqualFold(path.Base(name), manifestFile) && (best == "" || len(name) < len(best)) {
			best = name
		}
	}
	return best, best != ""
}

// readPackage reads the tests of a package, then its items that stand in no test.
func (r *reader) readPackage(name string) error {
	resources, manifest, err := r.resources(name)
	if err != nil {
		return err
	}
	docs := map[string]*xmltree.Node{}
	var items, tests []string
	listed := map[string]bool{}
	add := func(file string, root *xmltree.Node) {
		if docs[file] != nil {
			return
		}
		docs[file] = root
		if root.Name == "assessmentTest" {
			tests = append(tests, file)
		} else {
			items = append(items, file)
		}
	}
	for _, res := range resources {
		listed[res.file] = true
		if root := r.document(res.file); root != nil {
			add(res.file, root)
		}
	}
	for _, file := range r.pkg.Names() {
		if listed[file] || !isXML(file) {
			continue
		}
		root := r.document(file)
		if root == nil {
			continue
		}
		if manifest != "" {
			r.file.Lose(bank.Changed, file, "", "a file that the manifest does not list", "it was read all the same")
		}
		add(file, root)
	}
	if len(docs) == 0 {
		return fmt.Errorf("%s: the package holds no item and no test of QTI 2 or 3; expected resources of the type imsqti_item_xmlv2p1 or alike in %s", name, manifestFile)
	}
	read := map[string]bool{}
	for _, file := range tests {
		t := r.test(file, docs, read)
		if len(t.Sections) > 0 {
			r.file.Tests = append(r.file.Tests, t)
		}
	}
	r.loose(items, docs, read, len(tests) > 0)
	r.unused()
	return nil
}

// loose reads the items that no test names.
func (r *reader) loose(items []string, docs map[string]*xmltree.Node, read map[string]bool, hasTests bool) {
	var rest bank.Test
	var section bank.Section
	for _, file := range items {
		if read[file] {
			continue
		}
		if hasTests {
			r.file.Lose(bank.Changed, file, docs[file].Attr["title"], "an item that no test names", "it became part of a test without a title")
		}
		if rest.Lang == "" {
			rest.Lang = docs[file].Attr["lang"]
		}
		section.Questions = append(section.Questions, r.item(file, docs[file])...)
	}
	if len(section.Questions) > 0 {
		rest.Sections = []bank.Section{section}
		r.file.Tests = append(r.file.Tests, rest)
	}
}

// document parses a file if it is an item or a test; all else is nil.
func (r *reader) document(file string) *xmltree.Node {
	data, ok := r.pkg.File(file)
	if !ok || !isXML(file) {
		return nil
	}
	name, _ := rootOf(data)
	if name = elementName(name); name != "assessmentItem" && name != "assessmentTest" {
		return nil
	}
	r.used[file] = true
	root, err := xmltree.Parse(file, data)
	if err != nil {
		r.file.Lose(bank.Dropped, file, "", "a file that cannot be read", err.Error())
		return nil
	}
	normalise(root)
	return root
}

// resources reads the manifest. A package without one is read all the same.
func (r *reader) resources(name string) (list []resource, manifest string, err error) {
	manifest, ok := manifestName(r.pkg)
	if !ok {
		r.file.Lose(bank.Changed, name, "", "the order of the questions", "the package has no "+manifestFile+", so that its files were read by name")
		return nil, "", nil
	}
	r.used[manifest] = true
	data, _ := r.pkg.File(manifest)
	root, err := xmltree.Parse(manifest, data)
	if err != nil {
		r.file.Lose(bank.Changed, manifest, "", "the manifest", err.Error())
		return nil, manifest, nil
	}
	for _, n := range root.Find("resources").All("resource") {
		res := resource{id: n.Attr["identifier"], kind: strings.ToLower(n.Attr["type"]), node: n}
		place := fmt.Sprintf("%s:%d:%d", manifest, n.Line, n.Column)
		href := n.Attr["href"]
		if href == "" {
			if f := n.Child("file"); f != nil {
				href = f.Attr["href"]
			}
		}
		if strings.Contains(res.kind, "xmlv1p") {
			r.file.Lose(bank.Dropped, place, "", "the resource "+quoted(href)+" of QTI 1.2", "it is another format; convert it alone")
			if found, ok := r.find(manifest, href); ok {
				r.used[found] = true
			}
			continue
		}
		for _, f := range append([]*xmltree.Node{n}, n.All("file")...) {
			address := f.Attr["href"]
			if address == "" || f != n && address == n.Attr["href"] {
				continue
			}
			found, ok := r.find(manifest, address)
			switch {
			case !ok && !hasScheme(address):
				kind := bank.Changed
				if f == n && isQuestion(res.kind) {
					kind = bank.Dropped
				}
				r.file.Lose(kind, place, "", "the file "+quoted(address), "the manifest lists it, but it is not in the package")
			case f == n:
				res.file = found
			}
		}
		if res.file == "" {
			res.file, _ = r.find(manifest, href)
		}
		list = append(list, res)
	}
	return list, manifest, nil
}

// isQuestion reports whether a resource of this type holds questions.
func isQuestion(kind string) bool {
	return strings.Contains(kind, "imsqti_item") || strings.Contains(kind, "imsqti_test")
}

// unused names the files that no question needs, but for those that belong to
// the package itself.
func (r *reader) unused() {
	for _, file := range r.pkg.Names() {
		lower := strings.ToLower(file)
		if r.used[file] || strings.HasSuffix(lower, ".xsd") || strings.HasSuffix(lower, ".css") || strings.Contains(lower, "rptemplate") ||
			strings.HasPrefix(lower, "__macosx/") || strings.HasSuffix(lower, ".ds_store") {
			continue
		}
		r.file.Lose(bank.Changed, file, "", "the file "+quoted(path.Base(file)), "no question shows it")
	}
}
