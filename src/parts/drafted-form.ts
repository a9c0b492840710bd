import type { Clock } from '../client/clock.js';
import type { UploadOffer } from '../contract/schema/upload.js';
import { CreditAuthRequiredEvent } from '../element/events.js';
import type { PartHost } from '../element/part-host.js';
import type { DraftStore } from '../element/settings.js';
import { uploadCalls } from '../element/upload-calls.js';
import { Drafts } from '../form/drafts.js';
import type { FieldDefinition, FieldValue } from '../form/field.js';
import { FilesController } from '../form/files/files.controller.js';
import { FormController } from '../form/form.controller.js';
import { FormModel, type FormValues } from '../form/form-model.js';
import { furtherTypes } from '../form/further/further-types.js';
import type { SubmissionController } from '../form/submission/submission.controller.js';
import type { FormFilesMessages } from '../locale/zh-hans/form-files.js';
import type { FormFurtherMessages } from '../locale/zh-hans/form-further.js';
import type { FormMessages } from '../locale/zh-hans/form.js';

/** An element that keeps drafts where the page has asked for it. */
export interface DraftingHost extends PartHost {
  /** Where drafts are kept; nothing where the page hasn't asked for it. */
  readonly draftStore: DraftStore | undefined;
}

/** What the form is made of. */
export interface DraftedFormOptions {
  /** Begins all ids of the form. */
  readonly id: string;
  /** Of the draft in the page's store. */
  readonly name: string;
  readonly words: {
    readonly form: FormMessages;
    readonly further: FormFurtherMessages;
    readonly files: FormFilesMessages;
  };
  readonly initial?: FormValues | undefined;
  readonly clock: Clock;
  /** What the endpoint takes of files, as soon as it has said so. */
  uploads(): UploadOffer | undefined;
  /** Of the fields: a draft of another version is left out field by field. */
  version(): string;
  fields(holds: (name: string) => FieldValue | undefined): readonly FieldDefinition[];
  /** The page that is shown, where there are several; see `FormModel`. */
  page?(): string | undefined;
  /** Shows the page of a field. */
  turnTo?(name: string): void;
  submit(): void;
  sending(): Pick<SubmissionController<never, unknown>, 'busy' | 'state' | 'prepare'>;
}

/** A form with its files and its draft. */
export class DraftedForm {
  readonly model: FormModel;
  readonly controller: FormController;
  readonly files: FilesController;
  readonly drafts: Drafts;

  constructor(
    private readonly host: DraftingHost,
    options: DraftedFormOptions,
  ) {
    const { id, name, words, initial, clock, uploads, version, fields, page, turnTo, submit, sending } = options;
    const locked = () => sending().busy;
    this.model = new FormModel({
      words: () => words.form,
      further: furtherTypes(() => words.further),
      fields,
      page,
      initial,
    });
    this.files = new FilesController(host, {
      model: this.model,
      words: () => words.files,
      offer: uploads,
      locked,
      clock,
      ...uploadCalls(host),
    });
    this.controller = new FormController(host, { id, model: this.model, files: this.files, locked, turnTo, submit });
    this.drafts = new Drafts(host, {
      model: this.model,
      name,
      version,
      store: host.draftStore,
      files: this.files,
      sent: () => sending().state.status === 'submitted',
      begun: () => sending().prepare(),
      clock,
    });
    // Before the page hears of it: it may leave for its login.
    host.addEventListener(CreditAuthRequiredEvent.type, this.keep, { capture: true });
  }

  /** What was filled in has arrived: the files belong to the record now, and there is nothing left to keep. */
  sent(): void {
    this.drafts.reset();
    this.files.release();
  }

  /** Empty, with nothing kept anywhere. */
  reset(): void {
    this.files.reset();
    this.controller.reset();
    this.drafts.reset();
  }

  /** Ends everything. A draft stays where it is kept. */
  dispose(): void {
    const { host, controller, files, drafts } = this;
    host.removeEventListener(CreditAuthRequiredEvent.type, this.keep, { capture: true });
    drafts.hostDisconnected();
    controller.hostDisconnected();
    files.hostDisconnected();
    files.release();
    for (const each of [controller, files, drafts]) host.removeController(each);
  }

  private readonly keep = (): void => void this.drafts.flush();
}
