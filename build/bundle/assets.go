package bundle

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// The assets, below widget/assets: folders whose files are joined in name
// order, and a page. What is first goes into the script that pages embed, the
// rest travels with the engine.
const (
	firstScript  = "script/first"
	engineScript = "script/engine"
	firstStyle   = "style/first"
	engineStyle  = "style/engine"
	framePage    = "frame.html"
	frameScript  = "frame.js"
)

// wasmExecLine is the place in the engine's script where Go's support file goes.
const wasmExecLine = "/*WASM_EXEC*/"

// styleSection is the custom section of the engine that holds its stylesheet:
// there it is checked and cached with the engine and costs no request.
const styleSection = "mocktest.css"

// widgetFiles is the widget without any quiz.
type widgetFiles struct {
	version string
	files   []File
}

// assets are the sources of everything that is not the engine.
type assets struct {
	firstScript, engineScript, firstStyle, engineStyle, framePage, frameScript []byte
}

func readAssets(s source) (a assets, err error) {
	for _, folder := range []struct {
		into *[]byte
		name string
		ext  string
	}{
		{&a.firstScript, firstScript, ".js"}, {&a.engineScript, engineScript, ".js"},
		{&a.firstStyle, firstStyle, ".css"}, {&a.engineStyle, engineStyle, ".css"},
	} {
		if *folder.into, err = joined(s.asset(folder.name), folder.ext); err != nil {
			return a, err
		}
	}
	for _, file := range []struct {
		into *[]byte
		name string
	}{{&a.framePage, framePage}, {&a.frameScript, frameScript}} {
		if *file.into, err = os.ReadFile(s.asset(file.name)); err != nil {
			return a, incomplete(err)
		}
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
	engine, err := makeEngine(s, parts, wasm)
	if err != nil {
		return widgetFiles{}, err
	}
	module, err := makeModule(s, parts, exec, engine)
	if err != nil {
		return widgetFiles{}, err
	}
	version := Version + "+" + contentHash(engine.Data, module.Data, parts.firstScript, parts.firstStyle, parts.framePage, parts.frameScript)[:8]
	script, err := makeScript(s, parts, engine, module, version)
	if err != nil {
		return widgetFiles{}, err
	}
	frame, err := makeFrame(s, parts)
	if err != nil {
		return widgetFiles{}, err
	}
	return widgetFiles{version: version, files: append(frame, engine, module, script, pinned(script))}, nil
}

// pinned is the script again under a name that changes with its content, for
// pages that stay with one build.
func pinned(script File) File {
	script.Name = "mocktest-" + contentHash(script.Data) + ".js"
	script.Immutable = true
	return script
}

// makeEngine puts the stylesheet into the compiled program.
func makeEngine(s source, parts assets, wasm []byte) (File, error) {
	css, err := minified("text/css", s.asset(engineStyle), parts.engineStyle)
	if err != nil {
		return File{}, err
	}
	data := withSection(wasm, styleSection, css)
	engine := newFile("mocktest-"+contentHash(data)+".wasm", data)
	engine.Immutable = true
	return engine, nil
}

// makeModule makes the script that comes with the engine: a module, since only
// such a one can hand something over without a global name. It exports open,
// which takes what the first script shares and returns the engine's ways in.
func makeModule(s source, parts assets, exec wasmExec, engine File) (File, error) {
	filled, err := fill(s.asset(engineScript), string(parts.engineScript), []placeholder{
		{name: wasmExecLine, text: exec.code},
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
