package build

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"mocktest/build/bundle"
)

// graph is who imports whom, standard library included.
type graph map[string][]string

// layer is a rule about imports. Patterns are import paths; "x/..." stands for
// x and everything below it, "std" for the standard library, "*" for all.
type layer struct {
	name string
	// who are the packages the rule is about, but for the exceptions.
	who, except []string
	// only lists all that these packages may import directly; nil for
	// rules of the other kind.
	only []string
	// never lists what they may not reach, directly or through others. What
	// the standard library uses inside is its own affair.
	never []string
	// direct narrows never to direct imports.
	direct bool
	// broken is an import that this rule must report, "a -> b". It proves
	// that the rule can fail.
	broken string
}

const goApp = "github.com/maxence-charriere/go-app/v10/..."

// layers hold for the command and for the widget. Imports run one way:
// main -> widget -> view, browser -> attempt -> grade -> quizdata,
// main -> build -> quizdata, and main -> still -> view.
var layers = []layer{
	{name: "the quiz document stands on the standard library",
		who: []string{"mocktest/quizdata"}, only: []string{"std"},
		broken: "mocktest/quizdata -> mocktest/quizdata/grade"},
	{name: "grading knows the document only",
		who: []string{"mocktest/quizdata/grade"}, only: []string{"std", "mocktest/quizdata"},
		broken: "mocktest/quizdata/grade -> mocktest/quizdata/attempt"},
	{name: "an attempt knows document and grading only",
		who:    []string{"mocktest/quizdata/attempt"},
		only:   []string{"std", "mocktest/quizdata", "mocktest/quizdata/grade", "mocktest/quizdata/plainjson"},
		broken: "mocktest/quizdata/attempt -> mocktest/quizdata/markdown"},
	{name: "Markdown knows the document and goldmark only",
		who: []string{"mocktest/quizdata/markdown"}, only: []string{"std", "mocktest/quizdata", "github.com/yuin/goldmark/..."},
		broken: "mocktest/quizdata/markdown -> mocktest/quizdata/grade"},
	{name: "plain JSON knows nothing of quizzes",
		who: []string{"mocktest/quizdata/plainjson"}, only: []string{"std"},
		broken: "mocktest/quizdata/plainjson -> mocktest/quizdata"},
	{name: "quiz data needs no browser, network or file",
		who: []string{"mocktest/quizdata/..."}, never: []string{goApp, "syscall/js", "net/http", "os/exec"},
		broken: "mocktest/quizdata/grade -> net/http"},
	{name: "only Markdown imports goldmark",
		who: []string{"mocktest/..."}, except: []string{"mocktest/quizdata/markdown"}, direct: true,
		never: []string{"github.com/yuin/goldmark/..."}, broken: "mocktest/widget/view -> github.com/yuin/goldmark/ast"},
	{name: "only the browser package imports syscall/js",
		who: []string{"mocktest/..."}, except: []string{"mocktest/widget/browser"}, direct: true,
		never: []string{"syscall/js"}, broken: "mocktest/widget/view -> syscall/js"},
	{name: "a view knows no browser and no session",
		who:    []string{"mocktest/widget/view"},
		only:   []string{"std", goApp, "mocktest/quizdata/..."},
		broken: "mocktest/widget/view -> mocktest/widget/browser"},
	{name: "the still form is drawn by views alone",
		who:    []string{"mocktest/widget/still"},
		only:   []string{"std", goApp, "golang.org/x/net/html/...", "mocktest/quizdata", "mocktest/quizdata/attempt", "mocktest/widget/view"},
		broken: "mocktest/widget/still -> mocktest/widget/browser"},
	{name: "the browser package knows no quiz",
		who: []string{"mocktest/widget/browser"}, only: []string{"std", goApp},
		broken: "mocktest/widget/browser -> mocktest/quizdata"},
	{name: "formulas are laid out without a library",
		who: []string{"mocktest/build/tex"}, only: []string{"std", "mocktest/quizdata"},
		broken: "mocktest/build/tex -> github.com/alecthomas/chroma/v2"},
	{name: "only rendering imports the highlighter",
		who: []string{"mocktest/..."}, except: []string{"mocktest/build/render"}, direct: true,
		never: []string{"github.com/alecthomas/..."}, broken: "mocktest/build/serve -> github.com/alecthomas/chroma/v2"},
	{name: "quiz data is not highlighted",
		who: []string{"mocktest/quizdata/..."}, never: []string{"github.com/alecthomas/...", "mocktest/build/..."},
		broken: "mocktest/quizdata/markdown -> mocktest/build/render"},
	{name: "the widget knows nothing of the command",
		who: []string{"mocktest/widget/..."}, never: []string{"mocktest/build/...", "github.com/spf13/..."},
		broken: "mocktest/widget -> mocktest/build/check"},
	{name: "the command compiles the widget without knowing it",
		who: []string{"mocktest/build/..."}, never: []string{"mocktest/widget/...", goApp},
		broken: "mocktest/build/serve -> mocktest/widget/view"},
}

// browserLayers hold for the program compiled for the browser: what it links,
// every reader downloads.
var browserLayers = []layer{
	{name: "readers download nothing of the command",
		who: []string{"mocktest"}, never: []string{"mocktest/build/...", "github.com/spf13/...", "github.com/tdewolff/...",
			"github.com/alecthomas/...", "github.com/dlclark/...", "github.com/fsnotify/...", "github.com/andybalholm/...", "github.com/chromedp/..."},
		broken: "mocktest/widget -> github.com/tdewolff/minify/v2"},
	{name: "readers download no still form and no HTML parser",
		who: []string{"mocktest"}, never: []string{"mocktest/widget/still", "golang.org/x/net/..."},
		broken: "mocktest/widget -> golang.org/x/net/html"},
	{name: "readers download no template engine",
		who: []string{"*"}, direct: true, never: []string{"html/template", "text/template"},
		broken: "mocktest/widget/view -> html/template"},
	{name: "goldmark's HTML renderer stays out",
		who: []string{"mocktest"}, never: []string{"github.com/yuin/goldmark", "github.com/yuin/goldmark/renderer/html"},
		broken: "mocktest/quizdata/markdown -> github.com/yuin/goldmark"},
}

// linked are the packages of the standard library in the engine, its internal
// ones aside, and linkedModules all other packages. Each was weighed: regexp would
// add 80 KB of brotli, encoding/json with fmt 86, net/http several hundred.
// Whoever lists another looks at what it does to build/bundle/sizes.txt.
var (
	linked = []string{"bytes", "cmp", "context", "errors", "hash", "hash/crc32", "hash/fnv", "html", "io", "iter", "math",
		"math/bits", "math/rand/v2", "reflect", "runtime", "slices", "sort", "strconv", "strings", "sync", "sync/atomic",
		"syscall", "syscall/js", "time", "unicode", "unicode/utf16", "unicode/utf8", "unsafe", "internal/..."}
	linkedModules = []string{"mocktest/quizdata/...", "mocktest/widget/...", goApp,
		"github.com/yuin/goldmark/ast", "github.com/yuin/goldmark/extension/ast", "github.com/yuin/goldmark/parser",
		"github.com/yuin/goldmark/text", "github.com/yuin/goldmark/util",
		// Ours, in the place of packages of the standard library.
		"github.com/yuin/goldmark/fmt", "github.com/yuin/goldmark/regexp", "github.com/yuin/goldmark/url"}
)

// engineLayers hold for the engine as it is compiled, with trimmed modules.
var engineLayers = []layer{
	{name: "the engine links only modules listed here",
		who: []string{"*"}, only: append([]string{"std"}, linkedModules...),
		broken: "github.com/maxence-charriere/go-app/v10/pkg/app -> github.com/google/uuid"},
	{name: "the engine links only packages of the standard library listed here",
		who: []string{"*"}, only: append(linked, linkedModules...),
		broken: "mocktest/widget -> fmt"},
}

func TestImportsRunOneWay(t *testing.T) {
	testLayers(t, importGraph(t, "./...", os.Environ()), layers)
	flags, err := bundle.GoFlags(t.Context(), "..", t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	testLayers(t, importGraph(t, ".", browserEnv(), flags...), slices.Concat(layers, browserLayers, engineLayers))
}

func browserEnv() []string { return append(os.Environ(), "GOOS=js", "GOARCH=wasm") }

// testLayers checks every rule against the real imports, and against the real
// imports with one more that breaks it.
func testLayers(t *testing.T, g graph, rules []layer) {
	t.Helper()
	for _, rule := range rules {
		for _, v := range rule.violations(g) {
			t.Errorf("%s: %s", rule.name, v)
		}
		from, to, _ := strings.Cut(rule.broken, " -> ")
		worse := graph{}
		for name, imports := range g {
			worse[name] = imports
		}
		worse[from] = append(slices.Clone(g[from]), to)
		if !slices.ContainsFunc(rule.violations(worse), func(v string) bool { return strings.Contains(v, to) }) {
			t.Errorf("%s: the rule does not notice %s", rule.name, rule.broken)
		}
	}
}

// violations tells every import that breaks the rule.
func (l layer) violations(g graph) []string {
	var found []string
	for name := range g {
		if !matches(name, l.who) || matches(name, l.except) {
			continue
		}
		for _, imported := range g[name] {
			if l.only != nil && !matches(imported, l.only) || l.direct && matches(imported, l.never) {
				found = append(found, name+" imports "+imported)
			}
		}
		if !l.direct && l.never != nil {
			if path := g.path(name, l.never, map[string]bool{}); path != nil {
				found = append(found, strings.Join(path, " imports "))
			}
		}
	}
	slices.Sort(found)
	return found
}

// path is a chain of imports from a package to one that matches, or nil.
func (g graph) path(from string, to []string, seen map[string]bool) []string {
	seen[from] = true
	for _, imported := range g[from] {
		if matches(imported, to) {
			return []string{from, imported}
		}
		if !seen[imported] && !standard(imported) {
			if rest := g.path(imported, to, seen); rest != nil {
				return append([]string{from}, rest...)
			}
		}
	}
	return nil
}

func matches(name string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		if tree, ok := strings.CutSuffix(pattern, "/..."); ok {
			return name == tree || strings.HasPrefix(name, tree+"/")
		}
		return name == pattern || pattern == "*" || pattern == "std" && standard(name)
	})
}

// standard reports whether a package belongs to Go: its path begins with no
// domain, and it is not ours.
func standard(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return first != "mocktest" && !strings.Contains(first, ".")
}

// importGraph asks the go command who imports whom.
func importGraph(t *testing.T, packages string, env []string, flags ...string) graph {
	t.Helper()
	args := append([]string{"list", "-deps", "-json=ImportPath,Imports"}, flags...)
	cmd := exec.Command("go", append(args, packages)...)
	cmd.Dir, cmd.Env = "..", env
	var errOut bytes.Buffer
	cmd.Stderr = &errOut
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %s: %v\n%s", packages, err, errOut.String())
	}
	g := graph{}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := dec.Decode(&p); err == io.EOF {
			return g
		} else if err != nil {
			t.Fatal(fmt.Errorf("reading what go list printed: %w", err))
		}
		g[p.ImportPath] = p.Imports
	}
}
