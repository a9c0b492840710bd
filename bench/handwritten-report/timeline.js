// Records over the years, as a picture and as a table.
import { draw, el } from '../handwritten/dom.js';
import { CHAPTERS } from './words.js';

const MOST_COLUMNS = 30;
const NUMBERED_COLUMNS = 9;
const MOST_LABELS = 4;

const sum = (values) => values.reduce((all, value) => all + value, 0);
const percent = (value) => `${Math.round(value * 100) / 100}%`;
const nameOf = (chapter) => CHAPTERS[chapter] ?? chapter;

/** Counts by chapter and year; years that are too many for a picture stand together in the first column. */
function columnsOf(entries) {
  const real = entries.filter(({ count }) => count > 0);
  const years = real.map(({ year }) => year).filter((year) => year >= 1000 && year <= 9999);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const start = Math.max(first, last - MOST_COLUMNS + 1);
  const columns = [];
  for (let year = start; year <= last; year += 1)
    columns.push(year === start && first < start ? `${year} 及以前` : String(year));
  const lanes = new Map();
  for (const { year, chapter, count } of real) {
    const lane = lanes.get(chapter) ?? { chapter, counts: columns.map(() => 0), undated: 0 };
    if (year >= 1000 && year <= 9999) lane.counts[Math.max(0, year - start)] += count;
    else lane.undated += count;
    lanes.set(chapter, lane);
  }
  return { columns, lanes: [...lanes.values()] };
}

function summary({ columns, lanes }, undated) {
  const sums = columns.map((_, index) => sum(lanes.map(({ counts }) => counts[index])));
  const most = Math.max(...sums);
  const dated = sum(sums);
  const text =
    columns.length === 1
      ? `有日期的记录都在 ${columns[0]} 年，共 ${dated} 条。`
      : `${columns[0]} 至 ${columns[columns.length - 1]} 年共 ${dated} 条有日期的记录，最多的是 ${columns[sums.indexOf(most)]} 年，${most} 条。柱子越高，当年记录越多。`;
  return undated ? `${text}另有 ${undated} 条没有日期，未画在图中。` : text;
}

function bars({ counts }, columns, highest) {
  const width = 100 / columns.length;
  return counts.flatMap((count, index) => {
    if (!count) return [];
    const height = Math.max((count / highest) * 2, 0.25);
    const top = 3.375 - height;
    const bar = draw('rect', {
      x: percent((index + 0.15) * width),
      width: percent(0.7 * width),
      y: `${top}em`,
      height: `${height}em`,
    });
    if (columns.length > NUMBERED_COLUMNS) return [bar];
    const place = { x: percent((index + 0.5) * width), y: `${top - 0.25}em`, 'text-anchor': 'middle' };
    return [bar, draw('text', place, String(count))];
  });
}

function axis(columns) {
  const { length } = columns;
  const step = Math.max(1, Math.ceil((length - 1) / (MOST_LABELS - 1)));
  const labelled = [0];
  for (let place = length - 1; place >= 0.75 * step; place -= step) labelled.splice(1, 0, place);
  return labelled.map((index) => {
    const inside = length === 1 || (index > 0 && index < length - 1);
    const [x, anchor] = inside ? [((index + 0.5) * 100) / length, 'middle'] : index ? [100, 'end'] : [0, 'start'];
    return draw('text', { x: percent(x), y: '1.1em', 'text-anchor': anchor }, columns[index]);
  });
}

function picture({ columns, lanes }) {
  const highest = Math.max(...lanes.flatMap(({ counts }) => counts));
  const drawn = lanes.map((lane) => {
    const name = nameOf(lane.chapter);
    const total = sum(lane.counts) + lane.undated;
    const years = columns.flatMap((year, index) => (lane.counts[index] ? [`${year} 年 ${lane.counts[index]} 条`] : []));
    if (lane.undated) years.push(`无日期：${lane.undated} 条`);
    const label = { role: 'img', 'aria-label': `${name}：${years.join('、')}` };
    return el(
      'div',
      { class: 'lane' },
      el(
        'span',
        { class: 'lane-name', 'aria-hidden': 'true' },
        `${name} `,
        el('span', { class: 'quiet' }, `${total} 条`),
      ),
      draw(
        'svg',
        { class: 'bars', width: '100%', height: '3.5em', ...label },
        draw('line', { class: 'ground', x1: '0', x2: '100%', y1: '3.375em', y2: '3.375em' }),
        ...bars(lane, columns, highest),
      ),
    );
  });
  const years = el(
    'div',
    { class: 'lane', 'aria-hidden': 'true' },
    el('span', { class: 'lane-name' }),
    draw('svg', { class: 'bars', width: '100%', height: '1.5em' }, ...axis(columns)),
  );
  return el('div', { class: 'lanes' }, ...drawn, years);
}

function table({ columns, lanes }, undated) {
  const rows = columns
    .map((label, index) => [label, lanes.map(({ counts }) => counts[index])])
    .filter(([, counts]) => counts.some(Boolean))
    .reverse();
  if (undated) rows.push(['无日期', lanes.map((lane) => lane.undated)]);
  const totals = lanes.map(({ counts, undated: rest }) => sum(counts) + rest);
  const cells = (counts) => [...counts, sum(counts)].map((count) => el('td', {}, String(count)));
  const line = ([label, counts]) => el('tr', {}, el('th', { scope: 'row' }, label), ...cells(counts));
  const heads = ['年份', ...lanes.map(({ chapter }) => nameOf(chapter)), '合计'];
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': '各年记录数量' },
    el(
      'table',
      { class: 'table numbers' },
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...rows.map(line)),
      el('tfoot', {}, line(['合计', totals])),
    ),
  );
}

/** The summary, the buttons to choose by, and the picture or the table. */
export function timeline(entries) {
  const data = columnsOf(entries);
  if (data.columns.length === 0) return [el('p', {}, '这些记录都没有日期，不能按年份画出。')];
  const undated = sum(data.lanes.map((lane) => lane.undated));
  const looks = el('div', { class: 'looks', role: 'group', 'aria-label': '各年记录数量的显示方式' });
  let shown = picture(data);
  for (const [text, make] of [
    ['图形', picture],
    ['表格', table],
  ]) {
    const button = el('button', { type: 'button', class: 'button', 'aria-pressed': String(make === picture) }, text);
    button.addEventListener('click', () => {
      for (const each of looks.children) each.setAttribute('aria-pressed', String(each === button));
      const next = make(data, undated);
      shown.replaceWith(next);
      shown = next;
    });
    looks.append(button);
  }
  return [el('p', {}, summary(data, undated)), looks, shown];
}
