// The one-line forms. <script async src="…/mocktest.js" data-quiz="x.json">
// puts a <mock-test> where the script stands; pasted twice it makes two. In
// mocktest.html, data-frame makes one from the parameters of the address.

function placeByTag(script) {
  if (!script || !script.dataset) return;
  const given = 'frame' in script.dataset
    ? [...new URLSearchParams(location.search), ['load', 'eager']] : Object.entries(script.dataset);
  const known = ['quiz', 'mode', 'time', 'seed', 'lang', 'theme', 'load'];
  const attributes = given.filter(([name]) => known.includes(name));
  if (!('frame' in script.dataset) && !script.dataset.quiz) return;

  const el = make('mock-test', Object.fromEntries(attributes));
  if (document.body && document.body.contains(script)) {
    script.after(el);
    return;
  }
  // In the head a script has no place in the article: use the nearest thing.
  const append = () => (document.querySelector('article, main') || document.body).append(el);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', append, { once: true });
  else append();
}

// postHeight tells the page around a frame how tall the test is, and nothing
// else, so that it can fit the frame to it.
function postHeight() {
  if (window.parent === window) return;
  new ResizeObserver(() => {
    window.parent.postMessage({ type: 'mocktest-height', height: document.documentElement.offsetHeight }, '*');
  }).observe(document.documentElement);
}

placeByTag(document.currentScript);
if (document.currentScript && 'frame' in document.currentScript.dataset) postHeight();
