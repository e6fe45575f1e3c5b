// Ticks in a list: all of the page at once, and back.
import { whenPut } from './fragments.js';

export function startTicks() {
  whenPut((root) => root.querySelectorAll('[data-tick-page]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const boxes = [...document.querySelectorAll(`[form=${button.form.id}][type=checkbox]`)];
      const tick = boxes.some((box) => !box.checked);
      boxes.forEach((box) => { box.checked = tick; });
    });
  }));
}
