package bundle

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// The assets, below widget/assets: two folders whose files are joined in name
// order, and a page.
const (
	scriptAsset = "script"
	styleAsset  = "style"
	frameAsset  = "frame.html"
)

// wasmExecLine is the place in the script where Go's support file goes.
const wasmExecLine = "/*WASM_EXEC*/"

// widgetFiles is the widget without any quiz.
type widgetFiles struct {
	version string
	files   []File
}

// assets are the sources of everything that is not the engine.
type assets struct {
	script, style, frame []byte
}

func readAssets(s source) (a assets, err error) {
	if a.script, err = joined(s.asset(scriptAsset), ".js"); err != nil {
		return a, err
	}
	if a.style, err = joined(s.asset(styleAsset), ".css"); err != nil {
		return a, err
	}
	if a.frame, err = os.ReadFile(s.asset(frameAsset)); err != nil {
		return a, incomplete(err)
	}
	return a, nil
}

// joined returns the files of a folder with this extension in name order, one
// after the other.
func joined(dir, ext string) ([]byte, error) {
	// Glob sorts, and fails only on a bad pattern.
	names, _ := filepath.Glob(filepath.Join(dir, "*"+ext))
	if len(names) == 0 {
		return nil, incomplete(fmt.Errorf("there is no %s file in %s", ext, dir))
	}
	var all []byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, incomplete(err)
		}
		all = append(append(all, data...), '\n')
	}
	return all, nil
}

func incomplete(err error) error {
	return fmt.Errorf("the mocktest source is incomplete: %w; fetch it again", err)
}

// assemble puts engine, support file, stylesheet, script and frame page
// together.
func assemble(s source, wasm []byte) (widgetFiles, error) {
	exec, err := readWasmExec(s)
	if err != nil {
		return widgetFiles{}, err
	}
	parts, err := readAssets(s)
	if err != nil {
		return widgetFiles{}, err
	}
	engine := newFile("mocktest-"+contentHash(wasm)+".wasm", wasm)
	engine.Immutable = true
	version := Version + "+" + contentHash(wasm, []byte(exec.code), parts.script, parts.style, parts.frame)[:8]

	script, err := makeScript(s, parts, exec, engine, version)
	if err != nil {
		return widgetFiles{}, err
	}
	frame, err := makeFrame(s, parts.frame, script, version)
	if err != nil {
		return widgetFiles{}, err
	}
	return widgetFiles{version: version, files: []File{engine, script, pinned(script), frame}}, nil
}

// pinned is the script again under a name that changes with its content, for
// pages that stay with one build.
func pinned(script File) File {
	script.Name = "mocktest-" + contentHash(script.Data) + ".js"
	script.Immutable = true
	return script
}

// makeScript fills the placeholders of the script, closes it into one strict
// function, so that none of its names becomes a global, and minifies it.
func makeScript(s source, parts assets, exec wasmExec, engine File, version string) (File, error) {
	css, err := minified("text/css", s.asset(styleAsset), parts.style)
	if err != nil {
		return File{}, err
	}
	filled, err := fill(s.asset(scriptAsset), string(parts.script), []placeholder{
		{name: wasmExecLine, text: exec.code},
		{name: "__WASM_FILE__", text: jsString(engine.Name), quoted: true},
		{name: "__WASM_INTEGRITY__", text: jsString(engine.Integrity), quoted: true},
		{name: "__CSS__", text: jsString(string(css)), quoted: true},
		{name: "__VERSION__", text: jsString(version), quoted: true},
	})
	if err != nil {
		return File{}, err
	}
	closed := "(() => {\n\"use strict\";\n" + filled + "\n})();\n"
	code, err := minified("text/javascript", s.asset(scriptAsset), []byte(closed))
	if err != nil {
		return File{}, err
	}
	head := "/*! mocktest " + version + ". Holds Go's wasm_exec.js: " + strings.ReplaceAll(exec.notice, "\n", " ") + " */\n"
	return newFile(ScriptName, append([]byte(head), code...)), nil
}

// makeFrame fills and minifies the page for iframes. It need not use any
// placeholder.
func makeFrame(s source, page []byte, script File, version string) (File, error) {
	filled := strings.NewReplacer(
		"__SCRIPT_INTEGRITY__", script.Integrity,
		"__VERSION__", version,
	).Replace(string(page))
	html, err := minified("text/html", s.asset(frameAsset), []byte(filled))
	return newFile(FrameName, html), err
}
