package browsertest

import (
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// hand is what a reader drives a page with.
type hand struct {
	name string
	look look
	// press uses the control with this name in widget i.
	press func(p *tab, i int, name string)
	// tick picks a radio or toggles a checkbox.
	tick func(p *tab, i int, name string)
}

var (
	mouse    = hand{"mouse", desktop, (*tab).click, (*tab).click}
	finger   = hand{"finger", phone, (*tab).tap, (*tab).tap}
	keyboard = hand{"keyboard", desktop, (*tab).pressButton, (*tab).tickByKeys}
)

// pressButton goes to a button with Tab and presses Enter.
func (p *tab) pressButton(i int, name string) {
	p.t.Helper()
	p.tabTo(i, name)
	p.press(kb.Enter)
}

// tickByKeys goes to a group of radios with Tab and to one of them with the
// arrows, or to a checkbox with Tab, and presses Space where it must.
func (p *tab) tickByKeys(i int, name string) {
	p.t.Helper()
	p.ready(i, name)
	for range 150 {
		at := js[string](p, `((want, now) => now === want ? 'there' : now?.type === 'radio' && now.name === want.name ? 'beside' : 'away')
			(find(%v, %v), deep(%v).activeElement)`, i, name, i)
		switch {
		case at == "there" && js[bool](p, "find(%v, %v).type === 'radio' && find(%v, %v).checked", i, name, i, name):
			return
		case at == "there":
			p.press(" ")
			return
		case at == "beside":
			p.press(kb.ArrowDown)
		default:
			p.press(kb.Tab)
		}
	}
	p.t.Fatalf("keys do not lead to “%s”; the focus is on %q", name, p.focused(i))
}

// write goes to a text field and types.
func (h hand) write(p *tab, i int, name, text string) {
	p.t.Helper()
	if h.name == "keyboard" {
		p.tabTo(i, name)
	} else {
		h.press(p, i, name)
	}
	p.do(chromedp.KeyEvent(text))
}

// does presses a control and waits until the widget looks different and has
// come to rest.
func (h hand) does(p *tab, i int, name string) {
	p.t.Helper()
	p.ready(i, name)
	before := p.rest(i)
	h.press(p, i, name)
	p.until("a change after “"+name+"”", "scene(%v) !== %v", i, before)
	p.rest(i)
}

// rest waits until a frame changes nothing in widget i, and tells its scene.
func (p *tab) rest(i int) string {
	p.t.Helper()
	return js[string](p, "rest(%v)", i)
}
