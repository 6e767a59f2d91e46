package gift

import (
	"regexp"
	"strings"
)

// slip is a \n that may have been meant as the beginning of a TeX command.
type slip struct {
	at      int // in the block's text
	command string
	kept    bool // read as the command, not as a line break
}

// formula is what looks like TeX.
var formula = regexp.MustCompile(`\$\$[^$]+\$\$|\$[^$]+\$|\\{1,2}\(.+?\\{1,2}\)|\\{1,2}\[.+?\\{1,2}\]`)

// commands are the TeX commands that begin with n. Those that are true are also
// told of outside of formulas, for no text goes on like that after a line break.
var commands = map[string]bool{
	"nabla": true, "natural": false, "ncong": true, "ne": false, "nearrow": false, "neg": false, "neq": true,
	"newline": false, "nexists": true, "ngeq": true, "ngtr": true, "ni": false, "nleq": true, "nless": false,
	"nmid": true, "nolimits": false, "nonumber": false, "not": false, "notin": false, "nparallel": false,
	"nrightarrow": true, "nsim": true, "nsubseteq": true, "nu": false, "nwarrow": false,
}

// unescape undoes the escapes of GIFT. Of its \n, those that begin a TeX command
// inside a formula stay.
func unescape(s span) (plain string, slips []slip) {
	if !strings.Contains(s.raw, `\`) {
		return s.raw, nil
	}
	var formulas [][]int
	if strings.Contains(s.raw, `\n`) {
		formulas = formula.FindAllStringIndex(s.raw, -1)
	}
	var b strings.Builder
	for i := 0; i < len(s.raw); i++ {
		if s.raw[i] != '\\' || i+1 == len(s.raw) {
			b.WriteByte(s.raw[i])
			continue
		}
		switch next := s.raw[i+1]; {
		case strings.IndexByte(`\~=#{}:`, next) >= 0:
			b.WriteByte(next)
			i++
		case next == 'n':
			for len(formulas) > 0 && formulas[0][1] <= i {
				formulas = formulas[1:]
			}
			inside := len(formulas) > 0 && formulas[0][0] <= i
			word := letters(s.raw[i+1:])
			sure, known := commands[word]
			kept := inside && known
			if kept || inside && len(word) > 1 || sure {
				slips = append(slips, slip{s.at + i, `\` + word, kept})
			}
			if kept {
				b.WriteString(`\n`)
			} else {
				b.WriteByte('\n')
			}
			i++
		default:
			b.WriteByte('\\')
		}
	}
	return b.String(), slips
}

// letters are those that a text begins with.
func letters(s string) string {
	i := 0
	for i < len(s) && (s[i] >= 'a' && s[i] <= 'z' || s[i] >= 'A' && s[i] <= 'Z') {
		i++
	}
	return s[:i]
}
