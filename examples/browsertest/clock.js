// Runs before a page's own scripts and lets a test move the page's time.
// testClock.pass moves all clocks, and timers that fall due meanwhile run;
// testClock.sleep moves the wall clock alone, as when a lid was closed on a
// system whose monotonic clock stands still meanwhile.
(() => {
  const RealDate = Date, monotonic = performance.now.bind(performance);
  const set = setTimeout.bind(window), clear = clearTimeout.bind(window);
  let wall = 0, passed = 0, last = 0;
  const timers = new Map();

  window.Date = class extends RealDate {
    constructor(...given) {
      if (given.length) super(...given);
      else super(RealDate.now() + wall);
    }
    static now() { return RealDate.now() + wall; }
  };
  performance.now = () => monotonic() + passed;

  const arm = (id, timer) => {
    clear(timer.real);
    timer.real = set(() => { timers.delete(id); timer.run(); }, Math.max(0, timer.due - performance.now()));
  };
  window.setTimeout = (run, ms = 0, ...given) => {
    const id = ++last, timer = { due: performance.now() + Math.max(0, ms), run: () => run(...given) };
    timers.set(id, timer);
    arm(id, timer);
    return id;
  };
  window.clearTimeout = (id) => {
    if (timers.has(id)) clear(timers.get(id).real);
    timers.delete(id);
  };
  window.testClock = {
    pass(ms) {
      wall += ms;
      passed += ms;
      for (const [id, timer] of timers) arm(id, timer);
    },
    sleep(ms) { wall += ms; },
  };
})();
