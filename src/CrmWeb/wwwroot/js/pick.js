// Picking: div[data-pick] offers records while somebody types and writes the chosen number into its hidden input.
import { ask, whenPut } from './fragments.js';

const optionsOf = (box) => [...box.querySelectorAll('[role=option]')];
const chosenOf = (box) => optionsOf(box).find((option) => option.getAttribute('aria-selected') === 'true');

function choose(box, index) {
  const all = optionsOf(box);
  all.forEach((option, i) => option.setAttribute('aria-selected', String(i === (index + all.length) % all.length)));
  const chosen = chosenOf(box);
  chosen?.scrollIntoView({ block: 'nearest' });
  box.querySelector('[role=combobox]').setAttribute('aria-activedescendant', chosen?.id ?? '');
}

function show(box, html) {
  const list = box.querySelector('.pick-results');
  list.innerHTML = html;
  list.hidden = html === '';
  optionsOf(box).forEach((option, i) => { option.id = `${list.id}-${i}`; });
  box.querySelector('[role=combobox]').setAttribute('aria-expanded', String(!list.hidden));
  choose(box, 0);
}

function take(box, option) {
  if (!option) return;
  const input = box.querySelector('[role=combobox]');
  box.querySelector('input[type=hidden]').value = option.dataset.id;
  input.value = option.dataset.name;
  show(box, '');
  box.dispatchEvent(new CustomEvent('crm:picked', { bubbles: true }));
}

function wire(box) {
  const input = box.querySelector('[role=combobox]');
  let waiting;
  let turn = 0;
  const look = async () => {
    const mine = ++turn;
    const answer = await ask(`${box.dataset.pick}?q=${encodeURIComponent(input.value.trim())}`);
    if (mine === turn && answer.ok) show(box, answer.html);
  };
  const typed = () => {
    box.querySelector('input[type=hidden]').value = '0';
    clearTimeout(waiting);
    turn++;
    if (input.value.trim()) waiting = setTimeout(look, 120);
    else show(box, '');
  };
  input.addEventListener('input', typed);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && optionsOf(box).length) choose(box, optionsOf(box).indexOf(chosenOf(box)) + step);
    else if (event.key === 'Enter' && chosenOf(box)) take(box, chosenOf(box));
    else if (event.key === 'Escape' && optionsOf(box).length) show(box, '');
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => setTimeout(() => show(box, ''), 150));
  box.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role=option]');
    if (!option) return;
    event.preventDefault();
    take(box, option);
  });
  // Somebody may have typed before this file was there.
  if (input.value.trim() && box.querySelector('input[type=hidden]').value === '0') typed();
}

export function startPicking() {
  whenPut((root) => root.querySelectorAll('[data-pick]').forEach(wire));
}
