// Package mdout writes a test as Markdown for people: each question with a
// heading "#### Q1. …", its choices by letters, and the answer folded away in
// <details>, for repositories, wikis and note programs. Questions with choices
// are read back by package mdexam, unless their prompt has a numbered list,
// which looks like another question to it; the others are for eyes only.
package mdout
