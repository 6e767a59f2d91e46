package bundle

import (
	"encoding/binary"
	"errors"
	"slices"
)

// The kinds of section of a WebAssembly file used here, and the bytes of the
// instructions that say where in memory a piece of data belongs.
const (
	sectionData = 11
	opI32Const  = 0x41
	opEnd       = 0x0b
)

// zeroRun is how many zero bytes are left out of the data: memory begins as
// zeros, and a new piece costs a few bytes.
const zeroRun = 32

var errWasm = errors.New("the WebAssembly file has an unknown shape")

// wasmData is a program parted at its data, which stand as they do in memory.
type wasmData struct {
	before, after []byte
	memory        []byte
}

// readWasmData parts a program.
func readWasmData(wasm []byte) (d wasmData, err error) {
	defer func() {
		if recover() != nil { // the file ends too soon
			err = errWasm
		}
	}()
	for at := 8; at < len(wasm); {
		kind, r := wasm[at], wasmReader{wasm, at + 1}
		size := r.uint()
		next := r.at + size
		if kind == sectionData {
			d.before, d.after = wasm[:at], wasm[next:]
			for range r.uint() {
				if err := d.read(&r); err != nil {
					return d, err
				}
			}
			return d, nil
		}
		at = next
	}
	return d, errWasm
}

// read puts one piece of data in its place.
func (d *wasmData) read(r *wasmReader) error {
	if r.byte() != 0 || r.byte() != opI32Const {
		return errWasm
	}
	place := r.int()
	if r.byte() != opEnd || place < 0 {
		return errWasm
	}
	size := r.uint()
	if more := place + size - len(d.memory); more > 0 {
		d.memory = append(d.memory, make([]byte, more)...)
	}
	copy(d.memory[place:], r.wasm[r.at:r.at+size])
	r.at += size
	return nil
}

// bytes is the whole program again.
func (d wasmData) bytes() []byte {
	var pieces []byte
	n := 0
	for from := 0; from < len(d.memory); {
		if d.memory[from] == 0 {
			from++
			continue
		}
		to := from
		for end := from; end < len(d.memory) && end-to < zeroRun; end++ {
			if d.memory[end] != 0 {
				to = end + 1
			}
		}
		pieces = append(appendInt(append(pieces, 0, opI32Const), from), opEnd)
		pieces = append(binary.AppendUvarint(pieces, uint64(to-from)), d.memory[from:to]...)
		n++
		from = to
	}
	section := append(binary.AppendUvarint(nil, uint64(n)), pieces...)
	head := binary.AppendUvarint([]byte{sectionData}, uint64(len(section)))
	return slices.Concat(d.before, head, section, d.after)
}

// wasmReader reads numbers, seven bits to a byte.
type wasmReader struct {
	wasm []byte
	at   int
}

func (r *wasmReader) byte() byte {
	r.at++
	return r.wasm[r.at-1]
}

func (r *wasmReader) uint() int {
	n, size := binary.Uvarint(r.wasm[r.at:])
	if size <= 0 {
		panic(errWasm)
	}
	r.at += size
	return int(n)
}

// int reads a number with a sign, which is the highest bit of the last byte.
func (r *wasmReader) int() int {
	for n, shift := 0, 0; ; {
		c := r.byte()
		n |= int(c&0x7f) << shift
		shift += 7
		if c < 0x80 {
			if c&0x40 != 0 {
				n -= 1 << shift
			}
			return n
		}
	}
}

func appendInt(b []byte, n int) []byte {
	for n >= 0x40 {
		b = append(b, byte(n)&0x7f|0x80)
		n >>= 7
	}
	return append(b, byte(n))
}
