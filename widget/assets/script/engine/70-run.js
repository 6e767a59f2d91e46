// One engine at work in its widget. When it dies, another is started from the
// saved attempt, once; after that the widget shows why it gave up.

async function run({ widget, module, quiz, life, focusAfter, shown }) {
  const { root, mount } = widget;
  dress(root);
  listen(widget);
  const body = make('div', { class: 'widget', hidden: '' }, make('div'));
  mount.append(body);
  const port = widget.port = portFor(widget, quiz, life, () => {
    const show = () => {
      if (life !== widget.life) return;
      if (pressing(widget)) return void later(show, 30);
      shown();
      swap(widget, body, focusAfter);
      widget.tell('ready', {});
    };
    show();
  });
  const engine = await startEngine(module, root, body, port, (reason) => died(widget, life, reason));
  if (life === widget.life) widget.engine = engine;
  else engine.stop(); // it has failed, or was replaced, while starting
}

// pressing reports that a finger, a mouse or a key is down on what is about to
// be replaced, or a mouse aims at a Start that would move: a press must reach
// what it was meant for.
function pressing({ host, box, pressed }) {
  const aims = !pressed && box.matches('.roomy') && box.querySelector('.primary:hover');
  return Boolean(aims || box.querySelector(':active') || host.querySelector('[data-still] :active'));
}

// swap shows the engine's first picture in place of what stood there, in one
// frame and with nothing moved under the reader's eyes or fingers.
function swap(widget, body, focusAfter) {
  const { mount, box, content, port } = widget;
  const answering = widget.host.querySelector('[data-question]:focus-within');
  const place = held(widget), waiting = widget.root.activeElement === box;
  // Room that was kept stays: the page below must not move by itself.
  const ready = port.stage === 'ready';
  mount.classList.toggle('first', ready);
  mount.classList.toggle('roomy', ready && /roomy|loading/.test(box.className));
  const late = widget.pressed && ready; // Start, after the engine looked for it
  if (late) port.late = before(widget);
  for (const old of [...mount.children]) if (old !== body) old.remove();
  body.hidden = mount.hidden = false;
  box.hidden = content.hidden = true;
  box.removeAttribute('tabindex');
  port.phase(port.stage);
  centreCurrent(body);
  const foreseen = box.querySelector('[data-question]');
  catchUp(widget, foreseen || answering || widget.host.querySelector('[data-still="open"] [data-question]'));
  box.replaceChildren();
  if (focusAfter) port.focus(widget.root.getElementById(focusAfter) ? focusAfter : 'mt-question');
  else if (widget.pressed && !foreseen && !answering) port.focus('mt-question');
  else if (waiting) port.focus('mt-start');
  else hold(widget, place);
  const begun = widget.pressed;
  widget.pressed = false;
  widget.chosen = null;
  if (begun) port.announce('The test has begun.');
  if (late) port.oncommand('begin');
}

function died(widget, life, reason) {
  if (life !== widget.life) return;
  const active = widget.root.activeElement;
  widget.stop();
  console.warn('mocktest: the engine stopped and is started again.', reason);
  if (widget.deaths++ === 0) {
    widget.boot(active ? active.id || 'mt-question' : '');
  } else {
    widget.fail(new Trouble('engine-died', 'The test stopped twice because of an error. Your answers are saved.',
      'An extension or a script of this page may be changing the test.', String(reason && reason.message || reason)),
    () => { widget.deaths = 0; widget.boot(); });
  }
}

// listen hears what a reader does in a widget, whichever engine is at work.
const heard = new WeakSet();
function listen(widget) {
  if (heard.has(widget)) return;
  heard.add(widget);
  onceForAScreen(widget);
  watchPulse(widget);
  dragsIn(widget.root);
  watchWidth(widget);
}

// watchWidth keeps the current section and question in sight in a row that
// became narrower, as when a phone is turned.
function watchWidth({ mount, root }) {
  let width = 0;
  new ResizeObserver(([{ contentRect }]) => {
    if (width && width !== contentRect.width) centreCurrent(root);
    width = contentRect.width;
  }).observe(mount);
}

// watchPulse asks the engine for a sign of life after the reader did something:
// an engine whose event loop is stuck cannot say so itself.
function watchPulse(widget) {
  for (const type of ['click', 'change', 'input']) {
    widget.root.addEventListener(type, () => checkPulse(widget));
  }
}

function checkPulse(widget) {
  const { port, engine } = widget;
  if (!engine || !port.onping || port.pulse) return;
  port.pulse = later(() => {
    port.pulse = later(() => {
      if (widget.port === port) died(widget, widget.life, new Error('the engine stopped answering'));
    }, 2000);
    try { port.onping(); } catch { /* its death is told by the timer */ }
  }, 300);
}

const engine = { compile, run, early };
