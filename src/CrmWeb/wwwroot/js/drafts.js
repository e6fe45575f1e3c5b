// Drafts: what is typed into a form stays in this browser, under the person who typed it, until the server has accepted it,
// so that a lost session, a closed tab or a server started anew loses nothing.
import { whenPut } from './fragments.js';

const drafted = 'form[data-draft]:not([data-draft=none]), form.fields[method=post]:not([data-draft])';
const month = 30 * 24 * 60 * 60 * 1000;
const staff = document.body.dataset.staff;
const prefix = `draft:${staff}:`;
const sent = 'draft-sent';

const keyOf = (form) => prefix + (form.dataset.draft ?? `${location.pathname}#${form.getAttribute('id') ?? form.getAttribute('action') ?? ''}`);
const isKept = (field) => field.name && !['hidden', 'password', 'file', 'submit', 'button', 'fieldset'].includes(field.type);
const isTick = (field) => field.type === 'radio' || field.type === 'checkbox';
const valueOf = (field) => (isTick(field) ? field.checked : field.value);
const wasSent = (form) => document.body.dataset.posted === 'yes' || form.querySelector('.is-invalid') !== null;

function baseOf(field) {
  if (isTick(field)) return field.defaultChecked;
  if (field.options) return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? '';
  return field.defaultValue;
}

// By name and place among those of the same name.
function fieldsOf(form) {
  const fields = new Map();
  for (const field of [...form.elements].filter(isKept)) {
    for (let place = 0; ; place++) {
      if (fields.has(`${field.name}#${place}`)) continue;
      fields.set(`${field.name}#${place}`, field);
      break;
    }
  }
  return fields;
}

const versionOf = (form) => form.querySelector('input[type=hidden][name$="Version"]');

export function readDraft(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    return draft?.fields ? draft : null;
  } catch {
    return null;
  }
}

/** All drafts of the person signed in, the newest first. */
export function allDrafts() {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, ...readDraft(key) })).filter((draft) => draft.fields).sort((a, b) => b.at - a.at);
}

function keep(form) {
  const key = keyOf(form);
  const before = readDraft(key);
  const blank = wasSent(form);
  const fields = {};
  for (const [name, field] of fieldsOf(form)) {
    const base = before?.fields[name]?.base ?? (blank ? (isTick(field) ? false : '') : baseOf(field));
    const label = (field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '').trim();
    if (valueOf(field) !== base) fields[name] = { base, value: valueOf(field), label };
  }
  if (Object.keys(fields).length === 0) return localStorage.removeItem(key);
  // An edit goes on from the version it began with, so that a change by somebody else meanwhile is shown and not overwritten.
  const version = before?.version ?? versionOf(form)?.value;
  const title = document.querySelector('main h1')?.textContent.trim() ?? document.title;
  localStorage.setItem(key, JSON.stringify({ at: Date.now(), title, address: location.pathname + location.search, version, fields }));
}

function restore(form) {
  const draft = readDraft(keyOf(form));
  if (!draft || wasSent(form)) return;
  const fields = fieldsOf(form);
  const lost = [];
  const version = versionOf(form);
  const current = version?.value;
  for (const [name, kept] of Object.entries(draft.fields)) {
    const field = fields.get(name);
    if (!field) lost.push(kept);
    else if (isTick(field)) field.checked = kept.value;
    else field.value = kept.value;
    if (field && valueOf(field) !== kept.value) lost.push(kept);
  }
  if (draft.version && version) version.value = draft.version;
  tell(form, draft, lost.filter(({ value }) => typeof value === 'string' && value), () => {
    localStorage.removeItem(keyOf(form));
    form.reset();
    if (version) version.value = current;
  });
}

// Above the form: what came back, what found no place, and a way to begin anew.
function tell(form, draft, lost, begin) {
  form.querySelector('.draft-note')?.remove();
  const note = document.querySelector('#draft-note').content.cloneNode(true);
  note.querySelector('time').textContent = whenOf(draft);
  note.querySelector('ul').append(...lost.map(({ label, value }) => Object.assign(document.createElement('li'), { textContent: label ? `${label}: ${value}` : value })));
  note.querySelector('button').addEventListener('click', () => {
    begin();
    form.querySelector('.draft-note').remove();
    form.querySelector('input:not([type=hidden]), textarea, select')?.focus();
  });
  form.prepend(note);
}

// The pages write English days the British way.
const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
const timeZone = document.body.dataset.zone || undefined; // the company's, as of all other times
export const whenOf = (draft) => new Date(draft.at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });

export function forgetDraft(form) {
  if (form.matches(drafted)) localStorage.removeItem(keyOf(form));
}

// A form names itself when it is sent; the server repeats the name once it has accepted it.
function send(form) {
  const name = [...crypto.getRandomValues(new Uint8Array(16))].map((part) => part.toString(16).padStart(2, '0')).join('');
  const field = form.querySelector('input[name=draft]') ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'draft' }));
  field.value = name;
  sessionStorage.setItem(sent, JSON.stringify([name, keyOf(form)]));
}

function settleSent() {
  const [name, key] = JSON.parse(sessionStorage.getItem(sent) ?? '[]');
  if (!name || !document.cookie.split('; ').includes(`draft-accepted=${name}`)) return;
  sessionStorage.removeItem(sent);
  localStorage.removeItem(key);
}

function forgetOld() {
  for (const key of Object.keys(localStorage).filter((k) => k.startsWith('draft:'))) {
    if (!(readDraft(key)?.at > Date.now() - month)) localStorage.removeItem(key);
  }
}

// Whoever leaves on purpose leaves nothing behind for the next person at this device.
function leave(event) {
  const drafts = allDrafts();
  if (drafts.length === 0) return;
  if (confirm(event.target.dataset.drafts)) drafts.forEach(({ key }) => localStorage.removeItem(key));
  else event.preventDefault();
}

export function startDrafts() {
  if (!staff) return;
  settleSent();
  forgetOld();
  whenPut((root) => root.querySelectorAll(drafted).forEach(restore));
  document.addEventListener('input', (event) => {
    const form = event.target.form;
    if (form?.matches(drafted)) keep(form);
  });
  document.addEventListener('submit', (event) => {
    if (event.target.matches('[data-drafts]')) leave(event);
    else if (event.target.matches(drafted) && !event.target.matches('[data-post]')) send(event.target);
  });
}
