// The sheet: a dialog that shows another page's form here, above all the log of an interaction (key L).
import { ask, put, toastFailed } from './fragments.js';
import { singleKey } from './keys.js';
import { bring } from './later.js';

const sheet = document.querySelector('#sheet');
const body = document.querySelector('#sheet-body');

async function open(link, customer) {
  const answer = await ask(customer ? `${link.href}?customerId=${customer}` : link.href);
  if (!answer.ok) return toastFailed();
  put(body, answer.html);
  sheet.setAttribute('aria-label', body.querySelector('h1, h2')?.textContent ?? link.textContent.trim());
  sheet.showModal();
  (body.querySelector('[autofocus], [data-log-subject]') ?? body.querySelector('input:not([type=hidden], [type=radio], [type=checkbox]), textarea'))?.focus();
}

function pressed(event) {
  const key = singleKey(event);
  if (!['l', '?'].includes(key) || document.querySelector('dialog[open]')) return;
  if (key === 'l') log(event, document.querySelector('[data-log]'));
  else open(document.querySelector('[data-keys]'));
}

// Whose it would be: the customer of the line walked to, else of the page.
function customerHere() {
  const link = document.activeElement?.closest('.work-row')?.querySelector('a[href^="/customers/"]') ?? document.querySelector('main .crumb a[href^="/customers/"]');
  return link?.pathname.match(/^\/customers\/(\d+)$/)?.[1];
}

// A customer's page has its log box, or it is on its way; elsewhere the dialog asks for the customer where the place does not tell.
async function log(event, link) {
  const onItsWay = document.querySelector('main [data-later$="/panels/log"]');
  if (!link && !onItsWay && !document.querySelector('main .log-box')) return;
  event.preventDefault();
  if (onItsWay) await bring(onItsWay);
  const subject = document.querySelector('main .log-box [data-log-subject]');
  if (!subject && !link) return;
  if (!subject) return open(link, link.search ? undefined : customerHere());
  subject.closest('.log-box').scrollIntoView({ block: 'start' });
  subject.focus();
}

export function startSheet() {
  if (!sheet) return;
  document.addEventListener('keydown', pressed);
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
