// The one-line form. <script async src="…/mocktest.js" data-quiz="x.json">
// puts a <mock-test> where the script stands; pasted twice it makes two.

// attributesOf keeps those pairs that are attributes of <mock-test>. Of a name
// given twice the last counts.
function attributesOf(pairs) {
  const known = ['quiz', 'mode', 'time', 'seed', 'lang', 'theme', 'load'];
  return Object.fromEntries([...pairs].filter(([name]) => known.includes(name)));
}

function placeByTag(script) {
  if (!script.dataset.quiz) {
    if (script.getAttribute('quiz')) console.warn('mocktest: write data-quiz instead of quiz');
    return;
  }
  const el = make('mock-test', attributesOf(Object.entries(script.dataset)));
  if (document.body && document.body.contains(script)) {
    script.after(el);
    return;
  }
  // In the head a script has no place in the article: use the nearest thing.
  const append = () => (document.querySelector('article, main') || document.body).append(el);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', append, { once: true });
  else append();
}

const tag = document.currentScript;
if (tag && tag.dataset) placeByTag(tag);
