/* The index: what can be searched for, the demonstration's sign-in, and whether the service is ready. */
import { currentSession, describeSession, getToken, signIn, signOut } from './session.js';

const { page } = window;
const byId = (id) => document.getElementById(id);
const lookup = byId('lookup');

byId('config').getToken = getToken;

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

const GROUPS = [
  {
    title: ['名称或名称的一部分', 'A name, or part of one'],
    picks: [
      ['demo-enterprise', (one) => one.name.slice(2, 6), '各类记录齐全的企业', 'An enterprise with records of every kind'],
      ['demo-same-name-1', (one) => one.name.slice(2, 6), '三家同名的企业', 'Three enterprises of one name'],
      ['demo-former-names', (one) => one.name.slice(2, 6), '有三个曾用名', 'Has three former names'],
      ['demo-no-records', (one) => one.name, '来源齐全，确实没有记录', 'Every source answered, no records'],
      ['demo-partial-sources', (one) => one.name, '部分来源中断或未接入', 'Some sources down or not connected'],
      ['demo-not-public', (one) => one.name, '不公开，登录后本单位可见', 'Not public; open to itself after sign-in'],
    ],
  },
  {
    title: ['统一社会信用代码', 'Unified social credit code'],
    picks: [
      ['demo-enterprise', (one) => one.uscc, '完整的代码', 'A whole code'],
      ['demo-enterprise', (one) => one.uscc.slice(0, 8), '开头几位', 'Its first characters'],
      ['demo-enterprise', (one) => swapped(one.uscc), '输错了：相邻两位颠倒', 'Mistyped: two characters swapped'],
    ],
  },
];

const MAGIC_IN_ENGLISH = {
  演示空结果: 'Nothing found, every source answered',
  演示缓慢: 'A slow answer',
  演示限流: 'Too many requests, with a countdown',
  演示登录: 'Sign-in needed',
  演示故障: 'The service fails',
  演示网页: 'A web page instead of data',
  演示截断: 'An answer that breaks off',
  演示部分来源: 'Results, with some sources missing',
  演示来源中断: 'A source is down',
  演示未接入: 'A source is not connected',
  演示未公开: 'Matches that are not public',
  演示人机验证: 'A human check is asked for',
  演示超限总数: 'More results than are counted',
};

let examples = [];
let magic = [];

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

function drawMagic() {
  if (magic.length === 0) return;
  const items = magic.map((word) => pick(word.query, page.say(word.says, MAGIC_IN_ENGLISH[word.query] || word.says)));
  byId('magic-list').replaceChildren(...items);
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
    line.textContent = page.say(`首次启动，正在准备演示数据 ${percent}%`, `First start: preparing the data, ${percent}%`);
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
  magic = (await answers[1].json()).items;
  drawExamples();
  drawMagic();
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

/* What is shown may differ for who has signed in or out. */
async function changeSession(change) {
  await during(change);
  if (lookup.refresh) lookup.refresh();
}

form.addEventListener('change', () => {
  const legal = form.elements.actor.value === 'legal';
  byId('session-uscc').hidden = !legal;
  byId('uscc').required = legal;
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { level, actor, uscc } = form.elements;
  const code = actor.value === 'legal' ? uscc.value.trim() : '';
  void changeSession(() => signIn({ level: level.value, actor: actor.value, ...(code && { uscc: code }) }));
});

byId('session-end').addEventListener('click', () => {
  void changeSession(async () => {
    await signOut();
    return null;
  });
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
  drawMagic();
  drawSession();
});
drawService();
drawSession();
void askService();
