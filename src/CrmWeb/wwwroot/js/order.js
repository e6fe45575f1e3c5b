// A list that is put in order: buttons move a line without asking the server, and it can be dragged.
import { whenPut } from './fragments.js';

function step(button) {
  const line = button.closest('li');
  const up = button.dataset.move === '-1';
  const beside = up ? line.previousElementSibling : line.nextElementSibling;
  if (!beside) return;
  beside[up ? 'before' : 'after'](line);
  button.focus();
}

function drag(list) {
  let dragged;
  list.querySelectorAll('li').forEach((line) => { line.draggable = true; });
  list.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('li');
    event.dataTransfer.setData('text/plain', dragged.textContent.trim());
    event.dataTransfer.effectAllowed = 'move';
    dragged.classList.add('dragged');
  });
  list.addEventListener('dragover', (event) => {
    const over = event.target.closest('li');
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const { top, height } = over.getBoundingClientRect();
    over[event.clientY < top + height / 2 ? 'before' : 'after'](dragged);
  });
  list.addEventListener('drop', (event) => event.preventDefault());
  list.addEventListener('dragend', () => {
    dragged?.classList.remove('dragged');
    dragged = undefined;
  });
}

export function startOrder() {
  whenPut((root) => root.querySelectorAll('[data-order]').forEach((list) => {
    drag(list);
    list.addEventListener('click', (event) => {
      const button = event.target.closest('[data-move]');
      if (!button) return;
      event.preventDefault();
      step(button);
    });
  }));
}
