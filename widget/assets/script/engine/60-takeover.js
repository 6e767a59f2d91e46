// Taking over from what stood there before the engine, in one frame: answers
// given and Start pressed on prerendered questions or on the first script's
// card, the focus, and what the reader was looking at.

// before tells what the reader did, as JSON for widget/early.go. The page's
// own JSON.stringify may be anybody's: text is written here by hand.
function before(widget) {
  const answers = [...answersIn(widget.box), ...answersIn(widget.host)];
  const at = widget.pressed && widget.host.querySelector('[data-question]:focus-within');
  return write({
    begin: widget.pressed, ...(widget.chosen || chosen(widget)), asWritten: Boolean(widget.still),
    current: at ? at.dataset.question : '', answers,
  });
}

// chosen is what a start card says now, whoever drew it.
function chosen(widget) {
  const value = (selector) => {
    const el = widget.box.querySelector(selector) || widget.host.querySelector(selector);
    return el ? el.value : '';
  };
  return { mode: value('[name^="mt-"][name$="-mode"]:checked'), extra: value('select') };
}

const answersIn = (place) => [...place.querySelectorAll('[data-question]')].map(answerIn).filter((answer) => answer);

// answerIn reads one prerendered question; null where nothing was answered.
// Controls inside its folded answer are no answer.
function answerIn(question) {
  const own = (selector) => [...question.querySelectorAll(selector)].filter((el) => !el.closest('details.mt-answer'));
  const picked = own('input:checked').map((input) => input.value);
  const { question: id, type, touched } = question.dataset;
  const text = own(fieldFor(type === 'output' ? picked[0] || 'none' : '')).map((field) => field.value).join('');
  if (picked.length === 0 && text === '') return null;
  const answer = { question: id, text, touched: touched === 'yes' };
  return type === 'output' ? { ...answer, outcome: picked[0] } : { ...answer, choices: picked };
}

// fieldFor selects what is typed into; what a program does has a field for each
// end it can have.
const fieldFor = (outcome) => (outcome ? `[data-outcome="${CSS.escape(outcome)}"] :is(textarea, input)` : 'textarea, input[type="text"]');

// ticks tells what is picked from what is typed into.
const ticks = (control) => control.type === 'radio' || control.type === 'checkbox';

// emptyAnswers clears prerendered questions, once their answers have done
// their work: the next attempt begins with none.
function emptyAnswers(host) {
  for (const control of host.querySelectorAll('[data-question] input, [data-question] textarea')) {
    if (ticks(control)) control.checked = false;
    else control.value = '';
  }
}

// write is JSON.stringify for strings, booleans, arrays and plain objects.
function write(value) {
  if (typeof value === 'string') return '"' + value.replace(/[\\"\u0000-\u001f\u2028\u2029\ud800-\udfff]/g, escape16) + '"';
  if (typeof value !== 'object') return String(value);
  if (value instanceof Array) return '[' + value.map(write).join(',') + ']';
  return '{' + Object.keys(value).map((key) => write(key) + ':' + write(value[key])).join(',') + '}';
}

const escape16 = (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0');

// catchUp gives the engine's question what the reader changed on the one before
// it after the engine had looked. The two are told to be one by their prompts.
function catchUp(widget, question) {
  const { mount } = widget;
  const prompt = (place) => place.querySelector('.prompt, .mt-prompt')?.textContent.replace(/\s+/g, '');
  if (!question || question.dataset.touched !== 'yes' || prompt(question) !== prompt(mount)) return;
  for (const was of question.querySelectorAll('input, textarea')) {
    if (was.closest('details')) continue;
    const now = mount.querySelector(ticks(was) ? `input[value="${CSS.escape(was.value)}"]` : '.typed input, .typed textarea');
    if (!now) continue;
    if (ticks(was) && was.checked !== now.checked && (was.checked || was.type === 'checkbox')) now.click();
    if (!ticks(was) && was.value !== now.value) {
      now.value = was.value;
      now.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

// held is where the focus is, in words that hold for the engine's elements as
// well: they bear the same ids and values as what stood there before.
function held(widget) {
  const el = widget.root.activeElement || document.activeElement;
  if (!el || !(widget.host.contains(el) || widget.root.contains(el)) || el === widget.host || el === widget.box) return null;
  const top = el.getBoundingClientRect().top;
  const caret = el.type === 'text' || el.type === 'textarea' ? [el.selectionStart, el.selectionEnd] : null;
  const selector = el.matches('.primary, [data-still="begin"]') ? '.begin .primary'
    : el.localName === 'select' ? 'select'
      : caret ? 'textarea, input[type="text"]'
        : el.localName === 'input' ? `input[value="${CSS.escape(el.value)}"]`
          : el.id === 'mt-question' ? '#mt-question' : el.localName === 'summary' ? 'summary' : '';
  // Whatever else can have the focus, such as code, is told by its kind and
  // number.
  const kind = el.localName;
  return { top, caret, selector, kind, number: [...widget.box.querySelectorAll(kind)].indexOf(el) };
}

// hold puts the focus back and what had it to where it was in the window.
function hold(widget, place) {
  if (!place) return;
  const el = place.selector ? widget.mount.querySelector(place.selector) : widget.mount.querySelectorAll(place.kind)[place.number];
  if (!el) return void (place.number >= 0 && widget.port.focus('mt-question'));
  el.focus({ preventScroll: true });
  if (place.caret) el.setSelectionRange(...place.caret);
  scrollBy({ top: el.getBoundingClientRect().top - place.top, behavior: 'instant' });
}
