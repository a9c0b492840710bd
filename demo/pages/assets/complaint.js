/* The complaints column of a credit site. It knows from its own login who is there, tells the element, and lets drafts outlive a reload. */
import { askHuman } from './human-check.js';
import { currentSession } from './session.js';
import { offerSignIn } from './sign-in.js';

const { page } = window;
const byId = (id) => document.getElementById(id);
const config = byId('config');
const complaint = byId('complaint');

/* Only for this tab, and nothing that says much about a person: see README. */
config.draftStore = sessionStorage;

/* What a login vouches for is shown with its source, and not asked for again. */
async function tellComplainant() {
  const session = await currentSession().catch(() => null);
  complaint.applicant =
    session && session.actor === 'legal' && session.name
      ? { name: session.name, code: session.uscc, source: page.say('演示登录', 'the demonstration login') }
      : undefined;
}

offerSignIn(config, () => {
  tellComplainant().then(() => {
    if (complaint.refresh) complaint.refresh();
  });
});
askHuman(config, byId('human'));
tellComplainant();

/* A link of this site may lead to following a complaint; numbers and codes never stand in it. */
const { searchParams } = new URL(location.href);
if (searchParams.get('mode')) complaint.setAttribute('mode', searchParams.get('mode'));
