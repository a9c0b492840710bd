import type { FormModel } from '../../../src/form/form-model.js';
import type { SubmissionController } from '../../../src/form/submission/submission.controller.js';
import type { TabHost } from './tab-host.js';
import type { Visitor } from './visitor.js';

/** What arrived, as far as every form has it. */
export interface Numbered {
  readonly number: string;
}

/** All that the schedules know of a form: they are the same for each. */
export interface Form {
  readonly name: 'commitments' | 'complaints';
  /** Under the base: where it is sent. */
  readonly path: string;
  /** Other paths that are asked for it; with the first one all that may stand in an address. */
  readonly others: RegExp;
  /** Tells the page that it's about to be sent. */
  readonly submitEvent: string;
  /** Why it's refused when what it goes by has changed since it was read. */
  readonly changed: string;
  /** Selects `number`, `code` of whoever sent it, and `words` of every record. */
  readonly written: string;
  /** Begin the statements of its transaction. */
  readonly statements: {
    readonly first: string;
    readonly second: string;
    /** Takes its files, if it has any. */
    readonly files?: string;
  };
  /** Whether a copy of the tab has all that is sent. It hasn't where files and a code must be given anew: what it sends is something else then. */
  readonly isCopiedWhole: boolean;
  /** Whether it runs the schedules too that differ from others in nothing that a form could change. */
  readonly runsAll: boolean;
  /** Reads what it goes by, as it is now. */
  read(visitor: Visitor): Promise<ReadForm>;
}

/** What the form goes by was read: opens it in a tab. */
export type ReadForm = (host: TabHost, given: Given) => OpenForm;

/** What somebody gives in a form. */
export interface Given {
  /** Words of theirs, which they may change. */
  readonly words: string;
  /** What is given otherwise and kept in no store, by name: ids of files, the proof of a contact. */
  readonly tokens?: Readonly<Record<string, string>>;
}

/** The form in a tab, filled in. */
export interface OpenForm {
  readonly model: FormModel;
  readonly submission: Pick<
    SubmissionController<never, Numbered>,
    'state' | 'busy' | 'prepare' | 'stop' | 'hostConnected' | 'hostDisconnected'
  >;
  readonly given: Given;
  /** Whether it can't be sent yet: files are to be chosen, or the contact to be confirmed. */
  readonly lacks: boolean;
  /** Gives what it lacks. */
  complete(): Promise<void>;
  /** The service doesn't take a token any more; none of them without a name. */
  forget(token?: string): void;
  /** Somebody changes their words. */
  change(words: string): void;
  /** Sends what stands in it; comes back when there is an outcome. */
  submit(): Promise<void>;
  /** What a record holds of the words that stand in it. */
  written(): string;
}
