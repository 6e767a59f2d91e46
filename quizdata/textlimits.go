package quizdata

import (
	"strconv"
	"strings"
)

// The limits of one Markdown text, besides [MaxTextBytes]. goldmark v1.8.7
// takes time that grows with the square of some constructs, and fills short
// table rows up to any width. Within these limits the worst text known takes
// 20 ms on a desktop machine, where 16 KiB without them took 3 seconds.
// All are counted in code as well, since telling code apart takes a parser.
const (
	// MaxTextLines bounds the lines: blank ones cost in proportion to the
	// lists and quotes that are open around them.
	MaxTextLines = 1000
	// MaxTextNesting bounds quotes and lists inside one another.
	MaxTextNesting = 32
	// MaxTableColumns bounds each table, MaxTableCells all tables of the
	// text together, counted as if every row were full: a few bytes of
	// source make as many cells as the row of heads has, and each becomes
	// an element of the page.
	MaxTableColumns = 64
	MaxTableCells   = 4096
	// MaxBrackets bounds the [ between two blank lines: each may start a
	// link whose end is searched for in all that follows.
	MaxBrackets = 500
	// MaxEmphasis bounds the runs of *, _ and ~ between two blank lines:
	// each closing one searches the open ones before it.
	MaxEmphasis = 1000
)

// CheckText reports whether a Markdown text stays within the limits above,
// and if not, at which byte it leaves them and how. It takes time in
// proportion to the text, whatever that holds. It counts, and parses nothing:
// where it cannot tell how Markdown would read a line, it takes the reading
// that costs more.
func CheckText(text string) (offset int, message string, ok bool) {
	if len(text) > MaxTextBytes {
		return MaxTextBytes, over(len(text), "bytes", MaxTextBytes), false
	}
	var s textScan
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		if lines++; lines > MaxTextLines {
			return offset, "the text has more than " + strconv.Itoa(MaxTextLines) + " lines", false
		}
		if at, message, ok := s.line(strings.TrimSuffix(line, "\r")); !ok {
			return offset + at, message, false
		}
		offset += len(line) + 1
	}
	return 0, "", true
}

// over says that a limit is passed.
func over(n int, what string, limit int) string {
	return "the text has " + strconv.Itoa(n) + " " + what + "; the limit is " + strconv.Itoa(limit)
}

// textScan is what has been counted up to a line.
type textScan struct {
	depth              int // the lists and quotes that may be open
	brackets, emphasis int // since the last blank line
	columns            int // of the table that may be open
	cells              int // of all tables
}

func (s *textScan) line(line string) (at int, message string, ok bool) {
	if strings.Trim(line, " \t") == "" {
		s.brackets, s.emphasis, s.columns = 0, 0, 0
		return 0, "", true
	}
	if at := strings.IndexByte(line, '\r'); at >= 0 {
		return at, `a \r without \n, which Markdown readers take for different things`, false
	}
	width, markers := containers(line)
	if markers > 0 {
		// What stays open from before is quotes, whose marks stand on this
		// line too, and lists, each of which takes two columns.
		if s.depth = min(s.depth, width/2) + markers; s.depth > MaxTextNesting {
			return 0, "quotes and lists more than " + strconv.Itoa(MaxTextNesting) + " deep", false
		}
	}
	if message, ok := s.table(line); !ok {
		return 0, message, false
	}
	return s.inlines(line)
}

// inlines counts what links and emphasis may start at.
func (s *textScan) inlines(line string) (at int, message string, ok bool) {
	before := byte(0)
	for i := 0; i < len(line); i++ {
		c := line[i]
		if c == '[' {
			s.brackets++
		}
		if (c == '*' || c == '_' || c == '~') && c != before {
			s.emphasis++
		}
		if s.brackets > MaxBrackets {
			return i, "more than " + strconv.Itoa(MaxBrackets) + " of [ without a blank line between", false
		}
		if s.emphasis > MaxEmphasis {
			return i, "more than " + strconv.Itoa(MaxEmphasis) + " runs of * _ or ~ without a blank line between", false
		}
		before = c
	}
	return 0, "", true
}

// table counts the cells of a table, which starts at a row of dashes and ends
// at a blank line.
func (s *textScan) table(line string) (message string, ok bool) {
	if strings.Trim(line, "|-: \t\v\f>+*.)0123456789") == "" && strings.Contains(line, "-") {
		inner := strings.TrimSuffix(strings.TrimPrefix(strings.Trim(line, " \t"), "|"), "|")
		s.columns = max(s.columns, 1+strings.Count(inner, "|"))
		s.cells += s.columns // of the row of heads before it
	}
	if s.columns > MaxTableColumns {
		return "a table of " + strconv.Itoa(s.columns) + " columns; the limit is " + strconv.Itoa(MaxTableColumns), false
	}
	if s.cells += s.columns; s.cells > MaxTableCells {
		return "tables of more than " + strconv.Itoa(MaxTableCells) + " cells", false
	}
	return "", true
}

// containers counts the marks of quotes and lists that a line starts with,
// and the columns of white space among them.
func containers(line string) (width, markers int) {
	for i := 0; i < len(line) && markers <= MaxTextNesting; {
		c, rest := line[i], line[i+1:]
		switch {
		case c == ' ':
			width++
		case c == '\t':
			width += 4
		case c == '>':
			markers++
		case isRule(line[i:]):
			return width, markers
		case (c == '-' || c == '*' || c == '+') && startsBlank(rest):
			markers++
		case c >= '0' && c <= '9':
			n := digits(rest)
			if n == len(rest) || rest[n] != '.' && rest[n] != ')' || !startsBlank(rest[n+1:]) {
				return width, markers
			}
			markers++
			i += n + 1
		default:
			return width, markers
		}
		i++
	}
	return width, markers
}

func startsBlank(s string) bool { return s == "" || s[0] == ' ' || s[0] == '\t' }

// isRule reports whether a line is a thematic break, whose marks, spaced out,
// look like those of lists.
func isRule(line string) bool {
	mark := line[:1]
	return strings.Contains("-*", mark) && strings.Trim(line, mark+" \t") == "" && strings.Count(line, mark) > 2
}
