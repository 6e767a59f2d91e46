package main

import (
	"bytes"
	"io"
	"testing"

	"github.com/andybalholm/brotli"
)

func TestPackedBodiesAreKept(t *testing.T) {
	p := packer{t.TempDir()}
	data := bytes.Repeat([]byte("low water, high water; "), 200)
	first := p.pack(data)
	plain, err := io.ReadAll(brotli.NewReader(bytes.NewReader(first)))
	if err != nil || !bytes.Equal(plain, data) || len(first) >= len(data) {
		t.Fatalf("%d bytes became %d, which hold %d: %v", len(data), len(first), len(plain), err)
	}
	if !bytes.Equal(p.pack(data), first) {
		t.Error("packing again gave other bytes")
	}
	if bytes.Equal(p.pack(data[1:]), first) {
		t.Error("other data got the bytes kept for these")
	}
	if (packer{}).pack(data) != nil {
		t.Error("a packer that is off packs")
	}
}
