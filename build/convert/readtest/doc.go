// Package readtest is what the tests of all readers of question formats share:
// golden files, corpora of real files, and what must hold for whatever a reader
// returns. Only tests import it.
//
// A test of a reader is
//
//	func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }
//	func FuzzRead(f *testing.F)   { readtest.Fuzz(f, "f.gift", Read) }
//
// It declares the flag -update, which a test package that imports it must not
// declare again; see [Update].
package readtest

import "mocktest/build/convert/bank"

// Reader is the function that every reader has.
type Reader = func(name string, data []byte) (*bank.File, error)
