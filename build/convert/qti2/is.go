package qti2

import (
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/text"
)

// Is reports whether data is a QTI 2 or 3 item or test, or a package with at
// least one of them. QTI 1.2 has other roots, and a package of it other types
// of resources. The name does not matter.
func Is(name string, data []byte) bool {
	if !archive.Is(data) {
		root, spaces := rootOf(data)
		return isItem(root) && ofVersion(spaces) || root == "qti-assessment-item" || root == "qti-assessment-test" ||
			root == "assessmentTest" && ofVersion(spaces)
	}
	pkg, err := archive.Open(data)
	if err != nil {
		return false
	}
	if manifest, ok := manifestName(pkg); ok {
		content, _ := pkg.File(manifest)
		lower := bytes.ToLower(content)
		for _, kind := range []string{"imsqti_item_xmlv2", "imsqti_item_xmlv3", "imsqti_test_xmlv2", "imsqti_test_xmlv3", "imsqti_apipitem_xmlv2"} {
			if bytes.Contains(lower, []byte(kind)) {
				return true
			}
		}
		if bytes.Contains(lower, []byte("imsqti_xmlv1p2")) {
			return false
		}
	}
	for _, file := range pkg.Names() {
		if isXML(file) {
			content, _ := pkg.File(file)
			if Is(file, content) {
				return true
			}
		}
	}
	return false
}

func isXML(file string) bool { return strings.EqualFold(path.Ext(file), ".xml") }

func isItem(root string) bool { return root == "assessmentItem" }

// ofVersion reports whether one of the attributes of a root names QTI 2. Items
// without any namespace are read too: the root element is unmistakable.
func ofVersion(spaces string) bool {
	return spaces == "" || strings.Contains(spaces, "imsqti_v2") || strings.Contains(spaces, "imsqti_v3") ||
		strings.Contains(spaces, "imsqti_item_v2") || // 2.0, which Moodle wrote
		strings.Contains(spaces, "imsqtiasi_v3") || strings.Contains(spaces, "apip")
}

// rootOf is the name of the root element and its namespaces. It reads no
// further than that.
func rootOf(data []byte) (name, spaces string) {
	const far = 16 << 10
	if len(data) > far {
		data = data[:far]
	}
	source, err := text.Decode(data)
	if err != nil {
		return "", ""
	}
	tokens := xml.NewDecoder(strings.NewReader(source))
	tokens.Strict = false
	tokens.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		token, err := tokens.RawToken()
		if err != nil {
			return "", ""
		}
		if before, ok := token.(xml.CharData); ok && len(bytes.Trim(before, " \t\r\n\ufeff")) > 0 {
			return "", ""
		}
		if start, ok := token.(xml.StartElement); ok {
			for _, a := range start.Attr {
				if a.Name.Local == "xmlns" || a.Name.Space == "xmlns" {
					spaces += a.Value + " "
				}
			}
			// The namespace of a schema language alone says nothing.
			if strings.TrimSpace(strings.ReplaceAll(spaces, "http://www.w3.org/2001/XMLSchema-instance", "")) == "" {
				spaces = ""
			}
			return start.Name.Local, spaces
		}
	}
}
