// The look-up of the hand-written page: box, understanding, suggestions, results.
import { call, isService, isSubjectList } from './api.js';
import { el, icon } from './dom.js';
import { normaliseName, understand } from './query.js';
import {
  button,
  cards,
  emptyBlock,
  failureBlock,
  grouped,
  headline,
  outcomeOf,
  pager,
  resultList,
  waiting,
} from './results.js';
import { suggestionsFor } from './suggestions.js';
import { FAILURES } from './words.js';

/** Makes the markup of a look-up work; answers with the way to take it down. */
export function mountLookup(root) {
  const { endpoint } = root.dataset;
  const pageSize = Number(root.dataset.pageSize) || 20;
  const $ = (selector) => root.querySelector(selector);
  const form = $('form');
  const input = $('#query');
  const clear = $('.clear');
  const hint = $('#hint');
  const problem = $('#problem');
  const understood = $('.understood');
  const flip = $('.flip');
  const warning = $('.warning');
  const answer = $('.answer');
  const news = $('#news');
  const leaving = new AbortController();

  let service;
  let asked = false;
  let choice;
  let searching;
  let search;
  let list;
  let typing = false;
  let composing = false;
  let composedAt = -Infinity;
  let countdown;

  const suggestions = suggestionsFor(
    root,
    ({ query, by }, signal) =>
      call(`${endpoint}/subjects/search`, { query, by, suggest: true, limit: 8 }, signal, isSubjectList),
    (hit) => root.dispatchEvent(new CustomEvent('lookup-select', { bubbles: true, detail: { subjectId: hit.id } })),
  );

  async function describe() {
    if (asked) return;
    asked = true;
    const { value } = await call(`${endpoint}/service`, undefined, leaving.signal, isService);
    if (!value) return void (asked = false);
    service = value;
    const notice = $('.notice');
    notice.textContent = service.notice ?? '';
    notice.hidden = !service.notice;
    changed();
  }

  function setState(state) {
    root.dataset.state = state.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  }

  function show(...nodes) {
    clearInterval(countdown);
    answer.replaceChildren(...nodes);
  }

  function changed() {
    const typed = input.value;
    if (!typed) choice = undefined;
    clear.hidden = !typed;
    hint.hidden = !!typed;
    problem.replaceChildren();
    input.removeAttribute('aria-invalid');
    suggestions.close();
    const meant = understand(typed, choice);
    understood.hidden = !meant || meant.finding === 'resident-id';
    if (meant) {
      const byName = meant.by === 'name';
      const line = understood.firstElementChild;
      if (byName) line.textContent = '按名称查询';
      else line.replaceChildren('按统一社会信用代码查询', grouped(meant.query));
      flip.textContent = byName ? '改为按代码查询' : '改为按名称查询';
    }
    warn(meant?.finding);
    const limits = service?.limits;
    const least = limits?.suggestMinLength;
    // Not over an answer, and not once the visitor has gone on.
    if (typing && meant && !meant.finding && least !== undefined && [...meant.query].length >= least)
      suggestions.schedule(meant, limits.suggestDelay ?? 250);
  }

  function warn(finding) {
    if (!finding) return warning.replaceChildren();
    const text =
      finding === 'resident-id'
        ? '您输入的像是公民身份号码。为保护个人信息，它没有被发送。请改用企业名称或统一社会信用代码查询。'
        : '这个代码的校验位对不上，可能有字符输错了。您仍然可以直接查询。';
    const tone = finding === 'resident-id' ? 'finding finding-error' : 'finding';
    warning.replaceChildren(el('p', { class: tone }, icon('warning'), el('span', {}, text)));
  }

  function complain(text) {
    problem.replaceChildren(icon('warning'), el('span', {}, text));
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  }

  function rest() {
    typing = false;
    suggestions.close();
  }

  function submit() {
    rest();
    const meant = understand(input.value, choice);
    const most = service?.limits.queryMaxLength ?? 200;
    if (!meant) return complain('请输入企业名称或统一社会信用代码。');
    if (meant.finding === 'resident-id') {
      searching?.abort();
      setState('refused');
      return show();
    }
    if ([...meant.query].length > most) return complain(`最多 ${most} 个字，请删减后再查询。`);
    search = { query: meant.query, by: meant.by };
    void run();
  }

  function page(cursor) {
    searching?.abort();
    searching = new AbortController();
    const limit = Math.min(pageSize, service?.limits.pageSize ?? 20);
    const body = { ...search, filters: {}, limit, ...(cursor && { cursor }) };
    return call(`${endpoint}/subjects/search`, body, searching.signal, isSubjectList);
  }

  async function run() {
    void describe();
    setState('loading');
    show(waiting());
    answer.setAttribute('aria-busy', 'true');
    news.textContent = '正在查询…';
    const result = await page();
    if (result.code === 'aborted') return;
    answer.setAttribute('aria-busy', 'false');
    if (!result.value) return fail(result);
    list = result.value;
    const outcome = outcomeOf(list);
    setState(outcome);
    news.textContent = headline(outcome, list);
    if (outcome === 'found') show(...resultList(list, search));
    else show(emptyBlock(outcome, list, search.by));
  }

  function fail(failure) {
    setState('failed');
    news.textContent = (FAILURES[failure.code] ?? FAILURES.unavailable)[2];
    show(failureBlock(failure, retryButton(failure.retryAfter)));
  }

  function retryButton(seconds) {
    const retry = button('重试', 'retry');
    if (!seconds) return retry;
    const end = Date.now() + seconds * 1000;
    const tick = () => {
      const left = Math.ceil((end - Date.now()) / 1000);
      retry.textContent = left > 0 ? `请在 ${left} 秒后重试` : '重试';
      if (left > 0) return retry.setAttribute('aria-disabled', 'true');
      retry.removeAttribute('aria-disabled');
      clearInterval(countdown);
    };
    tick();
    queueMicrotask(() => (countdown = setInterval(tick, 1000)));
    return retry;
  }

  async function loadMore(more) {
    if (more.hasAttribute('aria-disabled')) return;
    more.setAttribute('aria-disabled', 'true');
    more.textContent = '正在加载…';
    const result = await page(list.nextCursor);
    if (result.code === 'aborted') return;
    const below = answer.querySelector('.more');
    if (!result.value) return below.replaceWith(failureBlock(result, button('重试', 'more')));
    const before = list.items.length;
    const seen = new Set(list.items.map(({ id }) => id));
    const added = result.value.items.filter(({ id }) => !seen.has(id));
    list = { ...list, ...result.value, items: [...list.items, ...added] };
    const column = answer.querySelector('.cards');
    const fresh = cards(list, search);
    // A card above may have got a namesake only now.
    const twins = new Set(added.map(({ name }) => normaliseName(name)));
    list.items.slice(0, before).forEach(({ name }, index) => {
      if (twins.has(normaliseName(name))) column.children[index].replaceWith(fresh[index]);
    });
    column.append(...fresh.slice(before));
    below.replaceWith(pager(list));
    news.textContent = `又加载了 ${added.length} 个结果`;
    if (list.nextCursor) answer.querySelector('#more').focus();
    else column.children[before]?.querySelector('button').focus();
  }

  const ours = (event) =>
    composing ||
    event.isComposing ||
    event.keyCode === 229 ||
    (event.key === 'Enter' && event.timeStamp - composedAt < 100);

  form.addEventListener('focusin', () => void describe());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!composing) submit();
  });
  input.addEventListener('input', () => {
    typing = !composing;
    if (composing) suggestions.close();
    else changed();
  });
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', (event) => {
    composing = false;
    typing = true;
    composedAt = event.timeStamp;
    changed();
  });
  input.addEventListener('keydown', (event) => {
    if (ours(event)) {
      if (event.key === 'Enter') event.preventDefault();
    } else if (suggestions.press(event.key)) event.preventDefault();
  });
  input.parentElement.parentElement.addEventListener('focusout', (event) => {
    if (!event.currentTarget.contains(event.relatedTarget)) rest();
  });
  clear.addEventListener('click', () => {
    input.value = '';
    typing = false;
    changed();
    input.focus();
  });
  flip.addEventListener('click', () => {
    choice = understand(input.value, choice)?.by === 'code' ? 'name' : 'code';
    changed();
  });
  answer.addEventListener('click', (event) => {
    const pressed = event.target.closest('button');
    if (!pressed) return;
    const { subject } = pressed.dataset;
    if (subject)
      root.dispatchEvent(new CustomEvent('lookup-select', { bubbles: true, detail: { subjectId: subject } }));
    else if (pressed.id === 'more') void loadMore(pressed);
    else if (pressed.id === 'retry' && !pressed.hasAttribute('aria-disabled')) void run();
  });

  const sizes = new ResizeObserver(([entry]) => {
    const { width } = entry.contentRect;
    root.dataset.size = width < 480 ? 's' : width < 800 ? 'm' : 'l';
  });
  sizes.observe(root);

  if (input.value) changed();
  setState('idle');
  return () => {
    sizes.disconnect();
    leaving.abort();
    searching?.abort();
    suggestions.close();
    clearInterval(countdown);
  };
}

for (const root of document.querySelectorAll('.lookup')) mountLookup(root);
