// What a report says before its records: its header, overview, conclusions, counters and years.
import { el, icon } from '../handwritten/dom.js';
import { chapterText, codeGroups, instant, meaningOf } from './fields.js';
import { CHAPTERS, CONCLUSIONS, REPORT_KINDS } from './words.js';

export const chapterName = ({ chapter, label }) => CHAPTERS[chapter] ?? label ?? chapter;

/** What may be said of a domain; what contradicts itself isn't evidence. */
function conclusionOf({ conclusion, count }) {
  if (conclusion === 'notSelected') return conclusion;
  if (conclusion === 'found') return count === 0 ? 'unavailable' : 'found';
  return conclusion === 'none' && !count ? 'none' : 'unavailable';
}

const conclusionText = (domain) => {
  const conclusion = conclusionOf(domain);
  return conclusion === 'found' && domain.count !== undefined ? `有 ${domain.count} 条` : CONCLUSIONS[conclusion];
};

const chosenOf = (domains) => domains.filter((domain) => conclusionOf(domain) !== 'notSelected');

/** Whether every domain that was asked for has answered. */
export const allAnswered = (domains) => domains.every((domain) => conclusionOf(domain) !== 'unavailable');

/** Domains with records. */
export const domainsFound = (domains) => domains.filter((domain) => conclusionOf(domain) === 'found');

const periodText = ({ period }) => (period ? `${period.from} 至 ${period.to}` : '不限');
const domainsText = ({ domains }) => (domains?.length ? `${chosenOf(domains).length} 个，共 ${domains.length} 个` : '');

/** The subject's code, in words where there is none. */
export const codeOf = ({ uscc }) => ({
  label: '统一社会信用代码',
  value: uscc ?? '无统一社会信用代码',
  groups: uscc && codeGroups(uscc),
});

function numberGroups(number) {
  const national = /^(\d{8})(\d{6})([0-9A-Z]{4})([0-9A-Z]{4})$/.exec(number);
  if (national) return national.slice(1);
  return /^[0-9A-Za-z]{8,}$/.test(number) ? number.match(/.{1,4}/g) : [number];
}

/** What a report says of itself. */
export function headerFields(header) {
  const { issuer, subject } = header;
  const rows = [
    ['出具单位', issuer.uscc ? `${issuer.name}（${codeGroups(issuer.uscc).join(' ')}）` : issuer.name],
    ['生成时间', instant(header.generatedAt)],
    ['数据截至', instant(header.dataAsOf)],
    ['查询期间', periodText(header)],
    ['查询领域', domainsText(header)],
    ['用途', header.purpose],
    ['使用对象', header.audience],
    ['生效时间', header.validFrom && instant(header.validFrom)],
    ['有效期至', header.validUntil && instant(header.validUntil)],
    ['版本号', header.templateVersion],
    ['摘自报告', header.derivedFrom],
  ];
  return [
    codeOf(subject),
    { label: '报告编号', value: header.reportNo, groups: numberGroups(header.reportNo) },
    ...rows.filter(([, value]) => value).map(([label, value]) => ({ label, value })),
  ];
}

const named = (names) => names.slice(0, 5).join('、') + (names.length > 5 ? '等' : '');

function foundInDomains({ domains = [] }, bad) {
  const those = (wanted) => domains.filter((domain) => conclusionOf(domain) === wanted);
  const [found, none, unavailable, notSelected] = ['found', 'none', 'unavailable', 'notSelected'].map(those);
  if (notSelected.length === domains.length) return ['本报告没有列出查询了哪些领域，不能据此判断有没有记录。'];
  const all = found.every(({ count }) => count !== undefined)
    ? `，共 ${found.reduce((sum, { count }) => sum + count, 0)} 条`
    : '';
  return [
    found.length && `有记录：${found.length} 个领域${all}。`,
    found.length && bad,
    none.length && `查询范围内无记录：${none.length} 个领域。`,
    unavailable.length &&
      `数据暂不可用：${unavailable.length} 个领域（${named(unavailable.map(({ name }) => name))}）。有没有记录无法确认，不能当作“无记录”。`,
    notSelected.length && `未选择：${notSelected.length} 个领域，本报告没有查询这些领域。`,
  ].filter(Boolean);
}

function foundInChapters({ chapters, records, sources }, bad) {
  const those = (...meanings) => chapters.filter((chapter) => meanings.includes(meaningOf(chapter)));
  const some = those('some');
  const missing = those('unavailable', 'notConnected');
  const hidden = those('notPublic');
  const answered = sources.length > 0 && sources.every(({ state, required }) => state === 'ok' || required === false);
  const whole = answered && !missing.length && !hidden.length && chapters.length > 0;
  return [
    records.count > 0
      ? `共有 ${records.count} 条记录，分布在 ${some.length} 个类别。`
      : whole && !some.length && '查询范围内无记录。',
    records.count > 0 && bad,
    missing.length &&
      `没有查到数据：${named(missing.map(chapterName))}。这些类别有没有记录无法确认，不能当作“无记录”。`,
    hidden.length && `未公开：${named(hidden.map(chapterName))}。这不表示没有记录。`,
    !whole && !missing.length && !hidden.length && '以下信息可能不全',
  ].filter(Boolean);
}

/** What was asked, what was found, as of when. */
export function overview(header, adverse) {
  const kind = REPORT_KINDS[header.kind] ?? header.kind;
  const domains = domainsText(header);
  const asked = [kind, `查询期间：${periodText(header)}`, domains && `查询领域：${domains}`].filter(Boolean).join('；');
  const bad = adverse ? `其中失信信息 ${adverse} 条。` : '';
  const found = header.kind === 'special' ? foundInDomains(header, bad) : foundInChapters(header, bad);
  const asOf = `数据截至 ${instant(header.dataAsOf)}，报告生成于 ${instant(header.generatedAt)}。此后的变化不在本报告内。`;
  const row = (label, ...value) => el('div', {}, el('dt', {}, label), el('dd', {}, ...value));
  return el(
    'dl',
    { class: 'overview' },
    row('查了什么', `${asked}。`),
    row('查到什么', ...found.map((line) => el('p', {}, line))),
    row('截至何时', asOf),
  );
}

const ICONS = { none: 'none', found: 'found', notSelected: 'notSelected', unavailable: 'cloudOff' };

function domainCard(domain) {
  const conclusion = conclusionOf(domain);
  const { code, name, reason, source, asOf } = domain;
  return el(
    'li',
    { class: 'domain', 'data-conclusion': conclusion },
    el('p', { class: 'domain-name' }, name),
    el('p', { class: 'conclusion' }, icon(ICONS[conclusion]), el('span', {}, conclusionText(domain))),
    conclusion === 'unavailable' && el('p', {}, '有没有记录无法确认，不能当作“无记录”。'),
    conclusion === 'unavailable' && reason && el('p', { class: 'long' }, reason),
    (source || asOf) &&
      el(
        'p',
        { class: 'quiet' },
        source && el('span', {}, source),
        asOf && ' ',
        asOf && el('span', {}, `数据截至 ${instant(asOf)}`),
      ),
    conclusion === 'found' &&
      el(
        'button',
        { type: 'button', class: 'button', 'data-see-domain': code },
        '查看记录',
        el('span', { class: 'visually-hidden' }, `（${name}）`),
      ),
  );
}

/** The conclusion of each domain; those that were not asked for stand apart. */
export function domainMatrix(domains) {
  const chosen = chosenOf(domains);
  const notSelected = domains.filter((domain) => !chosen.includes(domain));
  const list = el('ul', { class: 'domains' }, ...chosen.map(domainCard));
  if (!notSelected.length) return [list];
  const others = el(
    'details',
    { class: 'not-selected' },
    el('summary', {}, icon('notSelected'), el('span', {}, `未选择的领域（${notSelected.length} 个）`), icon('chevron')),
    el('p', { class: 'quiet' }, '本报告没有查询这些领域，不说明其中有没有记录。'),
    el(
      'ul',
      { class: 'domain-names' },
      ...notSelected.map(({ name }) => el('li', { 'data-conclusion': 'notSelected' }, name)),
    ),
  );
  return [list, others];
}

const SILENCE = { none: 'none', notConnected: 'plug', unavailable: 'cloudOff', notPublic: 'lock' };

/** What each chapter holds. A chapter that counts nothing says so only of the domains that have answered. */
export const counters = ({ chapters, domains = [] }) =>
  el(
    'ul',
    { class: 'counters' },
    ...chapters.map((chapter) => {
      const meaning = meaningOf(chapter);
      const name = el('span', { class: 'counter-name' }, chapterName(chapter));
      const text = meaning === 'none' && !allAnswered(domains) ? '已答复的领域中无记录' : chapterText(chapter);
      if (meaning !== 'some')
        return el(
          'li',
          { class: 'counter', 'data-meaning': meaning },
          name,
          el('span', { class: 'counter-silence' }, icon(SILENCE[meaning]), el('span', {}, text)),
        );
      return el(
        'li',
        { class: 'counter', 'data-meaning': 'some' },
        el(
          'button',
          { type: 'button', class: 'counter-button', 'data-see-chapter': chapter.chapter },
          name,
          el('span', { class: 'counter-count' }, text),
          chapter.latestOn && el('span', { class: 'quiet' }, `最近 ${chapter.latestOn}`),
          el('span', { class: 'visually-hidden' }, '查看记录'),
        ),
      );
    }),
  );
