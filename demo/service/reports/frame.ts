import { CHAPTERS, type ReportDomain, type Source, type Subject } from '../../../src/contract/index.js';
import { DOMAINS } from '../domains/domains.js';
import { ISSUER } from '../signing/signing.js';
import { answerSources, oldest } from '../store/chapters.js';
import type { ChapterSource, SubjectSources } from '../store/types.js';
import type { MagicEffect } from './magic.js';
import { audienceLabel, purposeLabel } from './offer.js';
import { chinaInstant } from './times.js';
import type { Frame, KeptRequest } from './types.js';

/** Days that a report is in force. */
const VALID_DAYS = 30;

const TITLES = {
  standard: '公共信用信息报告（演示）',
  special: '专用信用报告（替代有无违法记录证明）（演示）',
} as const;

const DEMO_NOTE = '本报告为演示：出具单位和标有“演示数据”的主体、记录均为虚构，不具有任何效力。';
const STANDARD_NOTES = [
  '本报告汇总各来源单位归集的公共信用信息，如实列示，不修改内容，不作评分和评级。',
  '某一章写“数据暂不可用”或“未接入”的，不表示没有记录。',
  '对信息有异议的，可提出异议申诉；行政处罚等失信信息符合条件的，可申请信用修复。两者均不收取费用。',
  DEMO_NOTE,
];
const SPECIAL_NOTES = [
  '违法记录指有关部门依法作出的行政处罚、列入经营异常名录、列入严重失信主体名单等记录；没有生效法律文书的，不作为违法记录。',
  '本报告只说明所选领域在查询期内的情况，查询期按决定日期计算，没有日期的记录一并列出。“未选择”和“数据暂不可用”的领域不作结论。',
  '已修复的记录注明“已修复”；异议和修复正在处理的，注明处理状态。',
  '对信息有异议或需要信用修复的，请向数据来源单位或“信用中国”网站提出，均不收取费用。',
  DEMO_NOTE,
];

/** Chapters that hold records of violations. */
export const VIOLATION_CHAPTERS = ['administrationInfo', 'dishonestyInfo', 'abnormalInfo', 'judicialDecisionInfo'];

/** What a frame is made from. */
export interface FrameParts {
  readonly request: KeptRequest;
  readonly subject: Subject;
  readonly sources: SubjectSources;
  readonly reportNo: string;
  readonly now: Date;
  readonly effect: MagicEffect;
}

const daysFrom = (now: Date, days: number): string => chinaInstant(new Date(now.getTime() + days * 86_400_000));

/** A header as far as it doesn't hang on the records. */
export function frameOf({ request, subject, sources, reportNo, now, effect }: FrameParts): Frame {
  const { kind, period, purpose, audience } = request;
  const special = kind === 'special';
  const domains = special ? conclusionsOf(request.domains ?? [], sources, effect) : undefined;
  const origins = special ? specialSources(request.domains ?? [], sources, effect) : standardSources(sources, effect);
  const { id, name, uscc, kindName, status, statusName, legalRepresentative, labels, registration } = subject;
  return {
    reportNo,
    title: TITLES[kind],
    kind,
    templateVersion: 'V2.0',
    subject: {
      id,
      name,
      uscc,
      kind: subject.kind,
      kindName,
      status,
      statusName,
      legalRepresentative,
      labels,
      registration,
    },
    issuer: { ...ISSUER },
    generatedAt: chinaInstant(now),
    dataAsOf: oldest(origins, chinaInstant(now)),
    validFrom: daysFrom(now, effect.validFromDays ?? 0),
    validUntil: daysFrom(now, effect.validUntilDays ?? VALID_DAYS),
    ...(period ? { period } : {}),
    ...(purpose ? { purpose: purposeLabel(purpose) } : {}),
    ...(audience ? { audience: audienceLabel(audience) } : {}),
    ...(domains ? { domains } : {}),
    chapters: special ? [] : standardChapters(subject, effect),
    evaluations: special ? [] : subject.evaluations,
    ...(special ? {} : { suggestion: suggestionFor(subject) }),
    notes: special ? [...SPECIAL_NOTES, ...notConnectedNote(sources)] : STANDARD_NOTES,
    sources: origins,
  };
}

const suggestionFor = ({ chapters }: Subject): string =>
  chapters.some(({ chapter, count }) => ['dishonestyInfo', 'abnormalInfo'].includes(chapter) && (count ?? 0) > 0)
    ? '请依法履行义务、纠正失信行为，及时办理移出名录和信用修复；信用修复不收取任何费用。'
    : '请继续依法经营、按期履行承诺和合同，并留意行政许可的有效期和公示信息的准确性。';

/** 职称和职业资格信息 stands in reports of persons; of others only when there is something in it. */
function standardChapters(subject: Subject, { down }: MagicEffect): Frame['chapters'] {
  const isPersonal = subject.kind === 'individualBusiness';
  return subject.chapters
    .filter(({ chapter, count }) => chapter !== 'qualificationInfo' || isPersonal || (count ?? 0) > 0)
    .map(({ chapter, label, state, source, asOf }) => ({
      chapter,
      label,
      // Its own login asked: nothing is hidden from it.
      state: down ? 'unavailable' : state === 'notPublic' ? 'ok' : state,
      source,
      asOf,
    }));
}

const standardSources = ({ chapters }: SubjectSources, { down }: MagicEffect): Source[] =>
  answerSources(down ? chapters.map((source) => ({ ...source, state: 'unavailable' as const })) : chapters);

/** The chapters of violations whose source is down: without them nobody knows that there is nothing. */
const downChapters = ({ chapters }: SubjectSources): ChapterSource[] =>
  chapters.filter(({ chapter, state }) => VIOLATION_CHAPTERS.includes(chapter) && state === 'unavailable');

function conclusionsOf(chosen: readonly string[], sources: SubjectSources, { down }: MagicEffect): ReportDomain[] {
  const broken = downChapters(sources);
  return DOMAINS.map(({ code, name, group }): ReportDomain => {
    const head = { code, name, ...(group ? { group } : {}) };
    if (!chosen.includes(code)) return { ...head, conclusion: 'notSelected' };
    const source = sources.domains.find(({ domain }) => domain === code);
    const origin = source ? { source: source.name, ...(source.asOf ? { asOf: source.asOf } : {}) } : {};
    const unavailable = (reason: string): ReportDomain => ({ ...head, conclusion: 'unavailable', reason, ...origin });
    if (!source || source.state === 'notConnected') return unavailable('该领域的数据尚未接入。');
    if (down || source.state !== 'ok') return unavailable(`${source.name}没有应答，请稍后重新申请。`);
    if (broken.length > 0)
      return unavailable(`${broken.map(({ name: each }) => each).join('、')}没有应答，无法得出结论。`);
    // Whether there is anything is for the records to say.
    return { ...head, conclusion: 'found', ...origin };
  });
}

function specialSources(chosen: readonly string[], sources: SubjectSources, { down }: MagicEffect): Source[] {
  const own = chosen.map((code) => {
    const known = sources.domains.find(({ domain }) => domain === code);
    const name = DOMAINS.find((domain) => domain.code === code)?.source ?? code;
    if (!known) return { name, state: 'notConnected' as const };
    return down && known.state === 'ok' ? { ...known, state: 'unavailable' as const } : known;
  });
  return answerSources([...own, ...downChapters(sources)]);
}

function notConnectedNote({ chapters }: SubjectSources): string[] {
  const names = CHAPTERS.filter((chapter) => VIOLATION_CHAPTERS.includes(chapter)).flatMap((chapter) => {
    const known = chapters.find((source) => source.chapter === chapter);
    return !known || known.state === 'notConnected' ? [CHAPTER_WORDS[chapter] ?? chapter] : [];
  });
  return names.length > 0 ? [`${names.join('、')}的数据尚未接入，不在查询范围内。`] : [];
}

const CHAPTER_WORDS: Readonly<Record<string, string>> = {
  administrationInfo: '行政处罚信息',
  dishonestyInfo: '严重失信主体名单',
  abnormalInfo: '经营异常名录',
  judicialDecisionInfo: '司法判决及执行信息',
};
