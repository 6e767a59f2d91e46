// Package app is go-app without what only a server or an installed app needs:
// no pages, no routes, no storage, no notifications. The files that compare and
// draw elements are go-app's own.
package app

import (
	"context"
	"runtime"
)

// Where the program runs.
const (
	IsClient = runtime.GOARCH == "wasm" && runtime.GOOS == "js"
	IsServer = !IsClient
)

var window = newBrowserWindow()

// newRoot makes the component that RunWhenOnBrowser shows.
var newRoot func() Composer

// Window returns the global object of the page.
func Window() BrowserWindow { return window }

// RouteWithRegexp sets the component. Every address leads to it, as with the
// pattern ".*".
func RouteWithRegexp(_ string, newComponent func() Composer) { newRoot = newComponent }

// RunWhenOnBrowser shows the component and serves it for ever.
func RunWhenOnBrowser() {
	if IsServer {
		return
	}
	e := newEngine(context.Background())
	if err := e.load(newRoot()); err != nil {
		panic(err)
	}
	e.run()
}
