import { createHash } from 'node:crypto';

import { domainOf } from '../domains/domain-of.js';
import { domainOfCode } from '../domains/domains.js';
import type { DomainSource, RecordInput, StoreWriter, SubjectInput } from '../store/types.js';
import type { RowKind } from './columns.js';
import { FileFailure, type Finding, presentable, RowRejected } from './findings.js';
import { kindName, type Layout } from './layout.js';
import { Cells } from './map/cells.js';
import { type Decision, licenceOf, penaltyOf } from './map/publicity.js';
import { type Batch, registrationOf } from './map/registration.js';
import type { Row } from './read/rows.js';
import { Reasons, type Summary } from './summary.js';

const BATCH = 1000;

/** What a session is told of its file. */
export interface SessionSettings extends Pick<Batch, 'dataset' | 'asOf' | 'today'> {
  /** Shown as the source where the file names none. */
  readonly fileName: string;
  /** The source's name as visitors are to see it; else the file's own. */
  readonly sourceName?: string;
  onFinding(finding: Finding): void;
}

/** Takes the rows of one file into one transaction. */
export class ImportSession {
  private readonly batch: Batch;
  private readonly reasons = new Reasons();
  private readonly kinds = new Set<RowKind>();
  private readonly sources = new Set<string>();
  /** 领域 that the file has penalties of. */
  private readonly domains = new Set<string>();
  private readonly told = new Set<string>();
  /** Lines where codes and decisions were first met, for the warning about the second. */
  private readonly seen = new Map<string, number>();
  private subjects: SubjectInput[] = [];
  private decisions: Decision[] = [];
  /** Records that aren't shown any more. */
  private ended: string[] = [];
  private counts = { read: 0, imported: 0, updated: 0, createdSubjects: 0, warned: 0, rejected: 0 };

  constructor(
    private readonly writer: StoreWriter,
    private readonly settings: SessionSettings,
  ) {
    const { dataset, asOf, today } = settings;
    this.batch = {
      dataset,
      asOf,
      today,
      idOf: (...identity) =>
        `imp-${createHash('sha256')
          .update([dataset, ...identity].join('\n'))
          .digest('hex')
          .slice(0, 24)}`,
    };
  }

  /** A row that can't be read as one, for example with too few columns. */
  reject(line: number, rejected: RowRejected): void {
    this.counts.read++;
    this.counts.rejected++;
    this.say({
      line,
      severity: 'rejected',
      column: rejected.column,
      value: presentable(rejected.value),
      reason: rejected.reason,
      ...(rejected.detail ? { detail: rejected.detail } : {}),
    });
  }

  async add(row: Row, layout: Layout): Promise<void> {
    this.describe(layout);
    const cells = new Cells(row, layout);
    try {
      if (layout.kind === 'registration') this.takeSubject(cells);
      else this.takeDecision(cells, layout.kind);
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      return this.reject(row.line, error);
    }
    this.counts.read++;
    if (cells.findings.length > 0) this.counts.warned++;
    for (const finding of cells.findings) this.say(finding);
    if (this.subjects.length >= BATCH || this.decisions.length >= BATCH) await this.flush();
  }

  /** Writes the rest and says where the file's chapters come from. @throws FileFailure when no row was taken over */
  async finish(file: { encoding: string; format: string }): Promise<Summary> {
    await this.flush();
    await this.writer.removeRecords(this.ended);
    if (this.counts.read === 0) throw new FileFailure('文件只有表头，没有数据。');
    if (this.counts.imported + this.counts.updated + this.ended.length === 0)
      throw new FileFailure(`${this.counts.read} 行数据没有一行可以导入，原因见报告。`);
    await this.writer.setChapterSources(this.chapterSources());
    await this.writer.setDomainSources(this.domainSources());
    return {
      file: this.settings.fileName,
      kinds: [...this.kinds],
      ...file,
      ...this.counts,
      reasons: this.reasons.list(),
    };
  }

  private takeSubject(cells: Cells): void {
    const subject = registrationOf(cells, this.batch);
    this.warnIfAgain(cells, 'uscc', subject.uscc, '代码与前面的行重复，以后出现的一行为准');
    this.subjects.push(subject);
  }

  private takeDecision(cells: Cells, kind: 'penalty' | 'licence'): void {
    const decision = kind === 'penalty' ? penaltyOf(cells, this.batch) : licenceOf(cells, this.batch);
    this.warnIfAgain(cells, 'decisionDocNo', decision.record.id, '同一份决定书在前面的行出现过，以后出现的一行为准');
    this.sources.add(decision.source);
    // Licences say nothing of violations.
    const domain = kind === 'penalty' ? domainOf(decision.record) : undefined;
    if (domain) this.domains.add(domain);
    if (decision.ended) {
      this.ended.push(decision.record.id);
      throw decision.ended;
    }
    this.decisions.push(decision);
  }

  private warnIfAgain(cells: Cells, field: string, key: string | undefined, reason: string): void {
    if (key === undefined) return;
    const earlier = this.seen.get(key);
    if (earlier !== undefined) cells.warn(field, cells.text(field) ?? '', reason, `前面的行：第 ${earlier} 行`);
    this.seen.set(key, cells.row.line);
  }

  private async flush(): Promise<void> {
    const subjects = this.subjects.splice(0);
    if (subjects.length > 0) {
      for (const { inserted } of await this.writer.insertSubjects(subjects))
        this.counts[inserted ? 'imported' : 'updated']++;
    }
    const decisions = this.decisions.splice(0);
    if (decisions.length > 0) await this.writeDecisions(decisions);
  }

  private async writeDecisions(decisions: readonly Decision[]): Promise<void> {
    const known = new Map<string, string>();
    const codes = decisions.flatMap(({ uscc }) => (uscc ? [uscc] : []));
    for (const { id, dataset, uscc } of await this.writer.findSubjectsByUscc(codes, this.settings.dataset)) {
      if (dataset === this.settings.dataset) known.set(uscc, id);
    }
    const unknown = new Map<string, SubjectInput>();
    for (const { subject, uscc } of decisions) if (!uscc || !known.has(uscc)) unknown.set(subject.id, subject);
    if (unknown.size > 0) {
      for (const { inserted } of await this.writer.insertSubjects([...unknown.values()]))
        if (inserted) this.counts.createdSubjects++;
    }
    const rows = decisions.map(({ subject, uscc, record }): RecordInput => ({
      subjectId: (uscc && known.get(uscc)) ?? subject.id,
      scope: 'public',
      record,
    }));
    await this.writer.insertRecords(rows);
    this.counts.imported += rows.length;
  }

  private chapterSources(): Parameters<StoreWriter['setChapterSources']>[0] {
    const { dataset, asOf, fileName, sourceName } = this.settings;
    const source = (chapter: 'registration' | 'administrationInfo', name: string) => ({
      dataset,
      chapter,
      name,
      state: 'ok' as const,
      asOf,
    });
    const rows = [];
    if (this.kinds.has('registration')) rows.push(source('registration', sourceName ?? `导入文件 ${fileName}`));
    if (this.sources.size > 0) rows.push(source('administrationInfo', sourceName ?? unitsOf([...this.sources])));
    return rows;
  }

  /** Only a 领域 that the file speaks of has a source now: of the others nobody has said that there is nothing. */
  private domainSources(): DomainSource[] {
    const { dataset, asOf, sourceName } = this.settings;
    return [...this.domains].map((domain) => ({
      dataset,
      domain,
      name: sourceName ?? `导入的${domainOfCode(domain)?.name ?? domain}公示信息`,
      state: 'ok' as const,
      asOf,
    }));
  }

  /** What is to be said once of a file's columns. */
  private describe(layout: Layout): void {
    this.kinds.add(layout.kind);
    const once = (reason: string, columns: readonly string[]) => {
      const key = `${reason} ${columns.join()}`;
      if (columns.length === 0 || this.told.has(key)) return;
      this.told.add(key);
      this.say({ line: 0, severity: 'noted', column: columns.join('、'), reason, detail: kindName(layout.kind) });
    };
    once('含个人证件或联系方式的列，未读取', layout.personal);
    once('没有中文名称、无法辨认的列，未读取', layout.ignored);
    once(
      '未辨认的列，按文件里的列名保留',
      layout.others.map((place) => (layout.headers[place] ?? '').trim()),
    );
  }

  private say(finding: Finding): void {
    this.reasons.add(finding);
    this.settings.onFinding(finding);
  }
}

const LONGEST_SOURCE = 180;

/** The units that sent the rows: all of them, or the first and how many. */
function unitsOf(units: readonly string[]): string {
  const all = units.join('、');
  return all.length <= LONGEST_SOURCE ? all : `${(units[0] ?? '').slice(0, LONGEST_SOURCE)}等 ${units.length} 家单位`;
}
