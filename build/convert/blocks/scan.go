package blocks

import "strings"

// Scan cuts a text whose first line has a number. Lines end in \n. It takes
// time and space linear in the text.
func Scan(text string, first int) []Block {
	s := &scanner{lines: spaced(strings.Split(text, "\n")), first: first}
	var blocks []Block
	for s.at < len(s.lines) {
		if blank(s.lines[s.at]) {
			s.at++
			continue
		}
		blocks = append(blocks, s.block())
	}
	return blocks
}

// spaced puts the blank that people forget between the marker of a list item and
// its box: "-[x] so" is no list in Markdown, and would be taken for a part of the
// choice before it. Lines of code stay as they are.
func spaced(lines []string) []string {
	open := ""
	for i, line := range lines {
		switch mark := fenceOf(line); {
		case open != "":
			if closes(line, open) {
				open = ""
			}
		case mark != "":
			open = mark
		default:
			lines[i] = tight.ReplaceAllString(line, "$1 $2")
		}
	}
	return lines
}

type scanner struct {
	lines []string
	first int // number of lines[0]
	at    int
	full  int // see deeper
	// noDetails is set when no </details> follows, so as not to look again.
	noDetails bool
}

// block reads the block that begins at the current line, which is not blank.
func (s *scanner) block() Block {
	line := s.lines[s.at]
	b := Block{Line: s.first + s.at}
	switch {
	case heading.MatchString(line):
		m := heading.FindStringSubmatch(line)
		b.Kind, b.Level, b.Text = Heading, len(m[1]), strings.TrimSpace(closing.ReplaceAllString(m[2], ""))
		s.at++
	case rule.MatchString(line):
		b.Kind, b.Text = Rule, line
		s.at++
	case fenceOf(line) != "":
		end, closed := s.fenceEnd(s.at)
		b.Kind, b.Open, b.Text = Fence, !closed, s.take(end)
	case quote.MatchString(line):
		s.quote(&b)
	case startsList(line):
		s.list(&b)
	case details.MatchString(line) && s.detailsEnd() > 0:
		b.Kind, b.Text = Details, s.take(s.detailsEnd())
	default:
		end := s.at + 1
		for end < len(s.lines) && !blank(s.lines[end]) && !starts(s.lines[end]) {
			end++
		}
		b.Text = s.take(end)
	}
	return b
}

// take is the source up to a line, which becomes the current one.
func (s *scanner) take(end int) string {
	text := strings.Join(s.lines[s.at:end], "\n")
	s.at = end
	return text
}

// fenceEnd is the line behind the fence that opens at a line.
func (s *scanner) fenceEnd(at int) (end int, closed bool) {
	open := fenceOf(s.lines[at])
	for i := at + 1; i < len(s.lines); i++ {
		if closes(s.lines[i], open) {
			return i + 1, true
		}
	}
	return len(s.lines), false
}

// detailsEnd is the line behind </details>, or 0 where there is none.
func (s *scanner) detailsEnd() int {
	if s.noDetails {
		return 0
	}
	depth := 0
	open := ""
	for i := s.at; i < len(s.lines); i++ {
		line := s.lines[i]
		if open != "" {
			if closes(line, open) {
				open = ""
			}
			continue
		}
		if open = fenceOf(line); open != "" {
			continue
		}
		lower := strings.ToLower(line)
		depth += strings.Count(lower, "<details") - strings.Count(lower, "</details")
		if depth <= 0 {
			return i + 1
		}
	}
	s.noDetails = true
	return 0
}

func (s *scanner) quote(b *Block) {
	b.Kind = Quote
	var lines []string
	for s.at < len(s.lines) {
		line := s.lines[s.at]
		mark := quote.FindString(line)
		// A line of text right behind a quote belongs to its paragraph.
		if mark == "" && (blank(line) || starts(line)) {
			break
		}
		lines = append(lines, line[len(mark):])
		s.at++
	}
	b.Text = strings.Join(lines, "\n")
}
