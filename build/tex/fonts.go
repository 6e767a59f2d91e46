package tex

import (
	"strings"

	"mocktest/quizdata"
)

// font is how letters are written: where the capitals, small letters, digits
// and Greek small letters of an alphabet begin in Unicode, 0 where it has none.
type font struct {
	upright                      bool
	capital, small, digit, alpha rune
	odd                          string // letters that stand elsewhere, each before its form
}

// fonts are commands that take letters.
var fonts = map[string]font{
	"mathrm":     {upright: true},
	"mathnormal": {},
	"mathbf":     {capital: 0x1D400, small: 0x1D41A, digit: 0x1D7CE, alpha: 0x1D6C2},
	"mathit":     {capital: 0x1D434, small: 0x1D44E, odd: "hℎ"},
	"boldsymbol": {capital: 0x1D468, small: 0x1D482, digit: 0x1D7CE, alpha: 0x1D736},
	"bm":         {capital: 0x1D468, small: 0x1D482, digit: 0x1D7CE, alpha: 0x1D736},
	"mathbb":     {capital: 0x1D538, small: 0x1D552, digit: 0x1D7D8, odd: "CℂHℍNℕPℙQℚRℝZℤ"},
	"mathcal":    {capital: 0x1D49C, small: 0x1D4B6, odd: "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"},
	"mathscr":    {capital: 0x1D49C, small: 0x1D4B6, odd: "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"},
	"mathfrak":   {capital: 0x1D504, small: 0x1D51E, odd: "CℭHℌIℑRℜZℨ"},
	"mathsf":     {capital: 0x1D5A0, small: 0x1D5BA, digit: 0x1D7E2},
	"mathtt":     {capital: 0x1D670, small: 0x1D68A, digit: 0x1D7F6},
}

// styled writes a text in the present font.
func (p *parser) styled(text string) string {
	f := p.font
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune(f.odd, r); i >= 0 && r < 0x80 {
			form := []rune(f.odd[i:])
			return form[1]
		}
		switch {
		case r >= 'A' && r <= 'Z' && f.capital > 0:
			return f.capital + r - 'A'
		case r >= 'a' && r <= 'z' && f.small > 0:
			return f.small + r - 'a'
		case r >= '0' && r <= '9' && f.digit > 0:
			return f.digit + r - '0'
		case r >= 'α' && r <= 'ω' && f.alpha > 0:
			return f.alpha + r - 'α'
		}
		return r
	}, text)
}

// letter is an identifier of one letter.
func (p *parser) letter(text string) quizdata.Element {
	if p.font.upright {
		return token("mi", text, normal...)
	}
	return token("mi", p.styled(text))
}

// inFont reads what a font command takes. A word of several letters is one
// identifier, as in \mathrm{kg}.
func (p *parser) inFont(name string) quizdata.Element {
	p.space()
	if rest := p.src[p.at:]; strings.HasPrefix(rest, "{") {
		word, _, _ := strings.Cut(rest[1:], "}")
		if len(word) > 1 && strings.IndexFunc(word, func(r rune) bool { return r >= 0x80 || !isLetter(byte(r)) }) < 0 {
			p.at += len(word) + 2
			kept := p.font
			p.font = fonts[name]
			defer func() { p.font = kept }()
			return token("mi", p.styled(word))
		}
	}
	kept := p.font
	p.font = fonts[name]
	defer func() { p.font = kept }()
	return p.arg("\\" + name)
}

// inText reads what \text takes: words, not mathematics.
func (p *parser) inText(name string) quizdata.Element {
	p.space()
	start := p.at + 1
	raw := p.raw("\\" + name)
	var b strings.Builder
	for i := 0; i < len(raw); i++ {
		c := raw[i]
		switch {
		case c == '\\' && i+1 < len(raw) && strings.IndexByte(`%$#&_{} `, raw[i+1]) >= 0:
			i++
			b.WriteByte(raw[i])
		case c == '\\', c == '$':
			p.fail(start+i, 1, "mathematics inside of \\"+name, "close the } before it, and open \\"+name+"{ again behind it")
			return quizdata.Element{}
		case c == '{' || c == '}':
		case c == '~' || c == '\n':
			b.WriteByte(' ')
		default:
			b.WriteByte(c)
		}
	}
	kept := p.font
	p.font = fonts[textFonts[name]]
	defer func() { p.font = kept }()
	text := p.styled(b.String())
	// MathML drops spaces at the ends of a text.
	inner := strings.Trim(text, " ")
	head, tail, _ := strings.Cut(text, inner)
	if inner == "" {
		head, tail = text, ""
	}
	return token("mtext", strings.ReplaceAll(head, " ", "\u00a0")+inner+strings.ReplaceAll(tail, " ", "\u00a0"))
}

// textFonts are commands that take words.
var textFonts = map[string]string{
	"text": "", "mbox": "", "hbox": "", "textrm": "", "textnormal": "", "textup": "",
	"textbf": "mathbf", "textit": "mathit", "texttt": "mathtt", "textsf": "mathsf",
}
