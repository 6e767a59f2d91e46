// Package aiken reads Aiken, the plainest of Moodle's formats: a question on one
// line or several, its choices as "A) " or "A. ", and "ANSWER: " with the letter of
// the right one. There is no feedback, no weight and no markup in it.
//
// Several letters after ANSWER, which Moodle refuses, make a multiple response.
package aiken
