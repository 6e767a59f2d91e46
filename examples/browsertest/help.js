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
const controls = (i) => [...deep(i).querySelectorAll('button, a[href], input, textarea, select, summary')].filter(
  (el) => shown(el) || (el.labels && [...el.labels].some(shown)));
// find is the control whose name is, begins with, or at last contains the words.
const find = (i, name) => {
  const all = controls(i).map((el) => [nameOf(el), el]);
  const hit = all.find(([n]) => n === name) || all.find(([n]) => n.startsWith(name)) || all.find(([n]) => n.includes(name));
  return hit && hit[1];
};
const spot = (el) => {
  const seen = shown(el) && el.getBoundingClientRect().width > 2 ? el : el.labels[0];
  seen.scrollIntoView({ block: 'center', behavior: 'instant' });
  const r = seen.getBoundingClientRect();
  return { x: r.left + Math.min(r.width / 2, 40), y: r.top + r.height / 2 };
};
const focused = (i) => { const el = deep(i).activeElement; return el ? nameOf(el) || tidy(el.textContent) : ''; };
