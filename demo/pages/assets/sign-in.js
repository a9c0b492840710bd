/*
 * The demonstration's sign-in as a dialog of the page. A real host has its own login (一网通办, a unified identity service); what it does for the
 * elements is the same: it hears `credit-auth-required`, signs the visitor in and calls `resume()`.
 */
import { LEVELS, currentSession, describeSession, getToken, signIn, signOut } from './session.js';

const { page } = window;
const byId = (id) => document.getElementById(id);

const DIALOG = `
  <dialog id="signin" aria-labelledby="signin-title">
    <form method="dialog" id="signin-form">
      <h2 id="signin-title" data-en="Sign in (demonstration)">登录（演示）</h2>
      <p id="signin-why"></p>
      <fieldset>
        <legend data-en="Identity">身份</legend>
        <label><input type="radio" name="actor" value="person" checked><span data-en="Person">个人</span></label>
        <label><input type="radio" name="actor" value="legal"><span data-en="Organisation">法人</span></label>
      </fieldset>
      <p class="field" id="signin-uscc" hidden>
        <label for="uscc" data-en="Code of the organisation">所属单位的统一社会信用代码</label>
        <input id="uscc" name="uscc" value="91310106YX00000B8C" autocomplete="off" spellcheck="false" aria-describedby="uscc-hint">
        <small id="uscc-hint" data-en="Filled in: an enterprise that is not public">已填入一家不公开的演示企业</small>
      </p>
      <fieldset>
        <legend data-en="Level">认证级别</legend>
        <label><input type="radio" name="level" value="account" checked><span data-en="Account">账号登录</span></label>
        <label><input type="radio" name="level" value="real-name"><span data-en="Real name">实名认证</span></label>
        <label><input type="radio" name="level" value="real-person"><span data-en="Real person">实人认证</span></label>
        <label><input type="radio" name="level" value="certificate"><span data-en="Certificate">数字证书</span></label>
      </fieldset>
      <p class="said" id="signin-said" role="alert"></p>
      <p class="buttons">
        <button type="submit" value="signin" class="primary" data-en="Sign in">登录</button>
        <button type="submit" value="cancel" formnovalidate data-en="Cancel">取消</button>
      </p>
    </form>
  </dialog>
`;

/*
 * Signs visitors in for the elements of a <credit-config>. Wants #who (a line) and #account (a button) on the page.
 * Calls `changed(signedIn)` after each sign-in and sign-out that no element waited for. Returns what offers an organisation to sign in as.
 */
export function offerSignIn(config, changed) {
  document.body.insertAdjacentHTML('beforeend', DIALOG);
  const dialog = byId('signin');
  const form = byId('signin-form');
  let session = null;
  /* What an element waits for while the dialog is open. */
  let waiting = null;

  config.getToken = getToken;

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
  config.addEventListener('credit-auth-required', (event) => openSignIn(event.detail));

  byId('account').addEventListener('click', async () => {
    if (!session) {
      openSignIn(null);
      return;
    }
    await signOut().catch(() => undefined);
    session = null;
    drawAccount();
    changed(false);
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
    else changed(true);
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

  page.onLanguage(drawAccount);
  drawAccount();

  return {
    offer(code, name) {
      byId('uscc').value = code;
      byId('uscc-hint').setAttribute('data-en', name);
      byId('uscc-hint').textContent = name;
    },
  };
}
