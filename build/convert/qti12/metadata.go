package qti12

import (
	"strings"

	"mocktest/build/convert/xmltree"
)

// metadata are the fields that an item, an assessment or a bank declares about
// itself, by lower-case label. The first of two with the same label counts.
//
// Canvas writes qtimetadatafield and Respondus qti_metadatafield, each with a
// label and an entry; Blackboard has an element for each field. Some fields
// stand right below itemmetadata, outside of qtimetadata.
func metadata(n *xmltree.Node) map[string]string {
	fields := map[string]string{}
	for _, c := range n.Children {
		switch c.Name {
		case "qtimetadata", "itemmetadata", "assessmentmetadata", "sectionmetadata":
			readFields(c, fields)
		}
	}
	return fields
}

func readFields(n *xmltree.Node, fields map[string]string) {
	label := n.Child("fieldlabel")
	if label != nil {
		set(fields, label.Text, n.Value("fieldentry"))
		return
	}
	for _, c := range n.Children {
		if len(c.Children) == 0 {
			set(fields, c.Name, c.Text)
			continue
		}
		readFields(c, fields)
	}
}

func set(fields map[string]string, label, entry string) {
	label = strings.ToLower(strings.TrimSpace(label))
	if _, twice := fields[label]; !twice {
		fields[label] = strings.TrimSpace(entry)
	}
}
