package text

import (
	"strings"

	nethtml "golang.org/x/net/html"
)

// mathML is the TeX of a formula: what its annotation says, else its alttext,
// else made from the elements. What has no counterpart keeps its text and is
// reported.
func (c *converter) mathML(n *nethtml.Node) (tex string, display bool) {
	display = attr(n, "display") == "block" || attr(n, "mode") == "display"
	if a := annotation(n); a != "" {
		return a, display
	}
	if alt := attr(n, "alttext"); alt != "" {
		return strings.TrimSuffix(strings.TrimPrefix(alt, `\displaystyle `), "$"), display
	}
	return flat(strings.ReplaceAll(c.texOf(n), "$", `\$`)), display
}

// annotation is the TeX that a formula was made from, or "".
func annotation(n *nethtml.Node) string {
	if n.Data == "annotation" && strings.Contains(strings.ToLower(attr(n, "encoding")), "tex") && n.FirstChild != nil {
		return strings.TrimSpace(n.FirstChild.Data)
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if a := annotation(child); a != "" {
			return a
		}
	}
	return ""
}

// texOf is the TeX of an element of MathML.
func (c *converter) texOf(n *nethtml.Node) string {
	if n.Type == nethtml.TextNode {
		return texText(n.Data)
	}
	var parts []string
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type == nethtml.ElementNode && child.Data != "annotation" && child.Data != "annotation-xml" {
			parts = append(parts, c.texOf(child))
		}
	}
	part := func(i int) string {
		if i < len(parts) {
			return "{" + strings.TrimSpace(parts[i]) + "}"
		}
		return "{}"
	}
	switch n.Data {
	case "math", "mrow", "mstyle", "semantics", "mpadded", "mtd":
		return strings.Join(parts, " ")
	case "mi", "mn", "mo", "ms":
		return texWord(strings.TrimSpace(raw(n)), n.Data)
	case "mtext":
		return `\text{` + strings.NewReplacer("{", "", "}", "", `\`, "").Replace(raw(n)) + "}"
	case "mspace":
		return `\ `
	case "mfrac":
		return `\frac` + part(0) + part(1)
	case "msqrt":
		return `\sqrt{` + strings.Join(parts, " ") + "}"
	case "mroot":
		return `\sqrt[` + strings.Trim(part(1), "{}") + "]" + part(0)
	case "msup", "mover":
		return part(0) + "^" + part(1)
	case "msub", "munder":
		return part(0) + "_" + part(1)
	case "msubsup", "munderover":
		return part(0) + "_" + part(1) + "^" + part(2)
	case "mfenced":
		open, close := attr(n, "open"), attr(n, "close")
		if open == "" {
			open = "("
		}
		if close == "" {
			close = ")"
		}
		return `\left` + texText(open) + strings.Join(parts, ", ") + `\right` + texText(close)
	case "mtable":
		return `\begin{matrix}` + strings.Join(parts, ` \\ `) + `\end{matrix}`
	case "mtr":
		return strings.Join(parts, " & ")
	}
	c.lose("<" + n.Data + "> of a formula")
	return strings.Join(parts, " ")
}

// texWord is a name, number or operator. Names of several letters are upright.
func texWord(s, kind string) string {
	if command, ok := texOperators[s]; ok {
		return command
	}
	if kind == "mi" && len(s) > 1 && s[0] < 0x80 {
		return `\operatorname{` + texText(s) + "}"
	}
	return texText(s)
}

var texOperators = map[string]string{
	"sin": `\sin`, "cos": `\cos`, "tan": `\tan`, "log": `\log`, "ln": `\ln`, "exp": `\exp`, "lim": `\lim`, "max": `\max`, "min": `\min`,
	"\u2061": "", "\u2062": "", "\u2063": "", "−": "-", "∑": `\sum`, "∏": `\prod`, "∫": `\int`, "√": `\surd`, "\u00a0": `\ `,
	"≤": `\le`, "≥": `\ge`, "≠": `\ne`, "×": `\times`, "÷": `\div`, "⋅": `\cdot`, "±": `\pm`, "→": `\to`, "∞": `\infty`,
	"∈": `\in`, "⊂": `\subset`, "∪": `\cup`, "∩": `\cap`, "≈": `\approx`, "≡": `\equiv`, "∂": `\partial`,
}

// texText escapes what TeX would take for a command.
func texText(s string) string {
	return strings.NewReplacer(`\`, `\backslash `, "{", `\{`, "}", `\}`, "#", `\#`, "%", `\%`, "&", `\&`, "_", `\_`, "^", `\hat{}`, "~", `\sim `).Replace(strings.TrimSpace(s))
}
