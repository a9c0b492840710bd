import type { Commitment } from '../../../contract/schema/commitment.js';
import type { PrintBlock, PrintDocument } from '../../../element/print/print-document.js';
import { grouped } from '../../../form/templates/receipt.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import type { PrintMessages } from '../../../locale/zh-hans/print.js';
import { stateWords } from './commitment-state.js';
import { type Row, summaryRows } from './commitment-lines.js';

/** A section between the summary and the signed text. */
export interface PaperSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A commitment as it is to stand on paper. */
export interface CommitmentPaper {
  readonly commitment: Commitment;
  readonly title: string;
  /** Only when the visitor has asked for it; in no picture. */
  readonly queryCode?: string | undefined;
  readonly sections: readonly PaperSection[];
  /** What is known of the signature. */
  readonly facts: readonly Row[];
  readonly lang: string;
  readonly large: boolean;
  readonly terms: CommitmentTermsMessages;
  readonly words: PrintMessages;
}

/** By the page geometry of official documents, and without anything else of theirs: no red head, no seal. */
export function commitmentDocument(paper: CommitmentPaper): PrintDocument {
  const { commitment, title, lang, large, terms, words } = paper;
  const number = grouped(commitment.number).join(' ');
  return {
    title: terms.bracketed(title, commitment.number),
    lang,
    large,
    letter: true,
    head: [title, number],
    foot: [terms.printedBy],
    words,
    blocks: [...blocks(paper, number)],
  };
}

function* blocks(paper: CommitmentPaper, number: string): Generator<PrintBlock> {
  const { commitment, title, queryCode, sections, facts, terms } = paper;
  const { signed } = commitment;
  const rows: readonly Row[] = [
    ...(queryCode ? [[terms.queryCode, queryCode] as const] : []),
    [terms.stateLabel, stateWords(commitment, terms)[0]],
    ...summaryRows(commitment, terms),
  ];
  yield { type: 'title', text: title };
  // Nothing but the number: what opens the commitment stands in no picture.
  yield { type: 'code', code: commitment.number, lines: [terms.number, number, terms.codeHolds] };
  yield { type: 'fields', fields: rows.map(([label, value]) => ({ label, value })) };
  for (const { title: heading, lines } of sections) {
    if (!lines.length) continue;
    yield { type: 'heading', level: 2, text: heading };
    for (const text of lines) yield { type: 'paragraph', text };
  }
  yield { type: 'heading', level: 2, text: terms.signedText };
  // A paragraph of nothing would have no height.
  for (const line of signed.text.split('\n')) yield { type: 'paragraph', text: line || ' ' };
  yield { type: 'fields', fields: facts.map(([label, value]) => ({ label, value })) };
  if (signed.signature.picture) yield { type: 'paragraph', tone: 'quiet', text: terms.notPrinted };
}
