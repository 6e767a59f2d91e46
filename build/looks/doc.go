// Package looks checks the colours that a page gives to its tests: whether text
// and controls can be told from what they stand on, in a light test and in a dark
// one. The measures are those of WCAG 2.2: 4.5:1 for text (1.4.3) and 3:1 for the
// outlines of controls (1.4.11).
//
// It reads the --mocktest-… properties in stylesheets, style elements and style
// attributes, and the accents of frames, and puts the widget's own colours where
// a page sets none. It knows which rules are meant for dark pages by their media
// query or selector; it does not lay pages out and follows no links. [Sheets] names
// the stylesheets a page links, for those who read files, and [Tags] tells of tags
// by which a page would show no test, or nothing behind it.
package looks
