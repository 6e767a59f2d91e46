// Asking for the engine: a module of script and the WebAssembly, once for the
// page however many tests want them. Their names change with their content, so
// the browser keeps both for good.

const WASM_FILE = '__WASM_FILE__';
const WASM_INTEGRITY = '__WASM_INTEGRITY__';
const ENGINE_FILE = '__ENGINE_FILE__';
const ENGINE_INTEGRITY = '__ENGINE_INTEGRITY__';
const pinned = here && here.integrity;

let engine = null, script = null;

// told are called with the share of the engine that has arrived, 0 to 1.
const told = new Set();
const tell = (share) => told.forEach((f) => f(share));

// loadEngine resolves to what starts a test: see engine/50-engine.js. A failure
// is forgotten, so that Retry starts afresh. What is to be shown meanwhile comes
// first: a browser that takes in a megabyte paints nothing.
function loadEngine(shown) {
  engine ||= fetchEngine(shown).catch((error) => { engine = null; throw error; });
  return engine;
}

async function fetchEngine(shown) {
  if (typeof WebAssembly !== 'object') {
    throw new Trouble('no-wasm', 'This browser cannot run the test: it has no WebAssembly, or has it switched off.',
      'Lockdown Mode and some company settings switch it off.');
  }
  const policy = watchPolicy(), begun = performance.now();
  // A fetch that checks integrity hands nothing out before the last byte, and
  // nothing would be compiled meanwhile: where the module can check by itself,
  // it does so while it compiles. Counting what has come takes a slow phone a
  // quarter of a second: it is done where the server is slow to answer.
  const seal = window.crypto && crypto.subtle ? WASM_INTEGRITY : '';
  const wasm = ask(WASM_FILE, seal ? '' : WASM_INTEGRITY).then((response) => (
    { response, seal, tell: performance.now() - begun > 300 && tell }));
  wasm.catch(() => {}); // it is waited for once the module can compile it
  let url = new URL(ENGINE_FILE, home).href;
  try {
    const { compile, run } = await loadScript();
    url = new URL(WASM_FILE, home).href;
    await shown;
    return { module: await compile(await wasm, url), run };
  } catch (error) {
    throw error instanceof Trouble ? error
      : await explain(`The test could not be loaded from ${url}: `, url, error, { directive: await policy.blocked(), sealed: true });
  } finally {
    policy.stop();
  }
}

// loadScript resolves to what the module offers. An import cannot check what it
// runs. Where the page had this file checked, the bytes of the module are
// fetched and checked first, and the import takes them from the browser's cache.
function loadScript() {
  if (script) return script;
  script = (pinned ? ask(ENGINE_FILE, ENGINE_INTEGRITY) : Promise.resolve()).then(() => import(new URL(ENGINE_FILE, home).href)).then(({ open }) =>
    open({ make, draw, sharedStyle, Trouble, later, cancel, parseJSON, STATUS, SHEET }));
  script.catch(() => { script = null; });
  return script;
}

async function ask(name, integrity) {
  const response = await fetchFrom(new URL(name, home).href, { ...QUIETLY, integrity });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response;
}
