// Fetching, and naming what went wrong when something does not come.

// explain finds out why a fetch failed. A browser tells scripts only “failed”,
// so it looks at the policy, the network, the file and the other origin in
// turn. sealed is set where the content was checked: then a missing file, a
// changed one and a dead network look alike, and it asks once more without
// looking at the content.
async function explain(what, url, error, { directive, late, sealed }) {
  const { origin } = new URL(url);
  const tell = (code, why, cure) => new Trouble(code, what + why, cure, String(error && error.message || error));
  if (directive) {
    return tell('blocked', `this page's Content-Security-Policy forbids it (${directive}).`, `Add ${origin} to ${directive}.`);
  }
  if (late) return tell('timeout', 'the server did not answer within 10 seconds.');
  if (navigator.onLine === false) return tell('offline', 'this device is offline.');
  const status = sealed && await fetchFrom(url, { ...QUIETLY, method: 'HEAD', cache: 'no-store' }).then((r) => r.status, () => 0);
  if (status) {
    return tell('engine', status < 400 ? 'it is not the file this mocktest.js was built with.' : `the server answered ${status}.`,
      'Publish all mocktest files of one build together, unchanged.');
  }
  if (origin !== location.origin && await fetchFrom(url, { ...QUIETLY, mode: 'no-cors' }).then(() => true, () => false)) {
    return tell('cors', `${origin} does not allow other sites to read it (CORS).`, `Let that server send the header Access-Control-Allow-Origin: *`);
  }
  return tell('network', 'the network failed.');
}

// watchPolicy notes Content-Security-Policy violations while something loads.
function watchPolicy() {
  let directive = '';
  const note = (event) => { directive = event.effectiveDirective; };
  document.addEventListener('securitypolicyviolation', note);
  return {
    // The event comes a moment after the failure that it explains.
    blocked: () => new Promise((done) => later(() => done(directive), 50)),
    stop: () => document.removeEventListener('securitypolicyviolation', note),
  };
}
