package quizdata

import "strings"

// Text is one Markdown text of a file and where it stands.
type Text struct {
	Source string // the Markdown

	value     *value
	collector *collector
}

// ReadTexts is [Read] for those who have more to say about the texts of a
// quiz than whether they are there. The texts are in the order they are read.
func ReadTexts(file string, data []byte) (*Quiz, []Text, Problems) {
	var texts []Text
	quiz, problems := read(file, data, &texts)
	if quiz == nil {
		texts = nil
	}
	return quiz, texts, problems
}

// Problem is something to say about length bytes of the text from offset on.
func (t Text) Problem(offset, length int, message, cure string) Problem {
	src := t.collector.src
	pos := sourceOffset(src, t.value, offset)
	end := max(pos, min(sourceOffset(src, t.value, offset+length), t.value.end))
	cursor := position{line: 1, column: 1}
	cursor.advance(src, pos)
	return Problem{
		File: t.collector.file, Line: cursor.line, Column: cursor.column, Path: t.value.path(),
		Found: excerpt(strings.TrimSpace(src[pos:end])), Message: message, Cure: cure,
	}
}
