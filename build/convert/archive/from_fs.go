package archive

import (
	"fmt"
	"io"
	"io/fs"
	"slices"
)

// FromFS reads a folder that a package was unpacked into. What is no file, such
// as a link, is left out. The limits of [Open] hold.
func FromFS(folder fs.FS) (*Archive, error) {
	a := &Archive{files: map[string][]byte{}, loose: map[string]string{}}
	left := int64(MaxSize)
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		if len(a.names) >= MaxFiles {
			return fmt.Errorf("the folder has more than %d files; remove what no question needs", MaxFiles)
		}
		content, err := readAtMost(folder, name, left)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		left -= int64(len(content))
		a.files[name] = content
		a.names = append(a.names, name)
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(a.names)
	for _, name := range slices.Backward(a.names) {
		a.loose[loosely(name)] = name
	}
	return a, nil
}

func readAtMost(folder fs.FS, name string, most int64) ([]byte, error) {
	f, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(content)) > most {
		err = tooLarge()
	}
	return content, err
}
