//go:build !js

// Command mocktest makes, checks and serves mock tests that any web page
// embeds with one script tag.
//
// One program has two halves. Compiled for the browser (GOOS=js GOARCH=wasm)
// it is the widget, see main_js.go. Compiled for anything else it is the
// command that publishers run; "mocktest help" lists what it does.
package main

import (
	"os"

	"mocktest/build"
	"mocktest/widget/still"
)

func main() {
	os.Exit(build.Main(os.Args[1:], os.Stdout, os.Stderr, still.Writer{}))
}
