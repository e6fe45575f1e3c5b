// The log box: keys that mark and save, the day of a promise, and the customer once it is chosen.
import { ask, put } from './fragments.js';
import { forgetDraft } from './drafts.js';
import { singleKey } from './keys.js';
import { renew as renewPart } from './later.js';

const texts = (form) => [...form.elements].filter((field) => field.matches('input[type=text][name], textarea[name]'));

// I, E and O tick information, emotion and opinion in the log box that is in use, or the only one.
function mark(event) {
  const key = singleKey(event);
  if (!['i', 'e', 'o'].includes(key)) return;
  const box = document.activeElement?.closest('.log-box') ?? document.querySelector('dialog[open] .log-box') ?? document.querySelector('main .log-box');
  const input = box?.querySelector(`input[data-key="${key}"]`);
  if (!input) return;
  event.preventDefault();
  input.click();
}

// A promise needs a day: one is set when the first words are written, and goes with the last.
function promise(step) {
  const due = step.form.elements['Log.NextStepDue'];
  const [none] = due.options;
  const isWritten = step.value.trim() !== '';
  if (isWritten && due.value === none.value) {
    due.value = step.dataset.due;
    due.dataset.given = due.value;
  } else if (!isWritten && due.value === due.dataset.given) {
    due.value = none.value;
  } else {
    return;
  }
  due.dispatchEvent(new Event('input', { bubbles: true }));
}

// The box comes anew, with the people and the alerts of the customer or the words of a template; what somebody typed stays.
async function renew(form, template) {
  const query = new URLSearchParams({ customerId: form.elements['Log.CustomerId'].value, inPage: form.elements['Log.InSheet'].value !== 'True' });
  if (template) query.set('template', template);
  const answer = await ask(`${form.getAttribute('action')}?${query}`);
  if (!answer.ok || !form.isConnected || form.ariaBusy === 'true') return;
  const typed = texts(form).filter((field) => field.value !== field.defaultValue).map((field) => [field.name, field.value]);
  const focused = document.activeElement;
  const place = form.parentElement;
  forgetDraft(form); // it goes on as that of the customer
  put(place, answer.html);
  const fresh = place.querySelector('.log-box');
  for (const field of texts(fresh)) field.value = typed.find(([name]) => name === field.name)?.[1] ?? field.value;
  const field = texts(fresh).find(({ name }) => name === focused?.name) ?? fresh.querySelector('[data-log-subject]');
  if (typed.length) field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  if (focused?.name === field.name) field.setSelectionRange(focused.selectionStart, focused.selectionEnd);
}

export function startLog() {
  document.addEventListener('keydown', mark);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.closest('.log-box')?.requestSubmit();
  });
  document.addEventListener('input', (event) => {
    if (event.target.matches('.log-box [data-due]')) promise(event.target);
  });
  // What was logged may have closed care that stands beside it.
  document.addEventListener('crm:saved', (event) => {
    if (event.target.querySelector('.log-box')) renewPart('work');
  });
  document.addEventListener('crm:picked', (event) => {
    const form = event.target.closest('.log-box');
    if (!form) return;
    form.querySelector('[data-log-subject]').focus();
    renew(form, form.elements['Log.TemplateId'].value);
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('.log-box a[data-template]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    renew(link.closest('.log-box'), link.dataset.template);
  });
}
