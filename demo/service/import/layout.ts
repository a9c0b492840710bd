import { COLUMNS, normaliseHeader, type RowKind } from './columns.js';
import { isPersonal, isPersonsOwn } from './map/personal.js';

/** What the columns of a file mean. */
export interface Layout {
  readonly kind: RowKind;
  /** Place of each known field. */
  readonly places: ReadonlyMap<string, number>;
  readonly headers: readonly string[];
  /** Places of columns that no field takes and that may be shown under the file's own label. */
  readonly others: readonly number[];
  /** Headers of columns with personal data: never read. */
  readonly personal: readonly string[];
  /** Places of columns that only a natural person's row fills: looked at for whether there is something, never read. */
  readonly personsOwn: readonly number[];
  /** Headers of technical columns: not read. */
  readonly ignored: readonly string[];
}

/** A kind of row is recognised by the fields that no other kind has. */
const RECOGNISED_BY: readonly { kind: RowKind; all: readonly string[]; any: readonly string[] }[] = [
  {
    kind: 'penalty',
    all: ['subjectName', 'decisionDocNo'],
    any: ['violationType', 'violationFacts', 'penaltyType', 'penaltyContent', 'penaltyBasis'],
  },
  {
    kind: 'licence',
    all: ['subjectName', 'decisionDocNo'],
    any: ['licenceContent', 'licenceType', 'decisionDocName', 'certificateName'],
  },
  { kind: 'registration', all: ['name'], any: ['uscc', 'businessRegNo'] },
];

const NAMES: Record<RowKind, string> = {
  registration: '企业登记信息',
  penalty: '行政处罚公示信息',
  licence: '行政许可公示信息',
};

/** What a kind of row is called. */
export const kindName = (kind: RowKind): string => NAMES[kind];

/** Recognises a header; `undefined` when it is none. */
export function layoutOf(headers: readonly string[]): Layout | undefined {
  const normalised = headers.map(normaliseHeader);
  for (const { kind, all, any } of RECOGNISED_BY) {
    const places = placesOf(kind, normalised);
    if (!all.every((field) => places.has(field)) || !any.some((field) => places.has(field))) continue;
    const taken = new Set(places.values());
    const rest = headers.map((_, place) => place).filter((place) => !taken.has(place) && normalised[place] !== '');
    const personal = rest.filter((place) => isPersonal(normalised[place] ?? ''));
    // Keys without a Chinese name are for machines (row ids, times of transfer): nobody could read them as a label.
    const others = rest.filter((place) => !personal.includes(place) && /[\u3400-\u9fff]/.test(headers[place] ?? ''));
    const named = (list: readonly number[]) => list.map((place) => (headers[place] ?? '').trim());
    return {
      kind,
      places,
      headers,
      others,
      personal: named(personal),
      personsOwn: personal.filter((place) => isPersonsOwn(normalised[place] ?? '')),
      ignored: named(rest.filter((place) => !personal.includes(place) && !others.includes(place))),
    };
  }
  return undefined;
}

function placesOf(kind: RowKind, normalised: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [field, names] of Object.entries(COLUMNS[kind])) {
    const wanted = names.map(normaliseHeader);
    const exact = normalised.findIndex((header) => wanted.includes(header));
    // 罚款金额（万元）, 住所（经营场所）: the words in brackets are an addition.
    const place =
      exact >= 0 ? exact : normalised.findIndex((header) => wanted.includes(header.replace(/\([^()]*\)$/, '')));
    if (place >= 0 && ![...places.values()].includes(place)) places.set(field, place);
  }
  return places;
}
