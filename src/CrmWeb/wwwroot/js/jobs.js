// Jobs: shows how far work on the server has come. The work goes on when the page is closed.
import { toast, whenPut } from './fragments.js';

function follow(element) {
  const progress = element.querySelector('progress');
  const output = element.querySelector('output');
  const source = new EventSource(element.dataset.job);
  const end = (text) => {
    source.close();
    output.textContent = text;
    if (text) toast(text);
    setTimeout(() => location.reload(), 800);
  };
  progress.hidden = false;
  source.addEventListener('progress', (event) => {
    progress.value = Number(event.data);
    output.textContent = element.dataset.run.replace('{0}', event.data);
  });
  source.addEventListener('done', () => end(element.dataset.done));
  source.addEventListener('failed', () => end(element.dataset.failed));
}

export function startJobs() {
  whenPut((root) => root.querySelectorAll('[data-job]').forEach(follow));
}
