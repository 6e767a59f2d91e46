package quizdata

import (
	"encoding/json"
	"go/ast"
	goparser "go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// unwritten are fields that nobody writes by hand; FORMAT.md describes them
// without an example.
var unwritten = []string{"rendered", "code", "card", "first"}

// TestFormatFields holds that the reader, the schema and the examples of FORMAT.md
// know the same fields: each of one is in the other two.
func TestFormatFields(t *testing.T) {
	reader, schema, examples := readerFields(t), schemaFields(t), exampleFields(t)
	for _, pair := range []struct {
		what, where string
		of, in      map[string]bool
	}{
		{"the reader", "no example of FORMAT.md", reader, examples},
		{"the reader", "not in the schema", reader, schema},
		{"the schema", "no example of FORMAT.md", schema, examples},
		{"the schema", "unknown to the reader", schema, reader},
		{"an example of FORMAT.md", "unknown to the reader", examples, reader},
		{"an example of FORMAT.md", "not in the schema", examples, schema},
	} {
		if len(pair.of) < 60 {
			t.Errorf("only %d fields of %s were found", len(pair.of), pair.what)
		}
		for _, field := range slices.Sorted(maps.Keys(pair.of)) {
			if !pair.in[field] && !slices.Contains(unwritten, field) {
				t.Errorf("%q is a field of %s and is %s", field, pair.what, pair.where)
			}
		}
	}
}

// readerFields are the keys that the reader asks for: those of its lists, and what
// it gives as texts to object and timing.
func readerFields(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	for _, key := range slices.Concat(quizKeys, questionKeys(), answerKeys) {
		found[key] = true
	}
	files, err := filepath.Glob("read_*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := goparser.ParseFile(token.NewFileSet(), name, nil, goparser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if s, ok := call.Fun.(*ast.SelectorExpr); !ok || s.Sel.Name != "object" && s.Sel.Name != "timing" {
				return true
			}
			for _, arg := range call.Args {
				if text, ok := arg.(*ast.BasicLit); ok && text.Kind == token.STRING {
					key, _ := strconv.Unquote(text.Value)
					found[key] = true
				}
			}
			return true
		})
	}
	return found
}

// schemaFields are the names of all properties of the schema.
func schemaFields(t *testing.T) map[string]bool {
	t.Helper()
	data, err := os.ReadFile("../build/schema/quiz.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	walkJSON(t, data, func(under, key string) {
		if under == "properties" {
			found[key] = true
		}
	})
	return found
}

// exampleFields are the keys of all examples, without the names of gaps and topics,
// which are the writer's.
func exampleFields(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	for _, quiz := range formatExamples(t) {
		walkJSON(t, []byte(quiz), func(under, key string) {
			if under != "gaps" && under != "learn" {
				found[key] = true
			}
		})
	}
	return found
}

// walkJSON calls f with each key and the key that it stands under.
func walkJSON(t *testing.T, data []byte, f func(under, key string)) {
	t.Helper()
	var whole any
	if err := json.Unmarshal(data, &whole); err != nil {
		t.Fatalf("%v in:\n%s", err, data)
	}
	var walk func(under string, v any)
	walk = func(under string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, member := range v {
				f(under, key)
				walk(key, member)
			}
		case []any:
			for _, item := range v {
				walk(under, item)
			}
		}
	}
	walk("", whole)
}
