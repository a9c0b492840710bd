// One record with all its fields.
import { el, icon } from '../handwritten/dom.js';
import { codeGroups, marksOf, recordGroups } from './fields.js';

const ACTIONS = { objection: '提出异议', repair: '申请信用修复' };
const hidden = (text) => el('span', { class: 'visually-hidden' }, text);

/** A code in groups for reading. */
export const code = (groups) => el('span', { class: 'code' }, ...groups.map((group) => el('span', {}, group)));

function valueNode({ value, isCode, groups, steps }) {
  if (groups || isCode) return code(groups ?? codeGroups(value));
  if (!steps) return value;
  return el(
    'ol',
    { class: 'scale' },
    ...steps.map(({ text, current }) =>
      current
        ? el('li', { class: 'scale-current', 'aria-current': 'true' }, `${text} `, el('strong', {}, '当前等级'))
        : el('li', {}, text),
    ),
  );
}

/** Fields as a list of labels and values. */
export const fieldList = (fields) =>
  el(
    'dl',
    { class: 'fields' },
    ...fields.map((field) => el('div', {}, el('dt', {}, field.label), el('dd', {}, valueNode(field)))),
  );

function webLink(url, text, about = '') {
  if (!/^https?:\/\/[^/]/i.test(url ?? '')) return undefined;
  const attributes = { class: 'link', href: url, target: '_blank', rel: 'noopener noreferrer' };
  return el('a', attributes, text, hidden(`${about}（在新窗口打开）`));
}

function served({ servedOn, documents }) {
  return el(
    'section',
    { class: 'group' },
    el('h6', {}, '随处罚一并送达的文书（三书同达）'),
    servedOn && fieldList([{ label: '送达日期', value: servedOn }]),
    el(
      'ul',
      { class: 'documents' },
      ...documents.map(({ title, docNo, text, url }) =>
        el(
          'li',
          {},
          el('p', { class: 'document-title' }, title),
          docNo && el('p', {}, `文号：${docNo}`),
          text &&
            el('details', {}, el('summary', {}, '查看内容', hidden(`（${title}）`)), el('p', { class: 'long' }, text)),
          webLink(url, '查看文书', title),
        ),
      ),
    ),
  );
}

function action({ action: kind, available, earliestOn, reason, route }, headingId, record) {
  const name = ACTIONS[kind];
  const notYet = `暂不能${name}${earliestOn ? `（最早可于 ${earliestOn} 申请）` : ''}`;
  return el(
    'div',
    { class: 'action' },
    name &&
      (available
        ? el(
            'button',
            { type: 'button', class: 'button', 'aria-describedby': headingId, 'data-act': kind, 'data-record': record },
            name,
          )
        : el('p', { class: 'not-yet' }, icon('info'), el('span', {}, notYet))),
    reason && el('p', { class: 'long' }, reason),
    route &&
      el(
        'p',
        { class: 'route' },
        el('span', { class: 'long' }, `官方办理渠道：${route.text}`),
        webLink(route.url, '前往办理'),
        route.phone &&
          el('a', { class: 'link', href: `tel:${route.phone.replace(/[^\d+*#]/g, '')}` }, `电话 ${route.phone}`),
      ),
  );
}

/** One record; `number` is its place in the list, from 1, and `names` are those of domains. */
export function article(record, number, names) {
  const headingId = `record-${number}`;
  return el(
    'article',
    { class: record.adverse ? 'record record-adverse' : 'record', 'aria-labelledby': headingId },
    el('h5', { id: headingId, class: 'record-title', tabindex: '-1' }, record.title || `第 ${number} 条`),
    el('p', { class: 'record-meta' }, `第 ${number} 条`, record.date && el('span', {}, record.date)),
    el(
      'p',
      { class: 'tags' },
      ...marksOf(record).map(([text, tone, mark]) =>
        el('span', { class: 'tag', 'data-tone': tone }, mark && icon(mark), text),
      ),
    ),
    ...recordGroups(record, names).map(([title, fields]) =>
      title ? el('section', { class: 'group' }, el('h6', {}, title), fieldList(fields)) : fieldList(fields),
    ),
    record.servedDocuments && served(record.servedDocuments),
    record.actions.length > 0 &&
      el(
        'section',
        { class: 'group' },
        el('h6', {}, '异议与修复'),
        ...record.actions.map((each) => action(each, headingId, record.id)),
      ),
  );
}
