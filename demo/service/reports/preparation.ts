import type { CreditRecord, Period, ReportHeader, SignatureAlgorithm } from '../../../src/contract/index.js';
import type { Queryable } from '../db/database.js';
import { domainOf } from '../domains/domain-of.js';
import { DIGEST_OF } from '../signing/digest.js';
import { signByStranger } from '../signing/signing.js';
import { isStorableDate } from '../store/filters.js';
import { wordsOf } from '../store/record-words.js';
import type { Caller } from '../store/types.js';
import { composeHeader } from './compose.js';
import { countIssued } from './counts.js';
import { frameOf, VIOLATION_CHAPTERS } from './frame.js';
import { effectOf, type MagicEffect } from './magic.js';
import { newReportNo } from './numbers.js';
import { Pager } from './pager.js';
import { type EntryInput, insertEntries } from './report-rows.js';
import { Tally } from './tally.js';
import type { Frame, KeptRequest, ReportsContext } from './types.js';

const BATCH = 1000;

/** A report that a job has taken. */
export interface Claimed {
  readonly id: string;
  readonly subjectId: string;
  readonly uscc: string;
  readonly scope: string;
  readonly request: KeptRequest;
  readonly frame: Frame | null;
}

/** A preparation that can't succeed; the reason is for whoever asked. */
export class PreparationFailure extends Error {
  override readonly name = 'PreparationFailure';
}

/** What a preparation is told and tells. */
export interface PreparationHooks {
  /** Says how far it is, 0 to 1; throws when the preparation is to stop. */
  onProgress(done: number): Promise<void>;
  /** Waits, and throws when the preparation is to stop. */
  wait(milliseconds: number): Promise<void>;
}

/** What was found out by reading a copy through. */
interface Sorted {
  readonly tally: Tally;
  readonly pager: Pager;
  /** Violations whose 领域 nobody knows. */
  readonly unassigned: number;
  /** Copied records that don't belong to the report. */
  readonly dropped: number;
}

/** Prepares one report: copies the records, puts them into pages, and signs. Begun again after a crash it does no harm. */
export class Preparation {
  private readonly effect: MagicEffect;
  private readonly algorithm: SignatureAlgorithm;

  constructor(
    private readonly context: ReportsContext,
    private readonly report: Claimed,
    private readonly hooks: PreparationHooks,
  ) {
    const { request } = report;
    this.effect = effectOf(request.purpose);
    const { algorithm } = context;
    this.algorithm = algorithm !== 'by-kind' ? algorithm : request.kind === 'special' ? 'ES256' : 'SM2-SM3';
  }

  async run(): Promise<void> {
    if (this.effect.slow) await this.dawdle(this.effect.slow);
    if (this.effect.fails) throw new PreparationFailure(this.effect.fails);
    const frame = this.report.frame ?? (await this.copy());
    await this.finish(frame, await this.sort(frame));
  }

  /** For demonstrations: time passes and progress is shown. */
  private async dawdle(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      await this.hooks.onProgress((second / seconds) * 0.9);
      await this.hooks.wait(1000);
    }
  }

  /** Freezes the data: one statement copies the records as they are now. */
  private async copy(): Promise<Frame> {
    const { store, clock, database } = this.context;
    const { id, subjectId, uscc, request } = this.report;
    // The preparation speaks for whoever asked, who was the subject itself.
    const caller: Caller = { hashedId: 'report', level: 'real-name', actor: 'legal', uscc };
    const [subject, sources] = await Promise.all([
      store.getSubject(subjectId, caller),
      store.describeSources(subjectId),
    ]);
    if ('refused' in subject || !sources) throw new PreparationFailure('该主体的信息已不在库中，请核对后重新申请。');
    const now = clock.now();
    const frame = frameOf({ request, subject, sources, reportNo: newReportNo(now), now, effect: this.effect });
    const down = sources.chapters.filter(({ state }) => state !== 'ok').map(({ chapter }) => chapter as string);
    const chapters = (
      request.kind === 'special' ? VIOLATION_CHAPTERS : frame.chapters.map(({ chapter }) => chapter)
    ).filter((chapter) => !this.effect.down && !down.includes(chapter));
    await database.transaction(async (transaction) => {
      await transaction.query('delete from report_records where report_id = $1', [id]);
      await copyRecords(transaction, {
        id,
        subjectId,
        chapters,
        adverse: request.kind === 'special',
        period: request.period,
      });
      await transaction.query('update reports set frame = $2::json, report_no = $3 where id = $1', [
        id,
        JSON.stringify(frame),
        frame.reportNo,
      ]);
    });
    return frame;
  }

  /** Reads the copy through, decides what belongs to the report, and puts it into pages. */
  private async sort(frame: Frame): Promise<Sorted> {
    const { database } = this.context;
    const { id } = this.report;
    await database.query('delete from report_entries where report_id = $1', [id]);
    const { rows } = await database.query<{ n: number }>(
      'select count(*)::integer as n from report_records where report_id = $1',
      [id],
    );
    const all = rows[0]?.n ?? 0;
    const answering = frame.domains?.filter(({ conclusion }) => conclusion === 'found').map(({ code }) => code);
    const tally = new Tally();
    const pager = new Pager(DIGEST_OF[this.algorithm]);
    let unassigned = 0;
    let kept = 0;
    let done = 0;
    for await (const batch of copiedRecords(database, id)) {
      const entries: EntryInput[] = [];
      for (const { ordinal, record } of batch) {
        const domain = domainOf(record);
        if (answering && !domain) unassigned++;
        if (answering && !(domain && answering.includes(domain))) continue;
        const date = record.date && isStorableDate(record.date) ? record.date : undefined;
        const counted = { chapter: record.chapter, domain, date };
        tally.add(counted);
        entries.push({ ordinal, page: pager.add(record), ...counted, words: wordsOf(record) });
      }
      await insertEntries(database, id, entries);
      kept += entries.length;
      done += batch.length;
      await this.hooks.onProgress(0.05 + 0.9 * (done / all));
    }
    return { tally, pager, unassigned, dropped: done - kept };
  }

  private async finish(frame: Frame, { tally, pager, unassigned, dropped }: Sorted): Promise<void> {
    const { id, uscc, scope } = this.report;
    const notes =
      unassigned > 0
        ? [...frame.notes, `另有 ${unassigned} 条违法记录的来源单位无法归入任何领域，不在本报告中。`]
        : frame.notes;
    const pages = pager.finish();
    const [first] = pages.pages;
    if (this.effect.alteredPage && first) pages.pages[0] = { ...first, digest: '0'.repeat(64) };
    const header = composeHeader({ ...frame, notes }, tally, pages);
    const signature = this.sign(header);
    await this.context.database.transaction(async (transaction) => {
      if (dropped > 0) {
        await transaction.query(
          `delete from report_records r where report_id = $1
             and not exists (select 1 from report_entries e where e.report_id = r.report_id and e.ordinal = r.ordinal)`,
          [id],
        );
      }
      const { rows } = await transaction.query(
        `update reports set state = 'ready', progress = 1, lease_until = null, frame = null, header = $2::json, signature = $3,
           bytes = $4, valid_from = $5::timestamptz, valid_until = $6::timestamptz
         where id = $1 and state = 'preparing' returning id`,
        [id, JSON.stringify(header), signature, pager.bytes, header.validFrom, header.validUntil],
      );
      if (rows.length === 0) return;
      await this.supersede(transaction, uscc, scope, frame.reportNo);
      await countIssued(transaction, header, this.report.request);
    });
  }

  /** A newer report of the same takes the older one's place, and that of the parts that were shown of it. */
  private async supersede(transaction: Queryable, uscc: string, scope: string, reportNo: string): Promise<void> {
    await transaction.query(
      `update reports set status = 'superseded', status_since = $4::timestamptz, superseded_by = $5, status_reason = null
       where uscc = $1 and state = 'ready' and status = 'valid' and id <> $3
         and (scope = $2 or parent_id in (select id from reports where uscc = $1 and scope = $2 and id <> $3))`,
      [uscc, scope, this.report.id, this.context.clock.now().toISOString(), reportNo],
    );
  }

  private sign(header: ReportHeader): string | undefined {
    switch (this.effect.signature) {
      case 'none':
        return undefined;
      case 'stranger':
        return signByStranger(this.algorithm, header);
      case 'broken':
        return this.context.signing.sign(this.algorithm, { ...header, title: `${header.title}·` });
      case undefined:
        return this.context.signing.sign(this.algorithm, header);
    }
  }
}

interface Selection {
  readonly id: string;
  readonly subjectId: string;
  readonly chapters: readonly string[];
  /** Only records against the subject. */
  readonly adverse: boolean;
  /** A record without a date can't be said to lie outside. */
  readonly period?: Period | undefined;
}

async function copyRecords(transaction: Queryable, selection: Selection): Promise<void> {
  const { id, subjectId, chapters, adverse, period } = selection;
  await transaction.query(
    `insert into report_records (report_id, ordinal, record)
     select $1, row_number() over (order by array_position($3::text[], chapter), sort_date desc, id desc) - 1, record
     from records where subject_id = $2 and chapter = any($3::text[])
       ${adverse ? `and record ->> 'adverse' = 'true'` : ''}
       ${period ? `and (sort_date = '-infinity' or sort_date between $4::date and $5::date)` : ''}`,
    [id, subjectId, chapters, ...(period ? [period.from, period.to] : [])],
  );
}

async function* copiedRecords(
  database: Queryable,
  reportId: string,
): AsyncGenerator<{ ordinal: number; record: CreditRecord }[]> {
  for (let after = -1; ;) {
    const { rows } = await database.query<{ ordinal: number; record: CreditRecord }>(
      'select ordinal, record from report_records where report_id = $1 and ordinal > $2::integer order by ordinal limit $3::integer',
      [reportId, after, BATCH],
    );
    const last = rows[rows.length - 1];
    if (!last) return;
    yield rows;
    after = last.ordinal;
  }
}
