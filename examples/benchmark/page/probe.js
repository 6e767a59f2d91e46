// The probe runs in every page before anything of the page does, and notes
// when a reader could see or do something. It looks once a frame, by what is
// visible, and knows no class name of any widget. Times are milliseconds since
// navigation began.
(() => {
  const quiz = __QUIZ__; // title, and a choice of the first question
  const seen = { content: 0, title: 0, answerable: 0, ready: 0, compile: 0 };
  const tasks = [], shifts = [];
  let pressedAt = -Infinity;
  const pressed = new WeakSet();

  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('paint', (e) => { if (e.name === 'first-contentful-paint') seen.content = e.startTime; });
  observe('longtask', (e) => tasks.push({ at: e.startTime, ms: e.duration }));
  observe('layout-shift', (e) => {
    // What moves within half a second of a reader's own press is expected, and
    // browsers leave it out. They cannot know that the probe stands for one.
    if (!e.hadRecentInput && (e.startTime < pressedAt || e.startTime > pressedAt + 500)) shifts.push({ at: e.startTime, by: e.value });
  });
  addEventListener('mocktest-ready', () => { seen.ready ||= performance.now(); });

  // How long compiling takes, measured around the page's own call.
  for (const name of ['compileStreaming', 'compile']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async function (...args) {
      const began = performance.now();
      const module = await original.apply(WebAssembly, args);
      seen.compile = performance.now() - began;
      return module;
    };
  }

  const visible = (el) => el.getClientRects().length > 0 && el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const roots = () => [...document.querySelectorAll('mock-test, #quiz')].flatMap((el) => el.shadowRoot ? [el.shadowRoot, el] : [el]);
  const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);
  const words = (el) => el.textContent.replace(/\s+/g, ' ').trim();

  const holds = (text) => (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.includes(text) && node.parentElement && visible(node.parentElement)) return true;
    }
    return false;
  };
  const choices = () => all('input[type=radio], input[type=checkbox]').filter((el) => !el.disabled && [...el.labels].some(visible));
  const answerable = () => choices().some((el) => [...el.labels].some((label) => words(label).includes(quiz.choice)));
  const start = () => all('button').find((el) => !el.disabled && !pressed.has(el) && /^Start/.test(words(el)) && visible(el));

  // after calls back when the frame that is being made has been painted.
  const after = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); then(performance.now()); };
    port2.postMessage(0);
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => after(done)));

  const look = () => {
    if (!seen.title && roots().some(holds(quiz.title))) after((now) => { seen.title ||= now; });
    if (!seen.answerable) {
      if (answerable()) after((now) => { seen.answerable ||= now; });
      else {
        const control = start();
        if (control) {
          pressed.add(control);
          pressedAt = performance.now();
          control.click();
        }
      }
    }
    if (!seen.title || !seen.answerable) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // until waits for a condition, frame by frame, and gives up after a while.
  const until = async (condition, patience = 30000) => {
    for (const end = performance.now() + patience; performance.now() < end; await frame()) if (condition()) return true;
    return false;
  };

  window.__bench = {
    // visit resolves when everything named has been seen, or was waited for in
    // vain; then the page is left alone for a while, and watched.
    async visit(names, idle) {
      for (const name of names) await until(() => seen[name]);
      // What is left to do for the last of them still belongs to it.
      await new Promise((done) => requestIdleCallback(done));
      const from = performance.now();
      await new Promise((done) => setTimeout(done, idle));
      await frame();
      const own = tasks.filter((t) => t.at < from), still = tasks.filter((t) => t.at >= from);
      return {
        ...seen,
        blocking: own.reduce((sum, t) => sum + t.ms - 50, 0),
        longest: Math.max(0, ...own.map((t) => t.ms)),
        idleLongest: Math.max(0, ...still.map((t) => t.ms)),
        shift: shifts.reduce((sum, s) => sum + s.by, 0),
      };
    },
    choices, all, words, visible, after, until,
  };
})();
