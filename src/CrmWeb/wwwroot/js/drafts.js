// Drafts: what is typed into form[data-draft] stays in this browser until the server has accepted it,
// so that a lost session or a closed tab loses nothing.
import { whenPut } from './fragments.js';

const keyOf = (form) => `draft:${form.dataset.draft}`;
const isKept = (field) => field.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type);
const sent = 'draft-sent';

function keep(form) {
  const values = [...form.elements].filter(isKept).map((field) => [field.name, field.value, field.checked]);
  const written = [...form.elements].some((field) => isKept(field) && field.matches('textarea, input[type=text], input[type=search]') && field.value.trim());
  if (written) localStorage.setItem(keyOf(form), JSON.stringify(values));
  else localStorage.removeItem(keyOf(form));
}

function restore(form) {
  const kept = localStorage.getItem(keyOf(form));
  if (!kept) return;
  for (const [name, value, checked] of JSON.parse(kept)) {
    for (const field of [...form.elements].filter((f) => f.name === name && isKept(f))) {
      if (field.type === 'radio' || field.type === 'checkbox') {
        if (field.value === value) field.checked = checked;
      } else if (!field.value) {
        field.value = value;
      }
    }
  }
}

export function forgetDraft(form) {
  if (form.dataset.draft) localStorage.removeItem(keyOf(form));
}

// A plain post leaves the page; the draft goes once a page comes back that is neither sign-in nor the form with its messages.
function settleSent() {
  const key = sessionStorage.getItem(sent);
  if (!key || location.pathname === '/sign-in') return;
  sessionStorage.removeItem(sent);
  const form = [...document.querySelectorAll('form[data-draft]')].find((f) => keyOf(f) === key);
  const cameFromSignIn = document.referrer.includes('/sign-in');
  if (!cameFromSignIn && !form?.querySelector('.is-invalid') && !document.querySelector('.error-code')) localStorage.removeItem(key);
}

export function startDrafts() {
  settleSent();
  whenPut((root) => root.querySelectorAll('form[data-draft]').forEach(restore));
  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-draft]');
    if (form) keep(form);
  });
  document.addEventListener('submit', (event) => {
    if (event.target.matches('form[data-draft]:not([data-post])')) sessionStorage.setItem(sent, keyOf(event.target));
  });
}
