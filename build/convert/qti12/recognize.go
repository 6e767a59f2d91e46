package qti12

import (
	"path"
	"regexp"
	"strings"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/text"
)

// Is reports whether data is a document of QTI 1.2, or a package that holds
// one. The name is not looked at: exports are called .xml, .qti, .dat and .zip.
func Is(name string, data []byte) bool {
	if !archive.Is(data) {
		return isDocument(data)
	}
	a, err := archive.Open(data)
	return err == nil && IsArchive(a)
}

// IsArchive reports whether a package holds a document of QTI 1.2.
func IsArchive(a *archive.Archive) bool {
	for _, name := range a.Names() {
		if data, ok := a.File(name); ok && mayBeDocument(name) && isDocument(data) {
			return true
		}
	}
	return false
}

// mayBeDocument tells from a name whether the file is worth a look.
func mayBeDocument(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xml", ".qti", ".dat":
		return !strings.HasPrefix(path.Base(name), "._") // of macOS
	}
	return false
}

// beforeRoot is what may stand in front of the root: a prolog, comments and a
// document type, which may have declarations inside.
var beforeRoot = regexp.MustCompile(`^(?s:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)`)

// maxHead is how many bytes may stand in front of the root.
const maxHead = 1 << 16

// isDocument reports whether the root of an XML document is questestinterop.
func isDocument(data []byte) bool {
	head, err := text.Decode(data[:min(len(data), maxHead)])
	if err != nil {
		return false
	}
	head = strings.TrimPrefix(head, "\ufeff")
	for head != "" {
		if found := beforeRoot.FindString(head); found != "" {
			head = head[len(found):]
			continue
		}
		break
	}
	if !strings.HasPrefix(head, "<") {
		return false
	}
	end := strings.IndexAny(head, " \t\r\n/>")
	if end < 0 {
		return false
	}
	root := head[1:end]
	return root[strings.LastIndexByte(root, ':')+1:] == "questestinterop"
}
