// A quiz script as one would write it by hand: the limit that the widget is
// measured against. It draws a start card, one question at a time with a
// navigator, a clock, and the score. It keeps nothing, reads no Markdown and
// knows single choices only.
(async () => {
  const home = document.getElementById('quiz');
  const make = (tag, properties, ...children) => {
    const el = Object.assign(document.createElement(tag), properties);
    el.append(...children);
    return el;
  };
  const quiz = await (await fetch(home.dataset.quiz)).json();
  const { questions } = quiz;
  const given = new Array(questions.length).fill(-1);
  let at = 0, clock = 0;

  const show = (...children) => home.replaceChildren(...children);
  const letter = (i) => String.fromCharCode(65 + i);

  function card() {
    show(
      make('h2', { textContent: quiz.title }),
      make('p', { textContent: quiz.description }),
      make('p', { textContent: `${questions.length} questions, ${quiz.time}` }),
      make('button', { textContent: 'Start the test', onclick: begin }));
  }

  function begin() {
    const ends = Date.now() + parseInt(quiz.time, 10) * 60000;
    const time = make('p', { role: 'timer' });
    const tick = () => {
      const left = Math.max(0, Math.round((ends - Date.now()) / 1000));
      time.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
      if (left === 0) finish();
    };
    clock = setInterval(tick, 1000);
    tick();
    const place = make('div');
    const cells = questions.map((_, i) => make('button', { textContent: i + 1, onclick: () => go(i) }));
    const name = (i) => {
      cells[i].ariaLabel = `Question ${i + 1}, ${given[i] < 0 ? 'not answered' : 'answered'}`;
      cells[i].ariaCurrent = i === at ? 'true' : null;
    };
    const go = (to) => {
      const from = at;
      at = to;
      name(from);
      name(to);
      const q = questions[at];
      place.replaceChildren(
        make('h3', { textContent: `Question ${at + 1} of ${questions.length}` }),
        make('fieldset', {},
          make('legend', { textContent: q.prompt }),
          ...q.choices.map((text, i) => make('label', {},
            make('input', { type: 'radio', name: 'choice', checked: given[at] === i, onchange: () => { given[at] = i; name(at); } }),
            `${letter(i)} ${text}`))),
        make('button', { textContent: 'Next', onclick: () => go((at + 1) % questions.length) }),
        make('button', { textContent: 'Submit', onclick: finish }));
    };
    show(make('h2', { textContent: quiz.title }), time, place, make('div', { className: 'cells' }, ...cells));
    questions.forEach((_, i) => name(i));
    go(0);
  }

  function finish() {
    clearInterval(clock);
    const right = questions.filter((q, i) => letter(given[i]) === q.answer).length;
    show(make('h2', { textContent: quiz.title }), make('p', { textContent: `${right} of ${questions.length} right` }),
      ...questions.map((q) => make('p', { textContent: `${q.prompt} ${q.answer}: ${q.explanation}` })));
  }

  card();
})();
