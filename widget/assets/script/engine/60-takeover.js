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
  const filled = own('[data-slot]').filter(chosenIn).map((el) => ({ slot: el.dataset.slot, with: el.value }));
  const text = question.querySelector('[data-slot]') ? '' : own(fieldFor(type === 'output' ? picked[0] || 'none' : '')).map((field) => field.value).join('');
  const choices = type === 'ordering' ? placed(own('[data-item]')) : picked;
  if (choices.length === 0 && text === '' && filled.length === 0) return null;
  const answer = { question: id, text, filled, touched: touched === 'yes' };
  return type === 'output' ? { ...answer, outcome: picked[0] } : { ...answer, choices };
}

// chosenIn tells a list or field with something in it; the first option of a
// list is a space, and nothing.
const chosenIn = (el) => el.value.trim() !== '';

// placed are items in the order of the places chosen for them; none until all
// have one of their own.
function placed(lists) {
  const places = lists.map((list) => Number(list.value));
  if (places.some((place, i) => !place || places.indexOf(place) !== i)) return [];
  return lists.map((list, i) => [places[i], list.dataset.item]).sort((a, b) => a[0] - b[0]).map(([, item]) => item);
}

// fieldFor selects what is typed into; what a program does has a field for each
// end it can have.
const fieldFor = (outcome) => (outcome ? `[data-outcome="${CSS.escape(outcome)}"] :is(textarea, input)` : 'textarea, input[type="text"]');

// ticks tells what is picked from what is typed into.
const ticks = (control) => control.type === 'radio' || control.type === 'checkbox';

// emptyAnswers clears prerendered questions, once their answers have done
// their work: the next attempt begins with none.
function emptyAnswers(host) {
  for (const control of host.querySelectorAll('[data-question] :is(input, textarea, select)')) {
    if (ticks(control)) control.checked = false;
    else if (control.localName === 'select') control.selectedIndex = 0;
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
  for (const was of question.querySelectorAll('input, textarea, select')) {
    if (was.closest('details')) continue;
    const now = mount.querySelector(twin(was) || (ticks(was) ? `input[value="${CSS.escape(was.value)}"]` : '.typed input, .typed textarea'));
    if (!now) continue;
    if (ticks(was) && was.checked !== now.checked && (was.checked || was.type === 'checkbox')) now.click();
    if (!ticks(was) && was.value !== now.value) {
      now.value = was.value;
      now.dispatchEvent(new Event(was.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    }
  }
}

// twin selects the engine's gap or list for one that stood there before.
const twin = (el) => { const name = /(gap|slot)-\d+$/.exec(el.id); return name && '#mt-' + name[0]; };

// held is where the focus is, in words that hold for the engine's elements as
// well: they bear the same ids and values as what stood there before.
function held(widget) {
  const el = widget.root.activeElement || document.activeElement;
  if (!el || !(widget.host.contains(el) || widget.root.contains(el)) || el === widget.host || el === widget.box) return null;
  const top = el.getBoundingClientRect().top;
  const caret = el.type === 'text' || el.type === 'textarea' ? [el.selectionStart, el.selectionEnd] : null;
  const selector = twin(el) || (el.matches('.primary, [data-still="begin"]') ? '.begin .primary'
    : el.localName === 'select' ? 'select'
      : caret ? 'textarea, input[type="text"]'
        : el.localName === 'input' ? `input[value="${CSS.escape(el.value)}"]`
          : el.id === 'mt-question' ? '#mt-question' : el.localName === 'summary' ? 'summary' : '');
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
