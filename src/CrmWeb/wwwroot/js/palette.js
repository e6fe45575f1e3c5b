// The palette: search and go anywhere from the keyboard. Without scripts its button is a link to the search page.
import { ask, toastFailed } from './fragments.js';

const palette = document.querySelector('#palette');
const results = document.querySelector('#palette-results');
let waiting;
let latest = Promise.resolve();
let turn = 0;

const links = () => [...results.querySelectorAll('a')];

async function look(words) {
  const mine = ++turn;
  const answer = await ask(`/search?q=${encodeURIComponent(words)}`);
  if (mine !== turn) return;
  if (!answer.ok) return toastFailed();
  const wasInside = results.contains(document.activeElement);
  results.innerHTML = answer.html;
  if (wasInside) palette.querySelector('input').focus();
}

function open() {
  if (!palette.open) palette.showModal();
  const input = palette.querySelector('input');
  results.replaceChildren();
  input.select();
  latest = look(input.value);
}

// Enter may come before the answer: then it waits for the search of what is typed now.
async function go(words) {
  if (waiting) {
    clearTimeout(waiting);
    waiting = undefined;
    latest = look(words);
  }
  await latest;
  if (links().length > 0) location.assign(links()[0].href);
}

function typed(words) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    waiting = undefined;
    latest = look(words);
  }, 90);
}

// From the box the arrows go into the results, and from the first one back.
function moved(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || links().length === 0) return;
  event.preventDefault();
  const places = [palette.querySelector('input'), ...links()];
  const here = places.indexOf(document.activeElement);
  places[(here + step + places.length) % places.length].focus();
}

export function startPalette() {
  if (!palette) return;
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-palette]') || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    open();
  });
  palette.addEventListener('keydown', moved);
  palette.addEventListener('input', (event) => typed(event.target.value));
  palette.addEventListener('click', (event) => { if (event.target === palette) palette.close(); });
  palette.addEventListener('submit', (event) => {
    event.preventDefault();
    go(palette.querySelector('input').value);
  });
}
