// The quiz file: its bytes for the engine, which checks them in earnest.

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
  const what = `The questions at ${url} could not be loaded: `;
  patience();
  try {
    const response = await fetchFrom(url, { ...QUIETLY, signal: aborter.signal });
    if (!response.ok) {
      throw new Trouble('http', what + `the server answered ${response.status}${response.statusText ? ' ' + response.statusText : ''}.`,
        response.status === 404 ? 'Check the address: there is no file at it.' : '');
    }
    return checkBytes(await collect(response, patience), url, response);
  } catch (error) {
    throw error instanceof Trouble ? error
      : await explain(what, url, error, { directive: await policy.blocked(), late: aborter.signal.aborted });
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
  return new Uint8Array(await new Blob(parts).arrayBuffer());
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
