import type { PrintBlock, PrintDocument } from '../../element/print/print-document.js';
import { grouped } from '../../form/templates/receipt.js';
import type { PrintMessages } from '../../locale/zh-hans/print.js';
import type { TrackTermsMessages } from '../../locale/zh-hans/track-terms.js';
import type { Row } from './rows.js';

/** What a document says around what it's about. */
export interface PaperMessages extends TrackTermsMessages {
  readonly number: string;
  /** What is read from the code. */
  readonly codeHolds: string;
  readonly printedBy: string;
}

/** A section below the summary. */
export interface PaperSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What every document with a number has. */
export interface PaperFrame<Terms extends PaperMessages> {
  readonly title: string;
  /** Only when the visitor has asked for it; in no picture. */
  readonly queryCode?: string | undefined;
  readonly sections: readonly PaperSection[];
  readonly lang: string;
  readonly large: boolean;
  readonly terms: Terms;
  readonly words: PrintMessages;
}

/** What a document is about. */
export interface PaperSubject {
  readonly number: string;
  readonly summary: readonly Row[];
  /** What stands below the sections. */
  readonly more?: (() => Iterable<PrintBlock>) | undefined;
}

/** By the page geometry of official documents, and without anything else of theirs: no red head, no seal. */
export function paperOf<Terms extends PaperMessages>(frame: PaperFrame<Terms>, subject: PaperSubject): PrintDocument {
  const { title, lang, large, terms, words } = frame;
  const number = grouped(subject.number).join(' ');
  return {
    title: terms.bracketed(title, subject.number),
    lang,
    large,
    letter: true,
    head: [title, number],
    foot: [terms.printedBy],
    words,
    blocks: [...blocks(frame, subject, number)],
  };
}

function* blocks<Terms extends PaperMessages>(
  { title, queryCode, sections, terms }: PaperFrame<Terms>,
  { number, summary, more }: PaperSubject,
  spelled: string,
): Generator<PrintBlock> {
  const rows: readonly Row[] = [...(queryCode ? [[terms.queryCode, queryCode] as const] : []), ...summary];
  yield { type: 'title', text: title };
  // Nothing but the number: what opens it stands in no picture.
  yield { type: 'code', code: number, lines: [terms.number, spelled, terms.codeHolds] };
  yield { type: 'fields', fields: rows.map(([label, value]) => ({ label, value })) };
  for (const { title: heading, lines } of sections) {
    if (!lines.length) continue;
    yield { type: 'heading', level: 2, text: heading };
    // A paragraph of nothing would have no height.
    for (const text of lines) yield { type: 'paragraph', text: text || ' ' };
  }
  if (more) yield* more();
}
