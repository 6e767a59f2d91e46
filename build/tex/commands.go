package tex

import (
	"strings"

	"mocktest/quizdata"
)

// styles are commands that hold for the rest of their group.
var styles = map[string][]string{
	"displaystyle":      {"displaystyle", "true", "scriptlevel", "0"},
	"textstyle":         {"displaystyle", "false", "scriptlevel", "0"},
	"scriptstyle":       {"displaystyle", "false", "scriptlevel", "1"},
	"scriptscriptstyle": {"displaystyle", "false", "scriptlevel", "2"},
}

// accents stand above one thing; those that stretch reach over all of it.
var accents = map[string]string{
	"hat": "^", "bar": "¯", "vec": "→", "dot": "˙", "ddot": "¨", "dddot": "⃛", "tilde": "~", "check": "ˇ", "breve": "˘",
	"acute": "´", "grave": "`", "mathring": "˚",
}

var stretched = map[string]string{
	"widehat": "^", "widetilde": "~", "overrightarrow": "→", "overleftarrow": "←", "overleftrightarrow": "↔",
}

// control reads a command and what it takes.
func (p *parser) control() atom {
	start, name := p.at, p.command()
	p.at += 1 + len(name)
	of := "\\" + name
	if s, ok := symbols()[name]; ok {
		if s.tag == "mi" && s.class == ord && len(s.attrs) == 0 {
			s.text = p.styled(s.text)
		}
		return s.atom()
	}
	if _, ok := fonts[name]; ok {
		return atom{Element: p.inFont(name)}
	}
	if _, ok := textFonts[name]; ok {
		return atom{Element: p.inText(name)}
	}
	if mark, ok := accents[name]; ok {
		return atom{Element: with(element("mover", p.arg(of), token("mo", mark, level...)), "accent", "true")}
	}
	if mark, ok := stretched[name]; ok {
		return atom{Element: with(element("mover", p.arg(of), token("mo", mark, "stretchy", "true")), "accent", "true")}
	}
	if size, class, ok := sized(name); ok {
		text := p.delimiter(of)
		return atom{Element: token("mo", text, "stretchy", "true", "symmetric", "true", "minsize", size, "maxsize", size, "lspace", "0", "rspace", "0"), class: class}
	}
	if read, ok := readers[name]; ok {
		return read(p, name)
	}
	cure, known := cures[name]
	if !known {
		cure = "write a command of TeX mathematics that FORMAT.md lists, a word as \\text{…}, a function as \\operatorname{…}"
	}
	message := of + " is not known here"
	if name == "" {
		message, cure = "a backslash at the end", "remove it"
	}
	p.fail(start, len(of), message, cure)
	return atom{}
}

// cures are for commands that will not be understood, with what to do instead.
var cures = map[string]string{
	"def": noMacros, "newcommand": noMacros, "renewcommand": noMacros, "let": noMacros, "DeclareMathOperator": noMacros,
	"color": "remove it; colours are the page's", "textcolor": "remove it; colours are the page's",
	"label": noNumbers, "tag": noNumbers, "ref": noNumbers, "eqref": noNumbers,
	"href": "put the link outside of the formula", "url": "put the link outside of the formula",
	"includegraphics": "put the picture outside of the formula", "lcm": "write \\operatorname{lcm}",
	"cancel": "write the step before and after it", "ce": "write \\mathrm{…}", "right": "write \\left before it",
}

const (
	noMacros  = "write the formula out; commands cannot be defined in a quiz"
	noNumbers = "remove it; formulas of a quiz are not numbered"
)

// readers are commands that take something, each with how it is read.
var readers map[string]func(p *parser, name string) atom

func init() { // a literal would refer to itself through the functions
	readers = map[string]func(p *parser, name string) atom{
		"frac": fraction, "dfrac": fraction, "tfrac": fraction, "cfrac": fraction,
		"binom": fraction, "dbinom": fraction, "tbinom": fraction,
		"sqrt": root, "left": between, "middle": middle, "begin": environment, "substack": substack,
		"operatorname": operator, "not": negated, "pmod": modulo, "mod": modulo,
		"overset": stacked, "stackrel": stacked, "underset": stacked,
		"overline": enclosed, "underline": enclosed, "underbrace": brace, "overbrace": brace,
		"xrightarrow": arrow, "xleftarrow": arrow,
		"boxed": enclosed, "phantom": enclosed, "mathrel": spaced, "mathbin": spaced, "mathop": spaced, "mathord": spaced,
		"nonumber": nothing, "notag": nothing,
	}
}

func fraction(p *parser, name string) atom {
	over, under := p.arg("\\"+name), p.arg("\\"+name+"{…}")
	kind := "over"
	if strings.HasSuffix(name, "binom") {
		kind = "choose"
	}
	f := fractionOf(kind, over, under)
	switch name[0] {
	case 'd', 'c':
		f = with(f, "displaystyle", "true")
	case 't':
		f = with(f, "displaystyle", "false")
	}
	return atom{Element: f}
}

// fractionOf puts one thing over another: with a line, without one, or in the
// brackets of a binomial.
func fractionOf(kind string, over, under quizdata.Element) quizdata.Element {
	f := element("mfrac", over, under)
	if kind == "over" {
		return f
	}
	f = with(f, "linethickness", "0")
	if kind == "atop" {
		return f
	}
	return element("mrow", fence("(", "prefix"), f, fence(")", "postfix"))
}

func root(p *parser, name string) atom {
	p.space()
	start := p.at
	if !p.step('[') {
		return atom{Element: element("msqrt", p.arg("\\sqrt"))}
	}
	index := one(p.row(inBrackets))
	if !p.step(']') {
		p.fail(start, 1, "the [ behind \\sqrt is not closed", "add a ]")
	}
	return atom{Element: element("mroot", p.arg("\\sqrt[…]"), index)}
}

func operator(p *parser, name string) atom {
	limits := p.step('*')
	text := strings.NewReplacer("\\,", " ", "\\ ", " ", "~", " ").Replace(p.raw("\\operatorname"))
	if strings.ContainsAny(text, "\\{}^_$&%") {
		p.fail(p.at, 1, "more than letters in \\operatorname", "write only the name in it")
	}
	if limits {
		return symbol{tag: "mo", text: text, attrs: append([]string{"movablelimits", "true"}, tight...), class: function, limits: true}.atom()
	}
	if len([]rune(text)) == 1 {
		return symbol{tag: "mi", text: text, attrs: normal, class: function}.atom()
	}
	return symbol{tag: "mi", text: text, class: function}.atom()
}

func negated(p *parser, _ string) atom {
	p.space()
	start := p.at
	a := atom{}
	if p.at < len(p.src) && p.peek() != '}' {
		a = p.atom()
	}
	if a.Tag != "mo" || a.class != relation {
		p.fail(start, 1, "\\not takes a sign of comparison", "write it before =, <, \\in or the like")
		return a
	}
	if a.Text == "=" {
		a.Text = "≠"
	} else if a.Text == "∈" {
		a.Text = "∉"
	} else {
		a.Text += "\u0338" // a stroke through the character before it
	}
	return a
}

func modulo(p *parser, name string) atom {
	word := token("mo", "mod", "lspace", "0", "rspace", "0.3333em")
	if name == "mod" {
		return atom{Element: element("mrow", width("0.6667em"), word), class: gap}
	}
	return atom{Element: element("mrow", width("0.6667em"), token("mo", "(", level...), word, p.arg("\\pmod"), token("mo", ")", level...)), class: closing}
}

func stacked(p *parser, name string) atom {
	script, base := p.arg("\\"+name), p.arg("\\"+name+"{…}")
	tag := "mover"
	if name == "underset" {
		tag = "munder"
	}
	if base.Tag == "mo" {
		base = with(base, "movablelimits", "false")
	}
	return atom{Element: element(tag, base, script), class: relation}
}

func brace(p *parser, name string) atom {
	tag, mark := "munder", "⏟"
	if name == "overbrace" {
		tag, mark = "mover", "⏞"
	}
	return atom{Element: element(tag, p.arg("\\"+name), token("mo", mark, "stretchy", "true")), limits: true}
}

// arrow is as long as what stands above it, and a little more.
func arrow(p *parser, name string) atom {
	mark := "→"
	if name == "xleftarrow" {
		mark = "←"
	}
	above := element("mrow", width("0.6em"), p.arg("\\"+name), width("0.6em"))
	return atom{Element: element("mover", token("mo", mark, "stretchy", "true"), above), class: relation}
}

// lines are drawn by the page: few fonts have one that grows.
var lines = map[string]string{"boxed": "box", "overline": "over", "underline": "under"}

func enclosed(p *parser, name string) atom {
	content := p.arg("\\" + name)
	if name == "phantom" {
		return atom{Element: element("mphantom", content)}
	}
	return atom{Element: with(element("mrow", content), "class", lines[name])}
}

func spaced(p *parser, name string) atom {
	content := p.arg("\\" + name)
	class := map[string]class{"mathrel": relation, "mathbin": binary, "mathop": large, "mathord": ord}[name]
	space := map[string]string{"mathrel": "0.2778em", "mathbin": "0.2222em"}[name]
	if space == "" {
		return atom{Element: content, class: class, limits: class == large}
	}
	if content.Tag == "mo" {
		return atom{Element: with(content, "lspace", space, "rspace", space), class: class}
	}
	return atom{Element: element("mrow", width(space), content, width(space)), class: class}
}

func nothing(*parser, string) atom { return atom{Element: element("mrow"), class: gap} }
