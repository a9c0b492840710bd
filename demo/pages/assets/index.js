/* The index: what can be searched for, the demonstration's sign-in, and whether the service is ready. */
import { askHuman } from './human-check.js';
import { drawMagic } from './magic.js';
import { currentSession, describeSession, getToken, signIn, signOut } from './session.js';

const { page } = window;
const byId = (id) => document.getElementById(id);
const lookup = byId('lookup');

byId('config').getToken = getToken;
askHuman(byId('config'), byId('human'));

/* --- Searching by a click --------------------------------------------------------------------------------------------------- */

async function search(text) {
  await customElements.whenDefined('credit-lookup');
  lookup.reset();
  /* The same words again count as a change only after others. */
  lookup.query = '';
  await lookup.updateComplete;
  lookup.query = text;
  byId('try').scrollIntoView({ block: 'nearest' });
}

function pick(text, caption) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const words = document.createElement('b');
  const note = document.createElement('small');
  button.type = 'button';
  button.className = 'pick';
  words.textContent = text;
  note.textContent = caption;
  button.append(words, note);
  button.addEventListener('click', () => void search(text));
  item.append(button);
  return item;
}

/* Two neighbouring characters swapped, as a hurried hand does. */
const swapped = (code) => code.slice(0, 14) + code.slice(15, 16) + code.slice(14, 15) + code.slice(16);

/* The part of a name that tells it from others: what comes after the city. */
const telling = (one) => one.name.slice(2, 8);

const GROUPS = [
  {
    title: ['名称中的几个字', 'Part of a name'],
    picks: [
      ['demo-enterprise', telling, '各类记录齐全', 'records of every kind'],
      ['demo-same-name-1', telling, '三家同名', 'three of one name'],
      ['demo-former-names', telling, '有三个曾用名', 'three former names'],
      ['demo-no-records', telling, '确实没有记录', 'no records'],
      ['demo-partial-sources', telling, '部分来源缺失', 'some sources missing'],
      ['demo-not-public', telling, '不公开', 'not public'],
    ],
  },
  {
    title: ['统一社会信用代码', 'Unified social credit code'],
    picks: [
      ['demo-enterprise', (one) => one.uscc, '完整', 'whole'],
      ['demo-enterprise', (one) => one.uscc.slice(0, 8), '开头几位', 'its beginning'],
      ['demo-enterprise', (one) => swapped(one.uscc), '两位颠倒', 'two swapped'],
    ],
  },
];

let examples = [];
let magic;

function drawExamples() {
  if (examples.length === 0) return;
  const parts = GROUPS.flatMap((group) => {
    const title = document.createElement('h3');
    const list = document.createElement('ul');
    title.textContent = page.say(...group.title);
    group.picks.forEach(([id, query, zh, en]) => {
      const example = examples.find((one) => one.id === id);
      if (example) list.append(pick(query(example), page.say(zh, en)));
    });
    return [title, list];
  });
  byId('examples').replaceChildren(...parts);
}

function drawForces() {
  if (magic) drawMagic(magic, pick);
}

/* --- The service ----------------------------------------------------------------------------------------------------------- */

let service = { state: 'asking' };

function drawService() {
  const line = byId('service');
  line.dataset.state = service.state;
  if (service.state === 'ready') line.textContent = page.say('服务已就绪', 'The service is ready');
  if (service.state === 'asking') line.textContent = page.say('正在连接服务…', 'Connecting to the service…');
  if (service.state === 'failed') {
    line.textContent = page.say('服务没有答复，正在重试…', 'The service does not answer; trying again…');
  }
  if (service.state === 'preparing') {
    const percent = Math.floor(service.progress * 100);
    line.textContent = page.say(
      `首次启动，正在准备演示数据 ${percent}%`,
      `First start: preparing the data, ${percent}%`,
    );
  }
}

async function askService() {
  try {
    const response = await fetch('/api/v1/service');
    if (response.ok) {
      service = { state: 'ready' };
    } else {
      const problem = await response.json();
      service = 'progress' in problem ? { state: 'preparing', progress: problem.progress } : { state: 'failed' };
    }
  } catch {
    service = { state: 'failed' };
  }
  drawService();
  if (service.state !== 'ready') {
    setTimeout(askService, 1500);
    return;
  }
  const answers = await Promise.all([fetch('/examples.json'), fetch('/api/v1/demo/magic')]);
  examples = await answers[0].json();
  magic = await answers[1].json();
  drawExamples();
  drawForces();
  await refreshSession();
}

/* --- Sign-in --------------------------------------------------------------------------------------------------------------- */

const form = byId('session-form');
const who = byId('session-who');
let session = null;
let refused = false;

function drawSession() {
  who.dataset.state = refused ? 'failed' : session ? 'in' : 'none';
  if (refused) who.textContent = page.say('没有成功，请稍后再试。', 'That did not work. Try again later.');
  else if (session) who.textContent = describeSession(session, page.english);
  else who.textContent = page.say('未登录', 'Not signed in');
  byId('session-end').disabled = !session;
}

async function during(change) {
  try {
    session = await change();
    refused = false;
  } catch {
    refused = true;
  }
  drawSession();
}

const refreshSession = () => during(currentSession);

form.addEventListener('change', () => {
  const legal = form.elements.actor.value === 'legal';
  byId('session-uscc').hidden = !legal;
  byId('uscc').required = legal;
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { level, actor, uscc } = form.elements;
  const code = actor.value === 'legal' ? uscc.value.trim() : '';
  void during(() => signIn({ level: level.value, actor: actor.value, ...(code && { uscc: code }) })).then(() => {
    /* What is shown may be more for who has signed in. */
    if (lookup.refresh) lookup.refresh();
  });
});

byId('session-end').addEventListener('click', () => {
  void during(async () => {
    await signOut();
    return null;
  });
  /* Nothing that only a login showed stays on the screen. */
  if (lookup.reset) lookup.reset();
});

/* --- The ten lines --------------------------------------------------------------------------------------------------------- */

fetch('/bare.html')
  .then((response) => response.text())
  .then((source) => {
    byId('source').textContent = source.trim();
  });

page.onLanguage(() => {
  drawService();
  drawExamples();
  drawForces();
  drawSession();
});
drawService();
drawSession();
void askService();
