import { formatInstant, isOpenEnded } from '../../contract/dates.js';
import { convertUnit, formatMoney, isDecimal, type Money } from '../../contract/money.js';
import type { Extra } from '../../contract/schema/common.js';
import { formatUscc } from '../../contract/uscc.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { term } from '../../locale/term.js';

/** A value with its label, ready to be read: the page, the plain text and the exported file all come from these. */
export interface Field {
  readonly label: string;
  readonly value: string;
  /** The value in groups for reading. */
  readonly groups?: readonly string[];
  /** All steps of a scale, of which the value is one. */
  readonly steps?: readonly Step[];
}

/** One step of a scale. */
export interface Step {
  readonly text: string;
  readonly current: boolean;
}

/** A field of the contract that has a label. */
export type FieldName = keyof RecordsMessages['fields'];

/** What a field is called on a kind of subject or a type of record. */
export function labelOf(name: FieldName, words: RecordsMessages, variant = ''): string {
  const labels = Object.prototype.hasOwnProperty.call(words.otherLabels, variant) ? words.otherLabels[variant] : {};
  return labels?.[name] ?? words.fields[name];
}

/** The named members that are there, in this order. A member that isn't sent is left out; one sent empty is shown as empty. */
export function fieldsOf(data: object, names: readonly FieldName[], words: RecordsMessages, variant?: string): Field[] {
  const values = data as Readonly<Record<string, unknown>>;
  return names.flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    const text = valueText(name, value, values, words);
    const label = labelOf(name, words, variant);
    return /uscc$/i.test(name) && /^\w{18}$/.test(text)
      ? { label, value: text, groups: formatUscc(text) }
      : { label, value: text };
  });
}

/** What the contract has no field for, with the server's labels. */
export const extraFields = (extras: readonly Extra[], words: RecordsMessages): Field[] =>
  extras.map(({ label, value }) => ({ label, value: filled(value, words) }));

function valueText(
  name: FieldName,
  value: unknown,
  { [`${name}Name`]: ownWord }: Readonly<Record<string, unknown>>,
  words: RecordsMessages,
): string {
  if (typeof value === 'object') return moneyText(value as Money, words);
  const text = `${value as string}`;
  switch (name) {
    case 'status':
    case 'seriousness':
      return (
        (ownWord as string | undefined) ??
        term(name === 'status' ? words.recordStatuses : words.seriousnesses, text) ??
        text
      );
    case 'asOf':
      return formatInstant(text);
    case 'uscc':
      // 00000000000000000X stands in published data where there is no code.
      return /^0{17}/.test(text) ? words.noUscc : filled(text, words);
    default:
      return name.endsWith('Until') && isOpenEnded(text) ? words.openEnded : filled(text, words);
  }
}

/** Empty values come as nothing, or as dashes of any kind. */
const filled = (text: string, words: RecordsMessages): string => (/^[\s—–－-]*$/.test(text) ? words.empty : text);

/** An amount as sent; in whole units too where it stands in 万, and the source's own words where they say it differently. */
function moneyText(money: Money, words: RecordsMessages): string {
  const amount = formatMoney(money, words.locale);
  const whole = isDecimal(money.value) ? formatMoney(convertUnit(money, '1'), words.locale) : amount;
  const notes = [
    whole === amount ? '' : words.thatIs(whole),
    money.text && money.text !== amount ? words.sourceSays(money.text) : '',
  ].filter(Boolean);
  return notes.length ? words.bracketed(amount, notes.join(words.semicolon)) : amount;
}

/** A field as one line of text. */
export const fieldLine = ({ label, value }: Field, words: RecordsMessages): string => words.pair(label, value);
