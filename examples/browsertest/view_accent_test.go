package browsertest

import (
	"fmt"
	"strings"
	"testing"
)

// One accent colour does for light and dark: text on it and text in it can
// be read, and so can the ring around the focus be seen.
func TestAnyAccentCanBeRead(t *testing.T) {
	t.Parallel()
	p := newTab(t, desktop)
	for _, dark := range []bool{false, true} {
		p.as(look{width: 1024, dark: dark})
		p.open("/django-interview-questions.html")
		reader := p.taker(0, mouse, allRight)
		reader.show(0)
		reader.ready(0, "Start the test")
		for _, accent := range []string{"#b3261e", "#004488", "#ffcc00", "#00e5ff", "#777777", "#3b5bdb", "#000", "#fff", "#0000ff", "#ff00ff", "oklch(0.58 0.2 25)"} {
			for what, ratio := range js[map[string]float64](p, "(() => {"+audit+"; return ("+strings.ReplaceAll(accents, "%", "%%")+")(%v); })()", accent) {
				if ratio < 4.5 {
					t.Errorf("%s, dark: %v: contrast of %s is %.2f", accent, dark, what, ratio)
				}
			}
			if strings.HasPrefix(accent, "#b") || accent == "#ffcc00" {
				p.picture(0, fmt.Sprint("accent ", accent[1:], " dark ", dark))
			}
		}
	}
}

// accents gives the contrast of each use of an accent.
const accents = `(accent) => {
	widgets()[0].style.setProperty('--mocktest-accent', accent);
	const button = find(0, 'Start the test');
	for (const motion of deep(0).querySelector('section').getAnimations({ subtree: true })) motion.finish();
	const probe = deep(0).querySelector('section').appendChild(document.createElement('p'));
	const colour = (value) => { probe.style.color = value; return getComputedStyle(probe).color; };
	const contrast = (text, below) => {
		const [a, b] = [luminance(rgba(text)), luminance(rgba(below))];
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	};
	const style = getComputedStyle(button), out = {};
	out['the Start button'] = contrast(style.color, style.backgroundColor);
	out['the Start button below a pointer'] = contrast(style.color, colour('color-mix(in srgb, var(--accent) 88%, var(--away))'));
	for (const ground of ['face', 'tint', 'pick']) out['text on the ' + ground] = contrast(colour('var(--accent-text)'), colour('var(--' + ground + ')'));
	probe.remove();
	return out;
}`
