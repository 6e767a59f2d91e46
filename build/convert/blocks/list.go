package blocks

import "strings"

// list reads a list that begins at the current line. Items of the same kind
// belong to it, ordered or not, whatever stands in for the bullet, also with
// blank lines between.
func (s *scanner) list(b *Block) {
	b.Kind = List
	start := s.at
	b.Ordered = ordered(s.lines[s.at])
	for s.at < len(s.lines) && s.continues(b.Ordered) {
		b.Items = append(b.Items, s.item())
	}
	b.Text = strings.TrimRight(strings.Join(s.lines[start:s.at], "\n"), " \t\n")
}

func ordered(line string) bool {
	m := marker.FindStringSubmatch(line)
	return m != nil && len(m[2]) > 1
}

// continues goes over blank lines when an item of the same list follows.
func (s *scanner) continues(isOrdered bool) bool {
	next := s.at
	for next < len(s.lines) && blank(s.lines[next]) {
		next++
	}
	if next == len(s.lines) || !startsList(s.lines[next]) || rule.MatchString(s.lines[next]) || ordered(s.lines[next]) != isOrdered {
		return false
	}
	s.at = next
	return true
}

// item reads one item with all that is indented below it.
func (s *scanner) item() Item {
	line := s.lines[s.at]
	item := Item{Line: s.first + s.at}
	m := marker.FindStringSubmatch(line)
	rest := line[len(m[0]):]
	indent := min(len(m[1])+2, len(m[0]))
	content := len(m[1]) + len(m[2]) + 1
	if gap := indentOf(m[3]); gap >= 1 && gap <= 4 {
		content = len(m[1]) + len(m[2]) + gap
	}
	if found := box.FindStringSubmatch(rest); found != nil {
		item.Box = Empty
		if strings.EqualFold(found[1], "x") {
			item.Box = Checked
		}
		rest = rest[len(found[0]):]
	}
	lines := []string{rest}
	open := fenceOf(rest)
	for s.at++; s.at < len(s.lines); s.at++ {
		line = s.lines[s.at]
		inside := indentOf(line) >= max(indent, 2)
		switch {
		case blank(line) && open == "" && !s.deeper(max(indent, 2)):
			item.Text = strings.TrimRight(strings.Join(lines, "\n"), " \t\n")
			return item
		case !blank(line) && !inside && open == "" && (lines[len(lines)-1] == "" || starts(line)),
			!blank(line) && !inside && open != "":
			item.Text = strings.TrimRight(strings.Join(lines, "\n"), " \t\n")
			return item
		}
		line = dedent(line, content)
		if open == "" {
			open = fenceOf(line)
		} else if closes(line, open) {
			open = ""
		}
		lines = append(lines, line)
	}
	item.Text = strings.TrimRight(strings.Join(lines, "\n"), " \t\n")
	return item
}

// deeper reports whether the next line that is not blank is indented enough to
// belong to the item. It remembers that line, or many blank lines would each
// look for it.
func (s *scanner) deeper(indent int) bool {
	for s.full <= s.at || s.full < len(s.lines) && blank(s.lines[s.full]) {
		s.full = max(s.full, s.at) + 1
	}
	return s.full < len(s.lines) && indentOf(s.lines[s.full]) >= indent
}
