// Answers given before the engine are kept like all others: a reader on a slow
// network may close the page before it comes. They stay until the test is
// handed in or given up, for one to a section that is still closed waits.

const earlyKey = ({ inline, name }) => PREFIX + 'early:' + (inline ? location.pathname : name);

const followed = new WeakSet();

// early shows what there is to answer before the engine, fills in what was
// answered there last time, and keeps what is answered now.
function early(widget, quiz) {
  const place = widget.still ? widget.host : widget.box;
  if (!widget.still) foresee(widget, quiz.bytes);
  if (!place.querySelector('[data-question]')) return;
  refill(place, quiz);
  if (followed.has(place)) return;
  followed.add(place);
  const keep = () => {
    try { localStorage.setItem(earlyKey(quiz), write(answersIn(place))); } catch { /* kept in the page alone */ }
  };
  place.addEventListener('input', (event) => {
    const question = event.target.closest('[data-question]');
    if (!question) return;
    question.dataset.touched = 'yes';
    keep();
  });
  if (place.querySelector('[data-touched]')) keep(); // answered before this script came
}

function refill(place, quiz) {
  let answers = [];
  try { answers = parseJSON(localStorage.getItem(earlyKey(quiz))) || []; } catch { /* nothing kept */ }
  for (const { question, choices, outcome, text, filled } of answers) {
    const asked = place.querySelector(`[data-question="${CSS.escape(question)}"]`);
    if (!asked || answerIn(asked)) continue; // what stands there now counts
    for (const input of asked.querySelectorAll('input')) {
      if (ticks(input)) input.checked = (choices || [outcome]).includes(input.value);
    }
    for (const place of asked.querySelectorAll('[data-item]')) place.value = (choices || []).indexOf(place.dataset.item) + 1 || ' ';
    for (const slot of filled || []) {
      const el = asked.querySelector(`[data-slot="${CSS.escape(slot.slot)}"]`);
      if (el) el.value = slot.with;
    }
    const field = !asked.querySelector('[data-slot]') && asked.querySelector(fieldFor(outcome));
    if (field) field.value = text || '';
  }
}

// forgetEarly lets go of them.
function forgetEarly(host, quiz) {
  emptyAnswers(host);
  try { localStorage.removeItem(earlyKey(quiz)); } catch { /* nothing kept */ }
}
