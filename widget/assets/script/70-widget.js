// One widget: the shadow root, the engine in it, and the port through which
// the two talk. It outlives its engine: when that dies, the widget starts
// another from the saved attempt, once, and after that shows why it gave up.

const STATUS = 'mocktest-status';
const sheet = sharedSheet('__CSS__');

function sharedSheet(css) {
  try {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    return made;
  } catch {
    return css; // a browser without adopted style sheets gets a <style>
  }
}

class Widget {
  constructor(host) {
    this.host = host;
    this.root = host.shadowRoot || host.attachShadow({ mode: 'open' });
    this.mount = make('div', { class: 'mount' });
    this.box = make('div', { class: 'boot', part: 'boot', hidden: '' });
    this.content = make('slot', {});
    if (typeof sheet === 'string') this.root.append(make('style', {}, sheet));
    else this.root.adoptedStyleSheets = [sheet];
    this.root.append(this.mount, this.box, this.content, make('slot', { name: STATUS }));
    // The live region lies in the page itself: several screen readers do not
    // notice changes inside a shadow root. It exists before it is used.
    this.status = host.querySelector(`:scope > [slot="${STATUS}"]`) ||
      host.appendChild(make('div', { slot: STATUS, role: 'status' }));
    // Typing an answer must not set off a page's own shortcuts.
    for (const type of ['keydown', 'keypress', 'keyup']) {
      this.root.addEventListener(type, (event) => {
        if (event.target.matches('textarea, select, input')) event.stopPropagation();
      });
    }
    for (const type of ['click', 'change', 'input']) {
      this.root.addEventListener(type, () => this.checkPulse());
    }
    this.deaths = 0;
    this.booting = false;
    this.life = 0; // counts boots; an older one that comes late is ignored
    this.result = null;
  }

  async boot(focusAfter = '') {
    const life = ++this.life;
    this.booting = true;
    this.content.hidden = false;
    if (!this.deaths) showLoading(this.box, !hasContent(this.host)); // a restart keeps quiet
    const retry = () => { this.deaths = 0; this.stop(); this.boot(); };
    const slow = later(() => { if (life === this.life) showSlow(this.box, retry); }, WAIT);
    try {
      // Both at once; what fails first is what the reader hears of.
      const [quiz] = await Promise.all([readQuiz(this.host), compileEngine()]);
      if (life !== this.life) return;
      const body = make('div', { class: 'widget' }, make('div'));
      this.mount.replaceChildren(body);
      const port = portFor(this, quiz, life, () => {
        cancel(slow);
        this.box.hidden = this.content.hidden = true;
        this.box.removeAttribute('tabindex');
        if (focusAfter) port.focus(this.root.getElementById(focusAfter) ? focusAfter : 'mt-question');
        this.tell('ready', {});
      });
      this.port = port;
      const engine = await startEngine(this.root, body, port, (reason) => this.died(life, reason));
      if (life === this.life) this.engine = engine;
      else engine.stop(); // it has failed, or was replaced, while starting
    } catch (error) {
      if (life === this.life) this.fail(error, retry);
    } finally {
      cancel(slow);
      if (life === this.life) this.booting = false;
    }
  }

  died(life, reason) {
    if (life !== this.life) return;
    const active = this.root.activeElement;
    this.stop();
    console.warn('mocktest: the engine stopped and is started again.', reason);
    if (this.deaths++ === 0) {
      this.boot(active ? active.id || 'mt-question' : '');
    } else {
      this.fail(new Trouble('engine-died', 'The test stopped twice because of an error. Your answers are saved.',
        'An extension or a script of this page may be changing the test.', String(reason && reason.message || reason)),
      () => { this.deaths = 0; this.boot(); });
    }
  }

  fail(error, retry) {
    const trouble = error instanceof Trouble ? error
      : new Trouble('internal', 'The test could not be started.', '', String(error && error.message || error));
    this.stop();
    this.mount.replaceChildren();
    this.content.hidden = false;
    showTrouble(this.box, trouble, retry || (() => this.boot()));
    console.warn(`mocktest: ${trouble.message} ${trouble.cure} ${trouble.details}`.trim());
    this.tell('error', { code: trouble.code, message: trouble.message, cure: trouble.cure });
  }

  // checkPulse asks the engine for a sign of life after the reader did
  // something: an engine whose event loop is stuck cannot say so itself.
  checkPulse() {
    const { port, engine } = this;
    if (!engine || !port.onping || port.pulse) return;
    port.pulse = later(() => {
      port.pulse = later(() => {
        if (this.port === port) this.died(this.life, new Error('the engine stopped answering'));
      }, 2000);
      try { port.onping(); } catch { /* its death is told by the timer */ }
    }, 300);
  }

  stop() {
    this.life++;
    this.booting = false;
    if (this.port) { cancel(this.port.pulse); this.port.close(); }
    if (this.engine) this.engine.stop();
    this.engine = this.port = null;
  }

  tell(name, detail) {
    this.host.dispatchEvent(new CustomEvent('mocktest-' + name, { bubbles: true, composed: true, detail }));
  }
}
