import type { Chapter } from '../../../../src/contract/schema/common.js';
import type { ListEntry } from '../../../../src/contract/schema/record.js';
import { addMonths, REFERENCE_DATE } from '../calendar.js';
import type { ListCase } from '../vocabulary/lists.js';
import type { RecordContext } from './context.js';
import { type Class, publicityOf, publishedFor } from './publicity.js';

const NOTHING = '— —'; // how reports print an empty value

/** An entry of a list, with the labels that reports print for it; `seriousness` makes it an adverse one. */
export function listEntry(context: RecordContext, chapter: Chapter, of: ListCase, seriousness?: Class): ListEntry {
  const { subject, random } = context;
  const date = seriousness ? context.dateWithin(publishedFor(seriousness), 10) : context.dateWithin(1800, 10);
  const authority = context.authority(of.authority).name;
  const values: Record<string, string> = {
    name: subject.name,
    code: subject.uscc ?? NOTHING,
    org: subject.orgCode ?? NOTHING,
    reg: subject.businessRegNo ?? NOTHING,
    person: subject.legalRepresentative?.name ?? NOTHING,
    domicile: subject.domicile ?? NOTHING,
    established: subject.establishedOn ?? NOTHING,
    authority,
    date,
    year: String(Number(date.slice(0, 4)) - 1),
    month: date.slice(0, 7),
    before: addMonths(date, -random.between(3, 14)),
    until: addMonths(date, 12),
    serial: String(random.between(1000, 99_999)),
    money: (random.between(5_000, 9_000_000) + random.int(100) / 100).toFixed(2),
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? NOTHING);
  return {
    id: context.nextId(),
    chapter,
    type: 'list',
    title: fill(of.title),
    listCode: of.code,
    listName: of.name,
    date: date > REFERENCE_DATE ? REFERENCE_DATE : date,
    ...(seriousness ? publicityOf(date, seriousness, random) : { adverse: false, actions: [] }),
    dataSourceName: authority,
    extras: of.fields.map(([label, value]) => ({ label, value: fill(value) })),
  };
}
