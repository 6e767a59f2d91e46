// The script that "mocktest serve" adds to pages: it reloads the page when a
// file changes and shows what is wrong with the page's quizzes meanwhile.
(() => {
  'use strict';
  const own = document.currentScript.dataset.revision;
  const MOCK_TEST = '[quiz], [data-quiz]';
  let box = null;
  let hiddenText = ''; // what the reader has put away

  // usedHere holds the paths of the quizzes this page refers to.
  function usedHere() {
    const refs = [...document.querySelectorAll(MOCK_TEST)]
      .map((el) => el.getAttribute('quiz') || el.getAttribute('data-quiz'));
    refs.push(new URLSearchParams(location.search).get('quiz'));
    const paths = new Set();
    for (const ref of refs.filter(Boolean)) {
      try {
        const url = new URL(ref, document.baseURI);
        if (url.origin === location.origin) paths.add(decodeURIComponent(url.pathname));
      } catch { /* the widget itself tells of an address that is none */ }
    }
    return paths;
  }

  function make(tag, text, ...children) {
    const el = document.createElement(tag);
    if (text) el.textContent = text;
    el.append(...children);
    return el;
  }

  // A stylesheet object works under every Content-Security-Policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    section { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 50vh; overflow: auto;
      box-sizing: border-box; padding: 1em 1.25em; background: #2b1113; color: #fff; border-top: 4px solid #ff6b6b;
      font: 15px/1.5 system-ui, sans-serif }
    h2 { font-size: 1.1em; margin: 0 0 .5em }
    ul { margin: 0; padding: 0; list-style: none }
    li { margin: 0 0 .75em }
    code, pre { font: 13px/1.5 ui-monospace, monospace; color: #ffb3b3; white-space: pre-wrap; margin: 0 }
    em { display: block; font-style: normal; color: #c8f7c5 }
    button { float: right; font: inherit; padding: .25em .75em; min-height: 2em }`);

  function show(title, parts) {
    const text = title + parts.map((part) => part.textContent).join();
    if (text === hiddenText) return;
    const away = make('button', 'Hide');
    away.addEventListener('click', () => { hiddenText = text; clear(); });
    const section = make('section', '', away, make('h2', title), make('ul', '', ...parts));
    section.setAttribute('role', 'alert');
    if (!box) {
      box = make('div');
      box.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    }
    box.shadowRoot.replaceChildren(section);
    document.documentElement.append(box);
  }

  function clear() {
    if (box) box.remove();
  }

  function line(problem) {
    const item = make('li', '', make('code', problem.place), make('div', problem.message));
    if (problem.cure) item.append(make('em', problem.cure));
    return item;
  }

  function take(state) {
    if (state.revision !== own) {
      location.reload();
      return;
    }
    const used = usedHere();
    const problems = state.problems.filter((problem) => used.has(problem.url));
    if (state.failure) {
      show('The widget could not be rebuilt', [make('li', '', make('pre', state.failure))]);
    } else if (problems.length) {
      show(problems.length === 1 ? 'One problem in the quiz' : `${problems.length} problems in the quiz`, problems.map(line));
    } else {
      hiddenText = '';
      clear();
    }
  }

  const events = new EventSource('/mocktest/-/events');
  events.onmessage = (event) => take(JSON.parse(event.data));
  // An open stream would keep the page out of the back/forward cache.
  addEventListener('pagehide', () => events.close());
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
})();
