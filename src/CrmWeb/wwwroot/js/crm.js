// The page works without this file. It only saves steps: parts of a page are swapped in place,
// keys open what is used most, and what somebody types is kept until the server has it.
import { startFragments, whenPut } from './fragments.js';
import { startForms } from './forms.js';
import { startPalette } from './palette.js';
import { startSheet } from './sheet.js';
import { startDrafts } from './drafts.js';
import { startKeys } from './keys.js';

startDrafts();
startFragments();
startForms();
startPalette();
startSheet();
startKeys();

// A form that came back begins where it is wrong.
document.querySelector('main .is-invalid')?.focus();

// What only some pages need is fetched once such a part is on the page, at first or put there later.
const parts = new Map([
  ['[data-pick]', () => import('./pick.js').then(({ startPicking }) => startPicking())],
  ['.log-box, [data-later$="/panels/log"]', () => import('./log.js').then(({ startLog }) => startLog())],
  ['[data-job]', () => import('./jobs.js').then(({ startJobs }) => startJobs())],
  ['.work-list', () => import('./walk.js').then(({ startWalking }) => startWalking())],
  ['form[data-alike]', () => import('./alike.js').then(({ startAlike }) => startAlike())],
  ['[data-board]', () => import('./board.js').then(({ startBoard }) => startBoard())],
  ['[data-tick-all]', () => import('./review.js').then(({ startReview }) => startReview())],
  ['#drafts', () => import('./draft-list.js').then(({ startDraftList }) => startDraftList())],
  ['[data-tick-page]', () => import('./ticks.js').then(({ startTicks }) => startTicks())],
  ['[data-order]', () => import('./order.js').then(({ startOrder }) => startOrder())],
  ['[data-later]', () => import('./later.js').then(({ startLater }) => startLater())],
  ['[data-counts]', () => import('./views.js').then(({ startViews }) => startViews())],
  ['[data-cell]', () => import('./cells.js').then(({ startCells }) => startCells())],
  ['input[data-zone]', () => import('./zone.js').then(({ startZone }) => startZone())],
]);
whenPut(() => {
  for (const [part, start] of parts) {
    if (!document.querySelector(part)) continue;
    parts.delete(part);
    start();
  }
});
