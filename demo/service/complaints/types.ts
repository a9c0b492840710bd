import type { ComplaintStep, RATING_SCORES, SubmitComplaintRequest, Wanted } from '../../../src/contract/index.js';
import type { ContactCodes } from '../contact-codes/contact-codes.js';
import type { OpeningContext } from '../filing/opening.js';
import type { Uploads } from '../uploads/uploads.js';
import type { WorkingDays } from '../working-days/working-days.js';
import type { ComplaintState } from './states.js';

/** What the complaints stand on. */
export interface ComplaintsContext extends OpeningContext {
  readonly uploads: Uploads;
  readonly contactCodes: ContactCodes;
  readonly workingDays: WorkingDays;
}

/** A request as it is kept: the proof of its contact is of no use any more. */
export type KeptRequest = Omit<SubmitComplaintRequest, 'contact'> & {
  readonly contact: Omit<SubmitComplaintRequest['contact'], 'proof'>;
};

/** A unit that deals with a complaint. */
export interface Handler {
  readonly name: string;
  readonly phone?: string;
}

/** What came out. */
export interface Outcome {
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly by: string;
}

/** A breach that was confirmed (政务违约失信认定). */
export interface Breach {
  /** 失信事实. */
  readonly facts: string;
  /** 认定依据. */
  readonly basis: string;
  /** 认定日期. */
  readonly on: string;
  /** 认定单位. */
  readonly by: string;
  readonly contractType: string;
}

/** How satisfied the complainant was. */
export interface Rating {
  readonly score: (typeof RATING_SCORES)[number];
  readonly text?: string;
  readonly at: string;
}

/** A row of the table `complaints`. */
export interface ComplaintRow {
  readonly number: string;
  /** Opaque; names it in the operator's pages. */
  readonly id: string;
  readonly owner: string;
  readonly queryHash: string;
  readonly state: ComplaintState;
  /** With `supplementRequired`: the state that it goes back to. */
  readonly before: ComplaintState | null;
  readonly submittedAt: string;
  readonly request: KeptRequest;
  /** What was told, as one reads it; contacts masked. */
  readonly told: readonly { readonly label: string; readonly value: string }[];
  /** To whom it was forwarded. */
  readonly handler: Handler | null;
  readonly outcome: Outcome | null;
  readonly breach: Breach | null;
  readonly rating: Rating | null;
  /** What a demonstration's words do to it. */
  readonly effect: string | null;
}

/** A row of the table `complaint_steps`. */
export interface StepRow {
  readonly what: ComplaintStep['what'];
  readonly label: string | null;
  readonly at: string;
  readonly by: string | null;
  readonly text: string | null;
  readonly reference: string | null;
}

/** A row of the table `complaint_terms`. */
export interface TermRow {
  readonly id: number;
  readonly kind: string;
  readonly label: string;
  readonly by: string;
  readonly workingDays: number;
  readonly dueOn: string;
  /** A `dropped` one is nobody's any more: the complaint was withdrawn, or went elsewhere. */
  readonly state: 'running' | 'suspended' | 'met' | 'dropped';
  /** With `suspended`: working days that were left. */
  readonly leftDays: number | null;
  readonly metOn: string | null;
  readonly isExtended: boolean;
}

/** A row of the table `complaint_wanted`. */
export interface WantedRow {
  readonly id: string;
  readonly kind: 'material' | 'question';
  readonly text: Wanted['text'];
  readonly dueOn: string;
  readonly givenAt: string | null;
}

/** A row of the table `complaint_answers`: one thing that was handed in afterwards. Its files are taken as its id. */
export interface AnswerRow {
  readonly id: string;
  readonly reference: string;
  readonly wanted: string | null;
  readonly text: string | null;
}
