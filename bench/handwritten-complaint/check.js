// Whether a complaint belongs here: what the answers say, and what follows from them.
import { draw, el } from '../handwritten/dom.js';
import { valueOf } from './fields.js';

const VERDICTS = {
  accepted: ['可以在这里投诉', '请继续填写。', 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12l3 3l5-6'],
  conditional: ['可以在这里投诉，但请注意', '', 'M4 4h16v16H4zM12 8v5M12 16v0.5'],
  elsewhere: [
    '这件事不归这里受理',
    '请改走下面的渠道。在这里提交，也会被退回。',
    'M13 5H5v14h14v-8M14 4h6v6M20 4l-9 9',
  ],
};

const chosenIn = (field) => {
  const value = valueOf(field);
  return field.options.filter((option) => (field.several ? value.includes(option.value) : value === option.value));
};

/** The questions to ask now: up to the first that isn't answered or ends the matter. */
export function askedOf(questions) {
  const last = questions.findIndex((question) => {
    const chosen = chosenIn(question);
    return !chosen.length || chosen.some(({ outcome }) => outcome === 'elsewhere');
  });
  return last < 0 ? questions : questions.slice(0, last + 1);
}

/** The worst of what the answers say, and the answers that are no plain yes. */
export function judgeCheck(questions) {
  const asked = askedOf(questions);
  const reasons = asked.flatMap(chosenIn).filter(({ outcome }) => outcome !== 'accepted');
  const elsewhere = reasons.filter(({ outcome }) => outcome === 'elsewhere');
  if (elsewhere.length) return { verdict: 'elsewhere', reasons: elsewhere };
  if (asked.length < questions.length || !chosenIn(questions[questions.length - 1]).length)
    return { verdict: 'open', reasons };
  return { verdict: reasons.length ? 'conditional' : 'accepted', reasons };
}

function link({ text, url }) {
  if (!/^https?:/.test(url ?? '')) return undefined;
  return el(
    'a',
    { class: 'link', href: url, target: '_blank', rel: 'noopener noreferrer' },
    '前往办理',
    el('span', { class: 'visually-hidden' }, text, '（在新窗口打开）'),
  );
}

const reason = ({ label, text, route }) =>
  el(
    'li',
    {},
    el('p', {}, text ? `${label}：${text}` : label),
    route &&
      el(
        'p',
        { class: 'verdict-route' },
        el('strong', {}, route.text),
        link(route),
        route.phone && el('a', { class: 'link', href: `tel:${route.phone}` }, `电话 ${route.phone}`),
      ),
  );

export function verdictBlock({ verdict, reasons }) {
  const [title, body, path] = VERDICTS[verdict];
  return el(
    'section',
    { class: 'verdict', 'data-verdict': verdict },
    draw('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, draw('path', { d: path })),
    el(
      'div',
      {},
      el('p', { class: 'verdict-title' }, title),
      body && el('p', {}, body),
      reasons.length && el('ul', { class: 'verdict-reasons' }, ...reasons.map(reason)),
    ),
  );
}

const heading = (text) => el('h3', { class: 'step-heading' }, text);
const notice = (title, lines = []) =>
  lines.length && el('section', { class: 'step-notice' }, heading(title), ...lines.map((line) => el('p', {}, line)));
const folded = (title, content) =>
  el('details', { class: 'step-notice disclosure' }, el('summary', {}, title), content);

/** What somebody should know before telling anything. */
export const beforehand = ({ disclosure, warning, protection, procedure = [] }) =>
  [
    notice('怎样保护您', protection),
    notice('请如实填写', warning),
    disclosure.length &&
      folded(
        '谁会看到什么',
        el(
          'dl',
          { class: 'filing-disclosure' },
          ...disclosure.map(({ what, who }) => el('div', {}, el('dt', {}, what), el('dd', {}, who))),
        ),
      ),
    procedure.length &&
      folded(
        '接下来怎样办理',
        el(
          'ol',
          { class: 'step-list' },
          ...procedure.map(({ what, workingDays }) =>
            el('li', {}, workingDays === undefined ? what : `${what}（${workingDays} 个工作日内）`),
          ),
        ),
      ),
  ].filter(Boolean);

export const needed = (things) =>
  things.length &&
  el(
    'section',
    { class: 'step-notice' },
    heading('需要准备'),
    el('ul', { class: 'step-list' }, ...things.map((each) => el('li', {}, each))),
  );
