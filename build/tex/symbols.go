package tex

import (
	"strings"
	"sync"
)

// symbol is a command, or a character, that stands for one atom.
type symbol struct {
	tag, text string
	attrs     []string
	class     class
	limits    bool
}

func (s symbol) atom() atom {
	return atom{Element: token(s.tag, s.text, s.attrs...), class: s.class, limits: s.limits}
}

// tight are the attributes of an operator that stands close to its neighbours.
var (
	tight  = []string{"lspace", "0", "rspace", "0"}
	level  = []string{"stretchy", "false"} // a bracket as high as the line
	normal = []string{"mathvariant", "normal"}
)

// characters are what single characters stand for, but for letters and digits.
var characters = map[rune]symbol{
	'+': {tag: "mo", text: "+", class: binary}, '-': {tag: "mo", text: "−", class: binary}, '−': {tag: "mo", text: "−", class: binary},
	'*': {tag: "mo", text: "∗", class: binary}, '×': {tag: "mo", text: "×", class: binary}, '÷': {tag: "mo", text: "÷", class: binary},
	'·': {tag: "mo", text: "⋅", class: binary}, '±': {tag: "mo", text: "±", class: binary},
	'/': {tag: "mo", text: "/", attrs: tight},
	'=': {tag: "mo", text: "=", class: relation}, '<': {tag: "mo", text: "<", class: relation}, '>': {tag: "mo", text: ">", class: relation},
	':': {tag: "mo", text: ":", class: relation},
	'(': {tag: "mo", text: "(", attrs: level, class: opening}, ')': {tag: "mo", text: ")", attrs: level, class: closing},
	'[': {tag: "mo", text: "[", attrs: level, class: opening}, ']': {tag: "mo", text: "]", attrs: level, class: closing},
	'|': bar("|"), '‖': bar("‖"),
	',': {tag: "mo", text: ",", class: punctuation}, ';': {tag: "mo", text: ";", class: punctuation},
	'!': {tag: "mo", text: "!", attrs: tight, class: closing}, '?': {tag: "mo", text: "?", attrs: tight, class: closing},
	'.': {tag: "mo", text: ".", attrs: tight}, '@': {tag: "mi", text: "@", attrs: normal},
	'°': {tag: "mi", text: "°"}, '…': {tag: "mi", text: "…"}, '∞': {tag: "mi", text: "∞"},
}

// bar is a vertical line that may open or close.
func bar(text string) symbol {
	return symbol{tag: "mo", text: text, attrs: append(level[:2:2], tight...)}
}

// commands are those that stand for a character, each with it, by class.
const (
	letters = `alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ
		lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ
		chi χ psi ψ omega ω partial ∂ imath ı jmath ȷ`
	capitals = `Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω nabla ∇ $ $ # # % % & & _ _`
	plain    = `infty ∞ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ wp ℘ emptyset ∅ varnothing ∅ top ⊤ bot ⊥ angle ∠ measuredangle ∡
		triangle △ forall ∀ exists ∃ nexists ∄ degree ° checkmark ✓ square □ Box □ blacksquare ■ diamond ⋄ backslash \
		dots … ldots … dotsc … cdots ⋯ dotsb ⋯ vdots ⋮ ddots ⋱ neg ¬ lnot ¬ prime ′ rupee ₹ pounds £ euro € complement ∁`
	binaries = `pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ cap ∩ cup ∪ setminus ∖ smallsetminus ∖
		wedge ∧ land ∧ vee ∨ lor ∨ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ sqcap ⊓ sqcup ⊔ uplus ⊎ dagger † veebar ⊻`
	relations = `le ≤ leq ≤ ge ≥ geq ≥ leqslant ⩽ geqslant ⩾ ne ≠ neq ≠ lt < gt > textless < textgreater > ll ≪ gg ≫
		approx ≈ equiv ≡ cong ≅ sim ∼ simeq ≃ asymp ≍ doteq ≐ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆
		supseteq ⊇ nsubseteq ⊈ nsupseteq ⊉ subsetneq ⊊ supsetneq ⊋ perp ⟂ parallel ∥ nparallel ∦ mid ∣ nmid ∤ vdash ⊢
		models ⊨ prec ≺ succ ≻ preceq ⪯ succeq ⪰ to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐
		Leftrightarrow ⇔ implies ⟹ impliedby ⟸ iff ⟺ longrightarrow ⟶ longleftarrow ⟵ Longrightarrow ⟹ Longleftarrow ⟸
		Longleftrightarrow ⟺ longleftrightarrow ⟷ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ nearrow ↗ searrow ↘
		rightleftharpoons ⇌ therefore ∴ because ∵ coloneqq ≔ triangleq ≜ approxeq ≊ lesssim ≲ gtrsim ≳`
	sums      = `sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ bigvee ⋁ bigwedge ⋀ biguplus ⨄`
	integrals = `int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯`
	openers   = `{ { lbrace { lbrack [ lfloor ⌊ lceil ⌈ langle ⟨ lvert | lVert ‖`
	closers   = `} } rbrace } rbrack ] rfloor ⌋ rceil ⌉ rangle ⟩ rvert | rVert ‖`
	spaces    = `, 0.1667em thinspace 0.1667em : 0.2222em > 0.2222em medspace 0.2222em ; 0.2778em thickspace 0.2778em
		! -0.1667em negthinspace -0.1667em quad 1em qquad 2em enspace 0.5em nobreakspace 0.3333em`
	names      = `sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan arg deg dim exp hom ker lg ln log`
	limitNames = `lim max min sup inf det gcd Pr limsup liminf argmax argmin`
)

// symbols are the commands that take nothing.
var symbols = sync.OnceValue(func() map[string]symbol {
	all := map[string]symbol{
		" ": {tag: "mspace", attrs: []string{"width", "0.3333em"}, class: gap},
		"|": bar("‖"), "vert": bar("|"), "Vert": bar("‖"),
		"uparrow":   {tag: "mo", text: "↑", attrs: level, class: relation},
		"downarrow": {tag: "mo", text: "↓", attrs: level, class: relation},
		"colon":     {tag: "mo", text: ":", attrs: []string{"lspace", "0", "rspace", "0.2222em"}, class: punctuation},
		"bmod":      {tag: "mo", text: "mod", attrs: []string{"lspace", "0.2222em", "rspace", "0.2222em"}, class: relation},
	}
	each := func(pairs string, s symbol) {
		words := strings.Fields(pairs)
		for i := 0; i+1 < len(words); i += 2 {
			s.text = words[i+1]
			all[words[i]] = s
		}
	}
	each(letters, symbol{tag: "mi"})
	each(capitals, symbol{tag: "mi", attrs: normal})
	each(plain, symbol{tag: "mi"})
	each(binaries, symbol{tag: "mo", class: binary})
	each(relations, symbol{tag: "mo", class: relation})
	each(sums, symbol{tag: "mo", class: large, limits: true})
	each(integrals, symbol{tag: "mo", class: large})
	each(openers, symbol{tag: "mo", attrs: level, class: opening})
	each(closers, symbol{tag: "mo", attrs: level, class: closing})
	words := strings.Fields(spaces)
	for i := 0; i+1 < len(words); i += 2 {
		all[words[i]] = symbol{tag: "mspace", attrs: []string{"width", words[i+1]}, class: gap}
	}
	for _, name := range strings.Fields(names) {
		all[name] = symbol{tag: "mi", text: name, class: function}
	}
	for _, name := range strings.Fields(limitNames) {
		text := strings.NewReplacer("limsup", "lim sup", "liminf", "lim inf", "arg", "arg ").Replace(name)
		all[name] = symbol{tag: "mo", text: text, attrs: append([]string{"movablelimits", "true"}, tight...), class: function, limits: true}
	}
	return all
})
