// Runs inside both pages, before their own scripts: finds the look-up wherever it is and says when something was on the screen.
window.bench = (() => {
  const { frame, textOf, pressed, waited, ...tools } = window.tools;
  let asked = false;

  const host = () => document.querySelector('credit-lookup, .lookup');
  const root = (of = host()) => of?.shadowRoot ?? of;
  const one = (selector) => root()?.querySelector(selector);
  const all = (selector) => [...(root()?.querySelectorAll(selector) ?? [])];
  const stateOf = (of = host()) => of?.getAttribute('state') ?? of?.dataset.state;
  const painted = (holds, of = host()) => tools.painted(holds, of);
  const meaning = () => {
    const line = one('.understood');
    return line && !line.hidden ? textOf(line.firstElementChild) : '';
  };

  const CONDITIONS = {
    ready: () => stateOf() === 'idle' && !!one('#query'),
    error: () => textOf(one('#problem')) !== '',
    understood: (before) => meaning() !== before,
    suggestions: () => all('[role=option]').length > 0,
    answered() {
      asked ||= stateOf() === 'loading';
      return asked && stateOf() !== 'loading';
    },
    results: (query, count) => {
      const subjects = all('[data-subject]');
      return subjects.length === count && subjects[0].dataset.subject.startsWith(query);
    },
  };

  const lastAnswer = () => tools.answered(/\/subjects\/search$/);

  async function type(text, of) {
    const input = root(of).querySelector('#query');
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Puts a look-up into the page, uses it if asked to, and takes it out again. */
  async function mountOnce(make, used) {
    const { made: look, unmount } = make();
    await painted(() => stateOf(look) === 'idle' && root(look).querySelector('#query'), look);
    if (used) {
      await type('上海', look);
      await painted(() => root(look).querySelector('.understood:not([hidden])'), look);
      root(look)
        .querySelector('form')
        .dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
      await painted(() => root(look).querySelector('[data-subject]'), look);
    }
    unmount();
  }

  async function maker() {
    const given = host();
    const { mountLookup } = given.localName === 'credit-lookup' ? {} : await import('/handwritten/lookup.js');
    return tools.maker(given, mountLookup);
  }

  let make;

  return {
    ...tools,
    frame,
    type,
    lastAnswer,
    ready: () => painted(CONDITIONS.ready),
    /** Starts to wait for a condition; the wait ends in `shown`. */
    expect(name, ...given) {
      const before = meaning();
      asked = false;
      tools.wait(() => CONDITIONS[name](...(name === 'understood' ? [before] : given)), host());
    },
    /** How long after the last press of the kind, or after the last answer, it was on the screen. */
    async shown(since) {
      const at = await waited();
      return at - (since === 'answer' ? lastAnswer() : pressed(since));
    },
    /** Nothing is waited for any more. */
    async rested() {
      while (
        stateOf() === 'loading' ||
        all('.suggestion-note').some((note) => note.offsetParent && /…$/.test(note.textContent))
      )
        await frame();
    },
    press(selector) {
      one(selector).focus();
      one(selector).click();
    },
    select: () => one('#query').select(),
    centre() {
      const { x, y, width, height } = one('#query').getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    nodes: () => tools.nodesOf(host()),
    async mountings(times, used) {
      make ??= await maker();
      for (let time = 0; time < times; time++) await mountOnce(make, used);
      await frame();
    },
    /** What the page shows, in facts that don't depend on its wording. */
    facts() {
      const input = one('#query');
      const within = (node, selector) => [...node.querySelectorAll(selector)].map(textOf);
      return {
        typed: input?.value,
        invalid: input?.getAttribute('aria-invalid') === 'true',
        focused: (root().activeElement ?? document.activeElement)?.id ?? '',
        expanded: input?.getAttribute('aria-expanded'),
        active: input?.getAttribute('aria-activedescendant') ?? '',
        understood: meaning(),
        problem: textOf(one('#problem')),
        findings: all('.finding:not(#problem)').map(textOf),
        options: all('[role=option]').map((option) => [
          textOf(option),
          option.getAttribute('aria-selected'),
          within(option, 'mark'),
        ]),
        state: stateOf(),
        headline: textOf(one('.results-heading')),
        blocks: all('.state').map((block) => [block.dataset.kind, textOf(block.querySelector('.state-text'))]),
        partial: textOf(one('.partial')),
        cards: all('.card').map((card) => ({
          name: textOf(card.querySelector('.card-name')),
          marks: within(card.querySelector('.card-name'), 'mark'),
          reason: within(card, '.reason'),
          tags: within(card, '.tag'),
          twin: within(card, '.same-name'),
          facts: within(card, '.facts > div'),
          counts: within(card, '.counts li'),
          silent: within(card, '.silent'),
        })),
        more: within(root(), '.more'),
        provenance: within(root(), '.provenance'),
        notice: textOf(one('.notice')),
        news: all('[role=status]').map(textOf).filter(Boolean),
      };
    },
  };
})();
