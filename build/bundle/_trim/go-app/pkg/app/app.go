// Package app is go-app without what only a server or an installed app needs:
// no pages, no routes, no storage, no notifications. The files that compare and
// draw elements are go-app's own.
package app

import "runtime"

// Where the program runs.
const (
	IsClient = runtime.GOARCH == "wasm" && runtime.GOOS == "js"
	IsServer = !IsClient
)

var window = newBrowserWindow()

// Window returns the global object of the page.
func Window() BrowserWindow { return window }
