// Package archive reads packages of strangers, which are zip files: no name that
// leads out of the package, no bomb, and a clear error for a damaged one. It
// writes nothing to disk.
package archive

import (
	"bytes"
	"net/url"
	"slices"
	"strings"
)

// Archive is a package that was read whole.
type Archive struct {
	names []string
	files map[string][]byte
	// loose leads from a name without case and escapes to the name as written.
	loose map[string]string
}

// The limits of a package: bytes unpacked and files, and how many times larger
// than its packed form a file of more than a megabyte may be. Text packs to a
// tenth, at most to a fiftieth; deflate reaches a thousandth.
const (
	MaxSize  = 256 << 20
	MaxFiles = 10_000
	MaxRatio = 200
)

// Is reports whether data begins as a zip file does.
func Is(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06"))
}

// Names are the files, in order of name. Folders are not among them.
func (a *Archive) Names() []string { return slices.Clone(a.names) }

// File is the content of a file; names are compared as written, and where that
// finds nothing without regard to case and %-escapes.
func (a *Archive) File(name string) ([]byte, bool) {
	name, ok := a.Name(name)
	return a.files[name], ok
}

// Name is the name that a file has in the package, found as [Archive.File] does.
func (a *Archive) Name(name string) (string, bool) {
	name = strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "./")
	if _, ok := a.files[name]; ok {
		return name, true
	}
	name, ok := a.loose[loosely(name)]
	return name, ok
}

func loosely(name string) string {
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	return strings.ToLower(name)
}
