// An answer as people read it.
import { el, icon } from './dom.js';
import { codeGroups, marked, normaliseName } from './query.js';
import { CHAPTERS, EMPTY, FAILURES, KINDS, ROLES, STATUSES } from './words.js';

/** "None" is said only when every required source has answered. */
export function outcomeOf({ items, nextCursor, notPublic, sources, total }) {
  if (items.length > 0 || nextCursor) return 'found';
  if (notPublic) return 'notPublic';
  const missing = sources.filter((source) => source.state !== 'ok' && source.required !== false);
  if (missing.some((source) => source.state !== 'notConnected')) return 'sourceUnavailable';
  if (missing.length > 0) return 'sourceNotConnected';
  return sources.length === 0 || total ? 'sourceUnavailable' : 'none';
}

export const button = (text, id) => el('button', { type: 'button', class: 'button', id }, text);

export function stateBlock(kind, mark, title, body, details = [], actions = []) {
  return el(
    'div',
    { class: 'state', 'data-kind': kind },
    mark,
    el(
      'div',
      { class: 'state-text' },
      el('p', { class: 'state-title' }, title),
      body && el('p', {}, body),
      details.length > 0 && el('div', { class: 'state-details' }, ...details),
      actions.length > 0 && el('div', { class: 'state-actions' }, ...actions),
    ),
  );
}

export const waiting = () => stateBlock('loading', el('span', { class: 'spinner' }), '正在查询…');

export function failureBlock({ code, traceId }, retry) {
  const [kind, mark, title, body] = FAILURES[code] ?? FAILURES.unavailable;
  return stateBlock(kind, icon(mark), title, body, traceId ? [el('p', {}, `服务编号：${traceId}`)] : [], [retry]);
}

const instant = (text) => new Date(Date.parse(text) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

function missing(list) {
  const names = (connected) =>
    list.sources
      .filter(({ state }) => state !== 'ok' && (state !== 'notConnected') === connected)
      .map(({ name }) => name)
      .join('、');
  const down = names(true);
  const unconnected = names(false);
  return [down && el('p', {}, `暂时无法访问：${down}`), unconnected && el('p', {}, `尚未接入：${unconnected}`)].filter(
    Boolean,
  );
}

function provenance({ asOf, sources }) {
  const names = sources.filter(({ state }) => state === 'ok').map(({ name }) => name);
  return el(
    'p',
    { class: 'provenance' },
    `数据截至 ${instant(asOf)}`,
    names.length > 0 && el('span', {}, `数据来源：${names.join('、')}`),
  );
}

export function headline(outcome, { total, totalIsCapped }) {
  if (outcome !== 'found') return EMPTY[outcome][1];
  if (total === undefined) return '找到以下结果';
  return totalIsCapped ? `找到的结果超过 ${total} 个，请把名称写得更完整，或使用筛选条件` : `找到 ${total} 个结果`;
}

/** An answer without results. */
export function emptyBlock(outcome, list, by) {
  const [mark, title, body] = EMPTY[outcome];
  const hint =
    by === 'code' ? '请逐位核对代码，或改用企业名称查询。' : '请检查有没有错别字，或只输入名称中最有特点的几个字再试。';
  const details = [
    outcome === 'none' && el('p', {}, hint),
    list.notPublic?.reason && el('p', {}, list.notPublic.reason),
    ...missing(list),
    provenance(list),
  ].filter(Boolean);
  return stateBlock(
    outcome,
    icon(mark),
    title,
    body,
    details,
    outcome === 'sourceUnavailable' ? [button('重试', 'retry')] : [],
  );
}

function statusIcon(status) {
  if (status === 'active') return icon('check');
  if (status === 'relocated') return icon('move');
  return icon(/^(revoked|deregistered|annulled)/.test(status) ? 'stop' : 'info');
}

const fact = (label, value) => value && el('div', {}, el('dt', {}, label), el('dd', {}, value));

export const grouped = (code) =>
  el('span', { class: 'code' }, ...codeGroups(code).map((group) => el('span', {}, group)));

function reason({ field, value }, query) {
  if (field === 'name') return undefined;
  if (field === 'formerName') return el('p', { class: 'reason' }, '曾用名：', ...marked(value, query));
  const label = { uscc: '统一社会信用代码相符', businessRegNo: '工商注册号', orgCode: '组织机构代码' }[field] ?? field;
  return el('p', { class: 'reason' }, field === 'uscc' ? label : `${label} ${value}`);
}

/** A counted 0 is evidence; no source, no permission and no answer aren't. */
function meaning({ state, count }) {
  if (state === 'notConnected' || state === 'notPublic') return state;
  if (state !== 'ok' || count === undefined) return 'unavailable';
  return count > 0 ? 'some' : 'none';
}

const SILENT = [
  ['none', 'none', '查询范围内无记录'],
  ['unavailable', 'cloudOff', '数据暂不可用'],
  ['notConnected', 'plug', '数据源未接入'],
  ['notPublic', 'lock', '未公开'],
];

function counters(chapters) {
  if (chapters.length === 0) return undefined;
  const groups = {};
  for (const chapter of chapters) (groups[meaning(chapter)] ??= []).push(chapter);
  const nameOf = ({ chapter, label }) => CHAPTERS[chapter] ?? label ?? chapter;
  const some = (groups.some ?? []).map((chapter) =>
    el(
      'li',
      {},
      `${nameOf(chapter)} ${chapter.count} ${chapter.countIsCapped ? '条以上' : '条'}`,
      chapter.latestOn && el('span', { class: 'latest' }, `最近 ${chapter.latestOn}`),
    ),
  );
  return el(
    'div',
    { class: 'chapters' },
    some.length > 0 && el('ul', { class: 'counts', 'aria-label': '信用记录' }, ...some),
    ...SILENT.map(
      ([key, mark, say]) =>
        groups[key] &&
        el('p', { class: 'silent' }, icon(mark), el('span', {}, `${say}：${groups[key].map(nameOf).join('、')}`)),
    ),
  );
}

function card(hit, { query, by }, sharesName) {
  const person = hit.legalRepresentative;
  const matches = by === 'name' && hit.matchedOn.field === 'name';
  return el(
    'li',
    {},
    el(
      'article',
      { class: 'card' },
      el(
        'h3',
        { class: 'card-name' },
        el(
          'button',
          { type: 'button', class: 'link', 'data-subject': hit.id },
          ...(matches ? marked(hit.name, query) : [hit.name]),
        ),
      ),
      reason(hit.matchedOn, query),
      el(
        'p',
        { class: 'tags' },
        el(
          'span',
          { class: 'tag tag-status', 'data-status': hit.status },
          statusIcon(hit.status),
          hit.statusName ?? STATUSES[hit.status] ?? hit.status,
        ),
        el('span', { class: 'tag' }, hit.kindName ?? KINDS[hit.kind] ?? hit.kind),
        ...hit.labels.map(({ text, tone }) => el('span', { class: 'tag', 'data-tone': tone ?? 'neutral' }, text)),
      ),
      sharesName && el('p', { class: 'same-name' }, icon('info'), '有同名主体，请核对代码和住所'),
      el(
        'dl',
        { class: 'facts' },
        fact('统一社会信用代码', hit.uscc && !/^0{17}/.test(hit.uscc) ? grouped(hit.uscc) : '未登记'),
        person && fact(ROLES[person.role] ?? person.role, person.name),
        fact('所在地区', hit.region?.name),
        fact('成立日期', hit.establishedOn),
        sharesName && fact('住所', hit.domicile),
      ),
      counters(hit.chapters),
    ),
  );
}

function sharedNames(items) {
  const seen = new Set();
  const shared = new Set();
  for (const { name } of items) {
    const key = normaliseName(name);
    (seen.has(key) ? shared : seen).add(key);
  }
  return shared;
}

/** What stands below the list: the next page, or its failure. */
export function pager({ items, total, totalIsCapped, nextCursor }) {
  const shown =
    total === undefined
      ? `已显示 ${items.length} 个`
      : totalIsCapped
        ? `已显示 ${items.length} 个，共有 ${total} 个以上`
        : `已显示 ${items.length} 个，共 ${total} 个`;
  if (!nextCursor) return el('p', { class: 'more' }, shown);
  return el('p', { class: 'more' }, button('加载更多', 'more'), el('span', {}, shown));
}

/** Cards of the items from `first` on. */
export function cards({ items }, search, first = 0) {
  const shared = sharedNames(items);
  return items.slice(first).map((hit) => card(hit, search, shared.has(normaliseName(hit.name))));
}

/** The whole answer. */
export function resultList(list, search) {
  const gaps = missing(list);
  return [
    el('h2', { class: 'results-heading' }, headline('found', list)),
    gaps.length > 0 &&
      el(
        'div',
        { class: 'partial' },
        icon('warning'),
        el('div', {}, el('p', { class: 'partial-title' }, '结果可能不全'), ...gaps),
      ),
    el('ol', { class: 'cards' }, ...cards(list, search)),
    pager(list),
    el('div', { class: 'results-foot' }, provenance(list)),
  ].filter(Boolean);
}
