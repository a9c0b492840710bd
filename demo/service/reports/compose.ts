import type { ReportDomain, ReportHeader, ReportPages } from '../../../src/contract/index.js';
import type { Tally } from './tally.js';
import type { Frame } from './types.js';

function concluded(domain: ReportDomain, tally: Tally): ReportDomain {
  if (domain.conclusion !== 'found' && domain.conclusion !== 'none') return domain;
  const { count: _, ...rest } = domain;
  const count = tally.ofDomain(domain.code);
  return count > 0 ? { ...rest, conclusion: 'found', count } : { ...rest, conclusion: 'none' };
}

/** The whole header: the frame, and what the records decide. */
export function composeHeader(frame: Frame, tally: Tally, records: ReportPages): ReportHeader {
  const { domains } = frame;
  const chapters =
    frame.kind === 'special'
      ? tally.chapterNames.map((chapter) => ({ chapter, state: 'ok', ...tally.ofChapter(chapter) }))
      : frame.chapters.map(({ count: _, latestOn: __, ...chapter }) =>
          chapter.state === 'ok' ? { ...chapter, ...tally.ofChapter(chapter.chapter) } : chapter,
        );
  return {
    ...frame,
    ...(domains ? { domains: domains.map((domain) => concluded(domain, tally)) } : {}),
    chapters,
    timeline: tally.timeline,
    records,
  };
}
