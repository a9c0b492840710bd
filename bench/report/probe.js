// Runs inside both pages, before their own scripts: finds the report wherever it is and says when something was on the screen.
window.bench = (() => {
  const { frame, textOf, pressed, waited, ...tools } = window.tools;
  const host = () => document.querySelector('credit-report, .report');
  const root = (of = host()) => of?.shadowRoot ?? of;
  const one = (selector, of) => root(of)?.querySelector(selector);
  const all = (selector) => [...(root()?.querySelectorAll(selector) ?? [])];
  const stateOf = (of = host()) => of?.getAttribute('state') ?? of?.dataset.state;
  const within = (node, selector) => [...(node?.querySelectorAll(selector) ?? [])].map(textOf);

  /** Whether so many records stand there, the first of them with this number and title. */
  const lists = ({ length, number, title }, of) => {
    const records = root(of)?.querySelectorAll('.record-list .record');
    if (stateOf(of) !== 'report' || records?.length !== length) return false;
    return (
      textOf(records[0].querySelector('.record-meta')).startsWith(`第${number}条`) &&
      textOf(records[0].querySelector('.record-title')) === title.replace(/\s+/g, '')
    );
  };

  const lastAnswer = () =>
    Math.max(...[/\/reports\/[^/]+$/, /\/records\/search$/].map((ending) => tools.answered(ending) ?? -Infinity));

  const pressOf = (selector, text) => all(selector).find((button) => !text || textOf(button) === text);

  function fill(selector, value, of) {
    const input = one(selector, of);
    input.focus();
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  const submit = (selector, of) =>
    one(selector, of).dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));

  /** Puts a report into the page, uses it if asked to, and takes it out again. */
  async function mountOnce(make, used, { first, filtered, text }) {
    const { made, unmount } = make();
    await tools.painted(() => lists(first, made), made);
    if (used) {
      fill('#filter-text', text, made);
      submit('.filters', made);
      await tools.painted(() => lists(filtered, made), made);
    }
    unmount();
  }

  async function maker() {
    const given = host();
    const { mountReport } = given.localName === 'credit-report' ? {} : await import('/handwritten-report/report.js');
    if (mountReport) given.replaceChildren();
    return tools.maker(given, mountReport);
  }

  let make;
  let wanted;

  const blocks = (selector) => all(selector).map(textOf);

  return {
    ...tools,
    frame,
    lastAnswer,
    ready: () => tools.painted(() => stateOf() === 'report', host()),
    /** Starts to wait for a list; the wait ends in `shown`. */
    expect: (list) => tools.wait(() => lists(list), host()),
    /** How long after the last press or the last answer, whichever came later, it was on the screen. */
    async shown() {
      const at = await waited();
      const answer = lastAnswer();
      return at - Math.max(answer, ...['click', 'input', 'keydown'].map((kind) => pressed(kind) ?? -Infinity));
    },
    /** When it was on the screen, from the navigation on. */
    at: () => waited(),
    async rested() {
      while (stateOf() !== 'report' || one('.state[data-kind=loading]')) await frame();
      await frame();
    },
    press(selector, text) {
      const button = pressOf(selector, text);
      button.focus();
      button.click();
    },
    focus: (selector) => one(selector).select(),
    choose(selector, value) {
      const control = one(selector);
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    },
    fill: (selector, value) => fill(selector, value),
    nodes: () => tools.nodesOf(host()),
    /** Where the list of records begins and ends, in pixels of the page. */
    listBox() {
      const { top, bottom } = one('.record-list').getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY };
    },
    scrollTo: (top) => scrollTo(0, top),
    plan: (given) => void (wanted = given),
    async mountings(times, used) {
      make ??= await maker();
      for (let time = 0; time < times; time++) await mountOnce(make, used, wanted);
      await frame();
    },
    /** What the page shows, in facts that don't depend on how it is made. */
    facts() {
      const texts = (selector) => blocks(selector);
      return {
        state: stateOf(),
        title: textOf(one('.report-title')),
        subject: textOf(one('.subject-name')),
        tags: within(one('.report-header'), '.tags > .tag'),
        header: within(one('.report-header'), '.fields > div'),
        partial: texts('.report-header .partial'),
        headings: texts('h3[id^=report-]'),
        overview: all('.overview > div').map((row) => [...row.children].map(textOf)),
        domains: all('.domain').map((domain) => [domain.dataset.conclusion, textOf(domain)]),
        notSelected: texts('.not-selected summary, .not-selected p, .not-selected li'),
        counters: all('.counter').map((counter) => [counter.dataset.meaning, textOf(counter)]),
        years: all('.bars').map((bars) => [
          bars.getAttribute('aria-label'),
          within(bars, 'text'),
          bars.querySelectorAll('rect').length,
        ]),
        lanes: texts('.lane-name'),
        registration: within(one('[aria-labelledby=report-registration]'), '.fields > div'),
        evaluations: within(one('[aria-labelledby=report-evaluations]'), '.fields > div'),
        filters: all('.filters label').map(textOf),
        options: all('.filters option').map((option) => [option.value, textOf(option), option.selected]),
        typed: all('.filters input').map(({ value }) => value),
        clear: all('.filters button').filter((button) => button.offsetParent).length,
        loadAll: all('.load-all')
          .filter((node) => node.offsetParent)
          .map(textOf),
        line: textOf(one('.shown-line')),
        notes: texts('.list-head .quiet, .not-yet:not(.record *)'),
        chapters: all('.record-list .chapter-head').map(textOf),
        records: all('.record-list .record').map((record) => ({
          title: textOf(record.querySelector('.record-title')),
          meta: textOf(record.querySelector('.record-meta')),
          marks: within(record, '.tags > .tag'),
          groups: within(record, 'h6'),
          fields: [...record.querySelectorAll('.fields > div')].map((row) => [...row.children].map(textOf)),
          documents: within(record, '.documents > li'),
          actions: within(record, '.action'),
          links: [...record.querySelectorAll('a')].map(({ href }) => href),
        })),
        none: all('.record-list > .state').map(textOf),
        pagers: all('.pager').map((pager) => [
          ...[...pager.querySelectorAll('button')].map((button) => [
            textOf(button),
            button.getAttribute('aria-disabled') === 'true',
          ]),
          within(pager, '.page-text, label'),
          pager.querySelector('input')?.value ?? '',
        ]),
        focused: (root().activeElement ?? document.activeElement)?.id ?? '',
        suggestion: texts('[aria-labelledby=report-suggestion] p, [aria-labelledby=report-notes] li'),
        provenance: texts('.provenance'),
        news: all('[role=status]').map(textOf).filter(Boolean),
      };
    },
  };
})();
