package qti2

import (
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// stimulus is the text that an item takes from files of its package, which
// several items may share.
func (it *item) stimulus() string {
	var texts []string
	for _, ref := range it.root.All("assessmentStimulusRef") {
		address := ref.Attr["href"]
		data, ok := it.packageFile(address)
		if !ok {
			it.lose(bank.Changed, ref, "the shared text "+quoted(address), "it is not in the package")
			continue
		}
		name, _ := it.find(it.path, address)
		root, err := xmltree.Parse(name, data)
		if err != nil {
			it.lose(bank.Changed, ref, "the shared text "+quoted(address), err.Error())
			continue
		}
		normalise(root)
		body := root.Child("stimulusBody")
		if body == nil {
			it.lose(bank.Changed, ref, "the shared text "+quoted(address), "it has no stimulusBody")
			continue
		}
		// Addresses in it are relative to its own file.
		other := &item{reader: it.reader, path: name, root: it.root}
		texts = append(texts, other.content(body))
	}
	return strings.Join(texts, "\n\n")
}

// knownParts are the children of an item that are read, or that only say how it
// looks.
var knownParts = map[string]bool{
	"responseDeclaration": true, "outcomeDeclaration": true, "itemBody": true, "responseProcessing": true,
	"modalFeedback": true, "assessmentStimulusRef": true, "rubricBlock": true, "stylesheet": true, "templateDeclaration": true,
}

// unknown names the children of an item that are not read.
func (it *item) unknown() {
	for _, n := range it.root.Children {
		if !knownParts[n.Name] {
			it.lose(bank.Changed, n, "the element "+n.Name, "it is not read")
		}
	}
}
