import type { Complaint } from '../../../contract/schema/complaint.js';
import type { PrintDocument } from '../../../element/print/print-document.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';
import { type PaperFrame, paperOf } from '../../../parts/track/paper.js';
import { summaryRows } from './complaint-lines.js';
import { stateWords } from './complaint-state.js';

/** A complaint as it is to stand on paper. */
export interface ComplaintPaper extends PaperFrame<ComplaintTermsMessages> {
  readonly complaint: Complaint;
}

/** A complaint on paper. */
export function complaintDocument(paper: ComplaintPaper): PrintDocument {
  const { complaint, terms } = paper;
  const { handler } = complaint;
  return paperOf(paper, {
    number: complaint.number,
    summary: [
      [terms.stateLabel, stateWords(complaint, terms)[0]],
      ...summaryRows(complaint, terms),
      ...(handler
        ? [[terms.handler, [handler.name, handler.phone].filter(Boolean).join(terms.separator)] as const]
        : []),
    ],
  });
}
