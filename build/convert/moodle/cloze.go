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

// holeAnswer is an answer in a hole, its escapes resolved. Text and feedback are
// HTML in a hole with choices; else the text is plain.
type holeAnswer struct {
	percent  string
	explicit bool // the percent is written out
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
	holePercent = regexp.MustCompile(`^%(-?[0-9]+(?:[.,][0-9]*)?)%`)
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
		length := h.read(s[body:])
		if length < 0 {
			break // nothing behind is closed either
		}
		h.end = body + length
		holes, at = append(holes, h), h.end
	}
	return holes
}

// read reads the answers up to the } that ends the hole, and returns how long
// they are with it, or -1. A ~ begins the next answer and a # its feedback. A
// backslash before keeps them from that, as does the & of a reference such as
// &#35; in an answer.
func (h *hole) read(s string) int {
	start, sharp := 0, -1 // where the answer and its feedback begin
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c != '~' && c != '#' && c != '}' || c == '#' && sharp >= 0 {
			continue
		}
		before := s[start:i]
		if strings.HasSuffix(before, `\`) || sharp < 0 && (strings.HasSuffix(before, "&") || strings.HasSuffix(before, "&amp;")) {
			continue
		}
		if c == '#' {
			sharp = i
			continue
		}
		answer, feedback := before, ""
		if sharp >= 0 {
			answer, feedback = s[start:sharp], s[sharp+1:i]
		}
		// Many write a ~ before the first answer, too.
		if c != '~' || start > 0 || strings.TrimSpace(answer) != "" {
			h.answers = append(h.answers, readHoleAnswer(answer, feedback))
		}
		if c == '}' {
			return i + 1
		}
		start, sharp = i+1, -1
	}
	return -1
}

// readHoleAnswer reads =text, %50%text or text.
func readHoleAnswer(s, feedback string) holeAnswer {
	a := holeAnswer{percent: "0", feedback: decodeHole(feedback)}
	s = strings.TrimSpace(s)
	if m := holePercent.FindStringSubmatch(s); m != nil {
		a.percent, a.explicit, s = m[1], true, s[len(m[0]):]
	} else if rest, ok := strings.CutPrefix(s, "="); ok {
		a.percent, s = "100", rest
	}
	a.text = decodeHole(s)
	return a
}

// decodeHole is a text of a hole as Moodle takes it: character references are
// resolved, whatever the format of the question text, then two escapes. Other
// backslashes stay.
func decodeHole(s string) string {
	s = strings.ReplaceAll(html.UnescapeString(s), `\}`, "}")
	return strings.TrimSpace(strings.ReplaceAll(s, `\#`, "#"))
}

// holeEscapes are references for what means something in a hole. An & is one by
// number, for after &amp; Moodle overlooks the end of an answer.
var holeEscapes = strings.NewReplacer("&", "&#38;", "~", "&#126;", "#", "&#35;", "{", "&#123;", "}", "&#125;", "<", "&lt;", ">", "&gt;")

// encodeHole is the opposite of decodeHole.
func encodeHole(s string) string {
	s = holeEscapes.Replace(s)
	if strings.HasSuffix(s, `\`) {
		s = strings.TrimSuffix(s, `\`) + "&#92;"
	}
	return s
}
