// mocktest.html, the page for iframes: one test, told by the page's address.
//
// Parameters
//   quiz    address of the question file, relative to mocktest.html; only of
//           this origin or of one that data-quizzes lists
//   mode, time, seed, lang, theme   as the attributes of <mock-test>
//   accent  the accent colour, three or six hexadecimal digits
//
// To the page around it goes { type: 'mocktest-height', height } in pixels
// whenever the height changes, and nothing else.

// It has a script of its own, so that other pages need not carry it.

const ATTRIBUTES = ['quiz', 'mode', 'time', 'seed', 'lang', 'theme'];

function fillFrame(script) {
  const given = new URLSearchParams(location.search);
  const attributes = Object.fromEntries([...given].filter(([name]) => ATTRIBUTES.includes(name)));
  if (!mayShow(attributes.quiz, script.dataset.quizzes || '')) {
    document.body.append(
      make('p', { role: 'alert' }, `This page shows only tests of ${location.origin}, and ${attributes.quiz} is not one of them.`),
      make('p', {}, `For the owner of ${location.host}: data-quizzes on this page's script tag lists other origins it may show.`));
    return;
  }
  const el = make('mock-test', { ...attributes, load: 'eager' });
  const { theme } = attributes;
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
  const accent = given.get('accent');
  if (/^#?([0-9a-f]{3}){1,2}$/i.test(accent)) el.style.setProperty('--mocktest-accent', '#' + accent.replace('#', ''));
  else if (accent !== null) console.warn(`mocktest: accent=${accent} is not a colour; write three or six hexadecimal digits, such as b3261e.`);
  // The card bears the quiz's title as its name.
  el.addEventListener('mocktest-ready', () => {
    const card = el.shadowRoot.querySelector('[part~=card]');
    document.title = card && card.getAttribute('aria-label') || document.title;
  });
  document.body.append(el);
}

// mayShow keeps strangers' quizzes out: anybody can link to mocktest.html with
// any address in its quiz parameter, and what it shows stands under this
// site's name. What is no address at all is left for the element to tell.
function mayShow(quiz, allowed) {
  const originOf = (ref) => { try { return new URL(ref, document.baseURI).origin; } catch { return ''; } };
  const origin = originOf(quiz || '');
  return !origin || [location.origin, ...allowed.split(' ').map(originOf)].includes(origin);
}

function postHeight() {
  if (window.parent === window) return;
  new ResizeObserver(() => {
    window.parent.postMessage({ type: 'mocktest-height', height: document.documentElement.offsetHeight }, '*');
  }).observe(document.documentElement);
}

// make builds one element; text only ever becomes a text node.
function make(tag, attributes, ...children) {
  const el = document.createElement(tag);
  for (const name of Object.keys(attributes)) el.setAttribute(name, attributes[name]);
  el.append(...children);
  return el;
}

fillFrame(document.currentScript);
postHeight();
