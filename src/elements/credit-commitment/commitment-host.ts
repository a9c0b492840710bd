import type { APPLICANT_CATEGORIES, Commitment } from '../../contract/schema/commitment.js';
import type { DraftingHost } from '../../parts/drafted-form.js';

/** What a page knows of the applicant: shown with its source, and not asked for again. */
export interface ApplicantGiven {
  readonly category: (typeof APPLICANT_CATEGORIES)[number];
  readonly name: string;
  /** 统一社会信用代码; of a natural person the 公民身份号码. */
  readonly code: string;
  readonly authorisedPerson?: string | undefined;
  readonly phone?: string | undefined;
  /** Where the page has it from, in words for visitors: 电子营业执照. */
  readonly source?: string | undefined;
  /** As of which day, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
}

/** What the parts of `<credit-commitment>` need of their element. */
export interface CommitmentHost extends DraftingHost {
  /** What the page says of the applicant. */
  readonly applicant?: ApplicantGiven | undefined;
  /** Whether the page has a login (`getToken`) that may open a commitment without its query code. */
  readonly signsIn?: boolean | undefined;
}

/** What a receipt says besides the commitment. */
export interface ReceiptExtra {
  /** It was signed anew in the place of an earlier text. */
  readonly corrected?: boolean | undefined;
  /** What arrived is what was sent before the last changes. */
  readonly earlier?: boolean | undefined;
  /** The text as it was signed and sent: the receipt warns when another one comes back. */
  readonly signedText?: string | undefined;
}

/** Where a part can lead: the element shows the next one. */
export interface CommitmentRoutes {
  /** The list of matters and templates. */
  choose(): void;
  /** A template, to be filled in and signed. */
  open(templateId: string): void;
  /** What was made just now. */
  receipt(commitment: Commitment, extra?: ReceiptExtra): void;
  /** How a commitment stands; number and query code go from hand to hand in memory only. */
  track(number?: string, queryCode?: string): void;
  /** Signs a commitment anew, under its number. */
  correct(commitment: Commitment, queryCode?: string): void;
  /** Back to what was shown before. */
  back(): void;
}
