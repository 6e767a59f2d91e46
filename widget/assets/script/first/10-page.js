// What the script needs of the page, taken once when it runs, so that a page
// which later replaces fetch or setTimeout cannot change a running test.
//
// This folder is all that a page loads before a reader comes near a test: it
// finds the tests, fetches their questions and shows the start card. The files
// are joined in name order into one strict function: nothing here becomes a
// global but the element itself. The folder beside it, engine, is one module
// that comes together with the engine.

const here = document.currentScript || document.querySelector('script[src*="mocktest.js"]');
const home = here && here.src ? here.src : document.baseURI;
const fetchFrom = window.fetch && window.fetch.bind(window);
const later = window.setTimeout.bind(window);
const cancel = window.clearTimeout.bind(window);
const parseJSON = JSON.parse;

// painted resolves when a frame has been shown and nothing more is to be done
// for the next. A page out of sight shows none.
const painted = () => new Promise((done) => {
  requestAnimationFrame(() => (window.requestIdleCallback || later)(done));
  later(done, 300);
});

// WAIT is how long, in milliseconds, something may be silent before the reader
// is told; a reader on a bad network gives up on a blank box well before that.
const WAIT = 10000;

// QUIETLY is how everything is asked for: it tells the server neither who
// reads nor where.
const QUIETLY = { credentials: 'omit', referrerPolicy: 'no-referrer' };

// make builds one element: tag, attributes, children. Text only ever becomes a
// text node, so nothing a quiz or an error message says can become markup.
function make(tag, attributes, ...children) {
  const el = document.createElement(tag);
  for (const name of Object.keys(attributes || {})) {
    if (name === 'onclick') el.addEventListener('click', attributes[name]);
    else el.setAttribute(name, attributes[name]);
  }
  el.append(...children);
  return el;
}

// Trouble is an error told to the reader: a code for the page's own scripts,
// a sentence that names the cause, and what the publisher can do about it.
class Trouble extends Error {
  constructor(code, message, cure = '', details = '') {
    super(message);
    this.code = code;
    this.cure = cure;
    this.details = details;
  }
}
