// Fragments: parts of a page that the server sends alone when asked with the header X-Fragment.

const wirings = [];

/** Calls back for the page now and for every fragment put into it later. */
export function whenPut(wiring) {
  wirings.push(wiring);
  wiring(document);
}

// Parts that are asked for together all learn of it, and a second way there would break off the first.
let isLeaving = false;

function signInAgain() {
  if (isLeaving) return;
  isLeaving = true;
  location.assign(`/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`);
}

/** Asks for a fragment. Answers { status, html, url }, or leaves the page when the session is over. */
export async function ask(url, options = {}) {
  const response = await fetch(url, { ...options, headers: { 'X-Fragment': '1', ...options.headers }, credentials: 'same-origin' });
  if (response.status === 401 || (response.redirected && new URL(response.url).pathname === '/sign-in')) {
    signInAgain();
    return new Promise(() => {});
  }
  return { ok: response.ok, status: response.status, redirected: response.redirected, url: response.url, html: await response.text() };
}

/** Puts the fragment into the element; templates in it go elsewhere or become a toast. */
export function put(element, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const part of template.content.querySelectorAll('template[data-into]')) {
    const target = document.querySelector(part.dataset.into);
    target?.replaceChildren(part.content);
    if (target) wire(target);
    part.remove();
  }
  for (const part of template.content.querySelectorAll('template[data-toast]')) {
    toast(part.content);
    part.remove();
  }
  element.replaceChildren(template.content);
  wire(element);
}

/** A short notice that leaves by itself. */
export function toast(content) {
  const note = document.createElement('div');
  note.className = 'toast-note';
  note.append(content);
  document.querySelector('#toasts').append(note);
  leave(note);
}

// One that offers something to do stays long enough for it, and as long as somebody is at it.
function leave(note) {
  const wait = note.querySelector('a, button') ? 15000 : 4000;
  setTimeout(() => (note.matches(':hover, :focus-within') ? leave(note) : note.remove()), wait);
}

export function toastFailed() {
  toast(document.querySelector('#toasts').dataset.failed);
}

const turns = new Map();

/** Swaps an element's content for that of an address, which becomes the page's unless quiet; an answer overtaken by a later one is dropped. */
export async function swap(selector, url, quiet = false) {
  const element = document.querySelector(selector);
  const turn = (turns.get(selector) ?? 0) + 1;
  turns.set(selector, turn);
  element.setAttribute('aria-busy', 'true');
  try {
    const answer = await ask(url);
    if (turns.get(selector) !== turn) return;
    if (!answer.ok) return toastFailed();
    put(element, answer.html);
    if (!quiet) history.replaceState(null, '', url);
  } catch {
    toastFailed();
  } finally {
    if (turns.get(selector) === turn) element.removeAttribute('aria-busy');
  }
}

async function loadMore(link) {
  if (link.dataset.busy) return;
  link.dataset.busy = '1';
  const answer = await ask(link.href);
  if (!answer.ok) return toastFailed();
  const template = document.createElement('template');
  template.innerHTML = answer.html;
  const line = link.closest('li');
  const list = line.parentElement;
  line.replaceWith(template.content);
  wire(list);
}

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (!entry.isIntersecting || scrollY < 80) continue;
    seen.unobserve(entry.target);
    loadMore(entry.target);
  }
}, { rootMargin: '120px' });

function wire(root) {
  for (const wiring of wirings) wiring(root);
}

const plainClick = (event) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export function startFragments() {
  addEventListener('pageshow', () => (isLeaving = false)); // the browser may bring the page back as it was left
  whenPut((root) => root.querySelectorAll('a[data-more]').forEach((link) => seen.observe(link)));
  document.querySelectorAll('.toasts > .toast-note').forEach(leave);
  document.addEventListener('click', (event) => {
    if (!plainClick(event)) return;
    const swapping = event.target.closest('a[data-swap]');
    const more = event.target.closest('a[data-more]');
    if (!swapping && !more) return;
    event.preventDefault();
    if (swapping) swap(swapping.dataset.swap, swapping.href, 'quiet' in swapping.dataset);
    else loadMore(more);
  });
}
