// A second tap where the first one turned to another question, or to another
// screen, was meant for what is gone: fingers that tremble, and mice that are
// double-clicked out of habit, would answer a question nobody has read. Keys
// and scripts press nothing twice: their clicks have no detail.

const AGAIN = 400; // milliseconds between the taps, by their own time: an engine may be slow
const SPOT = 30; // CSS pixels between their places

function onceForAScreen(widget) {
  let last = null;
  const stray = (event) => widget.turned && event.detail && event.timeStamp - last.timeStamp < AGAIN
    && Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY) < SPOT;
  // Going down it would take the focus from what has to be read.
  widget.root.addEventListener('mousedown', (event) => { if (last && stray(event)) event.preventDefault(); }, true);
  widget.root.addEventListener('click', (event) => {
    if (last && stray(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.detail) {
      last = event;
      widget.turned = false;
    }
  }, true);
}
