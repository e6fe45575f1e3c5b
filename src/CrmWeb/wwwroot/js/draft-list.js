// Today lists the forms that somebody began here and never sent, each leading back to it.
import { allDrafts, whenOf } from './drafts.js';

function line(draft, panel) {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: draft.address, textContent: draft.title });
  const time = Object.assign(document.createElement('small'), { className: 'muted', textContent: whenOf(draft) });
  const forget = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-quiet btn-sm', textContent: panel.dataset.forget });
  forget.setAttribute('aria-label', `${panel.dataset.forget}: ${draft.title}`);
  forget.addEventListener('click', () => {
    localStorage.removeItem(draft.key);
    list(panel);
  });
  item.append(link, time, forget);
  return item;
}

function list(panel) {
  const drafts = allDrafts();
  panel.hidden = drafts.length === 0;
  panel.querySelector('ul').replaceChildren(...drafts.map((draft) => line(draft, panel)));
}

export const startDraftList = () => list(document.querySelector('#drafts'));
