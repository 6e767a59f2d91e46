package bundle

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"mocktest/build/progress"
)

// compileEnv pins what would otherwise change the bytes from one machine to
// the next.
var compileEnv = []string{"GOOS=js", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "GOEXPERIMENT=", "CGO_ENABLED=0"}

// compileFlags make a small engine. Functions that are not inlined into others
// save a tenth of its compressed size. In the runtime they are inlined all the
// same: a click is drawn a third faster for a fiftieth of the size. The list of
// modules, which a program carries to tell of itself, is emptied.
var compileFlags = []string{
	"-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid= -X=runtime.modinfo=",
	"-gcflags=all=-l", "-gcflags=runtime=", "-gcflags=internal/runtime/...=",
}

// engine is the program for the browser.
type engine struct {
	wasm     []byte
	licences File
	// whole says what could not be left out, and why; empty when all was.
	whole string
}

// compile builds the module for the browser, with as little as possible of the
// modules it uses and of the tables that Go adds. Where something cannot be
// left out it stays, and the log says so. The toolchain's own cache makes an
// unchanged source quick.
func compile(ctx context.Context, s source, modules []trimming, log *progress.Log) (engine, error) {
	done := log.Step("compiling the widget")
	defer done()
	dir, err := os.MkdirTemp("", "mocktest-")
	if err != nil {
		return engine{}, fmt.Errorf("no temporary folder to compile in: %w", err)
	}
	defer os.RemoveAll(dir)
	without, err := trim(ctx, s, modules, dir)
	var e engine
	if err == nil {
		e, err = compileWith(ctx, s, without, dir)
	}
	if ctx.Err() != nil {
		return engine{}, ctx.Err()
	}
	if err != nil {
		whole, mistake := compileWith(ctx, s, trimmed{}, dir)
		if mistake != nil {
			return engine{}, mistake // the source's own
		}
		e = whole
		e.keep("modules could not be trimmed", err, log)
	}
	small, err := withoutLines(e.wasm, s.goversion)
	if err != nil {
		e.keep("line numbers could not be left out", err, log)
		return e, nil
	}
	e.wasm = small
	return e, nil
}

// keep notes what stays in the engine.
func (e *engine) keep(what string, err error, log *progress.Log) {
	log.Say("WARNING: the engine is larger than need be, as its %s: %v", what, err)
	reason, _, _ := strings.Cut(err.Error(), "\n")
	e.whole = strings.TrimPrefix(e.whole+"; "+what+": "+reason, "; ")
}

func compileWith(ctx context.Context, s source, t trimmed, dir string) (e engine, err error) {
	out := filepath.Join(dir, "engine.wasm")
	args := append([]string{"build", "-o", out}, append(compileFlags, t.flags...)...)
	if _, err := runGo(ctx, s.dir, compileEnv, append(args, ".")...); err != nil {
		return e, err
	}
	if e.wasm, err = os.ReadFile(out); err != nil {
		return e, err
	}
	e.licences, err = licences(ctx, s, t)
	return e, err
}
