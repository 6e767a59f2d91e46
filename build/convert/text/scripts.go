package text

import (
	"strings"

	nethtml "golang.org/x/net/html"
)

var (
	superscripts = runesOf("0123456789+-−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
	subscripts   = runesOf("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
)

func runesOf(plain, raised string) map[rune]rune {
	to := []rune(raised)
	m := map[rune]rune{}
	for i, r := range []rune(plain) {
		m[r] = to[i]
	}
	return m
}

// script is raised or lowered text: in Unicode where all of it can be, else in
// line as ^(…) or _(…), which is reported.
func (c *converter) script(l *line, n *nethtml.Node) {
	table, mark := superscripts, "^"
	if n.Data == "sub" {
		table, mark = subscripts, `\_`
	}
	source := strings.TrimSpace(raw(n))
	if source == "" {
		c.children(l, n)
		return
	}
	var b strings.Builder
	for _, r := range source {
		if r == ' ' {
			continue
		}
		to, ok := table[r]
		if !ok {
			c.lose(n.Data)
			inner := l.inside(n.Data)
			c.children(inner, n)
			l.raw(mark + "(" + strings.TrimSpace(inner.b.String()) + ")")
			return
		}
		b.WriteRune(to)
	}
	l.raw(b.String())
}
