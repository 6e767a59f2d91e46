// Package bank is what question formats have in common: the tests, questions
// and keys that a file of any of them holds, as one set of Go types.
//
// A reader of a format fills a [File]; a writer prints one. Between the two
// nothing depends on either format, so that N readers and M writers make N×M
// conversions. The package knows no format and no quiz file of mocktest: it is
// wider than that, for it must hold what the quiz file cannot say, so that the
// loss is told where it happens and not before.
//
// Texts named Markdown are CommonMark. A reader whose format has HTML or plain
// text turns it into Markdown with package [mocktest/build/convert/text].
//
// Readers never panic, never guess a key and drop nothing in silence: what does
// not fit goes into [File.Losses] with its place and the reason.
package bank
