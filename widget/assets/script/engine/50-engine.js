// Compiling, starting and watching the engine: one compiled module for the
// page, one instance for each widget.

// compile resolves to the module, once it is sure that it is the one this
// script belongs to.
async function compile({ response, seal, tell }, url) {
  const checked = check(response.clone(), seal, tell);
  checked.catch(() => {}); // it is waited for below
  try {
    const module = await compileAny(response);
    await checked;
    return module;
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    if (/unsafe-eval|Content.Security.Policy/i.test(error.message)) {
      throw new Trouble('blocked', 'This page does not allow the test to run: its Content-Security-Policy forbids WebAssembly.',
        "Add 'wasm-unsafe-eval' to script-src.");
    }
    throw new Trouble('engine', `The test could not be loaded from ${url}: the file is damaged.`, 'Publish it again.', error.message);
  }
}

// compileAny compiles while the bytes arrive where it can. Streaming wants the
// exact type, which servers that do not know .wasm do not send. The response
// goes in as it came: Chromium keeps compiled code only for such a one, and for
// none that was put together from a stream.
async function compileAny(response) {
  const type = (response.headers.get('content-type') || '').split(';')[0].trim();
  return type === 'application/wasm' ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// check tells whether it is what was published, and how much has come where
// that is wanted; seal is empty where the browser checks by itself.
const WASM_BYTES = Number('__WASM_BYTES__');
async function check(copy, seal, tell) {
  const bytes = tell ? await count(copy.body.getReader(), tell) : seal && await copy.arrayBuffer();
  if (!seal) return;
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  if (seal !== 'sha384-' + btoa(String.fromCharCode(...sum))) throw new Error('the content is not what was published');
}

async function count(reader, tell) {
  const parts = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    parts.push(value);
    size += value.length;
    tell(Math.min(size / WASM_BYTES, 1));
  }
}

// guard wraps every import of the engine. wasm_exec.js does not catch what a
// property getter or setter throws; the exception would unwind through Go and
// leave a painted, dead widget. Here it is reported as the death it is.
function guard(imports, died) {
  const gojs = {};
  for (const name of Object.keys(imports.gojs)) {
    const f = imports.gojs[name];
    gojs[name] = (sp) => { // all of them take the stack pointer and nothing else
      try { return f(sp); } catch (error) { died(error); throw error; }
    };
  }
  return { ...imports, gojs };
}

// startEngine runs one instance until it ends. died is called at most once,
// with the reason, unless stop() came first.
async function startEngine(module, root, body, host, died) {
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
  // A page never gets memory back, and the engine keeps well below a megabyte
  // alive: by default Go would let that grow to four before it cleans up. Here
  // it is a word; runtime/debug would bring fmt and os along.
  go.env = { GOGC: '50' };
  go.exit = (code) => end(code === 0 ? null : new Error(said.trim() || `the engine ended with code ${code}`));
  const instance = await WebAssembly.instantiate(module, guard(go.importObject, end));
  go.run(instance).catch(end);
  return { stop: () => end(null) };
}
