// The complaint of the hand-written page: the check, who complains, what was promised.
import { call } from '../handwritten/api.js';
import { el } from '../handwritten/dom.js';
import { button, failureBlock, stateBlock } from '../handwritten/results.js';
import { askedOf, beforehand, judgeCheck, needed, verdictBlock } from './check.js';
import { focus, look, settle, valueOf } from './fields.js';
import { complainant, promise, questionsOf, TITLES } from './pages.js';

const INTRO =
  '政府部门、事业单位没有履行与企业签订的合同，或者没有兑现承诺的政策，企业可以在这里投诉。先回答几个问题，看看是不是归这里受理。';

const isService = (service) => Array.isArray(service?.complaints?.check) && Array.isArray(service.operations);

const group = (heading, fields) =>
  el(
    'section',
    { class: 'step-group' },
    el('h3', { class: 'step-heading' }, heading),
    ...fields.map(({ node }) => node),
  );

/** Makes the complaint in an empty section; answers with the way to take it down. */
export function mountComplaint(root) {
  const { endpoint } = root.dataset;
  const leaving = new AbortController();
  const news = el('p', { class: 'visually-hidden', role: 'status' });
  const flagged = new Set();
  const touched = new Set();
  let composing = false;
  let composedAt = -Infinity;
  let offer;
  let uploads;
  let form;
  let pages = [];
  let page = 0;
  let frame;

  /** The first page: questions one after the other, and what they lead to. */
  function checkPage() {
    const questions = questionsOf(offer);
    const list = el(
      'section',
      { class: 'step-group filing-check' },
      el('h3', { class: 'step-heading' }, '是否归这里受理'),
    );
    const verdict = el('div', { role: 'status' });
    const intro = el('p', { class: 'filing-intro' }, INTRO);
    const rest = beforehand(offer);
    const things = needed(offer.needed);
    let last = '';
    let isYes = false;
    const now = {
      nodes: () => [intro, things, list, verdict, ...(isYes ? rest : [])].filter(Boolean),
      fields: [],
      ends: false,
      changed() {
        now.fields = askedOf(questions);
        const nodes = now.fields.map(({ node }) => node);
        [...list.children].slice(1).forEach((node) => nodes.includes(node) || node.remove());
        list.append(...nodes.filter((node) => node.parentNode !== list));
        const result = judgeCheck(questions);
        const key = JSON.stringify(result);
        if (key === last) return;
        last = key;
        const wasYes = isYes;
        now.ends = result.verdict === 'elsewhere';
        isYes = !now.ends && result.verdict !== 'open';
        verdict.replaceChildren(...(result.verdict === 'open' ? [] : [verdictBlock(result)]));
        if (wasYes && !isYes) rest.forEach((node) => node.remove());
        else if (isYes && !wasYes) verdict.after(...rest);
        frame.submit.hidden = now.ends;
      },
    };
    // The box that says "none of these" and the others exclude each other.
    list.addEventListener('input', ({ target }) => {
      if (target.type !== 'checkbox' || !target.checked) return;
      for (const other of list.querySelectorAll(`[name="${target.name}"]`))
        if (other !== target && (target.value === 'none' || other.value === 'none')) other.checked = false;
    });
    now.changed();
    return now;
  }

  /** A page of fields; some may follow from what another one holds. */
  function fieldsPage(parts) {
    const more = parts.find((part) => !Array.isArray(part));
    const groups = parts.filter(Array.isArray);
    const fixed = groups.flatMap(([, fields]) => fields);
    const sections = groups.map(([heading, fields]) => group(heading, fields));
    const now = {
      nodes: () => sections,
      fields: fixed,
      changed() {
        if (!more) return;
        const shown = valueOf(more.shown) === more.when;
        if (shown === now.fields.length > fixed.length) return;
        const place = fixed.indexOf(more.shown) + 1;
        now.fields = shown ? [...fixed.slice(0, place), ...more.fields, ...fixed.slice(place)] : fixed;
        if (shown) more.shown.node.after(...more.fields.map(({ node }) => node));
        else more.fields.forEach(({ node }) => node.remove());
      },
    };
    return now;
  }

  const MAKE = [checkPage, () => fieldsPage(complainant(offer, uploads)), () => fieldsPage(promise(offer))];
  const current = () => (pages[page] ??= MAKE[page]());

  /** What is against the page, said where it should be; the list above follows. */
  function judgeAll() {
    const wrong = [];
    const { fields } = current();
    for (const field of flagged) if (!fields.includes(field)) flagged.delete(field);
    for (const field of fields) {
      const message = look(field, { flagged, touched });
      if (message !== undefined && flagged.has(field)) wrong.push([field, message]);
    }
    summarise(wrong);
    return wrong;
  }

  function summarise(wrong) {
    const { summary } = frame;
    const key = wrong.map(([{ name }, message]) => `${name} ${message}`).join('\n');
    if (key === frame.said) return;
    frame.said = key;
    if (!wrong.length) return summary.remove();
    summary.firstElementChild.textContent = `有 ${wrong.length} 处需要修改`;
    summary.lastElementChild.replaceChildren(
      ...wrong.map(([field, message]) => {
        const link = el('button', { type: 'button', class: 'link' }, message);
        link.addEventListener('click', () => focus(field));
        return el('li', {}, link);
      }),
    );
    if (!summary.isConnected) form.prepend(summary);
  }

  function submit() {
    const { fields, ends } = current();
    flagged.clear();
    for (const field of fields) {
      touched.add(field);
      flagged.add(field);
    }
    if (judgeAll().length) return frame.summary.focus();
    if (ends) return undefined;
    if (page + 1 < MAKE.length) return show(page + 1);
    root.dispatchEvent(new CustomEvent('complaint-filled', { bubbles: true }));
    return undefined;
  }

  function show(next) {
    page = next;
    const isTurned = pages.length > 0;
    const { nodes, ends = false } = current();
    frame.step.textContent = `第 ${page + 1} 步，共 ${TITLES.length} 步：${TITLES[page]}`;
    [...frame.progress.children].forEach((each, index) => each.toggleAttribute('data-done', index <= page));
    frame.submit.hidden = ends;
    frame.back.textContent = page ? '上一步' : '查询已提交的投诉';
    frame.said = undefined;
    frame.summary.remove();
    form.replaceChildren(...nodes(), frame.buttons);
    for (const folded of form.querySelectorAll('details')) folded.open = false;
    if (isTurned) frame.title.focus();
    judgeAll();
  }

  function makeFrame() {
    const on = el('button', { type: 'submit', class: 'button button-primary' }, '下一步');
    const back = button('', '');
    back.removeAttribute('id');
    back.addEventListener('click', () =>
      page ? show(page - 1) : root.dispatchEvent(new CustomEvent('complaint-track', { bubbles: true })),
    );
    frame = {
      title: el('h2', { class: 'step-title', tabindex: '-1' }, '政务违约失信投诉'),
      step: el('p', { class: 'step-now' }),
      progress: el('ol', { class: 'filing-progress', 'aria-hidden': 'true' }, ...TITLES.map(() => el('li', {}))),
      summary: el(
        'div',
        {
          class: 'summary',
          id: 'complaint-summary',
          role: 'group',
          tabindex: '-1',
          'aria-labelledby': 'complaint-summary-title',
          'aria-describedby': 'complaint-summary-list',
        },
        el('p', { class: 'summary-title', id: 'complaint-summary-title' }),
        el('ul', { id: 'complaint-summary-list' }),
      ),
      submit: on,
      back,
      buttons: el('div', { class: 'step-buttons' }, on, back),
    };
    form = el('form', { class: 'form', novalidate: '' });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!composing) submit();
    });
    form.addEventListener('input', () => composing || changed());
    form.addEventListener('focusout', ({ target }) => {
      const field = !composing && current().fields.find(({ controls }) => controls.includes(target));
      if (!field) return;
      touched.add(field);
      settle(field);
      judgeAll();
    });
    form.addEventListener('compositionstart', () => (composing = true));
    form.addEventListener('compositionend', (event) => {
      composing = false;
      composedAt = event.timeStamp;
      changed();
    });
    form.addEventListener('keydown', (event) => {
      const isOurs = composing || event.isComposing || event.keyCode === 229 || event.timeStamp - composedAt < 100;
      if (event.key === 'Enter' && isOurs) event.preventDefault();
    });
  }

  function changed() {
    current().changed();
    judgeAll();
  }

  async function ask() {
    root.dataset.state = 'loading';
    root.replaceChildren(stateBlock('loading', el('span', { class: 'spinner' }), '正在加载…'), news);
    const result = await call(`${endpoint}/service`, undefined, leaving.signal, isService);
    if (result.code === 'aborted') return;
    if (!result.value) {
      root.dataset.state = 'failed';
      const retry = button('重试', 'retry');
      retry.addEventListener('click', () => void ask());
      return root.replaceChildren(failureBlock(result, retry), news);
    }
    ({ complaints: offer, uploads } = result.value);
    pages = [];
    makeFrame();
    root.replaceChildren(el('div', { class: 'filing steps' }, frame.title, frame.step, frame.progress, form), news);
    show(0);
    root.dataset.state = 'filling';
  }

  const sizes = new ResizeObserver(([entry]) => {
    const { width } = entry.contentRect;
    root.dataset.size = width < 480 ? 's' : width < 800 ? 'm' : 'l';
  });
  sizes.observe(root);
  void ask();
  return () => {
    sizes.disconnect();
    leaving.abort();
  };
}

for (const root of document.querySelectorAll('.complaint')) mountComplaint(root);
