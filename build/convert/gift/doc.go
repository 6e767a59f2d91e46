// Package gift reads and writes GIFT, Moodle's text format for questions: blocks
// of text with the answers in braces.
//
// The rules are those of Moodle's import filter, for its exports are most of the
// files there are: which type a block is, what a weight and a feedback belong to,
// what a backslash escapes. It departs from them only to understand more, and says
// so as a loss where Moodle would show something else: formulas with \n as in \neq,
// braces of formulas, tags with = or # in their attributes, blank lines between
// answers, and several answers in one text, which become a cloze.
//
// Texts are in Moodle's own format unless they say [html], [markdown] or [plain].
// Moodle's own is plain text here: a line break is kept.
package gift
