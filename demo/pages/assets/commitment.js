/* A page of a licensing department. It knows from its own login who is there, tells the element, and lets drafts outlive a reload. */
import { askHuman } from './human-check.js';
import { offerRecordActions } from './record-actions.js';
import { currentSession } from './session.js';
import { offerSignIn } from './sign-in.js';

const { page } = window;
const byId = (id) => document.getElementById(id);
const config = byId('config');
const commitment = byId('commitment');

/* Only for this tab, and nothing that says much about a person: see README. */
config.draftStore = sessionStorage;

/* What a login vouches for is shown with its source, and not asked for again. */
async function tellApplicant() {
  const session = await currentSession().catch(() => null);
  commitment.applicant =
    session && session.actor === 'legal' && session.name
      ? {
          category: 'legalPerson',
          name: session.name,
          code: session.uscc,
          source: page.say('演示登录', 'the demonstration login'),
        }
      : undefined;
}

offerSignIn(config, () => {
  tellApplicant().then(() => {
    if (commitment.refresh) commitment.refresh();
  });
});
askHuman(config, byId('human'));
offerRecordActions(config);
tellApplicant();

/* A link of this department may open one commitment, one matter, or the way to follow one; numbers and codes never stand in it. */
const asked = new URLSearchParams(location.search);
for (const name of ['template-id', 'matter', 'mode']) {
  if (asked.get(name)) commitment.setAttribute(name, asked.get(name));
}
