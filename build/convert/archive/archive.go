// Package archive reads packages of strangers, which are zip files: no name that
// leads out of the package, no bomb, and a clear error for a damaged one.
package archive

import "errors"

// Archive is a package that was read whole.
type Archive struct {
	names []string
	files map[string][]byte
}

// The limits of a package, in bytes unpacked and in files.
const (
	MaxSize  = 256 << 20
	MaxFiles = 10_000
)

// Is reports whether data begins as a zip file does.
func Is(data []byte) bool { return false }

// Open reads a package. Names become slashed and relative; Windows paths are
// understood; a name that leads out of the package is an error.
func Open(data []byte) (*Archive, error) { return nil, errors.New("not written yet") }

// Names are the files, in order of name.
func (a *Archive) Names() []string { return a.names }

// File is the content of a file; names are compared as written, and where that
// finds nothing without regard to case and %-escapes.
func (a *Archive) File(name string) ([]byte, bool) { b, ok := a.files[name]; return b, ok }
