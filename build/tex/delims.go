package tex

import (
	"strings"
	"unicode/utf8"

	"mocktest/quizdata"
)

// delims are what \left, \right, \middle and \big take.
var delims = map[string]string{
	"(": "(", ")": ")", "[": "[", "]": "]", "|": "|", "/": "/", "<": "⟨", ">": "⟩", ".": "",
	`\{`: "{", `\}`: "}", `\lbrace`: "{", `\rbrace`: "}", `\|`: "‖", `\vert`: "|", `\Vert`: "‖", `\lvert`: "|", `\rvert`: "|",
	`\lVert`: "‖", `\rVert`: "‖", `\lfloor`: "⌊", `\rfloor`: "⌋", `\lceil`: "⌈", `\rceil`: "⌉", `\langle`: "⟨", `\rangle`: "⟩",
	`\backslash`: `\`, `\uparrow`: "↑", `\downarrow`: "↓",
}

// delimiter reads one.
func (p *parser) delimiter(of string) string {
	p.space()
	start := p.at
	word := ""
	if name := p.command(); name != "" {
		word = "\\" + name
	} else {
		_, size := utf8.DecodeRuneInString(p.src[start:])
		word = p.src[start : start+size]
	}
	p.at += len(word)
	text, ok := delims[word]
	if !ok {
		p.fail(min(start, max(len(p.src)-1, 0)), len(word), "no bracket stands behind "+of, `write one of ( ) [ ] | \{ \} \lfloor \rfloor \langle \rangle, or a point for none`)
	}
	return text
}

// fence is a bracket as high as what it encloses.
func fence(text, form string) quizdata.Element {
	return token("mo", text, "form", form, "stretchy", "true")
}

// between reads \left … \right.
func between(p *parser, _ string) atom {
	start := p.at - len(`\left`)
	var list []quizdata.Element
	if text := p.delimiter(`\left`); text != "" {
		list = append(list, fence(text, "prefix"))
	}
	p.lefts++
	row := p.row(inDelims)
	p.lefts--
	list = append(list, elements(row)...)
	if p.command() != "right" {
		p.fail(start, len(`\left`), `this \left has no \right`, `write \right) or \right. behind what it encloses`)
		return atom{}
	}
	p.at += len(`\right`)
	if text := p.delimiter(`\right`); text != "" {
		list = append(list, fence(text, "postfix"))
	}
	return atom{Element: element("mrow", list...)}
}

func middle(p *parser, _ string) atom {
	if p.lefts == 0 {
		p.fail(p.at-len(`\middle`), len(`\middle`), `\middle without a \left before it`, `write \mid`)
	}
	return atom{Element: token("mo", p.delimiter(`\middle`), "stretchy", "true", "lspace", "0.2778em", "rspace", "0.2778em"), class: relation}
}

// sized tells how high \big and its kin make a bracket.
func sized(name string) (size string, class class, ok bool) {
	for base, em := range map[string]string{"big": "1.2em", "Big": "1.8em", "bigg": "2.4em", "Bigg": "3em"} {
		switch rest, found := strings.CutPrefix(name, base); {
		case !found:
		case rest == "":
			return em, ord, true
		case rest == "l":
			return em, opening, true
		case rest == "r":
			return em, closing, true
		case rest == "m":
			return em, relation, true
		}
	}
	return "", ord, false
}
