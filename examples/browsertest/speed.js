// Measuring one action after another in the first test of the page.
const root = () => document.querySelector('mock-test').shadowRoot;
const pick = (css) => root().querySelector(css);
const heading = () => pick('#mt-question')?.textContent;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const painted = () => new Promise((done) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => done(performance.now());
  port2.postMessage(0);
}));
// changes notes every change below the shadow root until it is stopped.
const changes = () => {
  const list = [];
  const observer = new MutationObserver((records) => list.push(...records));
  observer.observe(root(), { subtree: true, childList: true, attributes: true, characterData: true });
  return () => { list.push(...observer.takeRecords()); observer.disconnect(); return list; };
};
// touched counts changes by the part of the test they are in.
const parts = { cell: '.cell', legend: '.legend', clock: '.clock', bar: '.bar', question: '.ask', saved: '.sheet' };
const touched = (records) => {
  const nodes = {};
  for (const { target } of records) {
    const el = target.nodeType === 1 ? target : target.parentElement;
    const part = Object.keys(parts).find((name) => el?.closest(parts[name])) || 'else: ' + (el ? el.className : 'gone');
    (nodes[part] ||= new Set()).add(part === 'cell' ? el.closest('.cell') : el);
  }
  return Object.fromEntries(Object.entries(nodes).map(([part, set]) => [part, set.size]));
};
// during waits until something shows, and tells what was touched meanwhile.
const during = async (press, shows) => {
  const stop = changes();
  press();
  while (!shows()) await frame();
  await frame();
  return touched(stop());
};
// act presses an element and waits for the frame that shows it; paint is how
// many milliseconds that took.
const act = async (press, shows) => {
  await painted();
  await sleep(Math.random() * 16); // at any moment of a frame
  const from = performance.now();
  press();
  shows() || await new Promise((done) => {
    const observer = new MutationObserver(() => { if (shows()) { observer.disconnect(); done(true); } });
    observer.observe(root(), { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const paint = await painted() - from;
  await sleep(50);
  return { paint };
};
const actions = {
  // nothing is what the browser alone takes to show a change.
  nothing: () => {
    const frame = pick('.frame'), was = frame.title;
    return act(() => { frame.title = was + '.'; }, () => frame.title !== was);
  },
  choose: () => {
    const next = [...root().querySelectorAll('.choice input')].find((el) => !el.checked);
    return act(() => next.click(), () => next.checked);
  },
  next: () => {
    const was = heading();
    const on = pick('.bar-end .button:last-child');
    if (!/next/i.test(on.textContent)) return actions.jump(); // from the last question
    return act(() => on.click(), () => heading() && heading() !== was);
  },
  jump: () => {
    const was = heading(), cells = [...root().querySelectorAll('.cell:not(.current)')];
    const cell = cells[Math.floor(Math.random() * cells.length)];
    return act(() => cell.click(), () => heading() && heading() !== was);
  },
  mark: () => {
    const was = pick('.toggle').ariaPressed;
    return act(() => pick('.toggle').click(), () => pick('.toggle').ariaPressed !== was);
  },
  reveal: async () => {
    if (pick('#mt-answer')) { // shown already
      if (!pick('.cell:not(.came)')) await again();
      pick('.cell:not(.came)').click();
      while (pick('#mt-answer')) await frame();
    }
    await actions.choose();
    return act(() => pick('.bar-end .button:last-child').click(), () => pick('#mt-answer'));
  },
};
// repeat resolves to the median time from press to paint.
const repeat = async (name, times) => {
  const all = [];
  for (let i = 0; i < times; i++) all.push((await actions[name]()).paint);
  return all.sort((a, b) => a - b)[times >> 1];
};
// middle goes where there is much before and behind.
const middle = async () => {
  const cells = root().querySelectorAll('.cell');
  cells[Math.floor(cells.length * 0.4)].click();
  for (let i = 0; i < 5; i++) await frame();
};
// again begins the test afresh, wherever the monkey left it.
const again = async () => {
  const host = root().host;
  host.restart();
  while (!pick('#mt-start')) await frame();
  host.start();
  while (!/^Question 1 /.test(heading())) await frame();
  await frame();
};
// monkey does anything a reader can, in an order that the seed fixes.
const monkey = async (seed, times) => {
  let state = seed;
  const random = (n) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 2 ** 32 * n); };
  const one = (css) => { const all = root().querySelectorAll(css); return all[random(all.length)]; };
  const { port1, port2 } = new MessageChannel();
  const turn = () => new Promise((done) => { port1.onmessage = done; port2.postMessage(0); });
  const host = root().host;
  for (let i = 0; i < times; i++) {
    const dice = random(100);
    if (!pick('.cells') && dice < 20 || dice === 99 && i % 10 === 0) { host.restart(); await frame(); host.start(); await frame(); }
    else if (dice === 98 && i % 10 === 0) { host.submit(); await frame(); }
    else {
      (dice < 45 && one('.choice input') || dice < 60 && one('.cell') || one('button, summary, .choice input'))?.click();
    }
    await (i % 20 ? turn() : frame());
  }
  port1.close();
};
