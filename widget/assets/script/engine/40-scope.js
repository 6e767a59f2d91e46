// The world Go sees. wasm_exec.js hands its globalThis to Go as js.Global(),
// and go-app takes whatever that is for the browser's window: it replaces the
// first child of document.body, sets window.onclick, onpopstate and onresize,
// and walks all of localStorage. So it gets an object of our own instead, with
// a document whose body lies in the widget's shadow root. The page outside is
// never reached.

function scopeFor(root, body, host, timers) {
  const rooms = new Map(); // go-app's own state; nothing of it is worth keeping
  const store = {
    getItem: (k) => rooms.get(k) ?? null,
    setItem: (k, v) => { rooms.set(k, v); },
    removeItem: (k) => { rooms.delete(k); },
    clear: () => rooms.clear(),
    key: (i) => [...rooms.keys()][i] ?? null,
    get length() { return rooms.size; },
  };
  const scope = {
    // Constructors that Go's syscall/js and runtime ask for by name.
    Object, Array, Uint8Array, Uint8ClampedArray, ArrayBuffer, Error, TypeError, Date, Map, Promise,
    JSON, Math, Reflect, Symbol, Number, String, Boolean, TextEncoder, TextDecoder, WebAssembly,
    crypto: window.crypto, performance: window.performance, console: window.console,
    setTimeout: timers.set, clearTimeout: timers.clear,
    document: {
      body,
      documentElement: document.documentElement,
      title: '',
      createElement: (tag) => document.createElement(tag),
      createElementNS: (space, tag) => document.createElementNS(space, tag),
      createTextNode: (text) => document.createTextNode(text),
      getElementById: (id) => root.getElementById(id),
    },
    location: { href: 'https://mocktest.invalid/', reload() {} },
    history: { pushState() {}, replaceState() {} },
    open() {},
    innerWidth: 0, innerHeight: 0,
    localStorage: store, sessionStorage: store,
    mocktest: host, // what widget/browser talks to
    build,
  };
  scope.globalThis = scope;
  return scope;
}

// build makes a piece of the page in one call from Go, by a plan that the
// trimmed go-app writes down (draft_wasm.go, where its steps are listed). It
// answers with all nodes made, the outermost first.
function build(plan, ...given) {
  const steps = plan.split('\0'), made = [];
  let at = 0, node = null;
  const text = () => { const s = steps[at++]; return s === '\x01' ? given.shift() : s; };
  const begin = (fresh) => {
    if (node) node.append(fresh);
    node = made[made.length] = fresh;
  };
  const does = {
    e: () => begin(document.createElement(text())),
    n: () => begin(document.createElementNS(text(), text())),
    t: () => begin(document.createTextNode(text())),
    a: () => node.setAttribute(text(), text()),
    p: () => { node[text()] = text(); },
    y: () => { node[text()] = true; },
    z: () => { node[text()] = false; },
    o: () => node.addEventListener(text(), given.shift()),
    x: () => node.append(given.shift()),
    '/': () => { node = node.parentNode; },
  };
  while (at < steps.length - 1) does[steps[at++]]();
  return made;
}

// timersOf hands out timeouts that can all be cancelled at once.
function timersOf() {
  const pending = new Set();
  return {
    set(f, ms) {
      const id = later(() => { pending.delete(id); f(); }, ms);
      pending.add(id);
      return id;
    },
    clear(id) { pending.delete(id); cancel(id); },
    clearAll() { for (const id of pending) cancel(id); pending.clear(); },
  };
}

// goClass evaluates Go's own wasm_exec.js. Its parameters shadow the globals
// the file would otherwise take from the page: a page that defines fs or
// process (bundler shims do) must not reach Go, and Go must not reach it.
function goClass(globalThis, fs, process, path, crypto, performance, setTimeout, clearTimeout) {
  /*WASM_EXEC*/
  return globalThis.Go;
}
