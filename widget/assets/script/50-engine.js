// Loading, starting and watching the engine: one compiled module for the page,
// one instance for each widget.

const WASM_FILE = '__WASM_FILE__';
const WASM_INTEGRITY = '__WASM_INTEGRITY__';

let compiled = null;

// compileEngine resolves to the module, compiled once however many widgets ask.
// A failure is forgotten, so that Retry starts afresh.
function compileEngine() {
  compiled ||= compileOnce().catch((error) => { compiled = null; throw error; });
  return compiled;
}

async function compileOnce() {
  if (typeof WebAssembly !== 'object') {
    throw new Trouble('no-wasm', 'This browser cannot run the test: it has no WebAssembly, or has it switched off.',
      'A current Firefox, Chrome, Edge or Safari can; Lockdown Mode and some enterprise settings switch it off.');
  }
  const url = new URL(WASM_FILE, home).href;
  const options = { credentials: 'omit', referrerPolicy: 'no-referrer', integrity: WASM_INTEGRITY };
  const policy = watchPolicy();
  try {
    const response = await fetchFrom(url, options);
    if (!response.ok) throw new Error(`status ${response.status}`);
    // Streaming wants the exact type, which servers that do not know .wasm do
    // not send; then the engine is compiled once it is all there.
    if ((response.headers.get('content-type') || '').split(';')[0].trim() === 'application/wasm') {
      return await WebAssembly.compileStreaming(response);
    }
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof Trouble) throw error;
    if (error instanceof WebAssembly.CompileError) throw compileTrouble(error, url);
    throw await engineTrouble(error, url, await policy.blocked());
  } finally {
    policy.stop();
  }
}

// engineTrouble finds out why the engine did not arrive. With integrity checked,
// a browser reports a missing file, a changed one and a dead network alike, so
// it asks once more without looking at the content.
async function engineTrouble(error, url, directive) {
  const what = `The test could not be loaded from ${url}: `;
  const details = String(error && error.message || error);
  if (directive) {
    return new Trouble('blocked', what + `this page's Content-Security-Policy forbids it (${directive}).`,
      `Add ${new URL(url).origin} to ${directive}.`, details);
  }
  if (navigator.onLine === false) return new Trouble('offline', what + 'this device is offline.');
  const status = await fetchFrom(url, { method: 'HEAD', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' })
    .then((response) => response.status, () => 0);
  if (status === 0 && new URL(url).origin !== location.origin && await answersAtAll(url)) {
    return new Trouble('cors', what + `${new URL(url).origin} does not allow other sites to read it (CORS).`,
      'Let that server send the header Access-Control-Allow-Origin: * with the .wasm file.', details);
  }
  if (status === 0) return new Trouble('network', what + 'the network or the server failed.', '', details);
  if (status >= 400) {
    return new Trouble('engine', what + `the server answered ${status}.`,
      'mocktest.js and the .wasm file beside it must be published together.', details);
  }
  return new Trouble('engine', what + 'it is not the file this mocktest.js was built with.',
    'Publish mocktest.js and the .wasm file of one build together, unchanged.', details);
}

function compileTrouble(error, url) {
  if (/unsafe-eval|Content.Security.Policy/i.test(error.message)) {
    return new Trouble('blocked', 'This page does not allow the test to run: its Content-Security-Policy forbids WebAssembly.',
      "Add 'wasm-unsafe-eval' to script-src.");
  }
  return new Trouble('engine', `The file at ${url} is damaged.`, 'Publish it again.', error.message);
}

// guard wraps every import of the engine. wasm_exec.js does not catch what a
// property getter or setter throws; the exception would unwind through Go and
// leave a painted, dead widget. Here it is reported as the death it is.
function guard(imports, died) {
  const gojs = {};
  for (const name of Object.keys(imports.gojs)) {
    const f = imports.gojs[name];
    gojs[name] = (...args) => {
      try { return f(...args); } catch (error) { died(error); throw error; }
    };
  }
  return { ...imports, gojs };
}

// startEngine runs one instance until it ends. died is called at most once,
// with the reason, unless stop() came first.
async function startEngine(root, body, host, died) {
  const module = await compileEngine();
  const timers = timersOf();
  let over = false;
  const end = (reason) => {
    if (over) return;
    over = true;
    timers.clearAll();
    if (reason) died(reason);
  };
  let said = '';
  const fs = {
    writeSync(fd, bytes) { // Go's panics arrive here
      said += new TextDecoder().decode(bytes);
      return bytes.length;
    },
  };
  const scope = scopeFor(root, body, host, timers);
  const Go = goClass(scope, fs, undefined, undefined, scope.crypto, scope.performance, timers.set, timers.clear);
  const go = new Go();
  go.exit = (code) => end(code === 0 ? null : new Error(said.trim() || `the engine ended with code ${code}`));
  const instance = await WebAssembly.instantiate(module, guard(go.importObject, end));
  go.run(instance).catch(end);
  return { stop: () => end(null), alive: () => !over };
}
