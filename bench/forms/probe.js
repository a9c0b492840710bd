// Runs inside every page with a form, before its own scripts: finds the form wherever it is, fills it in, and says when something was on the screen.
window.bench = (() => {
  const { frame, painted, ...tools } = window.tools;
  const host = () => document.querySelector('credit-complaint, credit-commitment');
  const root = (of = host()) => of?.shadowRoot ?? of;
  const one = (selector, of) => root(of)?.querySelector(selector);
  const stateOf = (of = host()) => of?.getAttribute('state');

  const isReady = (of = host()) => stateOf(of) === 'filling' && !!one('form input', of);

  function fill(name, value, of) {
    const input = one(`[name="${name}"]`, of);
    input.focus();
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.blur();
  }
  const tick = (name, value, of) => one(`[name="${name}"][value="${value}"]`, of).click();
  const shows = (selector, of) => painted(() => !!one(selector, of), of);
  const turn = (of) => one('button[type=submit]', of).click();

  /** How each form is used: what it asks is answered, a page is filled in, and the mistake on it is said. */
  const USED = {
    async complaint(of) {
      for (const [name, value] of [
        ['check-kind', 'organ'],
        ['check-field', 'other'],
        ['check-matter', 'none'],
        ['check-court', 'none'],
      ]) {
        await shows(`[name="${name}"]`, of);
        tick(name, value, of);
      }
      await shows('.verdict', of);
      turn(of);
      await shows('[name=uscc]', of);
      fill('name', '上海演示工程有限公司', of);
      fill('uscc', '91310120', of);
      tick('complainantNature', 'private', of);
      tick('agent', 'agent', of);
      fill('contactName', '演示甲', of);
      fill('phone', '13800000000', of);
      turn(of);
      await shows('.summary', of);
    },
    async commitment(of) {
      tick('category', 'legalPerson', of);
      await shows('[name=code]', of);
      fill('name', '上海演示餐饮有限公司', of);
      fill('code', '91310120', of);
      fill('authorisedPerson', '演示甲', of);
      fill('value-address', '演示路1号', of);
      fill('value-area', '120', of);
      turn(of);
      await shows('.summary', of);
    },
  };

  /** Puts a form into the page, uses it if asked to, and takes it out again. */
  async function mountOnce(make, used) {
    const { made, unmount } = make();
    await painted(() => isReady(made), made);
    if (used) await USED[made.localName === 'credit-commitment' ? 'commitment' : 'complaint'](made);
    unmount();
  }

  let make;

  return {
    ...tools,
    frame,
    ready: () => painted(() => isReady(), host()),
    async mountings(times, used) {
      make ??= tools.maker(host());
      for (let time = 0; time < times; time++) await mountOnce(make, used);
      await frame();
    },
  };
})();
