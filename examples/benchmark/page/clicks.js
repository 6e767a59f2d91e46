// The clicks that are timed, the same on every page: a choice, the button that
// leads on, and a number of the navigator. A click counts as answered when the
// frame that shows its outcome has been painted.
(() => {
  const { choices, all, words, visible, after, until } = window.__bench;
  const numberOf = (el) => { const m = /^Question (\d+)/.exec(el.getAttribute('aria-label') || ''); return m ? +m[1] : 0; };
  const cells = () => all('button[aria-label^="Question "]');
  // The heading tells where a reader is, on every page in the same words.
  const current = () => {
    const el = all('h2, h3, h4').find((el) => /^Question \d/.test(words(el)) && visible(el));
    return el ? +/\d+/.exec(words(el)) : 0;
  };
  const onward = () => all('button').find((el) => /^(Save and next|Next question|Next|Skip)$/.test(words(el)) && visible(el));

  // rest is the while between two presses of a quick reader, in which a page may
  // finish what it put off; it ends at any moment of a frame.
  const rest = () => new Promise((done) => setTimeout(done, 150 + Math.random() * 17));
  // timed presses and waits for the outcome: milliseconds to the paint after it.
  const timed = async (press, outcome) => (await rest(), measure(press, outcome));
  const measure = (press, outcome) => new Promise((done, failed) => {
    const began = performance.now();
    press();
    const look = () => {
      if (outcome()) after((now) => done(now - began));
      else if (performance.now() - began > 10000) failed(new Error('a click had no outcome within 10 s: ' + press));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const choose = (i) => { const el = choices()[i]; return timed(() => el.click(), () => el.checked || choices()[i].checked); };
  const next = () => { const to = current() + 1, el = onward(); return timed(() => el.click(), () => current() === to); };
  const jump = (to) => { const el = cells().find((el) => numberOf(el) === to); return timed(() => el.click(), () => current() === to); };

  window.__clicks = async (questions) => {
    await until(() => current() === 1 && choices().length);
    const times = { choose: [], next: [], jump: [] };
    for (let q = 1; q <= 10; q++) {
      times.choose.push(await choose(0), await choose(1));
      if (q < 10) times.next.push(await next());
    }
    while (times.next.length < 20) {
      if (current() >= 10) await jump(1);
      times.next.push(await next());
    }
    for (let k = 1; times.jump.length < 20; k++) {
      const to = 1 + (k * 7919) % questions;
      if (to !== current()) times.jump.push(await jump(to));
    }
    return times;
  };
})();
