// The style sheet of the running test. It comes with this module, for nothing
// needs it earlier.

const style = sharedStyle('__ENGINE_CSS__');

// dress gives a shadow root the style.
function dress(root) {
  if (typeof style !== 'string') {
    if (!root.adoptedStyleSheets.includes(style)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
  } else if (!root.querySelector('style.engine')) root.prepend(make('style', { class: 'engine' }, style));
}
