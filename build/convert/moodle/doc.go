// Package moodle reads and writes Moodle XML, the format in which Moodle's
// question bank exports and imports questions, files included.
//
// It is not for backups of courses (.mbz), nor for GIFT, which Moodle also
// reads. The format has no schema; what is here follows the documentation of
// Moodle 2.0 to 5 and its exports.
//
// Question types become those of the bank so:
//
//	multichoice, multichoiceset   single-choice, multiple-response
//	truefalse                     true-false
//	shortanswer                   short-text
//	numerical                     numeric
//	calculated*                   numeric, if only one instance is possible
//	matching, ddmatch             matching, or categorize if a right side repeats
//	ordering                      ordering
//	cloze, gapselect, ddwtos      cloze
//	essay                         essay
//	description                   info
//
// All others are named in the losses. Settings of mere display, such as the
// numbering of choices or the size of a field, are left out without a word.
package moodle
