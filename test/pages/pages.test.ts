import { after, before, describe } from 'node:test';

import { Site } from './helpers/site.js';
import { commitments } from './commitments.js';
import { complaints } from './complaints.js';
import { hostPages } from './host-pages.js';
import { imported } from './imported.js';
import { login } from './login.js';
import { plainHttp } from './plain-http.js';
import { reports } from './reports.js';
import { secrets } from './secrets.js';
import { strictPolicy } from './strict-policy.js';
import { twoCopies } from './two-copies.js';

// One file, because each file is a process of its own, and all of them share one service and one browser.
describe('The example pages in a browser', () => {
  let site: Site;
  const given = () => site;

  before(async () => {
    site = await Site.open();
  });
  after(() => site?.close());

  hostPages(given);
  strictPolicy(given);
  twoCopies(given);
  plainHttp(given);
  login(given);
  imported(given);
  reports(given);
  commitments(given);
  complaints(given);
  secrets(given);
});
