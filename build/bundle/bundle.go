// Package bundle makes the files a publisher puts on a web host: the loader
// script, the WebAssembly engine, the frame page, the quizzes, a manifest, the
// licences of what is inside and the snippets to paste.
//
// It compiles the module as an opaque program and treats widget/assets as
// bytes with placeholders, so it knows nothing of how the widget works. The
// same source and toolchain give the same bytes.
package bundle

import (
	"context"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"path"
	"strings"

	"mocktest/build/check"
	"mocktest/build/progress"
	"mocktest/build/schema"
)

// Version is the release of the widget. The full version of a bundle adds a
// hash of what went into it.
const Version = "0.1.0"

// The names readers' pages rely on. They never change between builds.
const (
	ScriptName      = "mocktest.js"
	FrameName       = "mocktest.html"
	FrameScriptName = "mocktest-frame.js"
	ManifestName    = "manifest.json"
)

// engineName begins the name of the script that comes with the engine.
const engineName = "mocktest-engine-"

// Options say what to build. The zero value builds the widget alone, from the
// module of the working directory, uncompressed.
type Options struct {
	// Source is the directory of the mocktest module, or one inside it;
	// empty means the working directory.
	Source string
	// Quizzes are paths of quiz files to check, minify and include.
	Quizzes []string
	// Compression decides which precompressed forms are made.
	Compression Compression
	// Earlier is a folder with a build whose compressed forms are taken again
	// where files are the same, or empty. It need not exist.
	Earlier string
	// BaseURL is where the files will be served from. It stands in the
	// snippets; empty means a placeholder that tells the reader to fill it in.
	// [CheckBaseURL] says what it may be.
	BaseURL string
	// Still writes the quizzes as HTML too, and their start cards into their
	// files; nil leaves that out.
	Still Still
	// NoAnswers keeps keys and explanations out of that HTML.
	NoAnswers bool
	// Progress hears about long steps; nil is silent.
	Progress *progress.Log
}

// Bundle is the built files, in memory.
type Bundle struct {
	// Version names the content, such as "0.1.0+1f2e3d4c".
	Version string
	// Files are sorted by name, which is slashed: images lie in the folders
	// they have beside their quiz.
	Files []File
	// Images are the quizzes with images that are not among the files, with
	// a hint about each; Elsewhere are the addresses of those that are not
	// meant to be, on the web or from the root of a host.
	Images    []check.Result
	Elsewhere []string
	// inputs are the paths of what was read: quizzes and their images.
	inputs []string
}

// File is one built file with its precompressed forms.
type File struct {
	Name string
	Data []byte
	// Gzip and Brotli are nil where the form was not asked for or does not
	// save bytes.
	Gzip, Brotli []byte
	// Integrity is the value for an integrity attribute.
	Integrity string
	// Immutable says that the name changes with the content, so that caches
	// may keep the file for ever.
	Immutable bool
}

// File returns the file with this name, or nil.
func (b *Bundle) File(name string) *File {
	for i := range b.Files {
		if b.Files[i].Name == name {
			return &b.Files[i]
		}
	}
	return nil
}

// Pinned returns the immutable copy of the loader script, or nil.
func (b *Bundle) Pinned() *File {
	for i, f := range b.Files {
		if f.Immutable && path.Ext(f.Name) == ".js" && !strings.HasPrefix(f.Name, engineName) {
			return &b.Files[i]
		}
	}
	return nil
}

// Build makes a bundle. Its error says what to do next; problems in quizzes
// come back as [QuizErrors], all of them at once.
func Build(ctx context.Context, o Options) (*Bundle, error) {
	base, err := CheckBaseURL(o.BaseURL)
	if err != nil {
		return nil, err
	}
	quizzes, err := readQuizzes(o.Quizzes, o.Still)
	if err != nil {
		return nil, err
	}
	source, err := findSource(ctx, o.Source)
	if err != nil {
		return nil, err
	}
	engine, err := compile(ctx, source, trimmings, o.Progress)
	if err != nil {
		return nil, err
	}
	widget, err := assemble(source, engine.wasm)
	if err != nil {
		return nil, err
	}
	b := &Bundle{Version: widget.version}
	b.add(widget.files...)
	b.add(engine.licences)
	b.add(newFile(schema.Name, schema.JSON)) // quiz files may name it as their $schema
	for _, q := range quizzes {
		b.add(q.file)
		b.inputs = append(b.inputs, q.from.File)
	}
	if err := addImages(b, quizzes); err != nil {
		return nil, err
	}
	if err := writeStill(b, quizzes, o, base); err != nil {
		return nil, err
	}
	snippets, err := snippetFiles(b, quizzes, base)
	if err != nil {
		return nil, err
	}
	b.add(snippets...)
	if o.Compression == BestCompression {
		b.takeEarlier(o.Earlier)
	}
	if err := b.compress(ctx, o.Compression, o.Progress); err != nil {
		return nil, err
	}
	return b, b.addManifest(source, engine.whole)
}

// newFile makes a File without compressed forms.
func newFile(name string, data []byte) File {
	return File{Name: name, Data: data, Integrity: integrity(data)}
}

// integrity is the Subresource Integrity value of data.
func integrity(data []byte) string {
	sum := sha512.Sum384(data)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

// contentHash is the first 16 hexadecimal digits of SHA-256 over the parts,
// each with its length so that moving a border changes the hash.
func contentHash(parts ...[]byte) string {
	if len(parts) == 1 {
		sum := sha256.Sum256(parts[0])
		return hex.EncodeToString(sum[:8])
	}
	all := sha256.New()
	for _, part := range parts {
		sum := sha256.Sum256(part)
		all.Write(sum[:])
	}
	return hex.EncodeToString(all.Sum(nil)[:8])
}
