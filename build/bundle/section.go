package bundle

import "encoding/binary"

// withSection returns a WebAssembly module with one more custom section at its
// end. Such sections are ignored by engines and readable by scripts
// (WebAssembly.Module.customSections). See "Custom Section" in the binary
// format of the WebAssembly Core Specification.
func withSection(wasm []byte, name string, content []byte) []byte {
	named := binary.AppendUvarint(nil, uint64(len(name)))
	named = append(append(named, name...), content...)
	const custom = 0
	out := append(append([]byte{}, wasm...), custom)
	return append(binary.AppendUvarint(out, uint64(len(named))), named...)
}
