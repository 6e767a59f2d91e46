// What stands in the widget's place while there is no engine and no start card:
// a quiet loading line, or what went wrong and a way to try again. Content that
// the publisher put inside the element stays readable below either.

// Words are few here, because the engine brings the rest.
function showLoading(box, alone) {
  // Alone, it keeps the room that the test will take, so that the page below
  // does not jump.
  box.className = alone ? 'boot loading' : 'boot';
  box.replaceChildren(make('p', { class: 'boot-line' },
    make('span', { class: 'boot-dot', 'aria-hidden': 'true' }), make('span', { class: 'wait' }, 'Loading the test…')));
  box.hidden = false;
}

// showShare tells a reader who has waited for a while how much has arrived.
function showShare(widget, share) {
  const line = widget.line();
  if (!line) return;
  const bar = line.querySelector('progress') || line.appendChild(make('progress', { 'aria-label': 'Loaded' }));
  bar.value = share;
}

function showSlow(box, retry) {
  box.append(make('p', { class: 'boot-more' },
    'This takes longer than usual. It goes on by itself; you can also ',
    make('button', { type: 'button', class: 'boot-link', onclick: retry }, 'try again'), '.'));
}

function showOffer(box, start) {
  box.className = 'boot';
  box.replaceChildren(make('p', { class: 'boot-line' },
    make('button', { type: 'button', class: 'boot-button', onclick: start }, 'Load the test')));
  box.hidden = false;
  return true;
}

// showTrouble says what failed and why, first for the reader, then for the
// publisher, who is often the one looking.
function showTrouble(box, trouble, retry) {
  box.className = 'boot';
  box.replaceChildren(
    make('p', { class: 'boot-title', role: 'alert' }, trouble.message),
    make('p', { class: 'boot-actions' },
      make('button', { type: 'button', class: 'boot-button', onclick: retry }, 'Try again')),
  );
  if (trouble.cure || trouble.details) {
    box.append(make('details', { class: 'boot-details' },
      make('summary', {}, 'For the owner of this page'),
      ...(trouble.cure ? [make('p', {}, trouble.cure)] : []),
      ...(trouble.details ? [make('pre', { tabindex: '0' }, trouble.details)] : [])));
  }
  box.hidden = false;
}

// hasContent reports whether the publisher put something readable inside.
function hasContent(host) {
  return [...host.childNodes].some((n) =>
    (n.nodeType === 3 && n.data.trim() !== '') ||
    (n.nodeType === 1 && !/^(script|template|link)$/.test(n.localName) && n.slot !== STATUS));
}
