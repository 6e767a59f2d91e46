package bundle

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A Go program holds tables of its functions: how large their frames are and
// where pointers lie in them, which it needs to run, and their names, files and
// lines, which it needs to print where a crash happened. Readers see no such
// print, and it is a tenth of the engine. A crash still says why.

// tableHead begins the tables on WebAssembly: a number for Go 1.20 and later,
// two zeros, the size of an instruction and that of a pointer.
var tableHead = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

var errTables = errors.New("the tables of functions have an unknown shape")

// The parts of what the tables say of a function, in bytes from its beginning,
// and the kinds of further tables it refers to that only a print needs.
const (
	funcName, funcStack, funcFile, funcLine = 4, 16, 20, 24
	funcTables, funcUnit, funcFirstLine     = 28, 32, 36
	funcID, funcExtras, funcSize            = 40, 43, 44

	tableUnsafePoint, tableInlined, tableArguments = 0, 2, 3
	extraInlined, extraArguments, extraWrapped     = 3, 5, 7

	wrapper  = 23 // the id of functions whose names a panic takes apart
	noExtra  = 0xffffffff
	longName = 1 << 12

	runtimePrefix = "runtime."
)

// tablesOf is the toolchain whose tables these are.
const tablesOf = "go1.26"

// withoutLines takes names, files and lines of functions out of a program.
func withoutLines(wasm []byte, goversion string) ([]byte, error) {
	if goversion != tablesOf && !strings.HasPrefix(goversion, tablesOf+".") {
		return nil, fmt.Errorf("%s made them, and only the tables of %s are known: "+
			"compare internal/abi/symtab.go and runtime/symtab.go of the two, then name the new one in build/bundle/linetables.go", goversion, tablesOf)
	}
	d, err := readWasmData(wasm)
	if err != nil {
		return nil, err
	}
	at := bytes.Index(d.memory, tableHead)
	if at < 0 || bytes.Contains(d.memory[at+1:], tableHead) {
		return nil, errTables
	}
	if err := clearTables(d.memory[at:]); err != nil {
		return nil, err
	}
	return d.bytes(), nil
}

// tables is the part of memory that begins with the head.
type tables []byte

func (t tables) word(at int) int       { return int(binary.LittleEndian.Uint32(t[at:])) }
func (t tables) setWord(at, value int) { binary.LittleEndian.PutUint32(t[at:], uint32(value)) }

func clearTables(t tables) (err error) {
	defer func() {
		if recover() != nil { // an offset leads out of memory
			err = errTables
		}
	}()
	functions, names, units, files, values, list := t.word(8), t.word(32), t.word(40), t.word(48), t.word(56), t.word(64)
	if !slices.IsSorted([]int{1, names, units, files, values, list}) {
		return errTables
	}
	keep := make([]bool, list-names)
	runtime := 0
	for i := range functions {
		entry := list + 8*i
		f := t[list+t.word(entry+4):]
		if f.word(0) != t.word(entry) {
			return errTables
		}
		t.keepName(f, keep, names, &runtime)
		f.clear()
		for _, place := range f.places() {
			if from := f.word(place); from != 0 {
				for i := range valuesLength(t[values+from:]) {
					keep[values-names+from+i] = true
				}
			}
		}
	}
	for i, kept := range keep {
		if !kept {
			t[names+i] = 0
		}
	}
	return nil
}

// keepName keeps what the program looks at to run: whether a function belongs
// to the runtime, the names of two that take any arguments, and those that a
// panic takes apart.
func (t tables) keepName(f tables, keep []bool, names int, runtime *int) {
	from := f.word(funcName)
	text := t[names+from:][:longName]
	name := string(text[:bytes.IndexByte(text, 0)])
	switch {
	case f[funcID] == wrapper && strings.Contains(name, ".(*"), name == "reflect.makeFuncStub", name == "reflect.methodValueCall":
	case strings.HasPrefix(name, runtimePrefix):
		if *runtime == 0 {
			*runtime = from
		}
		from, name = *runtime, runtimePrefix
		f.setWord(funcName, from)
	default:
		f.setWord(funcName, 0)
		return
	}
	for i := range len(name) {
		keep[from+i] = true
	}
}

// clear forgets what only a print needs of a function.
func (f tables) clear() {
	for _, field := range []int{funcFile, funcLine, funcUnit, funcFirstLine} {
		f.setWord(field, 0)
	}
	n := f.word(funcTables)
	for _, table := range []int{tableUnsafePoint, tableInlined, tableArguments} {
		if table < n {
			f.setWord(funcSize+4*table, 0)
		}
	}
	for extra := range int(f[funcExtras]) {
		if extra == extraInlined || extraArguments <= extra && extra <= extraWrapped {
			f.setWord(funcSize+4*(n+extra), noExtra)
		}
	}
}

// places are where a function names the tables it needs.
func (f tables) places() []int {
	all := []int{funcStack}
	for i := range f.word(funcTables) {
		all = append(all, funcSize+4*i)
	}
	return all
}

// valuesLength is the length of a table of values: pairs of numbers, up to a
// first number of zero that does not begin the table.
func valuesLength(t []byte) int {
	for at := 0; ; {
		value, size := binary.Uvarint(t[at:])
		if value == 0 && at > 0 {
			return at + size
		}
		at += size
		_, size = binary.Uvarint(t[at:])
		at += size
	}
}
