// One widget: the shadow root, what stands in it before the engine, and the
// engine's place. It outlives its engine: see engine/70-run.js.

const STATUS = 'mocktest-status', SHEET = 'mocktest-sheet';
const style = sharedStyle('__CSS__');

function sharedStyle(css) {
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
    this.mount = make('div', { class: 'mount', hidden: '' });
    this.box = make('div', { class: 'boot', part: 'boot', hidden: '' });
    this.note = make('div', { class: 'boot', part: 'boot', hidden: '' }); // what went wrong
    // The publisher's own content, and apart from it the prerendered
    // questions, which stay below the engine's start card.
    this.content = make('slot', {});
    this.sheet = make('slot', { name: SHEET });
    if (typeof style === 'string') this.root.append(make('style', {}, style));
    else this.root.adoptedStyleSheets = [style];
    this.root.append(this.mount, this.note, this.box, this.content, this.sheet, make('slot', { name: STATUS }));
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
    this.quiz = null; // a promise of its bytes
    this.engine = this.port = null;
    this.pressed = false; // Start, before there was an engine
    this.deaths = 0;
    this.offer = false; // wait for a click before the engine is fetched
    this.booting = false;
    this.life = 0; // counts boots; an older one that comes late is ignored
    this.result = null;
    this.adopt();
  }

  // adopt takes charge of prerendered questions.
  adopt() {
    this.still = this.host.querySelector(':scope > [data-still]');
    const begin = this.host.querySelector('[data-still="begin"]');
    const sheet = this.host.querySelector(':scope > [data-still="questions"]');
    if (sheet) sheet.slot = SHEET;
    // What the browser puts back into a reloaded page tells of no reader.
    this.host.addEventListener('input', (event) => {
      const question = event.target.closest('[data-question]');
      if (question) question.dataset.touched = 'yes';
    });
    if (!begin) return;
    begin.addEventListener('change', () => this.press());
    if (begin.checked) queueMicrotask(() => this.press()); // pressed before this script came
  }

  // prepare fetches the questions and shows the start card, long before the
  // engine is there.
  prepare() {
    if (this.quiz) return;
    const alone = !hasContent(this.host);
    const offer = () => this.offer && !this.booting && showOffer(this.box, () => this.boot());
    if (!alone && !this.still && offer()) return;
    const asked = this.box.querySelector('[data-question]'); // stays through a failure
    if (!this.still && !asked && (alone || this.booting)) showLoading(this.box, alone);
    const quiz = this.quiz = readQuiz(this.host);
    quiz.then(({ bytes }) => {
      if (quiz !== this.quiz || this.still || this.port || asked) return;
      if (showCard(this, bytes)) this.content.hidden = true; // it says more than what stood there
      else offer();
    }, (error) => quiz === this.quiz && this.fail(error));
  }

  // press is Start without an engine: the test begins as soon as there is one.
  press() {
    this.pressed = true;
    const line = this.line(), words = 'Starting as soon as the test has loaded';
    if (line && line.dataset.word) line.dataset.word = words; // see still.Card
    else if (line) line.textContent = words;
    this.status.textContent = 'The test is loading and starts by itself.';
    if (!this.booting && !this.engine) this.boot();
    else this.early();
  }

  // early sees to what can be answered before the engine is there.
  early() {
    const { life } = this;
    Promise.all([this.quiz, loadScript()]).then(([quiz, { early }]) => {
      if (life === this.life && !this.port) early(this, quiz);
    }).catch(() => {}); // whoever waits for the engine hears of it
  }

  // line is where a waiting reader is told how far things are.
  line() { return this.box.querySelector('.begin > p, .wait') || this.host.querySelector('.mt-begin > p'); }

  async boot(focusAfter = '') {
    const life = ++this.life;
    this.booting = true;
    if (this.note.contains(this.root.activeElement)) focusAfter = 'mt-start'; // Try again goes away
    this.note.hidden = true;
    this.prepare();
    if (!this.deaths) this.early();
    const retry = () => { this.deaths = 0; this.stop(); this.boot(); };
    const slow = later(() => { if (life === this.life) showSlow(this.box, retry); }, WAIT);
    const begun = performance.now();
    const progress = (share) => { if (performance.now() - begun > 800) showShare(this, share); };
    told.add(progress);
    try {
      // Both at once; what fails first is what the reader hears of.
      const [quiz, { module, run }] = await Promise.all([this.quiz, loadEngine(this.quiz.then(painted, () => {}))]);
      if (this.pressed) await painted(); // the first question
      if (life === this.life) await run({ widget: this, module, quiz, life, focusAfter, shown: () => cancel(slow) });
    } catch (error) {
      if (life === this.life) this.fail(error, retry);
    } finally {
      cancel(slow);
      told.delete(progress);
      if (life === this.life) this.booting = false;
    }
  }

  fail(error, retry) {
    const trouble = error instanceof Trouble ? error
      : new Trouble('internal', 'The test could not be started.', '', String(error && error.message || error));
    this.stop();
    this.quiz = null;
    this.mount.replaceChildren();
    this.mount.hidden = true;
    this.content.hidden = this.sheet.hidden = false;
    this.status.textContent = '';
    if (this.still) this.host.dataset.still = 'all';
    // A card or a question stays to be read; below what a publisher wrote
    // inside the element it would say the same twice.
    if (hasContent(this.host) || !this.box.querySelector('.card')) this.box.hidden = true;
    showTrouble(this.note, trouble, retry || (() => this.boot()));
    console.warn(`mocktest: ${trouble.message} ${trouble.cure} ${trouble.details}`.trim());
    this.tell('error', { code: trouble.code, message: trouble.message, cure: trouble.cure });
  }

  stop() {
    this.life++;
    this.booting = false;
    if (this.port) this.port.close();
    if (this.engine) this.engine.stop();
    this.engine = this.port = null;
    delete this.host.dataset.phase;
  }

  // reset forgets all but the element, as when that was taken out of its page.
  reset() {
    this.stop();
    this.quiz = null;
    this.mount.replaceChildren();
    this.box.hidden = this.note.hidden = this.mount.hidden = true;
    this.content.hidden = this.sheet.hidden = false;
  }

  tell(name, detail) {
    this.host.dispatchEvent(new CustomEvent('mocktest-' + name, { bubbles: true, composed: true, detail }));
  }
}
