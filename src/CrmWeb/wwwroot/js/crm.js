// The page works without this file. It only saves steps: parts of a page are swapped in place,
// keys open what is used most, and what somebody types is kept until the server has it.
import { startFragments } from './fragments.js';
import { startForms } from './forms.js';
import { startPalette } from './palette.js';
import { startSheet } from './sheet.js';
import { startDrafts } from './drafts.js';
import { startJobs } from './jobs.js';
import { startPicking } from './pick.js';

startDrafts();
startFragments();
startForms();
startPalette();
startSheet();
startJobs();
startPicking();

// A form that came back begins where it is wrong.
document.querySelector('main .is-invalid')?.focus();

// What a single page needs is fetched on that page only.
if (document.querySelector('form[data-alike]')) import('./alike.js').then(({ startAlike }) => startAlike());
if (document.querySelector('[data-tick-all]')) import('./review.js').then(({ startReview }) => startReview());
if (document.querySelector('input[data-zone]')) import('./zone.js').then(({ startZone }) => startZone());
