package build

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"
)

// mostLines is what a file may have. A longer one says why in a comment that
// begins with longReason.
const (
	mostLines  = 300
	longReason = "// Long because "
)

// houseRule looks at one source file and tells what breaks it.
type houseRule struct {
	name string
	// about reports whether the rule concerns the file at this path.
	about func(path string) bool
	check func(path, text string) []string
	// broken is a file that the rule must report, which proves that it can
	// fail, and fine is one it must leave alone.
	broken, fine string
}

var houseRules = []houseRule{
	{name: "files are short, or say why not", about: source, check: shortFile,
		broken: strings.Repeat("\n", mostLines+1), fine: longReason + "…\n" + strings.Repeat("\n", mostLines)},
	{name: "only the browser package touches the browser",
		about:  func(p string) bool { return under(p, "widget", ".go") && !under(p, "widget/browser", ".go") },
		check:  forbid("app.Window", "app.Value", "app.ValueOf", "app.FuncOf", ".JSSrc", ".JSValue"),
		broken: "package p\nvar x = app.Window()", fine: "package p\n// app.Window is not for us.\nvar x = app.Div()"},
	{name: "no text becomes markup, no inline style", about: func(p string) bool { return under(p, "widget", ".go") },
		check:  forbid("app.Raw", "app.Style", ".Style", ".Styles"),
		broken: "package p\nvar x = app.Div().Style(a, b)", fine: "package p\nvar x = app.Div().Class(style)"},
	{name: "scripts build elements, never markup, and run no text",
		about:  func(p string) bool { return under(p, "widget/assets", ".js") || under(p, "build", ".js") },
		check:  forbidScript("innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "eval", "Function", "document.write"),
		broken: "f(() => { a.innerHTML = b })", fine: "// innerHTML\na.textContent = 'eval' + /eval/.test(b)"},
}

func TestHouseRules(t *testing.T) {
	for _, rule := range houseRules {
		if len(rule.check("widget/x.go", rule.broken)) == 0 {
			t.Errorf("%s: the rule cannot fail", rule.name)
		}
		if found := rule.check("widget/x.go", rule.fine); len(found) > 0 {
			t.Errorf("%s: the rule fails without cause: %s", rule.name, found)
		}
	}
	files := 0
	walkSources(t, func(path, text string) {
		files++
		for _, rule := range houseRules {
			if !rule.about(path) {
				continue
			}
			for _, found := range rule.check(path, text) {
				t.Errorf("%s: %s", rule.name, found)
			}
		}
	})
	if files < 50 {
		t.Errorf("only %d files were looked at", files)
	}
}

// Every package says what it is for, in one of its files.
func TestEveryPackageIsDocumented(t *testing.T) {
	documented := map[string]bool{}
	walkSources(t, func(name, text string) {
		if path.Ext(name) == ".go" {
			dir := path.Dir(name)
			documented[dir] = documented[dir] || hasPackageDoc(t, name, text)
		}
	})
	for dir, ok := range documented {
		if !ok {
			t.Errorf("the package in %s has no doc comment", dir)
		}
	}
	if hasPackageDoc(t, "x.go", "//go:build js\n\npackage p") || !hasPackageDoc(t, "x.go", "// Package p is.\npackage p") {
		t.Error("doc comments are not told from other comments")
	}
}

func hasPackageDoc(t *testing.T, name, text string) bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.PackageClauseOnly|parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return file.Doc.Text() != ""
}

// walkSources visits every source file by its slashed path from the module.
func walkSources(t *testing.T, visit func(path, text string)) {
	t.Helper()
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && name != "." && (e.Name()[0] == '.' || slices.Contains([]string{"dist", "testdata", "node_modules"}, e.Name())):
			return fs.SkipDir
		case e.IsDir() || !source(name):
			return nil
		}
		text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(name)))
		visit(name, string(text))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func source(name string) bool {
	return slices.Contains([]string{".go", ".js", ".css"}, path.Ext(name))
}

// under reports whether a file lies below a folder and is no test.
func under(name, dir, ext string) bool {
	return strings.HasPrefix(name, dir+"/") && path.Ext(name) == ext && !strings.HasSuffix(name, "_test.go")
}

func shortFile(name, text string) []string {
	if n := strings.Count(text, "\n"); n > mostLines && !strings.Contains(text, longReason) {
		return []string{fmt.Sprintf("%s has %d lines, at most %d are allowed; split it, or say why in a comment that begins with %q",
			name, n, mostLines, longReason)}
	}
	return nil
}

// forbid looks for Go selectors: "pkg.Name" exactly, ".Name" on anything.
func forbid(selectors ...string) func(name, text string) []string {
	return func(name, text string) []string {
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, name, text, parser.SkipObjectResolution)
		if err != nil {
			return []string{err.Error()}
		}
		var found []string
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			whole := "." + s.Sel.Name
			if x, ok := s.X.(*ast.Ident); ok && slices.Contains(selectors, x.Name+whole) {
				whole = x.Name + whole
			}
			if slices.Contains(selectors, whole) {
				found = append(found, fmt.Sprintf("%s uses %s", files.Position(s.Pos()), whole))
			}
			return true
		})
		return found
	}
}

// forbidScript looks for names in a JavaScript program: as a variable or as a
// member; "object.member" is looked for as written.
func forbidScript(names ...string) func(name, text string) []string {
	return func(name, text string) []string {
		program, err := js.Parse(parse.NewInputString(text), js.Options{})
		if err != nil {
			return []string{name + ": " + err.Error()}
		}
		finder := &nameFinder{file: name, names: names}
		js.Walk(finder, program)
		return finder.found
	}
}

// nameFinder collects the uses of names while a program is walked.
type nameFinder struct {
	file         string
	names, found []string
}

func (f *nameFinder) Enter(n js.INode) js.IVisitor {
	switch n := n.(type) {
	case *js.Var:
		f.see(n.String())
	case *js.DotExpr:
		f.see(n.Y.String())
		f.see(n.X.String() + "." + n.Y.String())
	}
	return f
}

func (f *nameFinder) Exit(js.INode) {}

func (f *nameFinder) see(name string) {
	if slices.Contains(f.names, name) {
		f.found = append(f.found, f.file+" uses "+name)
	}
}
