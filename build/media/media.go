// Package media finds the images that texts name by a relative address. All
// commands look for them by this one rule: an address counts from the folder of
// the file that names it, as in a stylesheet, and nothing outside that folder is
// ever read, whether the name leads out or a link does.
//
// A question file may come from a stranger and what is found may be published.
// So hidden files, files that are no image and drawings with a script in them
// are not taken either. The package fetches nothing from the web.
package media

import (
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// MaxBytes is the size of the largest image that is taken.
const MaxBytes = 20 << 20

// Why an image is not taken. The texts are parts of a sentence about it.
var (
	// ErrRemote is of an address with a scheme or a host.
	ErrRemote = errors.New("has an address of the web")
	// ErrRooted is of an address that counts from the root of a host.
	ErrRooted = errors.New("has an address from the root of the host")
	// ErrOutside is of a name or a link that leads out of the folder.
	ErrOutside = errors.New("lies outside the folder of the file that names it")
	// ErrMissing is of a file that is not there.
	ErrMissing = errors.New("is not in the folder of the file that names it")
	// ErrHidden is of a path with a part that begins with a dot.
	ErrHidden = errors.New("is a hidden file")
	// ErrKind is of a file whose name is not that of an image.
	ErrKind = errors.New("is no image that browsers show, by its name")
	// ErrLarge is of a file beyond [MaxBytes].
	ErrLarge = errors.New("is larger than 20 MB")
	// ErrScript is of an SVG that is a program as well as a drawing.
	ErrScript = errors.New("is an SVG that holds a script or is not well-formed")
)

// types are the images that browsers show, by the ends of their names.
var types = map[string]string{
	".png": "image/png", ".apng": "image/apng", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
	".webp": "image/webp", ".avif": "image/avif", ".svg": "image/svg+xml", ".bmp": "image/bmp", ".ico": "image/x-icon",
}

// Type is the media type of an image by its name; empty where that is not the
// name of an image.
func Type(name string) string { return types[strings.ToLower(path.Ext(name))] }

// Path is what an address in a text means: the slashed path below the folder
// that it counts from, without %20 and the like. Whether there is such a file,
// and an image, is for [Read] to say.
func Path(address string) (string, error) {
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Scheme == "" && u.Host == "" && u.Path == "":
		return "", ErrKind
	case u.Scheme != "" || u.Host != "":
		return "", ErrRemote
	case strings.HasPrefix(u.Path, "/"):
		return "", ErrRooted
	}
	name := path.Clean(u.Path)
	if strings.ContainsAny(name, "\\\x00") || !filepath.IsLocal(filepath.FromSlash(name)) {
		return "", ErrOutside
	}
	return name, nil
}

func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.Contains(name, "/.")
}

// Read finds the image at an address in a folder. Its error is one of those
// above, or of the file system.
func Read(folder, address string) (name string, data []byte, err error) {
	name, err = Path(address)
	switch {
	case err != nil:
		return "", nil, err
	case hidden(name):
		return "", nil, ErrHidden
	case Type(name) == "":
		return "", nil, ErrKind
	}
	name, data, err = Beside(folder, address)
	if err == nil && Type(name) == types[".svg"] && scripted(data) {
		return "", nil, ErrScript
	}
	return name, data, err
}

// Beside reads the file at an address in a folder, whatever it holds, by the same
// rule. It returns what the address means as [Path] does.
func Beside(folder, address string) (name string, data []byte, err error) {
	name, err = Path(address)
	switch {
	case err != nil:
		return "", nil, err
	case hidden(name):
		return "", nil, ErrHidden
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return "", nil, missing(err)
	}
	defer root.Close()
	// Asked before it is opened: a pipe would keep the opener waiting.
	info, err := root.Stat(filepath.FromSlash(name))
	switch {
	case err != nil:
		return "", nil, missing(err)
	case !info.Mode().IsRegular():
		return "", nil, ErrMissing
	case info.Size() > MaxBytes:
		return "", nil, ErrLarge
	}
	f, err := root.Open(filepath.FromSlash(name))
	if err != nil {
		return "", nil, missing(err)
	}
	defer f.Close()
	data, err = io.ReadAll(io.LimitReader(f, MaxBytes+1))
	switch {
	case err != nil:
		return "", nil, err
	case len(data) > MaxBytes:
		return "", nil, ErrLarge
	}
	return name, data, nil
}

// missing tells a file that is not there from one that a link leads out to. The
// latter has no name of its own in package os.
func missing(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ErrMissing
	case strings.Contains(err.Error(), "escapes from parent"):
		return ErrOutside
	}
	return err
}
