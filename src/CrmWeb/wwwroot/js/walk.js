// Work lists: j and k walk from line to line, x does the one walked to, or takes it back.
import { swap } from './fragments.js';
import { singleKey } from './keys.js';

const rows = () => [...document.querySelectorAll('main .work-row')].filter((row) => row.checkVisibility());
const here = () => document.activeElement?.closest('.work-row');

function walk(step) {
  const all = rows();
  const at = all.indexOf(here());
  const row = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
  row?.querySelector('.work-text > a').focus();
  row?.scrollIntoView({ block: 'nearest' });
  return row;
}

const acts = {
  j: () => walk(1),
  k: () => walk(-1),
  x: () => {
    const button = here()?.querySelector('[data-do]');
    button?.click();
    return button;
  },
};

// The figures on the page follow what was done.
function renew() {
  const figures = document.querySelector('[data-renew]');
  if (figures) swap(`#${figures.id}`, figures.dataset.renew, true);
}

export function startWalking() {
  document.addEventListener('keydown', (event) => {
    if (document.querySelector('dialog[open]')) return;
    if (acts[singleKey(event)]?.()) event.preventDefault();
  });
  document.addEventListener('crm:saved', renew);
}
