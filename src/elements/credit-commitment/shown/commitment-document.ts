import type { Commitment } from '../../../contract/schema/commitment.js';
import type { PrintBlock, PrintDocument } from '../../../element/print/print-document.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { type PaperFrame, paperOf } from '../../../parts/track/paper.js';
import type { Row } from '../../../parts/track/rows.js';
import { summaryRows } from './commitment-lines.js';
import { stateWords } from './commitment-state.js';

/** A commitment as it is to stand on paper. */
export interface CommitmentPaper extends PaperFrame<CommitmentTermsMessages> {
  readonly commitment: Commitment;
  /** What is known of the signature. */
  readonly facts: readonly Row[];
}

/** A commitment on paper, with the text that was signed at its end. */
export function commitmentDocument(paper: CommitmentPaper): PrintDocument {
  const { commitment, terms } = paper;
  return paperOf(paper, {
    number: commitment.number,
    summary: [[terms.stateLabel, stateWords(commitment, terms)[0]], ...summaryRows(commitment, terms)],
    more: () => signedBlocks(paper),
  });
}

function* signedBlocks({ commitment, facts, terms }: CommitmentPaper): Generator<PrintBlock> {
  const { signed } = commitment;
  yield { type: 'heading', level: 2, text: terms.signedText };
  // A paragraph of nothing would have no height.
  for (const line of signed.text.split('\n')) yield { type: 'paragraph', text: line || ' ' };
  yield { type: 'fields', fields: facts.map(([label, value]) => ({ label, value })) };
  if (signed.signature.picture) yield { type: 'paragraph', tone: 'quiet', text: terms.notPrinted };
}
