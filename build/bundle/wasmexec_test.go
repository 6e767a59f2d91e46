package bundle

import (
	"strings"
	"testing"
)

const smallExec = `// Copyright The Authors.
// See LICENSE.

"use strict";
globalThis.fs = { open(path, flags) { return path; } };
globalThis.Go = class {
	run() { this._values = [globalThis]; }
	write() { fs.writeSync(1); this.fs.writeSync(2); offs.writeSync(3) }
	random() { crypto.getRandomValues(x); }
	now() { return -performance.now() + a.performance.now(); }
};
`

func TestBareNamesMoveIntoTheScope(t *testing.T) {
	got, err := scopeWasmExec(smallExec)
	if err != nil {
		t.Fatal(err)
	}
	if want := "Copyright The Authors.\nSee LICENSE."; got.notice != want {
		t.Errorf("notice %q, want %q", got.notice, want)
	}
	for _, part := range []string{
		"{ globalThis.fs.writeSync(1); this.fs.writeSync(2); offs.writeSync(3) }",
		"{ globalThis.crypto.getRandomValues(x); }",
		"return -globalThis.performance.now() + a.performance.now();",
		"globalThis.fs = { open(path, flags) { return path; } };",
	} {
		if !strings.Contains(got.code, part) {
			t.Errorf("%q is missing from\n%s", part, got.code)
		}
	}
}

// The installed toolchain's own file still has the known shape.
func TestToolchainsFileIsUnderstood(t *testing.T) {
	s, err := findSource(t.Context(), module(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	exec, err := readWasmExec(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, bare := range []string{"\tfs.", " fs.", " crypto.", "\tcrypto.", " performance.", "(performance.", " process.", " path."} {
		if strings.Contains(exec.code, bare) {
			t.Errorf("a bare name is left: %q", bare)
		}
	}
}

func TestUnknownShapeIsRefused(t *testing.T) {
	for _, part := range append(append([]string{"// Copyright The Authors.\n// See LICENSE.\n"}, mustCall...), mustHold...) {
		_, err := scopeWasmExec(strings.ReplaceAll(smallExec, part, ""))
		wantError(t, err, "changed shape")
	}
}

func TestToolchainWithoutTheFile(t *testing.T) {
	_, err := readWasmExec(source{goroot: t.TempDir(), goversion: "go1.20"})
	wantError(t, err, "go1.20 has no lib/wasm/wasm_exec.js", "install Go 1.24 or newer")
}
