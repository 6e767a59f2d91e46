// The port: all that the engine can do to the page, and all that the page
// tells the engine. widget/browser is its other end. Functions named on… are
// set by the engine.

// centre brings an element to the middle of a row or column that scrolls by
// itself, such as many sections on a phone, and leaves the page where it is.
function centre(el) {
  const box = el.closest('.cells, .row');
  if (box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight) return;
  const a = el.getBoundingClientRect(), b = box.getBoundingClientRect();
  box.scrollBy({
    left: a.left + a.width / 2 - b.left - b.width / 2, top: a.top + a.height / 2 - b.top - b.height / 2, behavior: 'instant',
  });
}

// centreCurrent does so for the section and the question that the reader is at.
const centreCurrent = (root) => { for (const el of root.querySelectorAll('[aria-current]')) centre(el); };

// Safari has no idle callbacks.
const whenIdle = (f) => (window.requestIdleCallback ? requestIdleCallback(f) : later(f, 300));
const dropIdle = (id) => (window.cancelIdleCallback ? cancelIdleCallback(id) : cancel(id));

// afterPaint calls f when the next frame has been shown and nothing else that
// the reader did waits. A page out of sight shows none.
function afterPaint(f) {
  let due = true;
  const once = () => { if (due) { due = false; f(); } };
  requestAnimationFrame(() => (window.requestIdleCallback || later)(once));
  later(once, 100);
}

function portFor(widget, quiz, life, shown) {
  const { host, root } = widget;
  const current = () => widget.life === life;
  let store = null, silence = 0;

  const visible = () => document.visibilityState !== 'hidden';
  const onVisible = () => { if (current() && port.onvisible) port.onvisible(visible()); };
  const onStorage = (event) => {
    if (current() && store && port.onremote && store.slots.includes(event.key) && event.newValue) {
      port.onremote(event.newValue);
    }
  };
  document.addEventListener('visibilitychange', onVisible);
  addEventListener('pageshow', onVisible); // back from the back/forward cache
  addEventListener('storage', onStorage);

  const port = {
    name: quiz.name, inline: quiz.inline, bytes: quiz.bytes,
    page: location.origin + location.pathname,
    pulse: 0,
    nap: 0,
    volatile: false, // nothing is kept beyond this page
    onvisible: null, onremote: null, oncommand: null, onping: null, onvolatile: null, onidle: null, onpainted: null,

    attribute: (name) => host.getAttribute(name),
    visible,
    late: '', // what before() said when that became too late to ask
    before: () => port.late || before(widget),
    // phase shows prerendered questions for as long as no attempt has begun,
    // and lets go of the room that was kept for the start card.
    stage: '', // the phase to be told once the first picture is shown
    phase(name) {
      port.stage = name;
      const was = host.dataset.phase;
      if (widget.mount.hidden || was === name) return;
      host.dataset.phase = name;
      widget.sheet.hidden = name !== 'ready' || !host.querySelector('[data-still="start"]');
      if (name !== 'ready') widget.mount.classList.remove('roomy', 'first');
      port.late = '';
      if (name === 'submitted' || name === 'ready' && was) forgetEarly(host, quiz);
    },
    // load claims a name in storage and answers with every saved text.
    load(name, answer) {
      store = storeFor(claimName(name, host), () => {
        port.volatile = true;
        if (current() && port.onvolatile) port.onvolatile();
      }, (yes) => { host.dataset.kept = yes ? 'yes' : 'no'; });
      store.load().then((texts) => { if (current()) answer(...texts); });
    },
    kept: (answer) => { answer(...store.kept()); },
    save: (text) => store.save(text),
    setAside: (text) => store.setAside(text),
    forget: () => { forgetEarly(host, quiz); return store && store.forget(); },

    shown,
    pong() { cancel(port.pulse); port.pulse = 0; },
    fail: (code, message, cure, details) => widget.fail(new Trouble(code, message, cure, details)),
    warn: (text) => console.warn('mocktest: ' + text),
    emit: (name, json) => widget.tell(name, parseJSON(json)),
    setResult: (json) => { widget.result = json ? parseJSON(json) : null; },

    // idle lets the engine tidy up once the reader waits for nothing.
    idle() {
      dropIdle(port.nap);
      port.nap = whenIdle(() => { if (current() && port.onidle) port.onidle(); });
    },

    paint: () => afterPaint(() => { if (current() && port.onpainted) port.onpainted(); }),

    // announce speaks through the live region and takes the words away
    // again, so that reading on does not meet an old message.
    announce(text) {
      cancel(silence);
      // The same words again are only noticed if they differ.
      widget.status.textContent = widget.status.textContent === text ? text + '\u00a0' : text;
      silence = later(() => { widget.status.textContent = ''; }, 6000);
    },
    focus(id) {
      const el = root.getElementById(id);
      if (!el) return;
      // A passage above the question belongs to what there is to read.
      const top = root.getElementById(id + '-top') || el;
      // Its scroll margin is the room that sticky bars may cover. Both are read
      // before the focus changes the style, so that there is one layout.
      const covered = parseFloat(getComputedStyle(top).scrollMarginTop) || 0;
      const { top: at, bottom } = top.getBoundingClientRect();
      el.focus({ preventScroll: true });
      // A heading has more below it; a control is the whole of what to see; a
      // verdict has what it is about above it.
      const control = el.matches('button, input, select');
      if (!control) widget.turned = true; // to another question or screen
      if (at < covered || (control ? bottom > window.innerHeight : at > window.innerHeight * 0.6)) {
        top.scrollIntoView({ block: control || el.matches('.verdict') ? 'center' : 'start', behavior: 'instant' });
      }
      afterPaint(() => centreCurrent(root));
    },
    setProperty(id, name, value) {
      const el = root.getElementById(id);
      if (el && el[name] !== value) el[name] = value;
    },
    close() {
      cancel(silence);
      cancel(port.pulse);
      dropIdle(port.nap);
      document.removeEventListener('visibilitychange', onVisible);
      removeEventListener('pageshow', onVisible);
      removeEventListener('storage', onStorage);
    },
  };
  return port;
}
