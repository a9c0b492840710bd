// The list of records: its chapters, its line, its pages.
import { el, icon } from '../handwritten/dom.js';
import { stateBlock } from '../handwritten/results.js';
import { chapterText, domainNames, meaningOf } from './fields.js';
import { allAnswered, chapterName } from './head.js';
import { article } from './record.js';

const SILENT_ICONS = { none: 'none', notConnected: 'plug', unavailable: 'cloudOff', notPublic: 'lock' };
const SILENCE = {
  unavailable: '数据暂不可用，无法确认有没有记录',
  notConnected: '数据源未接入，无法确认有没有记录',
  notPublic: '未公开，这不表示没有记录',
};

function silentChapter(chapter, domains) {
  const meaning = meaningOf(chapter);
  const empty = allAnswered(domains) ? '查询期内无相关信息' : '已答复的领域中无相关信息';
  return el(
    'section',
    { class: 'chapter', 'data-meaning': meaning },
    el(
      'h4',
      { class: 'chapter-head' },
      el('span', { class: 'chapter-name' }, chapterName(chapter)),
      el('span', { class: 'chapter-silence' }, icon(SILENT_ICONS[meaning]), el('span', {}, SILENCE[meaning] ?? empty)),
    ),
  );
}

/**
 * Records under the headings of their chapters; with `whole` the silent chapters stand between them.
 * @param records with their numbers in the list
 */
export function chapterList(records, header, isFiltered, whole) {
  const { chapters, domains = [] } = header;
  const names = domainNames(header);
  const nodes = [];
  let next = 0;
  const addSilent = (end) => {
    for (; whole && next < end; next += 1)
      if (meaningOf(chapters[next]) !== 'some') nodes.push(silentChapter(chapters[next], domains));
  };
  let section;
  let last;
  for (const [record, number] of records) {
    if (record.chapter !== last) {
      last = record.chapter;
      const place = chapters.findIndex(({ chapter }) => chapter === last);
      addSilent(place);
      const count = chapters[place] ?? { chapter: last, state: 'unknown' };
      const id = `chapter-${nodes.length}`;
      const head = el(
        'h4',
        { class: 'chapter-head', id },
        el('span', { class: 'chapter-name' }, chapterName(count)),
        !isFiltered && meaningOf(count) === 'some' && el('span', { class: 'chapter-count' }, chapterText(count)),
      );
      section = el('section', { class: 'chapter', 'aria-labelledby': id }, head);
      nodes.push(section);
    }
    section.append(article(record, number, names));
  }
  addSilent(chapters.length);
  return nodes;
}

/** Nothing that a filter lets through. */
export const noMatch = () =>
  stateBlock(
    'none',
    icon('none'),
    '没有符合条件的记录',
    '换一个条件再试，或清除筛选。这只说明本报告的记录里没有符合条件的。',
  );

/** How many of how many are shown. */
export function shownLine({ from, to, count, total, isFiltered, whole }) {
  if (!isFiltered)
    return whole ? `共 ${total} 条，全部显示在下面。` : `共 ${total} 条，下面是第 ${from + 1} 至 ${to} 条。`;
  if (whole) return `符合条件的有 ${count} 条，全报告共 ${total} 条。`;
  return `符合条件的有 ${count} 条（全报告共 ${total} 条），下面是第 ${from + 1} 至 ${to} 条。`;
}

const turn = (text, page, possible) =>
  el(
    'button',
    { type: 'button', class: 'button', 'data-page': page, 'aria-disabled': possible ? undefined : 'true' },
    text,
  );

/** Buttons from page to page; below the list a page's number may be typed. */
export function pager({ page, pages, jumps, hasNext }, place) {
  const content = [
    turn('首页', 0, page > 0),
    turn('上一页', page - 1, page > 0),
    el('span', { class: 'page-text' }, `第 ${page + 1} 页，共 ${pages} 页`),
    turn('下一页', page + 1, hasNext),
    jumps && turn('末页', pages - 1, hasNext),
  ];
  if (place === 'above') return el('nav', { class: 'pager', 'aria-label': '记录分页' }, ...content);
  const input = el('input', {
    id: 'go-to-page',
    class: 'input',
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    size: '6',
    'aria-describedby': 'go-to-problem',
    value: String(page + 1),
  });
  const form = el(
    'form',
    { class: 'go-to', novalidate: '' },
    el('label', { for: 'go-to-page' }, '跳到第几页'),
    input,
    el('button', { type: 'submit', class: 'button' }, '跳转'),
    el('p', { id: 'go-to-problem', class: 'finding' }),
  );
  return el('div', { class: 'pager', role: 'group', 'aria-label': '记录分页' }, ...content, jumps && form);
}
