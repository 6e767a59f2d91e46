// Package sheet reads quizzes that are spreadsheets, CSV, TSV and XLSX, and
// writes CSV. It reads the templates of Kahoot, Quizizz (now Wayground),
// Blooket, GimKit and QSM, and a plain table of our own:
//
//	question, type, choice A, choice B, …, answer, explanation, marks, topic,
//	difficulty, hint, section
//
// Only the question and the answer or two choices are needed, in any order.
// The header is one of the first 12 rows; a name counts by its letters, so that
// "Answer 1 - max 75 characters" is a choice. Further columns are seconds,
// image, passage, description, penalty, unit, match (ignore, exact, wildcard,
// wildcard-exact, regexp), scoring (all-or-nothing, partial, credit), shuffle,
// pinned (letters), credits (a percent for each choice or answer, in order),
// rubric and "feedback A".
//
// Types are those of package bank, or what other programs call them. Without a
// type it follows from the choices and the answer. The answer names choices by
// number from 1, letter or text, several parted by commas; where the ways to
// read it disagree, the question has no key. Typed answers stand one to a line,
// a range of numbers as "3..5". Choices of an ordering stand in the right order,
// those of a matching or categorize question are "left -> right", and those of a
// cloze text its gaps: "{{a}} menu" (or text, number, bank), and below it a line for
// each choice or answer, "0% red" for a wrong one. Words of the bank stand in a
// column words, one to a line.
//
// Of CSV, a quote that would take the rows below into its cell is left out, and
// that is told.
//
// Texts are plain. Those of a table whose question column is named
// "question (Markdown)" are Markdown.
package sheet
