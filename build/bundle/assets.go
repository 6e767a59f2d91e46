package bundle

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
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
	stillStyle   = "still" // what only quizzes written as HTML need besides
	framePage    = "frame.html"
	frameScript  = "frame.js"
)

// wasmExecLine is the place in the engine's script where Go's support file goes.
const wasmExecLine = "/*WASM_EXEC*/"

// widgetFiles is the widget without any quiz.
type widgetFiles struct {
	version string
	files   []File
}

// assets are the sources of everything that is not the engine.
type assets struct {
	firstScript, engineScript, firstStyle, engineStyle, framePage, frameScript []byte
	// pageStyle is all style, with that of quizzes written as HTML.
	pageStyle []byte
}

func readAssets(s source) (a assets, err error) {
	for _, folder := range []struct {
		into *[]byte
		ext  string
		dirs []string
	}{
		{&a.firstScript, ".js", []string{s.asset(firstScript)}},
		{&a.engineScript, ".js", []string{s.asset(engineScript)}},
		{&a.firstStyle, ".css", []string{s.asset(firstStyle)}},
		{&a.engineStyle, ".css", []string{s.asset(engineStyle)}},
		{&a.pageStyle, ".css", []string{s.asset(firstStyle), s.asset(engineStyle), s.asset(stillStyle)}},
	} {
		if *folder.into, err = joined(folder.ext, folder.dirs...); err != nil {
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

// joined returns the files of folders and their subfolders with this extension,
// in the order of their own names, one after the other.
func joined(ext string, dirs ...string) ([]byte, error) {
	var files []string
	for _, dir := range dirs {
		before := len(files)
		err := filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() && filepath.Ext(file) == ext {
				files = append(files, file)
			}
			return err
		})
		if err != nil {
			return nil, incomplete(err)
		}
		if len(files) == before {
			return nil, incomplete(fmt.Errorf("there is no %s file in %s", ext, dir))
		}
	}
	slices.SortStableFunc(files, func(a, b string) int { return strings.Compare(filepath.Base(a), filepath.Base(b)) })
	var all []byte
	for _, file := range files {
		data, err := os.ReadFile(file)
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
