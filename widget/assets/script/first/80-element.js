// <mock-test>, the one name this script adds to a page.
//
// Attributes
//   quiz   address of the question file, relative to the page
//   mode   exam, practice or study; several, with spaces between them, to
//          offer just those; the first is preselected
//   time   the whole limit instead of the file's: seconds, "20m", or "none"
//   seed   a number that fixes the shuffle
//   lang   language of the questions, as anywhere in HTML
//   theme  light, dark or auto (the default: as the text around it)
//   load   when the engine is fetched: visible (the default: when the test comes
//          near the window, is touched or focused), idle (as well once the page
//          has nothing to do), eager (at once) or click (only for Start). The
//          start card is there before it in each case
//
// and two that the script sets, for styles and tests of the page
//   data-scheme  light or dark, as resolved
//   data-kept    yes when every answer so far has reached the disk
//   data-phase   ready, running, paused or submitted
//
// Events, all bubbling and composed; the details hold no key before submission
//   mocktest-ready   {}
//   mocktest-start   { mode, questions, limit }      limit in seconds, 0: none
//   mocktest-answer  { question, state }
//   mocktest-mark    { question, marked }
//   mocktest-reveal  { question }
//   mocktest-submit  { expired, result }             result as element.result
//   mocktest-error   { code, message, cure }
//
// Methods and properties
//   start(), submit(), restart(), forget()   result, null before submission
//   customElements.get('mock-test').version

class MockTest extends HTMLElement {
  static version = '__VERSION__';
  static observedAttributes = ['quiz', 'mode', 'time', 'seed', 'theme'];
  #widget = null;
  #asked = false; // for the engine, before there was a widget

  connectedCallback() {
    followScheme(this);
    if (this.#widget && this.#widget.engine) return; // only moved
    whenParsed(this, () => {
      this.#widget ||= new Widget(this);
      this.#await();
      if (this.#asked) this.#boot();
    });
  }

  // Moving an element disconnects and connects it again: wait a moment before
  // believing that it is gone.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected || !this.#widget) return;
      followers.delete(this);
      this.#widget.reset();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (!this.#widget || !this.isConnected || before === after) return;
    if (name === 'theme') return applyScheme(this);
    this.#widget.reset();
    this.#await();
  }

  start() { this.#command('start'); }
  submit() { this.#command('submit'); }
  restart() { this.#command('restart'); }
  // forget removes everything kept for this test on this device.
  async forget() {
    const { port } = this.#widget || {};
    if (port) { await port.forget(); this.#widget.stop(); this.#widget.boot(); }
  }
  get result() { return this.#widget && this.#widget.result; }

  #command(name) {
    const { port } = this.#widget || {};
    if (port && port.oncommand) port.oncommand(name);
    else {
      this.addEventListener('mocktest-ready', () => this.#command(name), { once: true });
      this.#boot();
    }
  }

  // #boot starts the widget now, whatever its load attribute says.
  #boot() {
    const widget = this.#widget;
    this.#asked = !widget;
    if (!widget || widget.booting || widget.engine) return;
    widget.boot(widget.root.activeElement === widget.box ? 'mt-start' : '');
  }

  // #await prepares the widget when it comes near the window and starts it
  // when its load attribute says so. The engine is a megabyte: a reader who
  // never comes near a test does not pay for it.
  #await() {
    const widget = this.#widget;
    const load = this.getAttribute('load') || 'visible';
    if (load === 'eager') return void widget.boot();
    widget.offer = load === 'click';
    if (load !== 'click') {
      for (const type of ['focusin', 'pointerdown']) this.addEventListener(type, () => this.#boot(), { once: true });
      // A reader who comes by keyboard must find something to stop at.
      widget.box.tabIndex = 0;
      if (!hasContent(this)) showLoading(widget.box, true);
    }
    if (load === 'idle') whenIdle(() => this.#boot());
    const near = (margin, then) => new IntersectionObserver((entries, watch) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      if (this.isConnected) then();
    }, { rootMargin: margin }).observe(this);
    // An observer answers a frame or two later, which is long on a slow phone:
    // where a page without questions has been laid out, a look tells at once.
    const inSight = ({ top, width }) => width && top < innerHeight;
    if (!widget.still && document.readyState !== 'loading' && !document.hidden && inSight(this.getBoundingClientRect())) widget.prepare();
    else near('200%', () => widget.prepare());
    if (load === 'visible') near('600px', () => this.#boot());
  }
}

// whenParsed waits until all that stands inside an element is there: a script
// from the cache can run while the page is still being read.
function whenParsed(el, then) {
  const closed = () => {
    for (let n = el; n; n = n.parentNode) if (n.nextSibling) return true;
    return document.readyState !== 'loading';
  };
  if (closed()) return void then();
  const look = () => {
    if (!closed()) return;
    watch.disconnect();
    document.removeEventListener('DOMContentLoaded', look);
    then();
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', look);
}

// whenIdle waits until the page has loaded and has nothing to do.
function whenIdle(then) {
  const wait = () => (window.requestIdleCallback ? requestIdleCallback(then, { timeout: 5000 }) : later(then, 500));
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}

if (!customElements.get('mock-test')) customElements.define('mock-test', MockTest);
