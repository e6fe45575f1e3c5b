// Single keys: letters that act where nobody is typing. A person who speaks to the computer may turn them off.
import { whenPut } from './fragments.js';

const off = 'keys-off';

const isTyping = (element) => element?.closest?.('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') !== null;

/** The single key pressed, in lower case; none with Ctrl and the like, while typing, or where they are turned off. */
export function singleKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || localStorage.getItem(off)) return undefined;
  return event.key.toLowerCase();
}

function wire(label) {
  const box = label.querySelector('input');
  label.hidden = false;
  box.checked = !localStorage.getItem(off);
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(off);
    else localStorage.setItem(off, '1');
  });
}

export function startKeys() {
  whenPut((root) => root.querySelectorAll('[data-keys-switch]').forEach(wire));
}
