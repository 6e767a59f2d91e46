package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// Open reads a package. Names become slashed and relative; Windows paths are
// understood; a name that leads out of the package is an error, as is a package
// over the limits. Errors name the entry and not the package, whose name the
// caller knows.
func Open(data []byte) (*Archive, error) {
	if !Is(data) {
		return nil, errors.New("this is no zip file; expected a package that begins with PK")
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	// Names are looked at below, with a message that says more.
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		if errors.Is(err, zip.ErrFormat) {
			return nil, errors.New("the zip file has no directory at its end, so it is cut off or damaged; download or export it anew")
		}
		return nil, fmt.Errorf("the zip file is damaged, %w; download or export it anew", err)
	}
	if len(r.File) > MaxFiles {
		return nil, fmt.Errorf("the package has %d entries, at most %d are read; remove what no question needs", len(r.File), MaxFiles)
	}
	a := &Archive{files: map[string][]byte{}, loose: map[string]string{}}
	left := int64(MaxSize)
	for _, f := range r.File {
		name, err := cleanName(f.Name)
		if err != nil {
			return nil, err
		}
		if name == "" || f.FileInfo().IsDir() || strings.HasSuffix(f.Name, `\`) {
			continue
		}
		if _, twice := a.files[name]; twice {
			return nil, fmt.Errorf("%s: the package has two files of this name; which one is meant cannot be told, remove one", name)
		}
		content, err := unpack(f, left)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		left -= int64(len(content))
		a.files[name] = content
		a.names = append(a.names, name)
	}
	slices.Sort(a.names)
	for _, name := range slices.Backward(a.names) {
		a.loose[loosely(name)] = name
	}
	return a, nil
}

// cleanName is the slashed, relative form of a name; "" for the package itself.
func cleanName(raw string) (string, error) {
	name := strings.ReplaceAll(raw, `\`, "/")
	drive := len(name) > 1 && name[1] == ':'
	if drive || strings.HasPrefix(name, "/") || slices.Contains(strings.Split(name, "/"), "..") || strings.ContainsRune(name, 0) {
		return "", fmt.Errorf("%q: this name of an entry leads out of the package; such a package is not opened, make it anew with names below its root", raw)
	}
	if name = path.Clean(name); name == "." {
		return "", nil
	}
	return name, nil
}

// unpack reads a file of at most left bytes. What the directory says of its
// size is not believed.
func unpack(f *zip.File, left int64) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, errors.New("this file is encrypted; export the package without a password")
	}
	if int64(f.UncompressedSize64) > left || f.UncompressedSize64 > MaxSize {
		return nil, tooLarge()
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(err)
	}
	defer func() { _ = r.Close() }()
	most := left
	if packed := int64(f.CompressedSize64); packed < left/MaxRatio {
		most = min(most, max(1<<20, packed*MaxRatio))
	}
	content, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case int64(len(content)) > most && most < left:
		return nil, fmt.Errorf("this file is more than %d times larger than its packed form, as in a zip bomb; it is not unpacked", MaxRatio)
	case int64(len(content)) > most:
		return nil, tooLarge()
	case err != nil:
		return nil, damaged(err)
	}
	return content, nil
}

func tooLarge() error {
	return fmt.Errorf("with this file the package is larger than %d MB unpacked; leave out large media", MaxSize>>20)
}

func damaged(err error) error {
	switch {
	case errors.Is(err, zip.ErrAlgorithm):
		return errors.New("this file is packed in a way that is not known; pack it with deflate, the default of every zip program")
	case errors.Is(err, zip.ErrChecksum):
		return errors.New("this file does not match its checksum, so the package is damaged; download or export it anew")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("this file ends early, so the package is cut off or damaged; download or export it anew")
	}
	return fmt.Errorf("this file cannot be unpacked, %w; the package is damaged, export it anew", err)
}
