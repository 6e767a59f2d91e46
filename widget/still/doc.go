// Package still writes a quiz as HTML that needs no engine: the questions with
// native controls and their answers folded away, to stand inside <mock-test>
// before, without and instead of the widget.
//
// It draws with the widget's own views and reads the element tree they make,
// so that the still form has the same elements, class names and geometry as
// the live one and cannot drift from it. Then it adapts the tree to its place,
// which belongs to somebody else: class names get a prefix, ids become unique
// on the page, and what only an engine could serve is left out or stands as an
// empty place of the same size.
//
// It runs in the command, never in the browser.
package still
