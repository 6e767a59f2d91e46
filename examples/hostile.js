// The scripts of a page that is hard to be a guest on. Everything here has
// been seen on real pages: old libraries, trackers, polyfills, shortcuts.
// window.hostile lets a person, or a test, see what the page noticed and
// whether anything of its own was changed.
(function () {
  "use strict";

  const hostile = (window.hostile = {
    clicks: 0, keys: 0, shortcuts: 0, resizes: 0, errors: 0, scriptLink: 0,
    fetches: [], timers: 0, stringified: 0, parsed: 0, created: 0, listeners: 0,
  });
  const real = {
    fetch: window.fetch, setTimeout: window.setTimeout, setInterval: window.setInterval,
    stringify: JSON.stringify, parse: JSON.parse,
    createElement: Document.prototype.createElement,
    addEventListener: EventTarget.prototype.addEventListener,
  };

  // Built-in objects, as old libraries left them.
  Array.prototype.toJSON = function () { return "[" + this.join() + "]"; };
  Array.prototype.last = function () { return this[this.length - 1]; };
  Object.prototype.extra = "put here by the page";
  Function.prototype.named = function (name) { return name; };

  // Wrappers, as trackers put them on.
  window.fetch = function (resource) {
    hostile.fetches.push(String(resource && resource.url || resource));
    return real.fetch.apply(this, arguments);
  };
  window.setTimeout = function (callback, delay) {
    hostile.timers++;
    return real.setTimeout.call(window, callback, (delay || 0) + 1);
  };
  JSON.stringify = function (value, replacer) {
    hostile.stringified++;
    return real.stringify.call(JSON, value, replacer, 2);
  };
  JSON.parse = function () {
    hostile.parsed++;
    return real.parse.apply(JSON, arguments);
  };
  Document.prototype.createElement = function () {
    hostile.created++;
    const element = real.createElement.apply(this, arguments);
    if (this === document && !String(arguments[0]).includes("-")) element.setAttribute("data-seen", "");
    return element;
  };
  EventTarget.prototype.addEventListener = function () {
    hostile.listeners++;
    return real.addEventListener.apply(this, arguments);
  };

  // Names that a WebAssembly runtime or a module loader would like to have.
  const own = {
    fs: { mine: true }, process: { mine: true, env: {} }, path: { mine: true },
    Go: function () { throw new Error("this Go belongs to the page"); },
    app: "the page's app", quiz: "the page's quiz",
    define: function () { throw new Error("this define belongs to the page"); },
    module: { exports: {} }, exports: {},
  };
  own.define.amd = {};
  for (const name of Object.keys(own)) window[name] = own[name];

  // Handlers.
  const handlers = {
    onclick: function () { hostile.clicks++; },
    onresize: function () { hostile.resizes++; },
    onpopstate: function () {},
    onerror: function () { hostile.errors++; },
    onunhandledrejection: function () { hostile.errors++; },
  };
  for (const name of Object.keys(handlers)) window[name] = handlers[name];

  document.addEventListener("keydown", function () { hostile.keys++; }, true);
  document.addEventListener("keydown", function (event) {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if ("jks/".includes(event.key)) {
      hostile.shortcuts++;
      event.preventDefault();
    }
  });

  // Storage. The second entry looks like one that ran out long ago.
  const stored = {
    "theme": "sepia",
    "draft": '{"value":1,"expiresAt":"2020-01-01T00:00:00Z"}',
    "mocktest": "a key of the page that only looks like ours",
    "/state": '{"Value":"x","ExpiresAt":"2019-06-01T00:00:00Z"}',
  };
  let storage = null;
  try {
    storage = window.localStorage;
    for (const key of Object.keys(stored)) storage.setItem(key, stored[key]);
  } catch (refused) {
    storage = null;
  }

  const builtIns = {
    toJSON: Array.prototype.toJSON, last: Array.prototype.last, fetch: window.fetch,
    setTimeout: window.setTimeout, stringify: JSON.stringify, parse: JSON.parse,
    createElement: Document.prototype.createElement, addEventListener: EventTarget.prototype.addEventListener,
  };
  const names = new Set(Object.getOwnPropertyNames(window));
  let title, children;
  const others = (parent) => Array.from(parent.children, (e) => e.tagName).filter((t) => t !== "MOCK-TEST").join(" ");

  // changes lists what is no longer as the page left it: its handlers,
  // globals, storage, built-ins, title and its own children of head and body.
  hostile.changes = function () {
    const found = [];
    for (const name of Object.keys(handlers)) if (window[name] !== handlers[name]) found.push("window." + name);
    for (const name of Object.keys(own)) if (window[name] !== own[name]) found.push("window." + name);
    for (const name of Object.getOwnPropertyNames(window)) if (!names.has(name)) found.push("new global " + name);
    const now = {
      toJSON: Array.prototype.toJSON, last: Array.prototype.last, fetch: window.fetch,
      setTimeout: window.setTimeout, stringify: JSON.stringify, parse: JSON.parse,
      createElement: Document.prototype.createElement, addEventListener: EventTarget.prototype.addEventListener,
    };
    for (const name of Object.keys(builtIns)) if (now[name] !== builtIns[name]) found.push("built-in " + name);
    if (Object.prototype.extra !== "put here by the page") found.push("Object.prototype.extra");
    for (const key of Object.keys(stored)) {
      if (storage && storage.getItem(key) !== stored[key]) found.push("localStorage " + key);
    }
    if (title !== undefined && document.title !== title) found.push("title");
    if (children !== undefined && others(document.head) + " | " + others(document.body) !== children) found.push("children of head or body");
    return found;
  };

  real.addEventListener.call(document, "DOMContentLoaded", function () {
    title = document.title;
    children = others(document.head) + " | " + others(document.body);
    document.getElementById("link-script").onclick = function (event) {
      event.preventDefault();
      hostile.scriptLink++;
    };
    real.setInterval.call(window, function () {
      for (const cell of document.querySelectorAll("[data-count]")) {
        cell.textContent = hostile[cell.getAttribute("data-count")];
      }
      document.querySelector("[data-changes]").textContent = hostile.changes().join(", ") || "none";
    }, 500);
  });
})();
