// Complaints about what widget i shows now, each a line; none is good.
const lines = (el) => el.outerHTML.replace(/\s+/g, ' ').slice(0, 120);

// nameless (after all transitions): names, groups, references, headings and sizes that a reader with
// a screen reader or a thick finger needs.
const nameless = (i) => {
  for (const motion of deep(i).querySelector('section').getAnimations({ subtree: true })) motion.finish();
  const root = deep(i), out = [], ids = new Set();
  for (const el of root.querySelectorAll('[id]')) {
    if (ids.has(el.id)) out.push(`two elements have the id ${el.id}`);
    ids.add(el.id);
  }
  for (const el of root.querySelectorAll('[aria-labelledby], [aria-describedby], [aria-controls], label[for]')) {
    for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
      for (const id of (el.getAttribute(name) || '').split(' ').filter(Boolean)) {
        if (!ids.has(id)) out.push(`${name} names nothing: ${lines(el)}`);
      }
    }
  }
  for (const el of controls(i)) {
    if (!nameOf(el)) out.push(`no name: ${lines(el)}`);
    if (el.tabIndex > 0) out.push(`a tab order of its own: ${lines(el)}`);
    if (ticks(el) && !tidy(el.closest('fieldset')?.querySelector(':scope > legend')?.textContent)) out.push(`no group with a legend: ${lines(el)}`);
    const least = el.tagName === 'A' ? 0 : el.tagName !== 'BUTTON' ? 24 : /^(Question \d+|Information)/.test(nameOf(el)) ? 40 : 44;
    const { width, height } = (shown(el) && el.offsetWidth > 2 && !ticks(el) ? el : el.labels[0]).getBoundingClientRect();
    if (Math.min(width, height) < least - 0.1) out.push(`only ${width.toFixed(1)} by ${height.toFixed(1)} px: ${nameOf(el)}`);
  }
  let level = 1;
  for (const el of [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(shown)) {
    const now = Number(el.tagName[1]);
    // h5 and h6 come from what the publisher wrote.
    if ((now > level + 1 && now < 5) || now < 2) out.push(`h${now} after h${level}: ${tidy(el.innerText)}`);
    level = now;
  }
  for (const el of root.querySelectorAll('img:not([alt]):not([role=presentation])')) out.push(`no alternative: ${lines(el)}`);
  return [...new Set(out)];
};

const scrolls = (el) => /auto|scroll/.test(getComputedStyle(el).overflowX) && el.scrollWidth > el.clientWidth;

// spilled: what sticks out of the card or is cut off, boxes that scroll aside.
const spilled = (i) => {
  const out = [], card = deep(i).querySelector('section').getBoundingClientRect();
  if (document.scrollingElement.scrollWidth > innerWidth) out.push(`the page is ${document.scrollingElement.scrollWidth} px wide`);
  const visit = (el) => {
    if (!shown(el) || el.namespaceURI.endsWith('svg')) return;
    const r = el.getBoundingClientRect(), style = getComputedStyle(el);
    if (r.width <= 2 || r.height <= 2 || style.clipPath !== 'none') return;
    if (r.right > card.right + 1 || r.left < card.left - 1) out.push(`sticks out by ${(r.right - card.right).toFixed()} px: ${lines(el)}`);
    for (const text of [...el.childNodes].filter((n) => n.nodeType === 3 && n.data.trim())) {
      let box = el;
      while (getComputedStyle(box).display === 'inline') box = box.parentElement;
      const range = document.createRange();
      range.selectNodeContents(text);
      const by = range.getBoundingClientRect().right - box.getBoundingClientRect().right;
      if (by > 1 && getComputedStyle(box).textOverflow !== 'ellipsis' && !scrolls(box)) out.push(`text spills over by ${by.toFixed(1)} px: ${lines(el)}`);
    }
    if (!scrolls(el)) [...el.children].forEach(visit);
  };
  visit(deep(i).querySelector('section'));
  return out;
};

// rgba of any CSS colour, by painting it.
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const rgba = (colour) => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
const ground = (el) => {
  const layers = [];
  for (; el; el = el.parentElement || el.getRootNode().host) {
    layers.push(rgba(getComputedStyle(el).backgroundColor));
    if (layers.at(-1)[3] === 1) break;
  }
  return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
};
const luminance = (c) => c.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  .reduce((sum, v, k) => sum + v * [0.2126, 0.7152, 0.0722][k], 0);

// faint: text with less contrast than WCAG 1.4.3 asks for.
const faint = (i) => {
  const out = new Set();
  for (const el of deep(i).querySelectorAll('section *')) {
    const text = [...el.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    const { width, height } = el.getBoundingClientRect();
    if (!text || !shown(el) || Math.min(width, height) <= 2 || el.closest(':disabled, [aria-disabled=true], option')) continue;
    const style = getComputedStyle(el), below = ground(el);
    const [a, b] = [luminance(over(rgba(style.color), below)), luminance(below)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) out.add(`contrast ${ratio.toFixed(2)}: ${tidy(el.innerText).slice(0, 50)} (${el.tagName}.${el.className})`);
  }
  return [...out];
};
