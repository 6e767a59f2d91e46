package bundle

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"
)

// takeEarlier gives files the compressed forms that an earlier build left in dir,
// where they hold what the file holds. Compressing the engine takes half a minute,
// and most builds change a quiz alone. Unpacking tells the same from the stale
// and the broken in a fraction of a second.
func (b *Bundle) takeEarlier(dir string) {
	if dir == "" {
		return
	}
	for i := range b.Files {
		f := &b.Files[i]
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		f.Gzip = earlier(path+".gz", f.Data, func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) })
		f.Brotli = earlier(path+".br", f.Data, func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil })
	}
}

// earlier is the compressed file at path if it unpacks to data and saves
// something, or nil.
func earlier(path string, data []byte, unpack func(io.Reader) (io.Reader, error)) []byte {
	// Asked before it is opened: a pipe would keep the opener waiting.
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size()+minSaving > int64(len(data)) {
		return nil
	}
	small, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	r, err := unpack(bytes.NewReader(small))
	if err != nil {
		return nil
	}
	// One byte more than there should be tells a longer file.
	held, err := io.ReadAll(io.LimitReader(r, int64(len(data))+1))
	if err != nil || !bytes.Equal(held, data) {
		return nil
	}
	return small
}
