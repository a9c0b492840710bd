// Runs inside both pages, before their own scripts: finds the look-up wherever it is and says when something was on the screen.
window.bench = (() => {
  const everything = { childList: true, subtree: true, attributes: true, characterData: true };
  const shifts = [];
  const timers = new Set();
  const pressed = {};
  let waiting;
  let asked = false;

  const host = () => document.querySelector('credit-lookup, .lookup');
  const root = (of = host()) => of?.shadowRoot ?? of;
  const one = (selector) => root()?.querySelector(selector);
  const all = (selector) => [...(root()?.querySelectorAll(selector) ?? [])];
  const textOf = (node) => (node?.textContent ?? '').replace(/\s+/g, '');
  const stateOf = (of = host()) => of?.getAttribute('state') ?? of?.dataset.state;
  const meaning = () => {
    const line = one('.understood');
    return line && !line.hidden ? textOf(line.firstElementChild) : '';
  };

  // A message posted by the frame's last script is delivered once the frame has been laid out and painted.
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });

  /** When the frame that first shows it was painted. */
  function painted(holds, of = host()) {
    return new Promise((resolve) => {
      if (holds()) return frame().then(resolve);
      const observer = new MutationObserver(() => {
        if (!holds()) return;
        observer.disconnect();
        void frame().then(resolve);
      });
      observer.observe(document, everything);
      if (of?.shadowRoot) observer.observe(of.shadowRoot, everything);
    });
  }

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

  const lastAnswer = () =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/subjects/search'))
      .pop()?.responseEnd;

  async function type(text, of) {
    const input = root(of).querySelector('#query');
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Puts a look-up into the page, uses it if asked to, and takes it out again. */
  async function mountOnce(make, used) {
    const { look, unmount } = make();
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
    const place = given.parentNode;
    const { nextSibling } = given;
    const { mountLookup } = given.localName === 'credit-lookup' ? {} : await import('/handwritten/lookup.js');
    const pristine = given.cloneNode(true);
    given.remove();
    return () => {
      const look = pristine.cloneNode(true);
      place.insertBefore(look, nextSibling);
      const down = mountLookup?.(look);
      return {
        look,
        unmount() {
          look.remove();
          down?.();
        },
      };
    };
  }

  let make;

  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  });
  for (const kind of ['keydown', 'input', 'click'])
    addEventListener(kind, (event) => (pressed[kind] = event.timeStamp), true);

  return {
    frame,
    type,
    lastAnswer,
    ready: () => painted(CONDITIONS.ready),
    /** Starts to wait for a condition; the wait ends in `shown`. */
    expect(name, ...given) {
      const before = meaning();
      asked = false;
      waiting = painted(() => CONDITIONS[name](...(name === 'understood' ? [before] : given)));
    },
    /** How long after the last press of the kind, or after the last answer, it was on the screen. */
    async shown(since) {
      const at = await waiting;
      return at - (since === 'answer' ? lastAnswer() : pressed[since]);
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
    /** Layout shifts that no press explains, added up as CLS adds them. */
    shifted: () => shifts.filter((shift) => !shift.hadRecentInput).reduce((sum, shift) => sum + shift.value, 0),
    visible: () => document.visibilityState === 'visible',
    centre() {
      const { x, y, width, height } = one('#query').getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    loaded: () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.startsWith('/cdn/') && path.endsWith('.js')),
    nodes: () => document.querySelectorAll('*').length + (host()?.shadowRoot?.querySelectorAll('*').length ?? 0),
    async mountings(times, used) {
      make ??= await maker();
      for (let time = 0; time < times; time++) await mountOnce(make, used);
      await frame();
    },
    /** From here on running timers are counted; to be called before anything mounts. */
    countTimers() {
      const { setTimeout: set, clearTimeout: clear } = window;
      window.setTimeout = (work, ...rest) => {
        const id = set(
          (...given) => {
            timers.delete(id);
            work(...given);
          },
          ...rest,
        );
        timers.add(id);
        return id;
      };
      window.clearTimeout = (id) => {
        timers.delete(id);
        clear(id);
      };
      const { setInterval: start, clearInterval: end } = window;
      window.setInterval = (...given) => {
        const id = start(...given);
        timers.add(id);
        return id;
      };
      window.clearInterval = (id) => {
        timers.delete(id);
        end(id);
      };
    },
    timers: () => timers.size,
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
