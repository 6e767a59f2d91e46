// The first question before the engine: a built quiz holds it as data. It can be
// read and answered while the engine is on its way, which then takes the answer
// over as it does on prerendered questions.

// What its screen has beyond a start card.
const SCREEN = /^(header|nav|article|textarea)$/, ICON = /^(svg|path|circle|rect|polyline)$/;
const MORE = /^(rows|inputmode|data-(question|type)|viewBox|preserveAspectRatio|d|c[xy]|[rxy]|width|height|points)$/;
const create = (tag) => (SCREEN.test(tag) ? document.createElement(tag)
  : ICON.test(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : null);

// foresee shows it in a widget whose test is to begin at once: Start was
// pressed, or there is no start card. It does nothing where the quiz holds no
// such question, or where another way of taking the test was chosen.
function foresee(widget, bytes) {
  const { root, box, host } = widget;
  if (!widget.pressed && box.querySelector('.start')) return; // a start card stands there, and waits
  let quiz;
  try { quiz = parseJSON(new TextDecoder().decode(bytes)); } catch { return; } // the engine tells what is wrong with it
  const first = quiz.rendered && quiz.rendered.first;
  const modes = box.querySelectorAll('[name="mt-mode"]');
  const extra = box.querySelector('select');
  const other = modes.length > 0 && !modes[0].checked || extra && extra.value !== '1' || host.hasAttribute('mode') || host.hasAttribute('time');
  if (!first || other || !(widget.pressed || quiz.start === 'open')) return;
  dress(root);
  widget.chosen = chosen(widget); // the card that says it goes away
  widget.content.hidden = true;
  box.className = 'early';
  box.replaceChildren(draw(first, create, MORE));
  box.removeAttribute('tabindex');
  box.hidden = false;
  // What cannot work yet is there, so that nothing moves later, but not to be
  // reached.
  for (const part of box.querySelectorAll('.head, .tabs, .bar, .palette, .hints')) part.inert = true;
  box.querySelector('.head').append(make('p', { class: 'wait' }, 'Loading…'));
  if (!widget.pressed) return;
  const heading = box.querySelector('#mt-question');
  heading.focus({ preventScroll: true });
  // The button that was pressed may have been far below.
  if (heading.getBoundingClientRect().top < 0) box.scrollIntoView({ block: 'start', behavior: 'instant' });
}
