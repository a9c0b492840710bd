import { CHAPTERS, type ReportHeader } from '../../../src/contract/index.js';

/** What is counted of a record. */
export interface Counted {
  readonly chapter: string;
  readonly domain?: string | undefined;
  readonly date?: string | undefined;
}

interface ChapterTally {
  count: number;
  latestOn?: string;
}

const rankOf = (chapter: string): number => (CHAPTERS as readonly string[]).indexOf(chapter);

/** Counts the records of a report: by chapter, by 领域, and by year and chapter. */
export class Tally {
  private readonly chapters = new Map<string, ChapterTally>();
  private readonly domains = new Map<string, number>();
  private readonly years = new Map<string, { year?: number; chapter: string; count: number }>();

  add({ chapter, domain, date }: Counted): void {
    const tally = this.chapters.get(chapter) ?? { count: 0 };
    tally.count++;
    if (date && date > (tally.latestOn ?? '')) tally.latestOn = date;
    this.chapters.set(chapter, tally);
    if (domain) this.domains.set(domain, this.ofDomain(domain) + 1);
    const year = date ? Number(date.slice(0, 4)) : undefined;
    const key = `${year ?? ''} ${chapter}`;
    const cell = this.years.get(key) ?? { ...(year === undefined ? {} : { year }), chapter, count: 0 };
    cell.count++;
    this.years.set(key, cell);
  }

  ofDomain(domain: string): number {
    return this.domains.get(domain) ?? 0;
  }

  ofChapter(chapter: string): { count: number; latestOn?: string } {
    return this.chapters.get(chapter) ?? { count: 0 };
  }

  /** The chapters that have records, in their order. */
  get chapterNames(): string[] {
    return [...this.chapters.keys()].sort((a, b) => rankOf(a) - rankOf(b));
  }

  /** Newest year first, those without a date last. */
  get timeline(): ReportHeader['timeline'] {
    return [...this.years.values()].sort(
      (a, b) => (b.year ?? -1) - (a.year ?? -1) || rankOf(a.chapter) - rankOf(b.chapter),
    );
  }
}
