// The start card before the engine: the very card of the engine where the quiz
// was built, which holds it as data, else a plain one with what the file says
// in so many words.

// Elements and attributes the data may name. Others are not made: a quiz is
// not a way to bring a script or an address into a page.
const ELEMENTS = /^(div|section|p|span|h[2-6]|[duo]l|d[dt]|li|fieldset|legend|label|input|select|option|button|details|summary|strong|em|del|code|pre|br|hr|blockquote|table|thead|tbody|tr|t[dh])$/;
const ATTRIBUTES = /^(class|id|for|type|name|value|part|role|checked|selected|open|tabindex|lang|dir|scope|aria-[a-z]+)$/;

// draw makes the element of a tree ["tag", {attribute: value}, child…]. The
// engine's screens have more elements and attributes than a start card.
function draw(tree, create = () => null, allowed = /^$/) {
  if (!Array.isArray(tree)) return String(tree);
  const [tag, attributes, ...children] = tree;
  const el = create(tag) || document.createElement(ELEMENTS.test(tag) ? tag : 'span');
  for (const name of Object.keys(attributes || {})) {
    if (ATTRIBUTES.test(name) || allowed.test(name)) el.setAttribute(name, attributes[name]);
  }
  el.append(...children.map((child) => draw(child, create, allowed)));
  return el;
}

// plainCard says what can be read off a file without knowing the format whole.
function plainCard(quiz) {
  const asked = (list) => [].concat(list || []).reduce((n, q) => n + (q.questions ? asked(q.questions) : q.type !== 'info'), 0);
  const n = asked(quiz.sections || quiz.questions);
  return ['div', { class: 'frame' }, ['section', { class: 'card', part: 'card', 'aria-label': quiz.title },
    ['div', { class: 'start', part: 'start' },
      ['h2', { class: 'title' }, quiz.title],
      ['dl', { class: 'figures', part: 'figures' }, ['div', {}, ['dt', {}, n === 1 ? 'question' : 'questions'], ['dd', {}, n]]],
      ['div', { class: 'begin' }, ['button', { class: 'button primary', part: 'button primary', type: 'button' }, 'Start the test'],
        ['p', { class: 'soft small' }, 'Your answers stay on this device.']]]]];
}

// showCard draws the start card of a quiz that has one, and reports whether it
// did. Whatever is wrong with the file is the engine's to tell.
function showCard(widget, bytes) {
  const { box, host } = widget;
  try {
    const quiz = parseJSON(new TextDecoder().decode(bytes));
    if (quiz.start === 'open' || !quiz.title) return false;
    const built = quiz.rendered && quiz.rendered.card;
    const own = built && !host.hasAttribute('mode') && !host.hasAttribute('time');
    box.replaceChildren(draw(own ? built : plainCard(quiz)));
    box.className = own ? 'early' : 'early roomy';
  } catch {
    return false;
  }
  box.querySelector('.primary').addEventListener('click', () => widget.press());
  if (widget.root.activeElement !== box) box.removeAttribute('tabindex');
  box.hidden = false;
  return true;
}
