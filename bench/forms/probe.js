// Runs inside every page with a form, before its own scripts: finds the form wherever it is, fills it in, and says when something was on the screen.
window.bench = (() => {
  const { frame, painted, pressed, waited, textOf, ...tools } = window.tools;
  const host = () => document.querySelector('credit-complaint, credit-commitment, .complaint');
  const root = (of = host()) => of?.shadowRoot ?? of;
  const one = (selector, of) => root(of)?.querySelector(selector);
  const all = (selector) => [...(root()?.querySelectorAll(selector) ?? [])];
  const stateOf = (of = host()) => of?.getAttribute('state') ?? of?.dataset.state;
  const focused = () => root().activeElement ?? document.activeElement;

  const isReady = (of = host()) => stateOf(of) === 'filling' && !!one('form input', of);

  const CONDITIONS = {
    there: (selector) => () => !!one(selector),
    gone: (selector) => () => !one(selector),
    changed(selector) {
      const before = textOf(one(selector));
      return () => textOf(one(selector)) !== before;
    },
  };

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

  async function maker() {
    const given = host();
    if (given.shadowRoot) return tools.maker(given);
    const { mountComplaint } = await import('/handwritten-complaint/complaint.js');
    given.replaceChildren();
    return tools.maker(given, mountComplaint);
  }

  let make;

  const byIds = (node, attribute) =>
    (node.getAttribute(attribute) ?? '')
      .split(' ')
      .filter(Boolean)
      .map((id) => textOf(root().querySelector(`[id="${id}"]`)));

  const control = (node) => ({
    ...Object.fromEntries(
      ['id', 'name', 'class', 'type', 'inputmode', 'autocomplete', 'autocapitalize', 'spellcheck', 'accept', 'max']
        .filter((name) => node.hasAttribute(name))
        .map((name) => [name, node.getAttribute(name).trim()]),
    ),
    value: node.value,
    checked: node.checked,
    multiple: node.multiple,
    label: [...node.labels].map(textOf),
    invalid: node.getAttribute('aria-invalid'),
    described: byIds(node, 'aria-describedby'),
  });

  return {
    ...tools,
    frame,
    ready: () => painted(() => isReady(), host()),
    /** Starts to wait for a condition; the wait ends in `shown`. */
    expect: (name, selector) => tools.wait(CONDITIONS[name](selector), host()),
    /** How long after the last press of the kind it was on the screen. */
    async shown(since) {
      return (await waited()) - pressed(since);
    },
    press(selector, index = 0) {
      const button = all(selector)[index];
      button.focus();
      button.click();
    },
    /** The focus goes into a box, with its words selected. */
    select(selector) {
      one(selector).focus();
      one(selector).select();
    },
    blur: () => focused().blur(),
    fill: (name, value) => fill(name, value),
    async mountings(times, used) {
      make ??= await maker();
      for (let time = 0; time < times; time++) await mountOnce(make, used);
      await frame();
    },
    /** What the page shows, in facts that don't depend on how it is made. */
    facts() {
      const frameOf = one('.credit') ?? host();
      const summary = one('.summary');
      const at = focused();
      return {
        state: stateOf(),
        text: frameOf.innerText.replace(/\s+/g, ''),
        height: Math.round(frameOf.getBoundingClientRect().height),
        headings: all('h2, h3').map((heading) => [heading.localName, textOf(heading)]),
        done: all('.filing-progress [data-done]').length,
        controls: all('input, select, textarea').map(control),
        groups: all('fieldset').map((group) => [
          textOf(group.querySelector('legend')),
          byIds(group, 'aria-describedby'),
        ]),
        required: all('.form-field')
          .filter((field) => field.querySelector('.required'))
          .map((field) => textOf(field.querySelector('.label'))),
        findings: all('.finding').map((finding) => [finding.dataset.severity, textOf(finding)]),
        summary: summary && {
          role: summary.getAttribute('role'),
          name: byIds(summary, 'aria-labelledby'),
          description: byIds(summary, 'aria-describedby'),
          entries: [...summary.querySelectorAll('li > button')].map(textOf),
        },
        verdict: all('.verdict').map(({ dataset }) => dataset.verdict),
        links: all('a').map((link) => [link.href, link.target, link.rel, textOf(link)]),
        buttons: all('button')
          .filter((button) => button.offsetParent)
          .map((button) => [button.type, button.getAttribute('aria-label') ?? textOf(button)]),
        folded: all('details').map(({ open }) => open),
        focused: at === document.body ? '' : at.id || at.name || at.className,
        news: all('[role=status]').map(textOf).filter(Boolean),
      };
    },
  };
})();
