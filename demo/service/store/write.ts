import { normaliseCode } from '../../../src/contract/normalise.js';
import { checkUscc } from '../../../src/contract/uscc.js';
import type { Queryable } from '../db/database.js';
import { withDomain } from '../domains/domain-of.js';
import { facetTerms, isStorableDate, regionValue } from './filters.js';
import { joinKeys, nameTerms, term } from './search-key.js';
import type {
  ChapterSource,
  DomainSource,
  RecordInput,
  StoreWriter,
  SubjectInput,
  SubjectReference,
  SubjectWritten,
} from './types.js';

/** Published data write zeros where a subject has no code. */
const codeOf = (code: string | undefined): string => {
  const folded = normaliseCode(code ?? '');
  return checkUscc(folded) === 'placeholder' ? '' : folded;
};

const isImport = (dataset: string) => dataset.startsWith('import:');

/** PostgreSQL's texts hold no NUL; no other character is lost. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('\\u0000', '');

const dateOf = (date: string | undefined) => (date && isStorableDate(date) ? date : undefined);

/** A subject's row in each of its tables. */
function toRow(subject: SubjectInput, id: string) {
  const uscc = codeOf(subject.uscc);
  // Characters 9 to 17 of the code are the organisation code, by which older papers know the subject.
  const orgCode = codeOf(subject.orgCode) || (uscc.length === 18 ? uscc.slice(8, 17) : '');
  const establishedOn = dateOf(subject.establishedOn ?? subject.registration.establishedOn);
  const domicile = subject.domicile ?? subject.registration.domicile;
  const names = [subject.name, ...subject.formerNames.map((former) => former.name)];
  const region = regionValue(subject.region);
  const facets = { region, kind: subject.kind, status: subject.status, ...(establishedOn ? { establishedOn } : {}) };
  return {
    id,
    shuffle: term(id),
    dataset: subject.dataset,
    scope: subject.scope,
    keys: joinKeys(names),
    uscc,
    business_reg_no: codeOf(subject.businessRegNo ?? subject.registration.businessRegNo),
    org_code: orgCode,
    kind: subject.kind,
    status: subject.status,
    region,
    established_on: establishedOn,
    terms: [...new Set([...nameTerms(names), ...facetTerms(facets)])],
    hit: {
      name: subject.name,
      uscc: subject.uscc,
      kind: subject.kind,
      kindName: subject.kindName,
      status: subject.status,
      statusName: subject.statusName,
      legalRepresentative: subject.legalRepresentative,
      region: subject.region,
      labels: subject.labels,
      asOf: subject.asOf,
      formerNames: subject.formerNames,
      businessRegNo: subject.businessRegNo ?? subject.registration.businessRegNo,
      orgCode: subject.orgCode ?? subject.registration.orgCode,
      domicile,
      establishedOn: subject.establishedOn ?? subject.registration.establishedOn,
    },
    details: {
      registration: {
        ...(subject.formerNames.length > 0 ? { formerNames: subject.formerNames } : {}),
        businessRegNo: subject.businessRegNo,
        orgCode: subject.orgCode,
        domicile: subject.domicile,
        establishedOn: subject.establishedOn,
        ...subject.registration,
      },
      evaluations: subject.evaluations,
      extras: subject.extras,
    },
  };
}

/** What {@link subjectHead} and the hits are made from. */
export type HitData = ReturnType<typeof toRow>['hit'];
/** What stands only in the whole subject. */
export type DetailsData = ReturnType<typeof toRow>['details'];

const COLUMNS =
  'id, shuffle, dataset, scope, keys, uscc, business_reg_no, org_code, kind, status, region, established_on, terms';

const INSERT_SUBJECTS = `
insert into subjects (${COLUMNS})
select ${COLUMNS} from json_to_recordset($1::json) as r(id text, shuffle integer, dataset text, scope text, keys text, uscc text,
  business_reg_no text, org_code text, kind text, status text, region text, established_on date, terms integer[])
on conflict (id) do update set (${COLUMNS}) = (${COLUMNS.split(', ')
  .map((column) => `excluded.${column}`)
  .join(', ')})
returning id, xmax = 0 as inserted`;

const INSERT_DETAILS = `
insert into subject_details (subject_id, hit, details)
select id, hit, details from json_to_recordset($1::json) as r(id text, hit json, details json)
on conflict (subject_id) do update set hit = excluded.hit, details = excluded.details`;

const INSERT_REGIONS = `
insert into regions (value, label) select value, label from json_to_recordset($1::json) as r(value text, label text)
on conflict (value) do nothing`;

const INSERT_RECORDS = `
insert into records (id, subject_id, chapter, scope, sort_date, record)
select id, subject_id, chapter, scope, sort_date, record
from json_to_recordset($1::json) as r(id text, subject_id text, chapter text, scope text, sort_date date, record json)
on conflict (id) do update set (subject_id, chapter, scope, sort_date, record) =
  (excluded.subject_id, excluded.chapter, excluded.scope, excluded.sort_date, excluded.record)`;

/** Counts the records anew: of some subjects, or of all. */
export const countRecords = (where: string): string => `
insert into record_counts (subject_id, chapter, scope, records, latest_on)
select subject_id, chapter, scope, count(*), max(nullif(sort_date, '-infinity'::date)) from records ${where}
group by subject_id, chapter, scope`;

/** Writes into one database session. */
export class Writer implements StoreWriter {
  constructor(
    private readonly database: Queryable,
    /** Leaves the counters alone: they are made at the end of a load. */
    private readonly withoutCounts = false,
  ) {}

  async insertSubjects(rows: readonly SubjectInput[]): Promise<SubjectWritten[]> {
    const ids = await this.idsInForce(rows);
    // Of rows for the same subject the last one stands: a statement may write a row only once.
    const byId = new Map(rows.map((row, index) => [ids[index] as string, row]));
    const written = [...byId].map(([id, row]) => toRow(row, id));
    const regions = new Map(rows.flatMap(({ region }) => (region ? [[regionValue(region), region.name]] : [])));
    await this.database.query(INSERT_REGIONS, [json([...regions].map(([value, label]) => ({ value, label })))]);
    const { rows: done } = await this.database.query<SubjectWritten>(INSERT_SUBJECTS, [json(written)]);
    await this.database.query(INSERT_DETAILS, [json(written)]);
    const inserted = new Map(done.map((row) => [row.id, row.inserted]));
    const seen = new Set<string>();
    return ids.map((id) => {
      const first = !seen.has(id);
      seen.add(id);
      return { id, inserted: first && inserted.get(id) === true };
    });
  }

  async insertRecords(rows: readonly RecordInput[]): Promise<void> {
    const byId = new Map(rows.map((row) => [row.record.id, row]));
    const written = [...byId.values()].map(({ subjectId, scope, record }) => ({
      id: record.id,
      subject_id: subjectId,
      chapter: record.chapter,
      scope,
      sort_date: dateOf(record.date) ?? '-infinity',
      record: withDomain(record),
    }));
    const ids = [...byId.keys()];
    const before = this.withoutCounts
      ? []
      : (
          await this.database.query<{ id: string }>(
            'select distinct subject_id as id from records where id = any($1::text[])',
            [ids],
          )
        ).rows;
    await this.database.query(INSERT_RECORDS, [json(written)]);
    if (this.withoutCounts) return;
    const touched = [...new Set([...before.map(({ id }) => id), ...written.map((row) => row.subject_id)])];
    await this.database.query('delete from record_counts where subject_id = any($1::text[])', [touched]);
    await this.database.query(countRecords('where subject_id = any($1::text[])'), [touched]);
  }

  async setChapterSources(rows: readonly ChapterSource[]): Promise<void> {
    const byKey = new Map(rows.map((row) => [`${row.dataset}\n${row.chapter}`, row]));
    await this.database.query(
      `insert into chapter_sources (dataset, chapter, name, state, as_of)
       select dataset, chapter, name, state, "asOf"
       from json_to_recordset($1::json) as r(dataset text, chapter text, name text, state text, "asOf" text)
       on conflict (dataset, chapter) do update set name = excluded.name, state = excluded.state, as_of = excluded.as_of`,
      [json([...byKey.values()])],
    );
  }

  async setDomainSources(rows: readonly DomainSource[]): Promise<void> {
    const byKey = new Map(rows.map((row) => [`${row.dataset}\n${row.domain}`, row]));
    await this.database.query(
      `insert into domain_sources (dataset, domain, name, state, as_of)
       select dataset, domain, name, state, "asOf"
       from json_to_recordset($1::json) as r(dataset text, domain text, name text, state text, "asOf" text)
       on conflict (dataset, domain) do update set name = excluded.name, state = excluded.state, as_of = excluded.as_of`,
      [json([...byKey.values()])],
    );
  }

  async findSubjectsByUscc(usccs: readonly string[], datasetPrefix = ''): Promise<SubjectReference[]> {
    const codes = usccs.map(codeOf).filter((code) => code !== '');
    const { rows } = await this.database.query<SubjectReference>(
      `select id, dataset, hit ->> 'name' as name, uscc from subjects join subject_details on subject_id = id
       where uscc = any($1::text[]) and starts_with(dataset, $2::text) order by id`,
      [codes, datasetPrefix],
    );
    return rows;
  }

  async removeRecords(ids: readonly string[]): Promise<void> {
    const { rows } = await this.database.query<{ id: string }>(
      'delete from records where id = any($1::text[]) returning subject_id as id',
      [ids],
    );
    const touched = [...new Set(rows.map(({ id }) => id))];
    await this.database.query('delete from record_counts where subject_id = any($1::text[])', [touched]);
    await this.database.query(countRecords('where subject_id = any($1::text[])'), [touched]);
  }

  async removeDataset(dataset: string): Promise<void> {
    await this.database.query('delete from subjects where dataset = $1', [dataset]);
    await this.database.query('delete from chapter_sources where dataset = $1', [dataset]);
    await this.database.query('delete from domain_sources where dataset = $1', [dataset]);
  }

  /** An import that comes again must meet the subjects that it made before: their codes say which they are. */
  private async idsInForce(rows: readonly SubjectInput[]): Promise<string[]> {
    const keyOf = (dataset: string, code: string) => `${dataset}\n${code}`;
    const codes = rows.filter((row) => isImport(row.dataset)).map((row) => codeOf(row.uscc));
    const known = new Map<string, string>();
    if (codes.some((code) => code !== '')) {
      for (const { id, dataset, uscc } of await this.findSubjectsByUscc(codes, 'import:'))
        known.set(keyOf(dataset, uscc), id);
    }
    return rows.map((row) => {
      const code = codeOf(row.uscc);
      if (!isImport(row.dataset) || code === '') return row.id;
      const key = keyOf(row.dataset, code);
      const id = known.get(key) ?? row.id;
      known.set(key, id);
      return id;
    });
  }
}
