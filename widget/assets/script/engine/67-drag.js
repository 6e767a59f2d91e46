// Dragging, as one more way to do what buttons and lists do: rows of an order by
// their handle, words of a bank into gaps, to another gap and back. A drag ends
// in the change event of what the engine listens to anyway, the handle with the
// row's new place for its value or the list of a gap; until then the engine
// knows nothing of it. Escape, a second thought of the browser's and a question
// that goes away leave everything as it was.

let dragging = false;

// dragsIn lets things be dragged in a shadow root. With a mouse a word can be
// taken anywhere; a finger needs the handle, for elsewhere it scrolls the page.
function dragsIn(root) {
  root.addEventListener('pointerdown', (event) => {
    const grip = event.target.closest(event.pointerType === 'mouse' ? '.grip, .word:has(.grip)' : '.grip');
    if (dragging || !grip || event.button !== 0 || !event.isPrimary) return;
    const row = grip.closest('.ordered');
    if (row) dragRow(event, row, grip);
    else dragWord(event, grip.closest('.word, .holder'));
  });
  // Nothing under a handle should take the focus or be selected.
  root.addEventListener('mousedown', (event) => { if (dragging) event.preventDefault(); });
}

const change = (el, value) => { el.value = value; el.dispatchEvent(new Event('change', { bubbles: true })); };

// dragRow moves a row up and down. The others give way as soon as its edge has
// passed their middle.
function dragRow(event, row, grip) {
  const list = row.parentNode, rows = [...list.children], from = rows.indexOf(row);
  const boxes = rows.map((el) => el.getBoundingClientRect());
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const room = boxes[from].height + boxes[1].top - boxes[0].bottom;
  let to = from;
  drag(event, row, list, rows, (x, by) => {
    const y = Math.max(boxes[0].top - boxes[from].top - 8, Math.min(by, boxes.at(-1).bottom - boxes[from].bottom + 8));
    to = from;
    rows.forEach((el, i) => {
      const below = i > from && boxes[from].bottom + y > middle(boxes[i]);
      const above = i < from && boxes[from].top + y < middle(boxes[i]);
      to += below - above;
      if (i !== from) move(el, 0, (above - below) * room);
    });
    move(row, 0, y);
  }, () => { if (to !== from) change(grip, String(to)); });
}

// dragWord moves a word of the bank or, in a gap, the gap's list.
function dragWord(event, held) {
  const form = held.closest('.cloze'), bank = form.querySelector('.bank');
  const source = held.querySelector('.banked'), word = source ? source.value : held.dataset.word;
  const lists = [...form.querySelectorAll('.banked')].filter((list) => list !== source);
  let target = null;
  drag(event, held, form, [held], (x, y, at) => {
    const near = (el) => {
      const { left, right, top, bottom } = el.getBoundingClientRect();
      return at.clientX > left - 8 && at.clientX < right + 8 && at.clientY > top - 8 && at.clientY < bottom + 8;
    };
    target = lists.find(near) || (source && near(bank) ? bank : null);
    for (const el of [...lists, bank]) el.toggleAttribute('data-over', el === target);
    move(held, x, y);
  }, () => {
    if (source && target) change(source, ' ');
    if (target && target !== bank) change(target, word);
  }, () => { for (const el of [...lists, bank]) el.removeAttribute('data-over'); });
}

function move(el, x, y) {
  el.style.setProperty('--x', x + 'px');
  el.style.setProperty('--y', y + 'px');
}

// drag follows one pointer from where it came down. What is held moves with it,
// and with the page, which scrolls when it comes near the edge of the window;
// around holds both where they come from. draw is told how far, drop that it
// ends well, over that it ends.
const EDGE = 60;
function drag(down, held, around, moved, draw, drop, over = () => {}) {
  const id = down.pointerId, stop = new AbortController(), top = () => around.getBoundingClientRect().top;
  const began = top(), text = held.textContent;
  let at = down, seen = began, frame = 0;
  down.target.setPointerCapture(id);
  const follow = () => {
    if (!held.isConnected) return end();
    seen = top();
    draw(at.clientX - down.clientX, at.clientY - down.clientY + began - seen, at);
  };
  const scroll = () => {
    frame = requestAnimationFrame(scroll);
    const up = EDGE + (parseFloat(getComputedStyle(held).scrollMarginTop) || 0) - at.clientY, low = at.clientY - innerHeight + EDGE;
    const by = up > 0 && top() < up + at.clientY ? -up : low > 0 && around.getBoundingClientRect().bottom > innerHeight - EDGE ? low : 0;
    if (by && at !== down) scrollBy({ top: by / 5, behavior: 'instant' });
    if (top() !== seen) follow(); // a wheel may scroll as well
  };
  const end = (well) => {
    stop.abort();
    cancelAnimationFrame(frame);
    dragging = false;
    if (well && held.isConnected && held.textContent === text) drop();
    around.removeAttribute('data-dragging');
    held.removeAttribute('data-held');
    for (const el of moved) { el.style.removeProperty('--x'); el.style.removeProperty('--y'); }
    over();
  };
  const on = (type, f) => addEventListener(type, (event) => {
    if (event.pointerId === undefined || event.pointerId === id) f(event);
  }, { capture: true, signal: stop.signal });
  on('pointermove', (event) => { at = event; follow(); });
  on('pointerup', () => end(true));
  for (const type of ['pointercancel', 'lostpointercapture']) on(type, () => end());
  on('blur', (event) => { if (event.target === window) end(); });
  on('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end();
  });
  dragging = true;
  down.preventDefault();
  around.setAttribute('data-dragging', '');
  held.setAttribute('data-held', '');
  scroll();
}
