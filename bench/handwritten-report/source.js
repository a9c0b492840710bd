// The records of a report, inline or page by page, and what a filter lets through.
import { call } from '../handwritten/api.js';
import { domainNames, marksOf, recordGroups } from './fields.js';

/** Records on a page. */
export const PAGE_SIZE = 50;
/** So many all stand on the page. */
export const WHOLE_LIMIT = 500;

const isRecord = (record) =>
  typeof record?.id === 'string' &&
  typeof record.type === 'string' &&
  typeof record.chapter === 'string' &&
  typeof record.title === 'string' &&
  Array.isArray(record.actions) &&
  Array.isArray(record.extras);
const isList = (list) => Array.isArray(list?.items) && list.items.every(isRecord) && Array.isArray(list.sources);

/** Whether an answer is a report with all that is shown of it. */
export const isReport = ({ header, pages, state }) =>
  state === 'ready' &&
  typeof header?.title === 'string' &&
  typeof header.subject?.name === 'string' &&
  Array.isArray(header.chapters) &&
  Array.isArray(header.sources) &&
  Array.isArray(header.records?.pages) &&
  (pages === undefined || pages.every((page) => page.every(isRecord)));

/** What is searched of a record: what the page shows of it, in small letters. */
function searchText(record, names) {
  const { servedDocuments: served } = record;
  return [
    record.title,
    record.date ?? '',
    ...marksOf(record).map(([text]) => text),
    ...recordGroups(record, names).flatMap(([, fields]) => fields.map(({ value }) => value)),
    ...(served?.documents ?? []).flatMap(({ title, docNo, text }) => [title, docNo ?? '', text ?? '']),
    ...record.actions.flatMap(({ reason, route }) => [reason ?? '', route?.text ?? '']),
  ]
    .join('\n')
    .toLowerCase();
}

/** The records of a report in its own order. */
export function sourceOf({ header, pages: inline }, address) {
  const counts = inline ? inline.map(({ length }) => length) : header.records.pages.map(({ count }) => count);
  const starts = [0];
  for (const count of counts) starts.push(starts[starts.length - 1] + count);
  const total = starts[starts.length - 1];
  const pages = inline ? [...inline] : counts.map(() => undefined);
  const texts = [];
  const names = domainNames(header);
  let loaded = inline ? total : 0;

  const pageAt = (place) => {
    let low = 0;
    let high = counts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const at = (place) => {
    const index = pageAt(place);
    return pages[index]?.[place - starts[index]];
  };
  const ask = (body, signal) => call(`${address}/records/search`, body, signal, isList);

  async function fetchPage(index, signal) {
    const result = await ask({ page: index }, signal);
    if (!result.value) return result;
    if (result.value.items.length !== counts[index]) return { code: 'malformed' };
    if (!pages[index]) loaded += counts[index];
    pages[index] = result.value.items;
    return undefined;
  }

  return {
    total,
    loaded: () => loaded,
    isComplete: () => loaded === total,
    at,
    ask,
    /** Fetches what is missing of a range; why it couldn't be had. */
    async load(from, to, signal) {
      for (let index = pageAt(from); index < counts.length && starts[index] < to; index += 1) {
        const failure = pages[index] ? undefined : await fetchPage(index, signal);
        if (failure) return failure;
      }
      return undefined;
    },
    /** Places of the records that a filter lets through, and how many it left out for having no date. */
    filter({ text, chapter, domain, from, to }) {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      const places = [];
      let undated = 0;
      for (let place = 0; place < total; place += 1) {
        const record = at(place);
        if ((chapter && record.chapter !== chapter) || (domain && record.domain !== domain)) continue;
        if (words.length) {
          const searched = (texts[place] ??= searchText(record, names));
          if (!words.every((word) => searched.includes(word))) continue;
        }
        const { date } = record;
        if ((!from && !to) || (date && (!from || date >= from) && (!to || date <= to))) places.push(place);
        else if (!date) undated += 1;
      }
      return { places, undated };
    },
  };
}
