import type { Complaint } from '../../contract/schema/complaint.js';
import type { DraftingHost } from '../../parts/drafted-form.js';

/** What a page knows of the enterprise that complains: shown with its source, and not asked for again. */
export interface ComplainantGiven {
  readonly name: string;
  /** 统一社会信用代码. */
  readonly code: string;
  /** Who acts for it: asked back unless somebody else is named. */
  readonly authorisedPerson?: string | undefined;
  readonly phone?: string | undefined;
  /** Where the page has it from, in words for visitors: 电子营业执照. */
  readonly source?: string | undefined;
  /** As of which day, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
}

/** What the parts of `<credit-complaint>` need of their element. */
export interface ComplaintHost extends DraftingHost {
  /** What the page says of the complainant. */
  readonly applicant?: ComplainantGiven | undefined;
  /** Whether the page has a login (`getToken`) that may open a complaint without its query code. */
  readonly signsIn?: boolean | undefined;
}

/** What a receipt says besides the complaint. */
export interface ReceiptExtra {
  /** What arrived is what was sent before the last changes. */
  readonly earlier?: boolean | undefined;
}

/** Where a part can lead: the element shows the next one. */
export interface ComplaintRoutes {
  /** From the beginning: whether this is the right channel. */
  begin(): void;
  /** What was filed just now. */
  receipt(complaint: Complaint, extra?: ReceiptExtra): void;
  /** How a complaint stands; number and query code go from hand to hand in memory only. */
  track(number?: string, queryCode?: string): void;
  /** Back to what was shown before. */
  back(): void;
}
