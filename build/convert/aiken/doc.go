// Package aiken reads Aiken, the plainest of Moodle's formats: a question on one
// line or several, its choices as "A) " or "A. ", and "ANSWER: " with the letter of
// the right one. There is no feedback, no weight and no markup in it.
//
// Three things that people write and Moodle does not know are read: a title above
// the first question, which is told, (A) in brackets, and a line "FEEDBACK: "
// right below the answer.
//
// Several letters after ANSWER, which Moodle refuses, make a multiple response.
package aiken
