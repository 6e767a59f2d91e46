package qti12

import (
	"html"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/text"
)

// stem is the text of the presentation in Markdown.
func (it *item) stem() string { return it.stemWith(nil) }

// stemWith is the stem of texts that were changed before.
func (it *item) stemWith(change func(string) string) string {
	pieces := it.stemPieces()
	for i := range pieces {
		if change != nil {
			pieces[i].source = change(pieces[i].source)
		}
	}
	return it.reader.markdown(it.doc, it.node, it.name(), pieces)
}

// stemPieces are the texts of the presentation. What stands inside of a lone
// response belongs to them, unless it is a left side or the name of a gap.
func (it *item) stemPieces() []piece {
	var all []piece
	for _, p := range it.parts {
		if p.material != nil {
			all = append(all, it.reader.pieces(it.doc, p.material)...)
		}
	}
	if len(it.responses) == 1 && !slices.Contains([]kind{matching, categorize, blanks, menus}, it.asks) {
		for _, n := range it.responses[0].beside {
			all = append(all, it.reader.pieces(it.doc, n)...)
		}
	}
	return all
}

// gapNames are what may stand in brackets for a response: its identifier
// without response_, or the text inside of it.
func (it *item) gapNames(re *response) []string {
	names := []string{strings.TrimPrefix(re.id, "response_")}
	for _, n := range re.beside {
		names = append(names, it.words(n))
	}
	return names
}

// bracketed reports whether all responses have their names in brackets in the
// stem. An identifier that is not named so for a gap may be there by chance, as
// 1 is in a reference [1].
func (it *item) bracketed() bool {
	var all strings.Builder
	for _, p := range it.parts {
		if p.material != nil {
			for _, p := range it.reader.pieces(it.doc, p.material) {
				all.WriteString(p.source)
			}
		}
	}
	stem := all.String()
	for _, re := range it.responses {
		names := it.gapNames(re)
		if !strings.HasPrefix(re.id, "response_") {
			names = names[1:]
		}
		if !slices.ContainsFunc(names, func(name string) bool { return inBrackets(stem, name) != "" }) {
			return false
		}
	}
	return len(it.responses) > 0
}

// inBrackets is the name in brackets as the stem writes it, or "".
func inBrackets(stem, name string) string {
	if name == "" {
		return ""
	}
	for _, s := range []string{"[" + name + "]", "[" + html.EscapeString(name) + "]"} {
		if strings.Contains(stem, s) {
			return s
		}
	}
	return ""
}

// gapped is the stem with a mark {{id}} for each response. Names in brackets
// become marks, other brackets stay. Fields between texts stand where they are;
// what has no place in the text comes behind it.
func (it *item) gapped(ids []string) string {
	var pieces []piece
	at := map[*response]int{}
	inline := false
	for _, p := range it.parts {
		if p.material != nil {
			pieces = append(pieces, it.reader.pieces(it.doc, p.material)...)
			continue
		}
		at[p.response] = len(pieces)
		pieces = append(pieces, piece{}) // its place
		inline = inline || p.response.typed
	}
	var all strings.Builder
	for _, p := range pieces {
		all.WriteString(p.source)
	}
	token := "GAP"
	for strings.Contains(all.String(), token) {
		token += "Q"
	}
	marks := make([]string, len(ids))
	for i := range ids {
		marks[i] = token + strconv.Itoa(i) + "E"
	}
	var behind []string
	for i, re := range it.responses {
		if placeByName(pieces, it.gapNames(re), marks[i]) {
			continue
		}
		if re.typed {
			pieces[at[re]] = piece{source: marks[i]}
			continue
		}
		behind = append(behind, strings.TrimSpace(it.beside(re)+" "+marks[i]))
	}
	md := paragraphs(append([]string{it.joined(pieces, inline)}, behind...)...)
	for i, mark := range marks {
		md = strings.Replace(md, mark, "{{"+ids[i]+"}}", 1)
	}
	return md
}

// placeByName puts a mark in place of the first of the names in brackets.
func placeByName(pieces []piece, names []string, mark string) bool {
	for _, name := range names {
		for i := range pieces {
			if as := inBrackets(pieces[i].source, name); as != "" {
				pieces[i].source = strings.Replace(pieces[i].source, as, mark, 1)
				return true
			}
		}
	}
	return false
}

// joined is a text of pieces: of paragraphs, or running where fields stand
// between them.
func (it *item) joined(pieces []piece, inline bool) string {
	pieces = slices.DeleteFunc(pieces, func(p piece) bool { return strings.TrimSpace(p.source) == "" })
	if !inline {
		return it.reader.markdown(it.doc, it.node, it.name(), pieces)
	}
	running := piece{html: slices.ContainsFunc(pieces, func(p piece) bool { return p.html })}
	for i, p := range pieces {
		s := strings.TrimSpace(p.source)
		// Exporters trim texts, so that a space is put in where none is needed
		// but in front of what ends a sentence.
		if i > 0 && !strings.ContainsAny(p.source[:1], ".,;:!?)") {
			running.source += " "
		}
		if running.html {
			s = p.asHTML()
		}
		running.source += s
	}
	return it.reader.markdown(it.doc, it.node, it.name(), []piece{running})
}

// gapIDs are identifiers for the gaps of the item, of the letters that bank
// allows, each once, and none that stands in the stem already.
func (it *item) gapIDs() []string {
	taken := map[string]bool{}
	stem := ""
	for _, p := range it.stemPieces() {
		stem += p.source
	}
	var ids []string
	for i, re := range it.responses {
		id := strings.Trim(strings.Map(func(c rune) rune {
			switch {
			case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '_', c == '-':
				return c
			}
			return '-'
		}, text.Strip(strings.TrimPrefix(re.id, "response_"))), "-")
		id = first(id, "gap"+strconv.Itoa(i+1))
		for n, plain := 2, id; taken[id] || strings.Contains(stem, "{{"+id+"}}"); n++ {
			id = plain + "-" + strconv.Itoa(n)
		}
		taken[id] = true
		ids = append(ids, id)
	}
	return ids
}
