/* The page that report-href leads to. It takes the subject's id and nothing else, and offers to sign in as that organisation. */
import { askHuman } from './human-check.js';
import { offerRecordActions } from './record-actions.js';
import { offerSignIn } from './sign-in.js';

const byId = (id) => document.getElementById(id);
const config = byId('config');
const report = byId('report');
const subject = new URLSearchParams(location.search).get('subject');

/* This page believes the keys that its own endpoint publishes. */
config.trust = { endpointKeys: true };

const account = offerSignIn(config, (signedIn) => {
  if (signedIn && report.refresh) report.refresh();
  else if (report.reset) report.reset();
});
askHuman(config, byId('human'));
offerRecordActions(config);

/* A real login knows whom it speaks for; this one is told. */
async function offerSubject(id) {
  const answer = await fetch(`/api/v1/subjects/${encodeURIComponent(id)}`, { headers: { accept: 'application/json' } });
  if (!answer.ok) return;
  const { uscc, name } = await answer.json();
  if (uscc) account.offer(uscc, name);
}

byId('none').hidden = !!subject;
if (subject) {
  report.setAttribute('subject-id', subject);
  offerSubject(subject).catch(() => undefined);
}
