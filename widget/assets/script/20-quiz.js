// Fetching the quiz file, and naming what went wrong when it does not come.

const MAX_QUIZ_BYTES = 1 << 20; // quizdata.MaxFileBytes; more is not even read

// readQuiz resolves to the bytes of the quiz an element asks for: written
// inside it, or at the URL of its quiz attribute.
async function readQuiz(host) {
  const inline = host.querySelector('script[type="application/json"]');
  const ref = host.getAttribute('quiz');
  if (ref === null && inline) {
    return { name: 'the JSON inside <mock-test>', inline: true, bytes: new TextEncoder().encode(inline.textContent) };
  }
  if (!ref) {
    throw new Trouble('no-quiz', 'This test has no questions yet.',
      'Give <mock-test> a quiz attribute, or put JSON inside it in <script type="application/json">.');
  }
  let url;
  try { url = new URL(ref, document.baseURI).href; } catch {
    throw new Trouble('bad-url', `“${ref}” is not an address a quiz could be at.`);
  }
  return { name: url, inline: false, bytes: await download(url) };
}

async function download(url) {
  const aborter = new AbortController();
  let timer = 0;
  const patience = () => { cancel(timer); timer = later(() => aborter.abort(), WAIT); };
  const policy = watchPolicy();
  patience();
  try {
    const response = await fetchFrom(url, {
      credentials: 'omit', referrerPolicy: 'no-referrer', signal: aborter.signal,
    });
    if (!response.ok) {
      throw new Trouble('http', `The questions at ${url} could not be loaded: the server answered ${response.status}${response.statusText ? ' ' + response.statusText : ''}.`,
        response.status === 404 ? 'Check the address: there is no file at it.' : '');
    }
    return checkBytes(await collect(response, patience), url, response);
  } catch (error) {
    throw error instanceof Trouble ? error : await explain(error, url, aborter.signal.aborted, await policy.blocked());
  } finally {
    cancel(timer);
    policy.stop();
  }
}

// collect reads a body up to the limit, so that an endless one ends.
async function collect(response, patience) {
  const reader = response.body.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    patience();
    parts.push(value);
    size += value.length;
    if (size > MAX_QUIZ_BYTES) {
      reader.cancel().catch(() => {});
      break; // the reader of the quiz names the limit
    }
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) { bytes.set(part, at); at += part.length; }
  return bytes;
}

function checkBytes(bytes, url, response) {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (start === '') throw new Trouble('empty', `The file at ${url} is empty.`);
  if (start[0] === '<') {
    throw new Trouble('not-json', `The address ${response.url || url} answered with a web page, not with a quiz.`,
      'Many servers send their error page with status 200: open the address in a browser and look.');
  }
  return bytes;
}

// explain finds out why a fetch failed. A browser tells scripts only “failed”,
// so it looks at the policy, the network and the other origin in turn.
async function explain(error, url, timedOut, directive) {
  const what = `The questions at ${url} could not be loaded: `;
  if (directive) {
    return new Trouble('blocked', what + `this page's Content-Security-Policy forbids it (${directive}).`,
      `Add ${new URL(url).origin} to connect-src.`);
  }
  if (timedOut) return new Trouble('timeout', what + 'the server did not answer within 10 seconds.');
  if (navigator.onLine === false) return new Trouble('offline', what + 'this device is offline.');
  if (new URL(url).origin !== location.origin && await answersAtAll(url)) {
    return new Trouble('cors', what + `${new URL(url).origin} does not allow other sites to read it (CORS).`,
      'Let that server send the header Access-Control-Allow-Origin: *');
  }
  return new Trouble('network', what + 'the network or the server failed.', String(error && error.message || ''));
}

async function answersAtAll(url) {
  try {
    await fetchFrom(url, { mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer' });
    return true;
  } catch {
    return false;
  }
}

// watchPolicy notes Content-Security-Policy violations while something loads.
function watchPolicy() {
  let directive = '';
  const note = (event) => { directive = event.effectiveDirective || event.violatedDirective; };
  document.addEventListener('securitypolicyviolation', note);
  return {
    // The event comes a moment after the failure that it explains.
    blocked: () => new Promise((done) => later(() => done(directive), 50)),
    stop: () => document.removeEventListener('securitypolicyviolation', note),
  };
}
