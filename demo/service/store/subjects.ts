import { normaliseCode, normaliseName } from '../../../src/contract/normalise.js';
import type { Subject, SubjectHit, SubjectList } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { isEntitled, LEVEL_FOR_AUTHORISED, NOT_PUBLIC_REASON, visibleSubjects } from './access.js';
import type { Audit } from './audit.js';
import { answerSources, chapterCounts, type ChapterSources, type Count, oldest, readCounts } from './chapters.js';
import { readCursor, writeCursor } from './cursor.js';
import { Filters } from './filters.js';
import { Params } from './params.js';
import { anyExact, isNamed, planSearch, type SearchPlan } from './search-stages.js';
import { exactTerms } from './search-key.js';
import { type Found, type Position, SubjectFinder, TOTAL_CAP } from './subject-search.js';
import type { TermStatistics } from './term-statistics.js';
import type { Refusal, Caller, Scope, SubjectSearch } from './types.js';
import type { DetailsData, HitData } from './write.js';

/** What the reads of subjects stand on. */
export interface SubjectsContext {
  readonly database: Queryable;
  readonly statistics: TermStatistics;
  readonly sources: ChapterSources;
  readonly audit: Audit;
  readonly secret: Buffer;
  now(): Date;
}

interface SubjectRow {
  readonly id: string;
  readonly dataset: string;
  readonly scope: Scope;
  /** Normalised. */
  readonly code: string;
  readonly hit: HitData;
}

/** Where a page ended, and the total that the first page found. */
interface Cursor {
  readonly after: Position;
  readonly total: Total;
}

type Total = Pick<SubjectList, 'total' | 'totalIsCapped'>;

const capped = (count: number): Total =>
  count > TOTAL_CAP ? { total: TOTAL_CAP, totalIsCapped: true } : { total: count };

/** Members of a list and of a whole subject alike. */
async function subjectHead(
  context: SubjectsContext,
  row: SubjectRow,
  counts: readonly Count[],
  caller: Caller | undefined,
) {
  const { formerNames: _, businessRegNo: __, orgCode: ___, domicile: ____, establishedOn: _____, ...head } = row.hit;
  const chapters = await chapterCounts(context.sources, row.dataset, counts, isEntitled(caller, row.code));
  return { id: row.id, ...head, labels: [...head.labels], chapters };
}

/** Whether what this caller sees of the subject holds more than everybody sees. */
const seesMore = (row: SubjectRow, counts: readonly Count[], caller: Caller | undefined): boolean =>
  isEntitled(caller, row.code) && (row.scope === 'authorised' || counts.some((count) => count.scope === 'authorised'));

/** Why the subject is among the hits: the current name before a former one, since it needs no explanation. */
function matchedOn(
  { name, uscc, formerNames, businessRegNo, orgCode }: HitData,
  plan: SearchPlan,
  found: Found,
): SubjectHit['matchedOn'] {
  if (plan.stages[found.stage]?.field === 'code') {
    const starts = (code: string | undefined) => normaliseCode(code ?? '').startsWith(plan.code);
    if (uscc && starts(uscc)) return { field: 'uscc', value: uscc };
    if (businessRegNo && starts(businessRegNo)) return { field: 'businessRegNo', value: businessRegNo };
    return { field: 'orgCode', value: orgCode ?? normaliseCode(uscc ?? '').slice(8, 17) };
  }
  const former = formerNames.map((entry) => entry.name);
  const by = (matches: (key: string) => boolean) => {
    if (matches(normaliseName(name))) return { field: 'name', value: name };
    const value = former.find((text) => matches(normaliseName(text)));
    return value === undefined ? undefined : { field: 'formerName', value };
  };
  return (
    by((key) => key === plan.name) ??
    by((key) => key.startsWith(plan.name)) ??
    by((key) => key.includes(plan.name)) ?? { field: 'name', value: name }
  );
}

/** Searches; see `searchSubjects` of the contract. */
export async function searchSubjects(context: SubjectsContext, search: SubjectSearch): Promise<SubjectList> {
  const { caller, limit } = search;
  const plan = planSearch(search);
  // A cursor is good for the same words and filters, whatever the size of its page.
  const request = ['searchSubjects', plan.name, plan.code, search.by, search.filters];
  const cursor = search.cursor ? readCursor<Cursor>(context.secret, request, search.cursor) : undefined;

  const all = (await context.sources.all()).filter(({ chapter }) => chapter === 'registration');
  const silent = all.filter(({ state }) => state !== 'ok').map(({ dataset }) => dataset);
  const visible = (params: Params) => [
    visibleSubjects(caller, params),
    ...(silent.length > 0 ? [`dataset <> all(${params.add(silent, 'text[]')})`] : []),
  ];
  const finder = new SubjectFinder(
    context.database,
    context.statistics,
    plan,
    new Filters(search.filters),
    visible,
    limit,
  );
  const found = await finder.page(cursor?.after);
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown[shown.length - 1] : undefined;

  const total = cursor?.total ?? (search.suggest ? {} : capped(last ? await finder.count() : shown.length));
  const sources = answerSources(all);
  const hidden = cursor || search.suggest ? [] : await findHidden(context, plan, caller);
  const items = await readHits(context, shown, plan, caller);
  await context.audit.write(
    [
      ...hidden.map((subjectId) => ({ operation: 'searchSubjects', subjectId, outcome: 'refused' as const })),
      ...items.audited.map((subjectId) => ({ operation: 'searchSubjects', subjectId, outcome: 'shown' as const })),
    ],
    caller,
  );
  const after = last && { stage: last.stage, order: last.order, key: last.key };
  return {
    items: items.hits,
    ...(after ? { nextCursor: writeCursor(context.secret, request, { after, total } satisfies Cursor) } : {}),
    ...total,
    asOf: oldest(sources, context.now().toISOString()),
    sources,
    ...(hidden.length > 0 ? { notPublic: { reason: NOT_PUBLIC_REASON, level: LEVEL_FOR_AUTHORISED } } : {}),
  };
}

/** Subjects that are exactly what was asked for and aren't for this caller. Anything looser would say who is in the register. */
async function findHidden(context: SubjectsContext, plan: SearchPlan, caller: Caller | undefined): Promise<string[]> {
  const params = new Params();
  const exact = [
    ...(plan.code ? [anyExact(plan.code, params)] : []),
    ...(plan.name
      ? [`(terms @> (select ${params.add(exactTerms(plan.name), 'integer[]')}) and ${isNamed(plan.name, params)})`]
      : []),
  ];
  const found = exact.map(
    (condition) => `select id from subjects where ${condition} and not ${visibleSubjects(caller, params)}`,
  );
  if (found.length === 0) return [];
  const { rows } = await context.database.query<{ id: string }>(found.join(' union '), params.values);
  return rows.map(({ id }) => id).sort();
}

async function readHits(
  context: SubjectsContext,
  found: readonly Found[],
  plan: SearchPlan,
  caller: Caller | undefined,
) {
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return { hits: [], audited: [] };
  const { rows } = await context.database.query<SubjectRow>(
    `select s.id, s.dataset, s.scope, s.uscc as code, d.hit from subjects s join subject_details d on d.subject_id = s.id
     where s.id = any($1::text[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const counts = await readCounts(context.database, ids);
  const audited: string[] = [];
  const hits = await Promise.all(
    found.map(async (one): Promise<SubjectHit[]> => {
      const row = byId.get(one.id);
      // Removed between the two reads.
      if (!row) return [];
      const own = counts.get(row.id) ?? [];
      if (seesMore(row, own, caller)) audited.push(row.id);
      const { domicile, establishedOn } = row.hit;
      return [
        {
          ...(await subjectHead(context, row, own, caller)),
          matchedOn: matchedOn(row.hit, plan, one),
          ...(domicile ? { domicile } : {}),
          ...(establishedOn ? { establishedOn } : {}),
        },
      ];
    }),
  );
  return { hits: hits.flat(), audited };
}

/** Reads one subject; see `getSubject` of the contract. */
export async function getSubject(
  context: SubjectsContext,
  id: string,
  caller: Caller | undefined,
): Promise<Subject | Refusal> {
  const { rows } = await context.database.query<SubjectRow & { details: DetailsData }>(
    `select s.id, s.dataset, s.scope, s.uscc as code, d.hit, d.details from subjects s join subject_details d on d.subject_id = s.id
     where s.id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) return { refused: 'not-found' };
  const read = { operation: 'getSubject', subjectId: id };
  if (row.scope === 'authorised' && !isEntitled(caller, row.code)) {
    await context.audit.write([{ ...read, outcome: 'refused' }], caller);
    return { refused: 'not-public', level: LEVEL_FOR_AUTHORISED };
  }
  const counts = (await readCounts(context.database, [id])).get(id) ?? [];
  if (seesMore(row, counts, caller)) await context.audit.write([{ ...read, outcome: 'shown' }], caller);
  const sources = (await context.sources.all()).filter(({ dataset }) => dataset === row.dataset);
  const { registration, evaluations, extras } = row.details;
  return {
    ...(await subjectHead(context, row, counts, caller)),
    registration: registration as Subject['registration'],
    evaluations: [...evaluations],
    extras: [...extras],
    sources: answerSources(sources),
  };
}
