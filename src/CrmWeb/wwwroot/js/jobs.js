// Jobs: shows how far work on the server has come. The work goes on when the page is closed.
import { swap, toast, whenPut } from './fragments.js';

function follow(element) {
  const progress = element.querySelector('progress');
  const output = element.querySelector('output');
  const source = new EventSource(element.dataset.job);
  // Where a list stands beside it, the list is asked anew and tells of the next job; other pages are loaded anew.
  const renew = () => {
    source.close();
    if (element.dataset.list) swap(element.dataset.list, location.pathname, true);
    else setTimeout(() => location.reload(), 800);
  };
  const end = (text) => {
    element.parentElement.querySelectorAll('form').forEach((form) => form.remove());
    output.textContent = text;
    if (text) toast(text);
    renew();
  };
  progress.hidden = false;
  source.addEventListener('progress', (event) => {
    progress.value = Number(event.data);
    const text = element.dataset.run.replace('{0}', event.data);
    output.textContent = text;
    document.querySelectorAll(`[data-progress-of="${element.dataset.job}"]`).forEach((place) => { place.textContent = text; });
  });
  source.addEventListener('state', (event) => {
    if (element.dataset.list && event.data !== element.dataset.state) renew();
  });
  source.addEventListener('cancelled', () => end(element.dataset.cancelled));
  source.addEventListener('done', () => end(element.dataset.done));
  source.addEventListener('failed', () => end(element.dataset.failed));
}

export function startJobs() {
  whenPut((root) => root.querySelectorAll('[data-job]').forEach(follow));
}
