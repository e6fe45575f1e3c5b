// How many customers each view holds: asked for once the page stands, since counting may take longer than the page.
import { ask } from './fragments.js';

export async function startViews() {
  const { counts: address } = document.querySelector('[data-counts]').dataset;
  if (!address) return;
  const answer = await ask(address);
  if (!answer.ok) return;
  for (const [view, count] of Object.entries(JSON.parse(answer.html)))
    document.querySelectorAll(`[data-count="${view}"]`).forEach((place) => { place.textContent = count; });
}
