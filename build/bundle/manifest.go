package bundle

import (
	"encoding/json"
	"slices"
	"strings"
)

// Manifest is the content of manifest.json: what a deployment script needs to
// know of every file but the manifest itself.
type Manifest struct {
	// Version of the bundle, see [Bundle.Version].
	Version string `json:"version"`
	// Go is the toolchain that compiled the engine.
	Go string `json:"go"`
	// Untrimmed says what could not be left out of the engine, and why, which
	// makes it larger than need be; empty when all was.
	Untrimmed string         `json:"untrimmed,omitempty"`
	Files     []ManifestFile `json:"files"`
}

// ManifestFile is one file of a [Manifest]. Sizes are in bytes; a compressed
// size of 0 means that there is no such form.
type ManifestFile struct {
	Name      string `json:"name"`
	Bytes     int    `json:"bytes"`
	Gzip      int    `json:"gzip,omitempty"`
	Brotli    int    `json:"brotli,omitempty"`
	Integrity string `json:"integrity"`
	Immutable bool   `json:"immutable,omitempty"`
}

// addManifest adds manifest.json, which lists all other files.
func (b *Bundle) addManifest(s source, untrimmed string) error {
	m := Manifest{Version: b.Version, Go: s.goversion, Untrimmed: untrimmed}
	for _, f := range b.Files {
		m.Files = append(m.Files, ManifestFile{
			Name: f.Name, Bytes: len(f.Data), Gzip: len(f.Gzip), Brotli: len(f.Brotli),
			Integrity: f.Integrity, Immutable: f.Immutable,
		})
	}
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	b.add(newFile(ManifestName, append(data, '\n')))
	return nil
}

// add adds files and keeps the order.
func (b *Bundle) add(files ...File) {
	b.Files = append(b.Files, files...)
	slices.SortFunc(b.Files, func(a, c File) int { return strings.Compare(a.Name, c.Name) })
}
