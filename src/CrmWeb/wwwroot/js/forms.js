// Forms: filters that act at once, posts without leaving the page, one question before a destructive act.
import { ask, put, swap, toastFailed } from './fragments.js';
import { forgetDraft } from './drafts.js';

let waiting;

function filter(form, delay) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const query = new URLSearchParams(new FormData(form));
    for (const [name, value] of [...query]) if (!value) query.delete(name, value);
    const address = form.action.split('?')[0];
    swap(form.dataset.live, query.size ? `${address}?${query}` : address);
  }, delay);
}

async function post(form, button) {
  form.setAttribute('aria-busy', 'true');
  const buttons = form.querySelectorAll('[type=submit]');
  const body = new FormData(form, button);
  // Whoever presses and goes on to another page at once has pressed all the same; a file is too large for that.
  const keepalive = !form.querySelector('[type=file]');
  buttons.forEach((b) => { b.disabled = true; });
  try {
    // A button without an address of its own answers with the page's.
    const answer = await ask(button?.hasAttribute('formaction') ? button.formAction : form.action, { method: 'POST', body, keepalive });
    settle(form, answer);
  } catch {
    toastFailed();
  } finally {
    form.removeAttribute('aria-busy');
    buttons.forEach((b) => { b.disabled = false; });
  }
}

function settle(form, answer) {
  const accepted = answer.ok;
  if (accepted) forgetDraft(form);
  if (answer.redirected) return void location.assign(answer.url);
  if (!accepted && answer.status !== 422 && answer.status !== 409) return toastFailed();

  const place = form.parentElement;
  put(place, answer.html);
  (place.querySelector('.is-invalid') ?? place.querySelector('[autofocus], input[type=text], textarea, [data-do]'))?.focus();
  if (accepted) place.dispatchEvent(new CustomEvent('crm:saved', { bubbles: true }));
}

function switchTheme(button) {
  document.documentElement.dataset.bsTheme = button.value;
  document.cookie = `theme=${button.value};path=/;max-age=31536000;samesite=lax`;
  button.closest('[popover]')?.hidePopover();
  [...document.querySelectorAll('[data-theme-form] .icon-button')].find((other) => other.checkVisibility())?.focus();
}

export function startForms() {
  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-live]');
    if (form) filter(form, event.target.type === 'search' ? 180 : 0);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const question = event.submitter?.dataset.confirm;
    if (question && !confirm(question)) return event.preventDefault();
    if (!form.matches('[data-live], [data-post], [data-theme-form]')) return;
    event.preventDefault();
    if (form.matches('[data-live]')) filter(form, 0);
    else if (form.matches('[data-theme-form]')) switchTheme(event.submitter);
    else post(form, event.submitter);
  });
}
