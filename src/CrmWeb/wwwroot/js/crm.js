// The page works without this file. It only saves steps: parts of a page are swapped in place,
// keys open what is used most, and what somebody types is kept until the server has it.
import { startFragments } from './fragments.js';
import { startForms } from './forms.js';
import { startPalette } from './palette.js';
import { startSheet } from './sheet.js';
import { startDrafts } from './drafts.js';
import { startJobs } from './jobs.js';
import { startPicking } from './pick.js';
import { startAlike } from './alike.js';
import { startZone } from './zone.js';

startDrafts();
startFragments();
startForms();
startPalette();
startSheet();
startJobs();
startPicking();
startAlike();
startZone();
