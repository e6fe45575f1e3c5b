// Parts of a page that come once it stands: those near what is in sight first, the others soon after, for whoever searches the page or prints it.
import { ask, put } from './fragments.js';

const settled = 1500;

async function fetchPart(part) {
  near.unobserve(part);
  const address = part.dataset.later;
  if (!address || part.ariaBusy === 'true') return;
  part.ariaBusy = 'true';
  try {
    const answer = await ask(address);
    // What did not come leaves its link.
    if (!answer.ok || !part.isConnected) return;
    delete part.dataset.later;
    put(part, answer.html);
  } catch {
    // The link is still there.
  } finally {
    part.ariaBusy = null;
  }
}

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) fetchPart(target);
}, { rootMargin: '300px' });

const waiting = () => [...document.querySelectorAll('[data-later]')];

// An address may point into a part that is not there yet.
async function lead() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id || document.getElementById(id)) return;
  await Promise.all(waiting().map(fetchPart));
  document.getElementById(id)?.scrollIntoView();
}

export function startLater() {
  waiting().forEach((part) => near.observe(part));
  setTimeout(() => waiting().forEach(fetchPart), settled);
  addEventListener('hashchange', lead);
  lead();
}
