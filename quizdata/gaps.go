package quizdata

import "strings"

// Piece is a part of the prompt of a Cloze: text, or a gap.
type Piece struct {
	// Text is Markdown as the writer meant it, with {{ for \{{. It is cut
	// anywhere, as in the middle of a code block: join the pieces, with something
	// of your own for the gaps, before reading them.
	Text string
	Gap  string // the id of the slot; empty for a text
	// At is where in the prompt the piece starts.
	At int
}

// Pieces cuts the prompt of a Cloze at its gaps. A gap is {{name}}, wherever it
// stands, in code and formulas too, unless a backslash stands directly before
// it. Of more than two braces the last two open a gap.
func Pieces(prompt string) []Piece {
	pieces, _ := cutGaps(prompt)
	return pieces
}

// cutGaps is Pieces, with the places of {{ that are no gap.
func cutGaps(prompt string) (pieces []Piece, stray []int) {
	var text strings.Builder
	begin := 0
	flush := func(at int) {
		if text.Len() > 0 {
			pieces = append(pieces, Piece{Text: text.String(), At: begin})
			text.Reset()
		}
		begin = at
	}
	for at := 0; at < len(prompt); {
		rest := prompt[at:]
		switch {
		case strings.HasPrefix(rest, `\{{`):
			braces := len(rest[1:]) - len(strings.TrimLeft(rest[1:], "{"))
			text.WriteString(rest[1 : 1+braces])
			at += 1 + braces
			continue
		case strings.HasPrefix(rest, "{{") && !strings.HasPrefix(rest, "{{{"):
			if name, ok := gapName(rest); ok {
				flush(at)
				pieces = append(pieces, Piece{Gap: name, At: at})
				at += len(name) + len("{{}}")
				begin = at
				continue
			}
			stray = append(stray, at)
			text.WriteString("{{")
			at += len("{{")
			continue
		}
		text.WriteByte(prompt[at])
		at++
	}
	flush(len(prompt))
	return pieces, stray
}

// gapName is the name in {{name}} at the start of a text.
func gapName(text string) (string, bool) {
	const most = len("{{") + MaxIDBytes + len("}}")
	name, _, found := strings.Cut(text[len("{{"):min(len(text), most)], "}}")
	return name, found && validGap(name)
}

// validGap reports whether a name can stand in {{name}}.
func validGap(name string) bool {
	for i := 0; i < len(name); i++ {
		if c := name[i]; !wordByte(c) && c != '-' {
			return false
		}
	}
	return name != "" && len(name) <= MaxIDBytes
}
