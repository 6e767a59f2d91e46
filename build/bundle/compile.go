package bundle

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"mocktest/build/progress"
)

// compileEnv pins what would otherwise change the bytes from one machine to
// the next.
var compileEnv = []string{"GOOS=js", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "GOEXPERIMENT=", "CGO_ENABLED=0"}

// compile builds the module for the browser and returns the engine's bytes.
// The toolchain's own cache makes an unchanged source quick.
func compile(ctx context.Context, s source, log *progress.Log) ([]byte, error) {
	done := log.Step("compiling the widget")
	defer done()
	dir, err := os.MkdirTemp("", "mocktest-")
	if err != nil {
		return nil, fmt.Errorf("no temporary folder to compile in: %w", err)
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "engine.wasm")
	_, err = runGo(ctx, s.dir, compileEnv, "build", "-o", out,
		"-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", ".")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}
