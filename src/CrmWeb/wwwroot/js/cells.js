// Cells of a list that are changed in place: the form of the change opens in the cell, and what was saved stands there after.
import { ask, put, toastFailed } from './fragments.js';

const before = new WeakMap();

async function open(link) {
  const cell = link.parentElement;
  try {
    const answer = await ask(link.href);
    if (!answer.ok) return toastFailed();
    before.set(cell, [...cell.childNodes]);
    put(cell, answer.html);
    cell.querySelector('select').focus();
  } catch {
    toastFailed();
  }
}

function close(cell) {
  cell.replaceChildren(...before.get(cell));
  cell.querySelector('a').focus();
}

export function startCells() {
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest('[data-cell]');
    const cell = event.target.closest('[data-cell-cancel]')?.closest('.cell');
    if (!link && !cell) return;
    event.preventDefault();
    if (link) open(link);
    else close(cell);
  });
  document.addEventListener('keydown', (event) => {
    const cell = event.target.closest('.cell:has(form)');
    if (cell && event.key === 'Escape') close(cell);
  });
  document.addEventListener('crm:saved', (event) => {
    if (event.target.matches('.cell')) event.target.querySelector('a').focus();
  });
}
