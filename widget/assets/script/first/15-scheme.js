// Light or dark. A test should look like a part of its page, and pages decide
// in their own ways: by the reader's setting, by a switch in the header, or not
// at all. What they decided shows in the colour of the text around the element.

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const followers = new Set();

function schemeAround(host) {
  const theme = host.getAttribute('theme');
  if (theme === 'light' || theme === 'dark') return theme;
  const colour = getComputedStyle(host.parentElement || document.documentElement).color;
  const rgb = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour);
  if (!rgb) return prefersDark.matches ? 'dark' : 'light'; // another notation: ask the reader's setting
  return 0.2126 * rgb[1] + 0.7152 * rgb[2] + 0.0722 * rgb[3] > 140 ? 'dark' : 'light';
}

function applyScheme(host) {
  const scheme = schemeAround(host);
  if (host.dataset.scheme !== scheme) host.dataset.scheme = scheme;
}

// followScheme keeps an element in step with its page until it leaves. A page's
// switch changes an attribute of html or body; its colours may fade over, so
// the outcome is looked at twice.
function followScheme(host) {
  followers.add(host);
  applyScheme(host);
}

const followAll = () => followers.forEach((host) => host.isConnected && applyScheme(host));
const followSoon = () => { followAll(); later(followAll, 600); };
prefersDark.addEventListener('change', followSoon);
const switches = new MutationObserver(followSoon);
switches.observe(document.documentElement, { attributes: true });
if (document.body) switches.observe(document.body, { attributes: true });
