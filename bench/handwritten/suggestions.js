// Suggestions while typing: the combobox pattern of the ARIA practices.
import { el } from './dom.js';
import { marked } from './query.js';

const NEWS = {
  loading: '正在查找相近的名称…',
  none: '没有相近的结果，您仍然可以直接查询。',
  failed: '暂时无法给出提示，您仍然可以直接查询。',
};

/** `ask(understood, signal)` fetches, `pick(hit)` opens. */
export function suggestionsFor(root, ask, pick) {
  const input = root.querySelector('#query');
  const panel = root.querySelector('.suggestions');
  const list = root.querySelector('#suggestions');
  const note = root.querySelector('.suggestion-note');
  const news = root.querySelector('#suggestion-news');
  let status = 'closed';
  let items = [];
  let active = -1;
  let timer;
  let running;

  const counted = () => `有 ${items.length} 个相近的结果，可用上下方向键选择。`;

  function show(next, hits = []) {
    if (status === 'closed' && next === 'closed') return;
    status = next;
    items = hits;
    active = -1;
    const open = status === 'open';
    panel.hidden = status === 'closed';
    list.hidden = !open;
    note.hidden = open;
    note.textContent = NEWS[status] ?? '';
    news.textContent = open ? counted() : note.textContent;
    input.setAttribute('aria-expanded', String(open));
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...items.map(option));
  }

  const option = (hit, index) =>
    el(
      'li',
      { id: `suggestion-${index}`, role: 'option', 'aria-selected': 'false' },
      el('span', { class: 'suggestion-name' }, ...marked(hit.name, input.value)),
      hit.matchedOn.field === 'formerName' &&
        el('span', { class: 'suggestion-more' }, `曾用名：${hit.matchedOn.value}`),
      el('span', { class: 'suggestion-more' }, `${hit.uscc ?? ''} ${hit.region?.name ?? ''}`),
    );

  function move(step) {
    const places = items.length + 1;
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = ((active + 1 + step + places) % places) - 1;
    list.children[active]?.setAttribute('aria-selected', 'true');
    // The option itself is read out.
    news.textContent = active < 0 ? counted() : '';
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `suggestion-${active}`);
  }

  function stop() {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  }

  function close() {
    stop();
    show('closed');
  }

  function choose(index) {
    const hit = items[index];
    close();
    pick(hit);
  }

  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const index = [...list.children].indexOf(event.target.closest('li'));
    if (index >= 0) choose(index);
  });

  return {
    close,
    schedule(understood, delay) {
      stop();
      timer = setTimeout(async () => {
        const { signal } = (running = new AbortController());
        show('loading');
        const { value } = await ask(understood, signal);
        if (signal.aborted) return;
        if (!value) show('failed');
        else if (value.items.length === 0) show('none');
        else show('open', value.items);
      }, delay);
    },
    /** Whether the key was for the list. */
    press(key) {
      if (key === 'Escape' && status !== 'closed') close();
      else if (status !== 'open') return false;
      else if (key === 'ArrowDown') move(1);
      else if (key === 'ArrowUp') move(-1);
      else if (key === 'Enter' && active >= 0) choose(active);
      else return false;
      return true;
    },
  };
}
