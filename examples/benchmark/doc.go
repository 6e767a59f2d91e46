// Benchmark measures in headless Chromium what a reader waits for on a page
// with a mock test: until the article can be read, until the test shows its
// title, until a question can be answered, and then from a click to the paint
// of its outcome. Next to the widget it measures the same article without any
// test, with the test as plain HTML, and with a quiz script of 3 KB written by
// hand: the limits.
//
//	go run ./examples/benchmark
//	go run ./examples/benchmark -n 3 -only 'slow 4G'
//	go run ./examples/benchmark -o examples/benchmark/RESULTS.md
//
// Machines differ, and a busy one differs from itself: compare figures of one
// run. README.md beside this file says how each figure is measured and where
// it is weak. It is no test: slow figures do not fail it.
package main
