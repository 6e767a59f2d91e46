package bundle

const goAppPath = "github.com/maxence-charriere/go-app/v10"

// trimmings are the modules that readers download a part of. They are of fixed
// versions: another version may mean something else by the same names.
var trimmings = []trimming{goApp}

// goApp is go-app without its server half, pages, routes and storage. Most of
// what it links, net/http with TLS and all of crypto, it links for these. The
// files kept are those that compare and draw elements.
var goApp = trimming{
	path: goAppPath, version: "v10.1.11", ours: "go-app",
	keep: []string{
		"pkg/app/attribute.go", "pkg/app/component.go", "pkg/app/condition.go", "pkg/app/event.go", "pkg/app/html.go",
		"pkg/app/js.go", "pkg/app/js_nowasm.go", "pkg/app/js_wasm.go", "pkg/app/node.go", "pkg/app/range.go",
		"pkg/app/raw.go", "pkg/app/update.go",
	},
	swap: map[string]string{"net/url": goAppPath + "/pkg/url"},
}
