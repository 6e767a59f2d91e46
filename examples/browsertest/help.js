// Helpers for the tests: find things in a widget by what a reader perceives.
const widgets = () => [...document.querySelectorAll('mock-test')];
const deep = (i) => widgets()[i].shadowRoot;
const tidy = (s) => (s || '').replace(/\s+/g, ' ').trim();
const shown = (el) => el.getClientRects().length > 0 && el.checkVisibility({ visibilityProperty: true });
const words = (i) => tidy([...deep(i).children].filter(shown).map((el) => el.innerText).join(' '));
const nameOf = (el) => {
  const root = el.getRootNode();
  const by = el.getAttribute('aria-labelledby');
  if (by) return tidy(by.split(' ').map((id) => root.getElementById(id)?.textContent).join(' '));
  if (el.getAttribute('aria-label')) return tidy(el.getAttribute('aria-label'));
  if (el.labels && el.labels.length) return tidy([...el.labels].map((l) => l.innerText).join(' '));
  return tidy(el.innerText || el.value || el.title);
};
const controls = (i) => [...deep(i).querySelectorAll(':is(button, a[href], input, textarea, select, summary):not([aria-hidden=true])')].filter(
  (el) => shown(el) || (el.labels && [...el.labels].some(shown)));
const bare = (s) => (s || '').replace(/\s+/g, '');
const ticks = (el) => el.type === 'radio' || el.type === 'checkbox';
// find is the control whose name is, begins with, or at last contains the
// words. A choice is also found without the letter before it.
const find = (i, name) => {
  const all = controls(i).map((el) => [nameOf(el), el]);
  const hit = all.find(([n]) => n === name) ||
    all.find(([n, el]) => ticks(el) && [bare(n), bare(n).slice(1)].includes(bare(name))) ||
    all.find(([n]) => n.startsWith(name)) || all.find(([n]) => n.includes(name));
  return hit && hit[1];
};
const names = (i) => controls(i).map(nameOf);
// movers are the buttons that move a row up, from the first row on.
const movers = (i) => names(i).filter((name) => /^Move “.*” up$/.test(name));
// choose picks an option as a reader does who has opened the list.
const choose = (list, value) => {
  list.focus();
  list.value = value;
  for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
  return list.selectedIndex;
};
// scene changes with everything a reader can do, and not with the clock.
const scene = (i) => [...deep(i).querySelectorAll('h2, h3, h4')].filter(shown).map((el) => el.innerText)
  .concat(controls(i).map((el) => [nameOf(el), el.checked, el.ariaPressed, el.ariaCurrent, el.ariaDisabled, el.ariaExpanded, el.disabled])).join('|');
// place is the name of the current question in the navigator.
const place = (i) => [...deep(i).querySelectorAll('[aria-current]')].map(nameOf).find((name) => /^(Question \d|Inform)/.test(name)) || '';
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 4)));
// rest waits until a frame changes nothing, and resolves to the scene.
const rest = async (i) => {
  for (let was = ''; ; await frame()) {
    const now = scene(i);
    if (now === was) return now;
    was = now;
  }
};
// tables are the visible tables by caption, without cells hidden from readers.
const tables = (i) => Object.fromEntries([...deep(i).querySelectorAll('table')].filter(shown).filter((t) => t.caption).map((t) => [
  tidy(t.caption.textContent), [...t.tBodies[0].rows].map((r) => [...r.cells].filter((c) => c.ariaHidden !== 'true').map((c) => tidy(c.textContent)))]));
// presses are the last things that were pressed, for failures to tell. No page
// meets them among its globals.
const presses = window[Symbol.for('presses')] ||= (() => {
  const last = [];
  for (const type of ['pointerdown', 'pointercancel', 'click', 'contextmenu']) {
    addEventListener(type, (event) => {
      const el = event.composedPath()[0];
      last.push(`${type} “${tidy(el.nodeType === 1 ? nameOf(el) || el.getAttribute('class') : '')}” at ${Math.round(event.clientX)}, ${Math.round(event.clientY)}`);
      if (last.length > 8) last.shift();
      if (type === 'click' && event.detail) last.at = event;
    }, { capture: true, passive: true });
  }
  return last;
})();
// twice tells a press that would be taken for the second of a double tap, by the
// time of events: the other clocks of a page may be a test's.
const twice = ({ x, y }) => presses.at && new Event('now').timeStamp - presses.at.timeStamp < 450 && Math.hypot(x - presses.at.clientX, y - presses.at.clientY) < 40;
// spot is where to press a control, once it is in sight and at rest: pages
// that scroll smoothly take a while. Hit is false where something lies over it.
const spot = async (i, name) => {
  for (let was = '', scrolled = 0; ;) {
    const el = find(i, name);
    const seen = shown(el) && el.getBoundingClientRect().width > 2 ? el : el.labels[0];
    const r = seen.getBoundingClientRect();
    const at = { x: r.left + Math.min(r.width / 2, 40), y: r.top + r.height / 2 };
    const now = JSON.stringify(at);
    const met = deep(i).elementFromPoint(at.x, at.y);
    const hit = [seen, ...(el.labels || [])].some((part) => part.contains(met)); // a label presses as well
    if (now === was && (hit || scrolled > 2) && !twice(at)) return { ...at, hit };
    if (now === was && !hit || at.y < 60 || at.y > innerHeight - 60) {
      scrolled++;
      seen.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    }
    was = now;
    await frame();
  }
};
const focused = (i) => { const el = deep(i).activeElement; return el ? nameOf(el) || tidy(el.textContent) : ''; };
