// The board: a card is dragged to another column, or moved with the arrow keys; its own form does the work.
import { ask, put, toastFailed, whenPut } from './fragments.js';

const cards = (column) => [...column.querySelectorAll('.board-card')];
const columns = (board) => [...board.querySelectorAll('.board-column')];

async function move(card, stage) {
  const form = card.querySelector('form');
  if (!form || card.closest('[data-stage]').dataset.stage === stage) return;
  const body = new FormData(form);
  body.set('to', stage);
  try {
    const answer = await ask(form.action, { method: 'POST', body });
    if (!answer.ok) return toastFailed();
    // Winning and losing ask something first, on a page of their own.
    if (new URL(answer.url).pathname !== location.pathname) return void location.assign(answer.url);
    put(document.querySelector('#board'), answer.html);
    document.querySelector(`[data-card="${card.dataset.card}"] .board-title`)?.focus();
  } catch {
    toastFailed();
  }
}

function walk(board, card, key) {
  const column = card.closest('.board-column');
  const all = columns(board);
  const place = cards(column).indexOf(card);
  const across = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const beside = across ? all.slice(all.indexOf(column) + across)[0] : column;
  const next = across
    ? beside && all.indexOf(column) + across >= 0 && cards(beside)[Math.min(place, cards(beside).length - 1)]
    : cards(column)[place + (key === 'ArrowDown' ? 1 : -1)];
  if (!next) return false;
  next.querySelector('.board-title').focus();
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

function press(event) {
  const card = event.target.closest('.board-card');
  if (!card || !event.key.startsWith('Arrow') || event.target.matches('select, summary, button')) return;
  const board = card.closest('.board');
  const all = columns(board);
  const beside = all.indexOf(card.closest('.board-column')) + { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.shiftKey && all[beside]) move(card, all[beside].dataset.stage);
  else if (event.shiftKey || !walk(board, card, event.key)) return;
  event.preventDefault();
}

function wire(board) {
  let dragged;
  const over = (event) => event.target.closest('[data-stage]');
  const clear = () => board.querySelectorAll('.drop-here').forEach((place) => place.classList.remove('drop-here'));
  board.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('.board-card');
    if (!dragged) return;
    event.dataTransfer.setData('text/plain', dragged.querySelector('.board-title').href);
    event.dataTransfer.effectAllowed = 'move';
    dragged.classList.add('dragged');
    // A page that grows in the middle of the browser's own start of a drag ends the drag.
    setTimeout(() => board.classList.add('dragging'));
  });
  board.addEventListener('dragover', (event) => {
    if (!dragged || !over(event)) return;
    event.preventDefault();
    clear();
    over(event).classList.add('drop-here');
  });
  board.addEventListener('drop', (event) => {
    if (!dragged || !over(event)) return;
    event.preventDefault();
    move(dragged, over(event).dataset.stage);
  });
  board.addEventListener('dragend', () => {
    dragged?.classList.remove('dragged');
    dragged = undefined;
    board.classList.remove('dragging');
    clear();
  });
}

export function startBoard() {
  document.addEventListener('keydown', press);
  whenPut((root) => root.querySelectorAll('[data-board]').forEach(wire));
}
