// Parts of a page that come once it stands: those near what is in sight first, the others soon after, for whoever searches the page or prints it.
import { ask, put } from './fragments.js';

const settled = 1500;

const coming = new WeakMap();

async function fetchPart(part) {
  near.unobserve(part);
  part.ariaBusy = 'true';
  try {
    const answer = await ask(part.dataset.later);
    if (!answer.ok || !part.isConnected) return; // what did not come leaves its link
    part.dataset.from = part.dataset.later;
    delete part.dataset.later;
    put(part, answer.html);
  } catch {
    // The link is still there.
  } finally {
    part.ariaBusy = null;
    coming.delete(part);
  }
}

/** Fetches a part now, once; answers when it stands there. */
export function bring(part) {
  if (!coming.has(part)) coming.set(part, fetchPart(part));
  return coming.get(part);
}

/** Fetches a part anew that stands there already, for what was just saved changed it. */
export async function renew(name) {
  for (const part of document.querySelectorAll(`[data-from$="/panels/${name}"]`)) {
    const answer = await ask(part.dataset.from);
    if (answer.ok && part.isConnected) put(part, answer.html);
  }
}

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) bring(target);
}, { rootMargin: '300px' });

const waiting = () => [...document.querySelectorAll('[data-later]')];

// An address may point into a part that is not there yet.
async function lead() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id || document.getElementById(id)) return;
  await Promise.all(waiting().map(bring));
  document.getElementById(id)?.scrollIntoView();
}

export function startLater() {
  waiting().forEach((part) => near.observe(part));
  setTimeout(() => waiting().forEach(bring), settled);
  addEventListener('hashchange', lead);
  lead();
}
