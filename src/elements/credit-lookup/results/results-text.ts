import { formatInstant } from '../../../contract/dates.js';
import { missingSources } from '../../../contract/outcome.js';
import type { LookupResultsMessages } from '../../../locale/zh-hans/lookup-results.js';
import type { Answered } from '../credit-lookup.state.js';
import { chapterMeaning, chapterName } from '../../../element/records/chapter.js';
import { term } from '../../../locale/term.js';

/** The results as plain text, for reading aloud; in the order of the page. */
export function resultsText(headline: string, { status, list }: Answered, words: LookupResultsMessages): string {
  const missing = missingSources(list).map((source) =>
    (source.state === 'notConnected' ? words.partialNotConnected : words.partialUnavailable)(source.name),
  );
  const lines = [
    headline,
    ...(status === 'found' ? [] : [words[`${status}Body`]]),
    ...(status === 'found' && missing.length ? [words.partial] : []),
    ...missing,
    words.asOf(formatInstant(list.asOf)),
  ];
  list.items.forEach((hit, index) => {
    const person = hit.legalRepresentative;
    lines.push('', `${index + 1}. ${hit.name}`);
    if (hit.matchedOn.field === 'formerName') lines.push(words.formerName(hit.matchedOn.value));
    lines.push(
      `${hit.statusName ?? term(words.statuses, hit.status) ?? hit.status}${words.separator}${hit.kindName ?? term(words.kinds, hit.kind) ?? hit.kind}`,
    );
    if (hit.uscc) lines.push(`${words.uscc} ${hit.uscc}`);
    if (person) lines.push(`${term(words.roles, person.role) ?? person.role} ${person.name}`);
    if (hit.region) lines.push(`${words.region} ${hit.region.name}`);
    for (const chapter of hit.chapters) {
      const name = chapterName(chapter, words);
      const meaning = chapterMeaning(chapter);
      lines.push(
        meaning === 'some'
          ? words.count(name, chapter.count ?? 0, !!chapter.countIsCapped)
          : {
              none: words.chaptersNone,
              notConnected: words.chaptersNotConnected,
              notPublic: words.chaptersNotPublic,
              unavailable: words.chaptersUnavailable,
            }[meaning](name),
      );
    }
  });
  return lines.join('\n');
}
