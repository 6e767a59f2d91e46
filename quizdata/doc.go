// Package quizdata is the quiz document: its nouns, its JSON form and the
// rules that make a file a quiz.
//
// FORMAT.md is the reference of the file for those who write one.
//
// The package knows what a quiz is. It does not know what a browser, a clock or an
// attempt is, it never renders Markdown, and it imports nothing but the
// standard library, so that every other package can stand on it.
//
// A [Quiz] that [Read] returned is complete and immutable: every question has
// an id, a type, resolved marks and a key of the shape its type asks for.
// Code above this package relies on that and checks nothing again.
package quizdata
