package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"
)

// packer compresses what is served, once for each content: brotli of the best
// quality takes half a minute for an engine, so it is kept on disk between
// runs. Its zero value compresses nothing.
type packer struct {
	dir string // where packed bodies are kept
}

// newPacker keeps packed bodies in the user's cache folder, or in a temporary
// one where there is none.
func newPacker() (packer, error) {
	home, err := os.UserCacheDir()
	if err != nil {
		home = os.TempDir()
	}
	p := packer{filepath.Join(home, "mocktest-benchmark")}
	return p, os.MkdirAll(p.dir, 0o755)
}

// pack returns data as brotli, or nil when that is off.
func (p packer) pack(data []byte) []byte {
	if p.dir == "" {
		return nil
	}
	sum := sha256.Sum256(data)
	kept := filepath.Join(p.dir, hex.EncodeToString(sum[:16])+".br")
	if packed, err := os.ReadFile(kept); err == nil && len(packed) > 0 {
		return packed
	}
	var b bytes.Buffer
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	// Writing to memory does not fail.
	_, _ = w.Write(data)
	_ = w.Close()
	p.keep(kept, b.Bytes())
	return b.Bytes()
}

// keep writes in one step, so that a run that is broken off leaves no half
// file. A file that cannot be kept is compressed again next time.
func (p packer) keep(name string, packed []byte) {
	f, err := os.CreateTemp(p.dir, "part-*")
	if err != nil {
		return
	}
	_, err = f.Write(packed)
	if closed := f.Close(); err != nil || closed != nil || os.Rename(f.Name(), name) != nil {
		os.Remove(f.Name())
	}
}
