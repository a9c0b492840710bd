/* What a host page does for the elements inside: signs visitors in, asks its own human check, takes objections and repairs over. */
import { askHuman } from './human-check.js';
import { LEVELS, currentSession, describeSession, getToken, signIn, signOut } from './session.js';

const { page } = window;
const byId = (id) => document.getElementById(id);

/* --- Sign-in --------------------------------------------------------------------------------------------------------------- */

const lookup = byId('lookup');
const dialog = byId('signin');
const form = byId('signin-form');
let session = null;
/* What the element waits for while the dialog is open. */
let waiting = null;

byId('config').getToken = getToken;
askHuman(byId('config'), byId('human'));

function drawAccount() {
  byId('who').textContent = session ? describeSession(session, page.english) : '';
  byId('account').textContent = session ? page.say('退出', 'Sign out') : page.say('登录', 'Sign in');
  const level = waiting && LEVELS[waiting.level];
  byId('signin-why').textContent = level
    ? page.say(
        `这项操作需要登录，级别不低于“${level[0]}”。这里是演示登录，选择即可，无需账号。`,
        `This needs a sign-in, at least: ${level[1]}. It is a demonstration: choose, no account is needed.`,
      )
    : page.say('这里是演示登录，选择即可，无需账号。', 'This is a demonstration: choose, no account is needed.');
}

function offerLevels() {
  const names = Object.keys(LEVELS);
  const least = waiting ? Math.max(names.indexOf(waiting.level), 0) : 0;
  form.querySelectorAll('[name="level"]').forEach((radio) => {
    const rank = names.indexOf(radio.value);
    radio.disabled = rank < least;
    radio.checked = rank === least;
  });
  form.querySelectorAll('[name="actor"]').forEach((radio) => {
    const wanted = waiting && waiting.actor !== 'any' ? waiting.actor : null;
    radio.disabled = wanted ? radio.value !== wanted : false;
    radio.checked = radio.value === (wanted || 'person');
  });
  drawActor();
}

function drawActor() {
  const legal = form.elements.actor.value === 'legal';
  byId('signin-uscc').hidden = !legal;
  byId('uscc').required = legal;
}

function openSignIn(detail) {
  waiting = detail;
  byId('signin-said').textContent = '';
  offerLevels();
  drawAccount();
  if (!dialog.open) dialog.showModal();
}

/* Without preventDefault() the element says meanwhile that a login is needed, and goes on saying so when the visitor cancels. */
byId('config').addEventListener('credit-auth-required', (event) => openSignIn(event.detail));

byId('account').addEventListener('click', async () => {
  if (!session) {
    openSignIn(null);
    return;
  }
  await signOut().catch(() => undefined);
  session = null;
  drawAccount();
  /* Nothing that only a login showed stays on the screen. */
  if (lookup.reset) lookup.reset();
});

form.addEventListener('change', drawActor);

form.addEventListener('submit', async (event) => {
  if (event.submitter && event.submitter.value === 'cancel') return;
  event.preventDefault();
  const { level, actor, uscc } = form.elements;
  const code = actor.value === 'legal' ? uscc.value.trim() : '';
  try {
    session = await signIn({ level: level.value, actor: actor.value, ...(code && { uscc: code }) });
  } catch {
    byId('signin-said').textContent = page.say(
      '登录没有成功，请稍后再试。',
      'Signing in did not work. Try again later.',
    );
    return;
  }
  const resumed = waiting;
  dialog.close();
  drawAccount();
  if (resumed) resumed.resume();
  else if (lookup.refresh) lookup.refresh();
});

dialog.addEventListener('close', () => {
  waiting = null;
});

currentSession().then(
  (found) => {
    session = found;
    drawAccount();
  },
  () => undefined,
);

/* --- Objection and repair -------------------------------------------------------------------------------------------------- */

let action = null;

function drawAction() {
  if (!action) return;
  const repair = action.action === 'repair';
  byId('action-title').textContent = repair
    ? page.say('申请信用修复', 'Apply for credit repair')
    : page.say('提出异议', 'Raise an objection');
  byId('action-what').textContent = repair
    ? page.say(
        '已履行义务且最短公示期届满的，请携带已履行义务的证明材料办理。',
        'Once duties are fulfilled and the shortest publication period is over, bring proof that they are.',
      )
    : page.say(
        '请说明这条记录哪里不对，并附上能证明的材料。',
        'Say what is wrong with this record and bring what shows it.',
      );
  byId('action-ref').textContent = action.recordRef;
}

byId('config').addEventListener('credit-record-action', (event) => {
  event.preventDefault();
  action = event.detail;
  drawAction();
  byId('action').showModal();
});

/* --- Search of the page ---------------------------------------------------------------------------------------------------- */

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
  drawAccount();
  drawAction();
  byId('find-said').textContent = '';
});
drawAccount();
