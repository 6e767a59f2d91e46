package tex

import (
	"strings"

	"mocktest/quizdata"
)

// scripts reads what is raised and lowered behind an atom.
func (p *parser) scripts(a atom) atom {
	var sub, sup *quizdata.Element
	primes := ""
	for {
		p.space()
		start, c := p.at, p.peek()
		switch name := p.command(); {
		case c == '\'':
			p.at++
			primes += "′"
		case c == '^' || c == '_':
			p.at++
			which := &sup
			if c == '_' {
				which = &sub
			}
			if *which != nil {
				p.fail(start, 1, "a second "+string(c)+" at the same base", "put braces around what it belongs to, as in {x"+string(c)+"1}"+string(c)+"2")
				return a
			}
			script := bare(p.arg(string(c)))
			*which = &script
		case name == "limits" || name == "nolimits":
			if a.class != large && a.class != function {
				p.fail(start, 1+len(name), "\\"+name+" behind something that has no limits", "write it behind \\sum, \\int or \\lim")
				return a
			}
			p.at += 1 + len(name)
			if a.limits = name == "limits"; a.limits {
				a.Element = with(a.Element, "movablelimits", "false")
			}
		default:
			a.Element = primed(a.Element, primes)
			return atom{Element: scripted(a, sub, sup), class: a.class}
		}
	}
}

// bare makes an operator that is a script alone say only itself.
func bare(e quizdata.Element) quizdata.Element {
	if e.Tag == "mo" && len(e.Attrs) == 0 {
		return with(e, "lspace", "0", "rspace", "0")
	}
	return e
}

// primed puts primes behind a base. Fonts draw them raised, so as a script they
// would be too high and too small.
func primed(base quizdata.Element, primes string) quizdata.Element {
	if primes == "" {
		return base
	}
	primes = strings.NewReplacer("′′′′", "⁗", "′′′", "‴", "′′", "″").Replace(primes)
	return element("mrow", base, token("mo", primes, tight...))
}

// scripted puts scripts on a base.
func scripted(a atom, sub, sup *quizdata.Element) quizdata.Element {
	tags := [...]string{"msub", "msup", "msubsup"}
	if a.limits {
		tags = [...]string{"munder", "mover", "munderover"}
	}
	switch {
	case sub != nil && sup != nil:
		return element(tags[2], a.Element, *sub, *sup)
	case sub != nil:
		return element(tags[0], a.Element, *sub)
	case sup != nil:
		return element(tags[1], a.Element, *sup)
	}
	return a.Element
}
