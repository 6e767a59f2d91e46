package anki

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// header is what the lines before the notes say. Columns count from 1; 0 is
// none.
type header struct {
	separator      rune
	html, saysHTML bool
	noteType, deck string
	tags, names    []string
	noteTypeColumn int
	deckColumn     int
	tagsColumn     int
	guidColumn     int
	// sure says that the header is one that no other format has.
	sure bool
}

var separators = map[string]rune{"tab": '\t', "comma": ',', "semicolon": ';', "space": ' ', "pipe": '|', "colon": ':'}

// readHeader reads the lines that begin with # at the top of a file.
func readHeader(source string) header {
	var h header
	names := ""
	for line := range strings.Lines(source) {
		line = strings.TrimRight(line, "\n")
		if !strings.HasPrefix(line, "#") {
			if h.separator == 0 {
				h.separator = guessSeparator(line)
			}
			break
		}
		key, value, ok := strings.Cut(line[1:], ":")
		if !ok {
			continue
		}
		if key = strings.ToLower(key); key == "columns" {
			names = value
		}
		h.set(key, strings.TrimSpace(value), value)
	}
	if h.separator == 0 {
		h.separator = '\t'
	}
	if names != "" {
		h.names = strings.Split(names, string(h.separator))
	}
	return h
}

func (h *header) set(key, value, untrimmed string) {
	column, err := strconv.Atoi(value)
	isColumn := err == nil && column > 0
	switch key {
	case "separator":
		if r, ok := separators[strings.ToLower(value)]; ok {
			h.separator, h.sure = r, true
		} else if r, size := utf8.DecodeRuneInString(untrimmed); size == len(untrimmed) && usable(r) {
			h.separator, h.sure = r, true
		}
	case "html":
		h.html, h.saysHTML = strings.EqualFold(value, "true"), true
		h.sure = h.sure || h.html || strings.EqualFold(value, "false")
	case "notetype":
		h.noteType = value
	case "deck":
		h.deck = value
	case "tags":
		h.tags = strings.Fields(value)
	case "notetype column":
		h.noteTypeColumn = column
	case "deck column":
		h.deckColumn = column
	case "tags column":
		h.tagsColumn = column
	case "guid column":
		h.guidColumn = column
	}
	h.sure = h.sure || isColumn && strings.HasSuffix(key, " column")
}

// usable reports whether a character can part fields.
func usable(r rune) bool {
	return r != utf8.RuneError && r != 0 && r != '"' && r != '#' && r != '\n' && r != '\r'
}

func guessSeparator(line string) rune {
	for _, r := range "\t;," {
		if strings.ContainsRune(line, r) {
			return r
		}
	}
	return '\t'
}
