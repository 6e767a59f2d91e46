package gift

import (
	"sort"
	"strings"
)

// block is what stands between blank lines: a question, a category, or comments
// alone.
type block struct {
	text  string // its lines without the comments
	lines []start
	notes notes
	// unparted says that no blank line stands before it, and that only its name
	// tells that it is no more of the question above.
	unparted bool
}

// start is where a line of a block begins: the offset in its text, and the number
// in the file.
type start struct{ offset, number int }

// position is the line and the column of an offset, both from 1; columns count
// bytes, as compilers do.
func (b *block) position(offset int) (line, column int) {
	i := sort.Search(len(b.lines), func(i int) bool { return b.lines[i].offset > offset }) - 1
	if i < 0 {
		return 1, 1
	}
	return b.lines[i].number, offset - b.lines[i].offset + 1
}

// blocks splits a file. A blank line between answers, which Moodle does not
// allow, ends no block: one more answer or the closing brace follows.
func blocks(file string) []*block {
	var all []*block
	b, depth := &block{}, 0
	var buf strings.Builder
	var seen braces
	end := func() {
		b.text = buf.String()
		if b.text != "" || !b.notes.empty() {
			all = append(all, b)
		}
		b, depth, seen = &block{}, 0, braces{}
		buf.Reset()
	}
	ended := func() bool { return strings.HasSuffix(strings.TrimSpace(buf.String()), "}") }
	add := func(number int, line string) {
		if buf.Len() > 0 {
			buf.WriteByte('\n')
		}
		b.lines = append(b.lines, start{buf.Len(), number})
		buf.WriteString(line)
	}
	lines := strings.Split(file, "\n")
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSuffix(lines[i], "\r")
		trimmed := strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(trimmed, "//"):
			b.notes.read(trimmed)
		case strings.HasPrefix(line, categoryMark):
			end()
			add(i+1, line)
			end()
		case strings.HasPrefix(trimmed, "::") && depth == 0 && (ended() || seen.answers && titled.MatchString(trimmed)):
			// People forget the blank line; a title after an answer begins
			// another question all the same.
			unparted := !ended()
			end()
			b.unparted = unparted
			fallthrough
		case trimmed != "":
			depth = max(0, depth+nesting(line))
			add(i+1, line)
			seen.line(buf.String(), b.lines, depth)
		default:
			next := i + 1
			for next < len(lines) && strings.TrimSpace(lines[next]) == "" {
				next++
			}
			if depth > 0 && next < len(lines) && continues(lines[next]) {
				add(i+1, "")
			} else {
				end()
			}
			i = next - 1
		}
	}
	end()
	return all
}

// braces are those that the lines of a block have had so far.
type braces struct {
	from    int  // where the line begins that opened those that are open
	open    bool // some are
	answers bool // closed ones hold answers
}

// line takes the last line of a text, behind which so many braces are open. What
// is closed is looked at once, however many lines follow.
func (b *braces) line(text string, lines []start, depth int) {
	if !b.open {
		b.from = lines[len(lines)-1].offset
	}
	if b.open = depth > 0; !b.open && !b.answers {
		b.answers, _ = signOf(text[b.from:])
	}
}

// continues reports whether a line can only be one among answers.
func continues(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && strings.ContainsRune("=~}#", rune(line[0]))
}

// nesting is how many more braces a line opens than it closes.
func nesting(line string) (n int) {
	for i, active := range active(line) {
		if active && line[i] == '{' {
			n++
		} else if active && line[i] == '}' {
			n--
		}
	}
	return n
}
