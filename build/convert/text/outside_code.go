package text

import "strings"

// OutsideCode goes through Markdown and puts in what change returns, with how
// many bytes it replaces, wherever that is not 0. Code is left alone, and so is
// what stands behind a backslash.
func OutsideCode(markdown string, change func(rest string) (string, int)) string {
	var b strings.Builder
	lineStart := true
	noRun := map[int]bool{} // lengths of runs of ` that do not come any more
	for i := 0; i < len(markdown); {
		rest := markdown[i:]
		skip := 1
		if lineStart {
			if n := fenced(rest); n > 0 {
				b.WriteString(rest[:n])
				i += n
				continue
			}
		}
		lineStart = rest[0] == '\n'
		if s, n := change(rest); n > 0 {
			b.WriteString(s)
			i += n
			continue
		}
		switch rest[0] {
		case '\\':
			skip = min(2, len(rest))
		case '`':
			skip = codeSpan(rest, noRun)
		}
		b.WriteString(rest[:skip])
		lineStart = rest[skip-1] == '\n'
		i += skip
	}
	return b.String()
}

// fenced is the length of a block of code that begins with a line of ``` or ~~~,
// in quotations and lists too, or 0.
func fenced(s string) int {
	line, _, _ := strings.Cut(s, "\n")
	fence := strings.TrimLeft(line, " \t>")
	n := len(fence) - len(strings.TrimLeft(fence, "`"))
	if n == 0 {
		n = len(fence) - len(strings.TrimLeft(fence, "~"))
	}
	if n < 3 || fence[0] == '`' && strings.Contains(fence[n:], "`") {
		return 0
	}
	length := min(len(line)+1, len(s))
	for line := range strings.SplitAfterSeq(s[length:], "\n") {
		length += len(line)
		end := strings.Trim(line, " \t>\r\n")
		if strings.HasPrefix(end, fence[:n]) && strings.Trim(end, fence[:1]) == "" {
			break
		}
	}
	return length
}

// codeSpan is the length of code between runs of ` that are equally long, or of
// the run itself.
func codeSpan(s string, noRun map[int]bool) int {
	n := len(s) - len(strings.TrimLeft(s, "`"))
	if noRun[n] {
		return n
	}
	for at := n; at < len(s); {
		next := strings.IndexByte(s[at:], '`')
		if next < 0 {
			break
		}
		at += next
		run := len(s[at:]) - len(strings.TrimLeft(s[at:], "`"))
		if at += run; run == n {
			return at
		}
	}
	noRun[n] = true
	return n
}
