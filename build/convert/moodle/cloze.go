package moodle

import (
	"html"
	"regexp"
	"strings"
)

// A hole is one {weight:TYPE:answers} in the text of a cloze question.
type hole struct {
	start, end int // in the text
	weight     string
	kind       string // in its short form, see holeKinds
	answers    []holeAnswer
}

// holeAnswer is an answer in a hole, its escapes resolved.
type holeAnswer struct {
	percent  string
	text     string
	feedback string
}

// holeKinds are the names of types, with what they mean: the short form of the
// type, behind it S for shuffled choices. Layouts are not told apart.
var holeKinds = map[string]string{
	"NUMERICAL": "NM", "NM": "NM",
	"SHORTANSWER": "SA", "SA": "SA", "MW": "SA",
	"SHORTANSWER_C": "SAC", "SAC": "SAC", "MWC": "SAC",
	"MULTICHOICE": "MC", "MC": "MC", "MULTICHOICE_V": "MC", "MCV": "MC", "MULTICHOICE_H": "MC", "MCH": "MC",
	"MULTICHOICE_S": "MCS", "MCS": "MCS", "MULTICHOICE_VS": "MCS", "MCVS": "MCS", "MULTICHOICE_HS": "MCS", "MCHS": "MCS",
	"MULTIRESPONSE": "MR", "MR": "MR", "MULTIRESPONSE_H": "MR", "MRH": "MR",
	"MULTIRESPONSE_S": "MRS", "MRS": "MRS", "MULTIRESPONSE_HS": "MRS", "MRHS": "MRS",
}

var (
	holeStart   = regexp.MustCompile(`\{([0-9]*):([A-Z_]+):`)
	holePercent = regexp.MustCompile(`^%(-?[0-9]+(?:[.,][0-9]+)?)%`)
)

// findHoles are the holes of a text in order. What looks like one and has
// another type or no end is text, as it is for Moodle.
func findHoles(s string) []hole {
	var holes []hole
	for at := 0; at < len(s); {
		m := holeStart.FindStringSubmatchIndex(s[at:])
		if m == nil {
			break
		}
		h := hole{start: at + m[0], weight: s[at+m[2] : at+m[3]], kind: holeKinds[s[at+m[4]:at+m[5]]]}
		body := at + m[1]
		if at = body; h.kind == "" {
			continue
		}
		length := closing(s[body:])
		if length < 0 {
			break // nothing behind is closed either
		}
		for _, answer := range splitAt(s[body:body+length], '~') {
			h.answers = append(h.answers, readHoleAnswer(answer))
		}
		h.end = body + length + 1
		holes, at = append(holes, h), h.end
	}
	return holes
}

// closing is where the } stands that ends a hole, or -1.
func closing(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '}':
			return i
		}
	}
	return -1
}

// splitAt cuts a text at a sign that has no backslash before it, nor is part
// of a character reference such as &#35;.
func splitAt(s string, sign byte) []string {
	var parts []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			i++
		case s[i] == sign && !(sign == '#' && i > 0 && s[i-1] == '&'):
			parts = append(parts, s[start:i])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

// readHoleAnswer reads =text#feedback, %50%text#feedback or text.
func readHoleAnswer(s string) holeAnswer {
	a := holeAnswer{percent: "0"}
	s = strings.TrimSpace(s)
	if m := holePercent.FindStringSubmatch(s); m != nil {
		a.percent, s = m[1], s[len(m[0]):]
	} else if rest, ok := strings.CutPrefix(s, "="); ok {
		a.percent, s = "100", rest
	}
	parts := splitAt(s, '#')
	a.text = strings.TrimSpace(unescapeHole(parts[0]))
	a.feedback = strings.TrimSpace(unescapeHole(strings.Join(parts[1:], "#")))
	return a
}

// holeEscaped are the signs that mean something in a hole.
const holeEscaped = `~}#/"\`

// unescapeHole takes the backslashes away. Others stay, as in \( and \*.
func unescapeHole(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte(holeEscaped, s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// escapeHole is the opposite of unescapeHole.
func escapeHole(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(holeEscaped, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// plainHole is the text of a typed answer, which Moodle compares without
// character references.
func plainHole(s string) string { return strings.TrimSpace(html.UnescapeString(s)) }
