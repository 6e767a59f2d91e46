package bundle

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/build/progress"
)

// busy is a program that needs what the tables keep: its frames are walked by
// the garbage collector, grow, panic, and are called in ways known by name.
const busy = `package main

import (
	"reflect"
	"runtime"
	"strings"
)

type shape interface{ area() int }
type square struct{ side int }

func (s square) area() int { return s.side * s.side }

func area(s shape) int { return s.area() }

func deep(n int, words ...string) int {
	if n == 0 {
		runtime.GC()
		return len(words)
	}
	word := strings.Repeat("x", n%7)
	defer func() { _ = len(word) }()
	return deep(n-1, append(words[:len(words):len(words)], word)...) + 0*len(word)
}

func caught(f func()) (text string) {
	defer func() {
		if err, ok := recover().(error); ok {
			text = err.Error()
		}
	}()
	f()
	return "nothing"
}

func main() {
	println(deep(300))
	println(caught(func() { var s []int; println(s[3]) }))
	println(caught(func() { println(area((*square)(nil))) }))
	println(caught(func() { var p *square; println(p.side) }))
	f := reflect.MakeFunc(reflect.TypeFor[func(string) string](), func(in []reflect.Value) []reflect.Value {
		runtime.GC()
		return in
	}).Interface().(func(string) string)
	println(f("made"), reflect.ValueOf(square{3}).Interface().(shape).area())
	done := make(chan map[string]int)
	go func() {
		m := map[string]int{}
		for i := range 1000 {
			m[strings.Repeat("k", i%50)] += i
			runtime.Gosched()
		}
		done <- m
	}()
	println(len(<-done))
	panic("the end")
}
`

func TestAProgramRunsWithoutItsLines(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed")
	}
	s := widgetSource(t)
	s.dir = t.TempDir()
	write(t, filepath.Join(s.dir, "go.mod"), "module busy\n\ngo 1.24\n")
	write(t, filepath.Join(s.dir, "main.go"), busy)
	e, err := compileWith(t.Context(), s, trimmed{}, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	small, err := withoutLines(e.wasm, s.goversion)
	if err != nil {
		t.Fatal(err)
	}
	var said [2]string
	for i, wasm := range [][]byte{e.wasm, small} {
		name := filepath.Join(t.TempDir(), "busy.wasm")
		write(t, name, string(wasm))
		out, _ := exec.CommandContext(t.Context(), node, filepath.Join(s.goroot, "lib", "wasm", "wasm_exec_node.js"), name).CombinedOutput()
		said[i] = string(out)
	}
	before, trace, _ := strings.Cut(said[0], "panic: the end")
	after, rest, ended := strings.Cut(said[1], "panic: the end")
	if before != after || !ended || !strings.Contains(before, "value method main.square.area called using nil *square pointer") {
		t.Errorf("it says\n%s\nand without lines\n%s", said[0], said[1])
	}
	if !strings.Contains(trace, "main.go:") || strings.Contains(rest, "main.go") || strings.Contains(string(small), "main.caught") {
		t.Errorf("lines with\n%s\nand without\n%s", trace, rest)
	}
}

func TestDataKeepTheirPlaces(t *testing.T) {
	s := widgetSource(t)
	e, err := compile(t.Context(), s, trimmings, nil)
	if err != nil {
		t.Fatal(err)
	}
	d, err := readWasmData(e.wasm)
	if err != nil {
		t.Fatal(err)
	}
	again, err := readWasmData(d.bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(d.bytes(), e.wasm) || !bytes.Equal(again.memory, d.memory) {
		t.Error("reading and writing changes a program")
	}
}

func TestUnknownTablesStay(t *testing.T) {
	s, err := findSource(t.Context(), module(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	e, err := compileWith(t.Context(), s, trimmed{}, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	_, err = withoutLines(e.wasm, "go1.99.1")
	wantError(t, err, "go1.99.1 made them", "only the tables of go1.26 are known", "linetables.go")
	for name, broken := range map[string][]byte{
		"no tables":       bytes.ReplaceAll(e.wasm, tableHead, []byte("another!")),
		"another order":   bytes.Replace(e.wasm, tableHead, append(tableHead[:8:8], 0xff), 1),
		"cut short":       e.wasm[:len(e.wasm)/2],
		"no program":      []byte("not a program"),
		"nothing but one": e.wasm[:8],
	} {
		if _, err := withoutLines(broken, s.goversion); err == nil {
			t.Errorf("%s: no error", name)
		}
	}

	var told bytes.Buffer
	s.goversion = "go1.99"
	e, err = compile(t.Context(), s, nil, progress.To(&told))
	if err != nil || !strings.Contains(e.whole, "line numbers could not be left out: go1.99") || !strings.Contains(told.String(), "WARNING") {
		t.Errorf("error %v, reason %q, log %s", err, e.whole, &told)
	}
}
