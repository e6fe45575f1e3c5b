// The palette: search and go anywhere from the keyboard. Without scripts its button is a link to the search page.
import { ask, toastFailed } from './fragments.js';

const palette = document.querySelector('#palette');
const results = document.querySelector('#palette-results');
let waiting;
let latest = Promise.resolve();
let turn = 0;

const options = () => [...results.querySelectorAll('[role=option]')];
const chosen = () => options().find((option) => option.getAttribute('aria-selected') === 'true');

function choose(index) {
  const all = options();
  all.forEach((option, i) => option.setAttribute('aria-selected', String(i === (index + all.length) % all.length)));
  chosen()?.scrollIntoView({ block: 'nearest' });
}

async function look(words) {
  const mine = ++turn;
  const answer = await ask(`/search?q=${encodeURIComponent(words)}`);
  if (mine !== turn) return;
  if (!answer.ok) return toastFailed();
  results.innerHTML = answer.html;
  choose(0);
}

function open() {
  if (!palette.open) palette.showModal();
  const input = palette.querySelector('input');
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
  const link = (chosen() ?? results).querySelector('a');
  if (link) location.assign(link.href);
}

function typed(words) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    waiting = undefined;
    latest = look(words);
  }, 90);
}

function moved(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || options().length === 0) return;
  event.preventDefault();
  choose(options().indexOf(chosen()) + step);
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
