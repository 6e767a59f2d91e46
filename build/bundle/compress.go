package bundle

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"io"
	"path"
	"runtime"
	"sync"

	"github.com/andybalholm/brotli"

	"mocktest/build/media"
	"mocktest/build/progress"
)

// Compression says which precompressed forms a bundle carries.
type Compression int

// The kinds of compression.
const (
	// NoCompression makes none.
	NoCompression Compression = iota
	// FastCompression makes a quick gzip form, for serving on one's own
	// machine.
	FastCompression
	// BestCompression makes the smallest gzip and brotli forms. It takes
	// about half a minute for the engine.
	BestCompression
)

// minSaving is what a compressed form must save to be worth a request header.
const minSaving = 64

// compress adds the precompressed forms to every file that has none yet, several
// at a time.
func (b *Bundle) compress(ctx context.Context, kind Compression, log *progress.Log) error {
	if kind == NoCompression {
		return nil
	}
	what := "compressing"
	if kind == BestCompression {
		what += " (--compress=false leaves it out)"
	}
	done := log.Step(what)
	defer done()
	var wait sync.WaitGroup
	places := make(chan struct{}, runtime.GOMAXPROCS(0))
	run := func(slot *[]byte, data []byte, form func([]byte) []byte) {
		if *slot != nil {
			return
		}
		wait.Go(func() {
			places <- struct{}{}
			defer func() { <-places }()
			if ctx.Err() != nil {
				return
			}
			if small := form(data); len(small)+minSaving <= len(data) {
				*slot = small
			}
		})
	}
	for i := range b.Files {
		f := &b.Files[i]
		if packed(f.Name) {
			continue
		}
		if kind == FastCompression {
			run(&f.Gzip, f.Data, func(d []byte) []byte { return gzipped(d, gzip.BestSpeed) })
			continue
		}
		run(&f.Brotli, f.Data, brotlied)
		run(&f.Gzip, f.Data, func(d []byte) []byte { return gzipped(d, gzip.BestCompression) })
	}
	wait.Wait()
	return ctx.Err()
}

// packed reports an image whose own format is compressed.
func packed(name string) bool {
	kind := media.Type(name)
	return kind != "" && kind != media.Type(".svg") && kind != media.Type(".bmp")
}

// gzipped returns data as gzip, without a time so that equal data give equal
// bytes.
func gzipped(data []byte, level int) []byte {
	return squeezed(data, func(w io.Writer) io.WriteCloser {
		// Fails only for a level that does not exist.
		zip, _ := gzip.NewWriterLevel(w, level)
		return zip
	})
}

// brotlied returns data as brotli of the best quality, whose window spans the
// whole engine.
func brotlied(data []byte) []byte {
	return squeezed(data, func(w io.Writer) io.WriteCloser {
		return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	})
}

func squeezed(data []byte, writer func(io.Writer) io.WriteCloser) []byte {
	var b bytes.Buffer
	w := writer(&b)
	// Writing to memory does not fail.
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Bytes()
}

// MediaType returns the Content-Type of a built file by its name.
func MediaType(name string) string {
	switch path.Ext(name) {
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".wasm":
		return "application/wasm"
	case ".html":
		return "text/html; charset=utf-8"
	case ".json":
		return "application/json; charset=utf-8"
	case ".txt":
		return "text/plain; charset=utf-8"
	}
	return cmp.Or(media.Type(name), "application/octet-stream")
}
