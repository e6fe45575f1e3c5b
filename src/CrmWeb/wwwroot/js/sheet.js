// The sheet: a dialog that shows another page's form here, above all the log of an interaction (key L).
import { ask, put, toastFailed } from './fragments.js';
import { singleKey } from './keys.js';

const sheet = document.querySelector('#sheet');
const body = document.querySelector('#sheet-body');

async function open(link) {
  const answer = await ask(link.href);
  if (!answer.ok) return toastFailed();
  put(body, answer.html);
  sheet.setAttribute('aria-label', body.querySelector('h1, h2')?.textContent ?? link.textContent.trim());
  sheet.showModal();
  (body.querySelector('[autofocus]') ?? body.querySelector('input:not([type=hidden], [type=radio], [type=checkbox]), textarea'))?.focus();
}

function pressed(event) {
  const key = singleKey(event);
  const isFree = !document.querySelector('dialog[open]');
  if (key === 'l' && isFree) log(event, document.querySelector('[data-log]'));
  else if (key === '?' && isFree) open(document.querySelector('[data-keys]'));
  else if (['i', 'o', 'e'].includes(key)) mark(key, event);
}

// A customer's page has its log box already; elsewhere the dialog asks for the customer too.
function log(event, link) {
  const subject = document.querySelector('.log-box [data-log-subject]');
  if (!subject && !link) return;
  event.preventDefault();
  if (!subject) return open(link);
  subject.closest('.log-box').scrollIntoView({ block: 'start' });
  subject.focus();
}

// I, E and O tick information, emotion and opinion in the log box that is in use, or the only one.
function mark(key, event) {
  const box = document.activeElement?.closest('.log-box') ?? document.querySelector('dialog[open] .log-box') ?? document.querySelector('.log-box');
  const input = box?.querySelector(`input[data-key="${key}"]`);
  if (!input) return;
  event.preventDefault();
  input.click();
}

export function startSheet() {
  if (!sheet) return;
  document.addEventListener('keydown', pressed);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.closest('.log-box')?.requestSubmit();
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-dialog]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.pathname === '/interactions/new') return log(event, link);
    event.preventDefault();
    open(link);
  });
  sheet.addEventListener('click', (event) => { if (event.target === sheet) sheet.close(); });
  sheet.addEventListener('crm:saved', () => sheet.close());
}
