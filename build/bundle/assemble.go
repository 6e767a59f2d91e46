package bundle

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
)

// assemble puts engine, support file, stylesheets, scripts and frame page
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
	module, err := makeModule(s, parts, exec, engine)
	if err != nil {
		return widgetFiles{}, err
	}
	version := Version + "+" + contentHash(engine.Data, module.Data, parts.firstScript, parts.firstStyle, parts.framePage, parts.frameScript, parts.pageStyle)[:8]
	script, err := makeScript(s, parts, engine, module, version)
	if err != nil {
		return widgetFiles{}, err
	}
	frame, err := makeFrame(s, parts)
	if err != nil {
		return widgetFiles{}, err
	}
	style, err := makeStyle(s, parts.pageStyle)
	if err != nil {
		return widgetFiles{}, err
	}
	return widgetFiles{version: version, files: append(frame, engine, module, script, pinned(script), style)}, nil
}

// pinned is the script again under a name that changes with its content, for
// pages that stay with one build.
func pinned(script File) File {
	script.Name = "mocktest-" + contentHash(script.Data) + ".js"
	script.Immutable = true
	return script
}

// makeModule makes the script that comes with the engine: a module, since only
// such a one can hand something over without a global name. It holds the
// stylesheet of the running test and exports open, which takes what the first
// script shares and returns the engine's ways in.
func makeModule(s source, parts assets, exec wasmExec, engine File) (File, error) {
	css, err := minified("text/css", s.asset(engineStyle), parts.engineStyle)
	if err != nil {
		return File{}, err
	}
	filled, err := fill(s.asset(engineScript), string(parts.engineScript), []placeholder{
		{name: wasmExecLine, text: exec.code},
		{name: "__ENGINE_CSS__", text: jsString(string(css)), quoted: true},
		{name: "__WASM_BYTES__", text: strconv.Itoa(len(engine.Data)), quoted: true},
	})
	if err != nil {
		return File{}, err
	}
	closed := "export const open = (page) => {\n" + filled + "\nreturn engine;\n};\n"
	code, err := minified("text/javascript", s.asset(engineScript), []byte(closed))
	if err != nil {
		return File{}, err
	}
	code = append([]byte("/*! mocktest. Holds Go's wasm_exec.js: "+strings.ReplaceAll(exec.notice, "\n", " ")+" */\n"), code...)
	module := newFile(engineName+contentHash(code)+".js", code)
	module.Immutable = true
	return module, nil
}

// makeScript fills the placeholders of the script that pages embed, closes it
// into one strict function, so that none of its names becomes a global, and
// minifies it.
func makeScript(s source, parts assets, engine, module File, version string) (File, error) {
	css, err := minified("text/css", s.asset(firstStyle), parts.firstStyle)
	if err != nil {
		return File{}, err
	}
	filled, err := fill(s.asset(firstScript), string(parts.firstScript), []placeholder{
		{name: "__WASM_FILE__", text: jsString(engine.Name), quoted: true},
		{name: "__WASM_INTEGRITY__", text: jsString(engine.Integrity), quoted: true},
		{name: "__ENGINE_FILE__", text: jsString(module.Name), quoted: true},
		{name: "__ENGINE_INTEGRITY__", text: jsString(module.Integrity), quoted: true},
		{name: "__CSS__", text: jsString(string(css)), quoted: true},
		{name: "__VERSION__", text: jsString(version), quoted: true},
	})
	if err != nil {
		return File{}, err
	}
	closed := "(() => {\n\"use strict\";\n" + filled + "\n})();\n"
	code, err := minified("text/javascript", s.asset(firstScript), []byte(closed))
	if err != nil {
		return File{}, err
	}
	return newFile(ScriptName, append([]byte("/*! mocktest "+version+" */\n"), code...)), nil
}

// makeFrame minifies the page for iframes and its script.
func makeFrame(s source, parts assets) ([]File, error) {
	page, err := minified("text/html", s.asset(framePage), parts.framePage)
	if err != nil {
		return nil, err
	}
	closed := "(() => {\n\"use strict\";\n" + string(parts.frameScript) + "\n})();\n"
	script, err := minified("text/javascript", s.asset(frameScript), []byte(closed))
	if err != nil {
		return nil, err
	}
	return []File{newFile(FrameName, page), newFile(FrameScriptName, script)}, nil
}

// makeStyle makes the stylesheet of quizzes that are written as HTML.
func makeStyle(s source, style []byte) (File, error) {
	page, err := pageStyle(style)
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", filepath.ToSlash(s.asset(stillStyle)), err)
	}
	small, err := minified("text/css", s.asset(stillStyle), page)
	return newFile(StyleName, small), err
}
