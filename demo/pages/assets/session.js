/*
 * Sign-in of the demonstration, for pages on the service's own origin. A real host uses its own: 一网通办, a unified identity
 * service. The token stays in this module's memory; the cookie, which scripts can't read, keeps the session over a reload.
 */
const ADDRESS = '/api/v1/demo/session';

export const LEVELS = {
  account: ['账号登录', 'account'],
  'real-name': ['实名认证', 'real name'],
  'real-person': ['实人认证', 'real person'],
  certificate: ['数字证书', 'certificate'],
};

let token = null;

/* For <credit-config>: what the element sends along. An expired token is forgotten, so that the page is asked to sign in. */
export async function getToken({ reason }) {
  if (reason === 'expired') token = null;
  return token;
}

function csrfHeader() {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('csrf_token='));
  return cookie ? { 'X-CSRF-Token': decodeURIComponent(cookie.slice('csrf_token='.length)) } : {};
}

async function call(method, body) {
  const response = await fetch(ADDRESS, {
    method,
    headers: { ...csrfHeader(), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : {};
  if (!response.ok) throw new Error(answer.detail || answer.title || String(response.status));
  return answer;
}

/* Who is signed in: {level, actor, name?}; null for nobody. */
export async function currentSession() {
  const session = await call('GET');
  return session.level && session.level !== 'none' ? session : null;
}

/* Signs in as {level, actor, uscc?}. */
export async function signIn(identity) {
  const session = await call('POST', identity);
  token = session.token || null;
  return currentSession();
}

export async function signOut() {
  token = null;
  await call('DELETE');
}

/* A line that says who is signed in. */
export function describeSession(session, english) {
  const level = LEVELS[session.level] ? LEVELS[session.level][english ? 1 : 0] : session.level;
  const actor = session.actor === 'legal' ? (english ? 'organisation' : '法人') : english ? 'person' : '个人';
  const name = session.name || session.uscc || '';
  return english
    ? `Signed in: ${actor}, ${level}${name && `, ${name}`}`
    : `已登录：${actor}，${level}${name && `，${name}`}`;
}
