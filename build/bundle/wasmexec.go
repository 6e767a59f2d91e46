package bundle

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// wasmExec is Go's JavaScript support file, made ready to run inside a
// function whose parameter is named globalThis.
type wasmExec struct {
	code   string
	notice string // its licence notice, without comment marks
}

// readWasmExec takes the support file of the toolchain that compiles the
// engine: the two must be of the same version.
func readWasmExec(s source) (wasmExec, error) {
	path := filepath.Join(s.goroot, "lib", "wasm", "wasm_exec.js")
	data, err := os.ReadFile(path)
	if err != nil {
		return wasmExec{}, fmt.Errorf("%s has no lib/wasm/wasm_exec.js, which browsers need to run Go: "+
			"install Go 1.24 or newer from https://go.dev/dl/ (%w)", s.goversion, err)
	}
	scoped, err := scopeWasmExec(string(data))
	if err != nil {
		return wasmExec{}, fmt.Errorf("%s (of %s): %w", path, s.goversion, err)
	}
	return scoped, nil
}

// hostNames are what wasm_exec.js takes from globalThis but calls by bare
// name. A bare name is looked up in the host page, where a bundler's shim may
// have put something else; "globalThis." in front makes it ours.
var hostNames = []string{"fs", "process", "path", "crypto", "performance"}

// mustCall are the bare calls known to exist. A support file without them has
// changed shape, and running it unread could leak into the host page.
var mustCall = []string{"fs.writeSync(", "crypto.getRandomValues(", "performance.now()"}

// mustHold are the two places that make the parameter Go's global object.
var mustHold = []string{"globalThis.Go = class", "this._values = ["}

func scopeWasmExec(js string) (wasmExec, error) {
	for _, part := range append(append([]string{}, mustCall...), mustHold...) {
		if !strings.Contains(js, part) {
			return wasmExec{}, fmt.Errorf("the file has changed shape: %q is missing. "+
				"Build with Go 1.26, or teach build/bundle/wasmexec.go the new shape", part)
		}
	}
	notice, rest := cutNotice(js)
	if notice == "" {
		return wasmExec{}, fmt.Errorf("the file has changed shape: it does not begin with its licence notice. " +
			"Read it and teach build/bundle/wasmexec.go the new shape")
	}
	for _, name := range hostNames {
		rest = qualify(rest, name)
	}
	for _, call := range mustCall {
		if !strings.Contains(rest, "globalThis."+call) {
			return wasmExec{}, fmt.Errorf("the call %q could not be moved into the widget's own scope. "+
				"Read the file and teach build/bundle/wasmexec.go its new shape", call)
		}
	}
	return wasmExec{code: rest, notice: notice}, nil
}

// cutNotice parts the comment lines at the head of js from the code.
func cutNotice(js string) (notice, rest string) {
	var lines []string
	for strings.HasPrefix(js, "//") {
		line, after, _ := strings.Cut(js, "\n")
		lines = append(lines, strings.TrimSpace(strings.TrimPrefix(line, "//")))
		js = after
	}
	return strings.Join(lines, "\n"), js
}

// qualify writes globalThis. before every member access on the bare name.
func qualify(js, name string) string {
	var b strings.Builder
	for {
		i := strings.Index(js, name+".")
		if i < 0 {
			b.WriteString(js)
			return b.String()
		}
		b.WriteString(js[:i])
		if i == 0 || !partOfName(js[i-1]) {
			b.WriteString("globalThis.")
		}
		b.WriteString(name + ".")
		js = js[i+len(name)+1:]
	}
}

// partOfName reports whether a byte before a name makes it another name or a
// member of something.
func partOfName(c byte) bool {
	return c == '.' || c == '_' || c == '$' || c == '/' ||
		'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= 0x80
}
