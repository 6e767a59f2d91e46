package bundle

const (
	goAppPath    = "github.com/maxence-charriere/go-app/v10"
	goldmarkPath = "github.com/yuin/goldmark"
)

// trimmings are the modules that readers download a part of. They are of fixed
// versions: another version may mean something else by the same names.
var trimmings = []trimming{goApp, goldmark}

// goApp is go-app without its server half, pages, routes and storage. Most of
// what it links, net/http with TLS and all of crypto, it links for these. The
// files kept are those that compare and draw elements.
var goApp = trimming{
	path: goAppPath, version: "v10.1.11", ours: "go-app",
	keep: []string{
		"pkg/app/attribute.go", "pkg/app/component.go", "pkg/app/condition.go", "pkg/app/event.go", "pkg/app/html.go",
		"pkg/app/js.go", "pkg/app/js_nowasm.go", "pkg/app/node.go", "pkg/app/range.go", "pkg/app/raw.go",
		"pkg/app/update.go",
	},
	swap: map[string]string{"net/url": goAppPath + "/pkg/url"},
}

// goldmark is the parser of goldmark, without its renderers. It is unchanged
// but for three packages of the standard library that it uses little of, the
// largest being regexp.
var goldmark = trimming{
	path: goldmarkPath, version: "v1.8.7", ours: "goldmark",
	keep: []string{"ast/*.go", "extension/ast/table.go", "extension/ast/strikethrough.go", "parser/*.go", "text/*.go", "util/*.go"},
	swap: map[string]string{
		"fmt": goldmarkPath + "/fmt", "net/url": goldmarkPath + "/url", "regexp": goldmarkPath + "/regexp",
	},
}
