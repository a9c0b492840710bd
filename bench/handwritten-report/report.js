// The report of the hand-written page: fetched, shown, filtered, paged.
import { call } from '../handwritten/api.js';
import { el, icon } from '../handwritten/dom.js';
import { button, failureBlock, waiting } from '../handwritten/results.js';
import { evaluationFields, instant, meaningOf, registrationFields } from './fields.js';
import { chapterName, codeOf, counters, domainMatrix, domainsFound, headerFields, overview } from './head.js';
import { chapterList, noMatch, pager, shownLine } from './list.js';
import { fieldList } from './record.js';
import { isReport, PAGE_SIZE, sourceOf, WHOLE_LIMIT } from './source.js';
import { timeline } from './timeline.js';
import { FAILURES, KINDS, REPORT_KINDS, SUBJECT_STATUSES } from './words.js';

const NO_FILTER = { text: '', chapter: '', domain: '', from: '', to: '' };
const MOST_AT_ONCE = 100;
const isFiltering = (filter) => Object.values(filter).some((value) => value.trim());

const section = (name, title, ...content) =>
  el(
    'section',
    { class: 'report-part', 'aria-labelledby': `report-${name}` },
    el('h3', { id: `report-${name}`, tabindex: name === 'records' ? '-1' : undefined }, title),
    ...content,
  );

function missingSources({ sources }) {
  const names = (connected) =>
    sources
      .filter(({ state }) => state !== 'ok' && (state !== 'notConnected') === connected)
      .map(({ name }) => name)
      .join('、');
  const lines = [names(true) && `暂时无法访问：${names(true)}`, names(false) && `尚未接入：${names(false)}`].filter(
    Boolean,
  );
  if (!lines.length) return undefined;
  const text = [el('p', { class: 'partial-title' }, '以下信息可能不全'), ...lines.map((line) => el('p', {}, line))];
  return el('div', { class: 'partial' }, icon('warning'), el('div', {}, ...text));
}

function head(header) {
  const { subject } = header;
  const status = el(
    'span',
    { class: 'tag tag-status', 'data-status': subject.status },
    icon(subject.status === 'active' ? 'check' : 'info'),
    subject.statusName ?? SUBJECT_STATUSES[subject.status] ?? subject.status,
  );
  const labels = subject.labels.map(({ text, tone }) =>
    el('span', { class: 'tag', 'data-tone': tone ?? 'neutral' }, text),
  );
  return el(
    'header',
    { class: 'report-header' },
    el('h2', { id: 'report-title', class: 'report-title', tabindex: '-1' }, header.title),
    el('p', { class: 'subject-name' }, subject.name),
    el(
      'p',
      { class: 'tags' },
      el('span', { class: 'tag' }, REPORT_KINDS[header.kind] ?? header.kind),
      status,
      ...labels,
    ),
    fieldList(headerFields(header)),
    missingSources(header),
  );
}

const identity = ({ kind, kindName, status, statusName, ...subject }) => [
  codeOf(subject),
  { label: '主体类别', value: kindName ?? KINDS[kind] ?? kind },
  { label: '登记状态', value: statusName ?? SUBJECT_STATUSES[status] ?? status },
];

const field = (id, label, control, hint) =>
  el('div', { class: 'filter' }, el('label', { for: id }, label), control, hint);

function filterForm({ chapters, domains = [] }) {
  const choice = (name, label, options) =>
    field(
      `filter-${name}`,
      label,
      el(
        'select',
        { id: `filter-${name}`, class: 'input', name },
        el('option', { value: '' }, '全部'),
        ...options.map(([value, text]) => el('option', { value }, text)),
      ),
    );
  const day = (name, label) =>
    field(`filter-${name}`, label, el('input', { id: `filter-${name}`, class: 'input', type: 'date', name }));
  const text = el('input', {
    id: 'filter-text',
    name: 'text',
    class: 'input',
    type: 'text',
    maxlength: '200',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-describedby': 'filter-text-hint',
  });
  const found = domainsFound(domains);
  const some = chapters.filter((chapter) => meaningOf(chapter) === 'some');
  return el(
    'form',
    { class: 'filters', role: 'search', 'aria-label': '筛选记录', novalidate: '' },
    field('filter-text', '包含文字', text, el('p', { class: 'quiet', id: 'filter-text-hint' }, '多个词用空格隔开')),
    choice(
      'chapter',
      '类别',
      some.map((chapter) => [chapter.chapter, chapterName(chapter)]),
    ),
    found.length > 0 &&
      choice(
        'domain',
        '领域',
        found.map(({ code, name }) => [code, name]),
      ),
    day('from', '日期从'),
    day('to', '日期到'),
    el(
      'div',
      { class: 'filter-buttons' },
      el('button', { type: 'submit', class: 'button button-primary' }, '筛选'),
      el('button', { type: 'button', class: 'button', 'data-clear': '', hidden: '' }, '清除筛选'),
    ),
  );
}

/** Shows the report that the markup names; answers with the way to take it down. */
export function mountReport(root) {
  const { endpoint, report: id } = root.dataset;
  const address = `${endpoint}/reports/${encodeURIComponent(id)}`;
  const leaving = new AbortController();
  const news = el('p', { class: 'visually-hidden', role: 'status' });
  const body = el('div');
  root.replaceChildren(body, news);

  let header;
  let source;
  let filter = NO_FILTER;
  let listed = { by: 'report' };
  let page = 0;
  let turning;
  let loading;
  let parts;

  const setState = (state) => (root.dataset.state = state);

  function view() {
    const { places, items, cursor, count: asked } = listed;
    const count = places?.length ?? asked ?? source.total;
    const whole = count <= WHOLE_LIMIT;
    const from = whole ? 0 : page * PAGE_SIZE;
    const to = whole ? count : Math.min(from + PAGE_SIZE, items && !cursor ? items.length : count);
    const pages = Math.ceil(count / PAGE_SIZE);
    return {
      count,
      whole,
      from,
      to,
      page,
      pages,
      total: source.total,
      isFiltered: listed.by !== 'report',
      jumps: listed.by !== 'server' || !cursor,
      hasNext: page < pages - 1,
    };
  }

  function recordAt(place) {
    if (listed.by === 'report') return source.at(place);
    return listed.by === 'here' ? source.at(listed.places[place]) : listed.items[place];
  }

  function drawList(failure, waits = false) {
    const now = view();
    const { line, activity, list, below, loadAll, clear } = parts;
    line.replaceChildren(
      ...[
        el('p', { class: 'shown-line', id: 'shown-line' }, shownLine(now)),
        listed.undated > 0 && el('p', { class: 'quiet' }, `另有 ${listed.undated} 条没有日期，按日期筛选时未计入。`),
        !now.whole &&
          el(
            'p',
            { class: 'quiet own-search' },
            icon('info'),
            el(
              'span',
              {},
              `浏览器的“在页面中查找”只能找到本页的 ${now.to - now.from} 条；要在全部记录中查找，请用上面的筛选。`,
            ),
          ),
        !now.whole && pager(now, 'above'),
      ].filter(Boolean),
    );
    const notice =
      listed.by === 'server' &&
      listed.items.length > 0 &&
      el(
        'p',
        { class: 'not-yet' },
        icon('info'),
        el('span', {}, '以下是服务端按条件挑选的结果，没有逐页核对签名；需要逐页核对时，请先加载全部记录。'),
      );
    activity.replaceChildren(
      ...[failure && failureBlock(failure, button('重试', 'retry')), waits && waiting(), notice].filter(Boolean),
    );
    const records = [];
    for (let place = now.from; place < now.to; place += 1) {
      const record = recordAt(place);
      if (record) records.push([record, place + 1]);
    }
    list.replaceChildren(
      ...(now.count === 0
        ? [noMatch()]
        : chapterList(records, header, isFiltering(filter), listed.by === 'report' && now.whole)),
    );
    below.replaceChildren(...(now.whole ? [] : [pager(now, 'below')]));
    loadAll.hidden = source.isComplete();
    clear.hidden = !isFiltering(filter);
  }

  const say = (text) => {
    news.textContent = '';
    queueMicrotask(() => (news.textContent = text));
  };

  function startTurn() {
    turning?.abort();
    turning = new AbortController();
    return turning.signal;
  }

  /** Further records of what the endpoint picks out, until the page is full; few are asked for whole. */
  async function reach(selection, wanted, signal) {
    while (selection.cursor !== '' && selection.items.length < wanted(selection)) {
      const { text, chapter, domain, from, to } = filter;
      const result = await source.ask(
        {
          ...(text.trim() && { query: text.trim() }),
          ...(chapter && { chapter }),
          ...(domain && { domain }),
          ...((from || to) && { period: { ...(from && { from }), ...(to && { to }) } }),
          limit: MOST_AT_ONCE,
          ...(selection.cursor && { cursor: selection.cursor }),
        },
        signal,
      );
      if (!result.value) return result;
      const { items, nextCursor = '', total } = result.value;
      selection.items.push(...items);
      selection.cursor = items.length ? nextCursor : '';
      selection.count = selection.cursor ? total : selection.items.length;
    }
    return undefined;
  }

  async function setFilter(next) {
    filter = next;
    const signal = startTurn();
    let found = { by: 'report' };
    if (isFiltering(filter)) {
      if (source.isComplete()) found = { by: 'here', ...source.filter(filter) };
      else {
        drawList(undefined, true);
        found = { by: 'server', items: [], cursor: undefined };
        const failure = await reach(
          found,
          ({ count }) => (count === undefined || count <= WHOLE_LIMIT ? WHOLE_LIMIT + 1 : PAGE_SIZE),
          signal,
        );
        if (signal.aborted) return;
        if (failure) return void drawList(failure);
      }
    }
    listed = found;
    page = 0;
    drawList();
    say(shownLine(view()));
  }

  async function goTo(wanted) {
    const { pages } = view();
    const next = Math.max(0, Math.min(wanted, pages - 1));
    const signal = startTurn();
    const from = next * PAGE_SIZE;
    const failure =
      listed.by === 'report'
        ? await source.load(from, Math.min(from + PAGE_SIZE, source.total), signal)
        : listed.by === 'server'
          ? await reach(listed, () => from + PAGE_SIZE, signal)
          : undefined;
    if (signal.aborted) return;
    if (failure) return void drawList(failure);
    page = next;
    drawList();
    goToRecords();
    say(`第 ${page + 1} 页，共 ${pages} 页`);
  }

  async function toggleLoading() {
    if (loading) return loading.abort();
    loading = new AbortController();
    const { signal } = loading;
    const { loadAll } = parts;
    const [control, said] = loadAll.children;
    control.textContent = '取消';
    let failure;
    for (let from = 0; from < source.total && !failure && !signal.aborted; from += MOST_AT_ONCE) {
      failure = await source.load(from, Math.min(from + MOST_AT_ONCE, source.total), signal);
      said.textContent = `正在加载：${source.loaded()} 条，共 ${source.total} 条`;
    }
    loading = undefined;
    control.textContent = `加载全部 ${source.total} 条`;
    if (failure && !signal.aborted) drawList(failure);
    else if (source.isComplete()) void setFilter(filter);
  }

  function valuesOf(form) {
    const { text, chapter, domain, from, to } = form.elements;
    return { text: text.value, chapter: chapter.value, domain: domain?.value ?? '', from: from.value, to: to.value };
  }

  function only(part) {
    const { form } = parts;
    form.reset();
    for (const [name, value] of Object.entries(part)) form.elements[name].value = value;
    void setFilter({ ...NO_FILTER, ...part });
  }

  function goToRecords() {
    const heading = root.querySelector('#report-records');
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  }

  function build() {
    const { subject, domains, chapters, evaluations, suggestion, notes, sources } = header;
    const form = filterForm(header);
    parts = {
      form,
      clear: form.querySelector('[data-clear]'),
      loadAll: el(
        'div',
        { class: 'load-all' },
        button(`加载全部 ${source.total} 条`, 'load-all'),
        el('span', { class: 'quiet' }, '加载后筛选更快，可以核对每一页，也可以导出和复制全部内容。'),
      ),
      line: el('div', { class: 'list-head' }),
      activity: el('div', { class: 'activity' }),
      list: el('div', { class: 'record-list' }),
      below: el('div'),
    };
    let adverse = 0;
    if (source.isComplete()) for (let at = 0; at < source.total; at += 1) if (source.at(at).adverse) adverse += 1;
    const answered = sources.filter(({ state }) => state === 'ok').map(({ name }) => name);
    return el(
      'article',
      { class: 'report-body', 'aria-labelledby': 'report-title' },
      head(header),
      section('overview', '报告概况', overview(header, adverse)),
      domains?.length && section('domains', '各领域查询结论', ...domainMatrix(domains)),
      chapters.length > 0 && section('chapters', '信用信息概要', counters(header)),
      header.timeline.length > 0 && section('timeline', '各年记录数量', ...timeline(header.timeline)),
      section('registration', '登记注册基础信息', fieldList([...identity(subject), ...registrationFields(subject)])),
      evaluations.length > 0 &&
        section(
          'evaluations',
          '信用评价',
          el('p', { class: 'quiet' }, '等级由评价单位评定，本报告不另作评分。'),
          ...evaluations.map((evaluation) => fieldList(evaluationFields(evaluation))),
        ),
      section('records', '记录明细', form, parts.loadAll, parts.line, parts.activity, parts.list, parts.below),
      suggestion && section('suggestion', '信用状况提升建议', el('p', { class: 'long' }, suggestion)),
      notes.length > 0 &&
        section(
          'notes',
          '报告说明',
          el('ol', { class: 'notes' }, ...notes.map((note) => el('li', { class: 'long' }, note))),
        ),
      el(
        'p',
        { class: 'provenance' },
        el('span', {}, `数据截至 ${instant(header.dataAsOf)}`),
        answered.length > 0 && el('span', {}, `数据来源：${answered.join('、')}`),
      ),
    );
  }

  async function open() {
    setState('loading');
    body.replaceChildren(waiting());
    const result = await call(address, undefined, leaving.signal, isReport);
    if (result.code === 'aborted') return;
    if (!result.value) {
      setState('failed');
      say((FAILURES[result.code] ?? FAILURES.unavailable)[2]);
      return void body.replaceChildren(failureBlock(result, button('重试', 'reopen')));
    }
    ({ header } = result.value);
    source = sourceOf(result.value, address);
    const shown = build();
    drawList(undefined, !source.isComplete());
    body.replaceChildren(shown);
    setState('report');
    say(`已打开：${header.title}`);
    if (source.isComplete()) return;
    const { from, to } = view();
    const failure = await source.load(from, to, startTurn());
    if (!turning.signal.aborted) drawList(failure);
  }

  root.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.target === parts.form) return void setFilter(valuesOf(parts.form));
    const typed = event.target.querySelector('input').value.trim();
    if (/^\d{1,9}$/.test(typed) && Number(typed) > 0) return void goTo(Number(typed) - 1);
    const problem = `请输入 1 到 ${view().pages} 之间的页码。`;
    root.querySelector('#go-to-problem').textContent = problem;
    say(problem);
  });
  root.addEventListener('input', (event) => {
    if (event.target.id !== 'filter-text' || event.isComposing || !source.isComplete()) return;
    void setFilter(valuesOf(parts.form));
  });
  root.addEventListener('compositionend', (event) => {
    if (event.target.id === 'filter-text' && source.isComplete()) void setFilter(valuesOf(parts.form));
  });
  root.addEventListener('change', (event) => {
    if (event.target.matches('.filters select, .filters [type=date]')) void setFilter(valuesOf(parts.form));
  });
  root.addEventListener('click', (event) => {
    const pressed = event.target.closest('button');
    if (!pressed || pressed.hasAttribute('aria-disabled')) return;
    const { page: wanted, seeDomain, seeChapter, clear, act, record } = pressed.dataset;
    if (wanted !== undefined) void goTo(Number(wanted));
    else if (seeDomain || seeChapter) {
      only(seeDomain ? { domain: seeDomain } : { chapter: seeChapter });
      goToRecords();
    } else if (clear !== undefined) {
      only({});
      parts.form.elements.text.focus();
    } else if (act) {
      const detail = { action: act, recordRef: record, subjectId: header.subject.id };
      root.dispatchEvent(new CustomEvent('record-action', { bubbles: true, detail }));
    } else if (pressed.id === 'load-all') void toggleLoading();
    else if (pressed.id === 'retry') void goTo(page);
    else if (pressed.id === 'reopen') void open();
  });

  const sizes = new ResizeObserver(([entry]) => {
    const { width } = entry.contentRect;
    root.dataset.size = width < 480 ? 's' : width < 800 ? 'm' : 'l';
  });
  sizes.observe(root);
  void open();
  return () => {
    sizes.disconnect();
    for (const controller of [leaving, turning, loading]) controller?.abort();
  };
}

for (const root of document.querySelectorAll('.report')) mountReport(root);
