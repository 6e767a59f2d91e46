// Package readertest tests readers of question formats: files of input and
// expected questions, the rules that every reader keeps, and the corpora of
// real files. It is for tests only.
package readertest

import "mocktest/build/convert/bank"

// Reader is the function that every reader of a format exports as Read.
type Reader func(name string, data []byte) (*bank.File, error)
