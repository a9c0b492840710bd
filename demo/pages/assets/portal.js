/* What a host page does for the elements inside: signs visitors in, asks its own human check, takes objections and repairs over. */
import { askHuman } from './human-check.js';
import { offerRecordActions } from './record-actions.js';
import { offerSignIn } from './sign-in.js';

const { page } = window;
const byId = (id) => document.getElementById(id);
const lookup = byId('lookup');

offerSignIn(byId('config'), (signedIn) => {
  /* Nothing that only a login showed stays on the screen. */
  if (signedIn && lookup.refresh) lookup.refresh();
  else if (lookup.reset) lookup.reset();
});
askHuman(byId('config'), byId('human'));
offerRecordActions(byId('config'));

function findOnPage() {
  const words = byId('find-words').value.trim().toLowerCase();
  const entries = Array.from(document.querySelectorAll('[data-find]'));
  const found = entries.filter((entry) => words && entry.textContent.toLowerCase().includes(words));
  entries.forEach((entry) => entry.classList.toggle('match', found.includes(entry)));
  found.filter((entry) => entry.localName === 'details').forEach((entry) => entry.setAttribute('open', ''));
  byId('find-said').textContent = !words
    ? ''
    : found.length > 0
      ? page.say(`本页有 ${found.length} 处相关内容`, `${found.length} found on this page`)
      : page.say('本页没有相关内容，可拨打 12345 咨询', 'Nothing on this page. You may call 12345.');
  if (found[0]) found[0].scrollIntoView({ block: 'center' });
}

byId('find').addEventListener('submit', (event) => {
  event.preventDefault();
  findOnPage();
});

page.onLanguage(() => {
  byId('find-said').textContent = '';
});
