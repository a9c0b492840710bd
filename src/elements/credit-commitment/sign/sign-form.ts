import type { Clock } from '../../../client/clock.js';
import type { CommitmentTemplate } from '../../../contract/schema/commitment.js';
import type { Service } from '../../../contract/schema/service.js';
import { CreditAuthRequiredEvent } from '../../../element/events.js';
import { uploadCalls } from '../../../element/upload-calls.js';
import { Drafts } from '../../../form/drafts.js';
import type { FieldDefinition, FieldValue } from '../../../form/field.js';
import { FilesController } from '../../../form/files/files.controller.js';
import { FormController } from '../../../form/form.controller.js';
import { FormModel, type FormValues } from '../../../form/form-model.js';
import { furtherTypes } from '../../../form/further/further-types.js';
import type { CommitmentHost } from '../commitment-host.js';
import type { sending } from './sending.js';
import type { SignWords } from './sign-words.js';

/** What the form is made of. */
export interface SignFormOptions {
  /** Of the draft in the page's store. */
  readonly name: string;
  readonly words: SignWords;
  readonly initial: FormValues | undefined;
  readonly clock: Clock;
  service(): Service | undefined;
  template(): CommitmentTemplate | undefined;
  fields(template: CommitmentTemplate, holds: (name: string) => FieldValue | undefined): readonly FieldDefinition[];
  submit(): void;
  sending(): ReturnType<typeof sending>;
}

/** The form of a commitment with its files and its draft. */
export class SignForm {
  readonly model: FormModel;
  readonly controller: FormController;
  readonly files: FilesController;
  readonly drafts: Drafts;

  constructor(
    private readonly host: CommitmentHost,
    { name, words, initial, clock, service, template, fields, submit, sending }: SignFormOptions,
  ) {
    const locked = () => sending().busy;
    this.model = new FormModel({
      words: () => words.form,
      further: furtherTypes(() => words.further),
      fields: (holds) => {
        const now = template();
        return now ? fields(now, holds) : [];
      },
      initial,
    });
    this.files = new FilesController(host, {
      model: this.model,
      words: () => words.files,
      offer: () => service()?.uploads,
      locked,
      clock,
      ...uploadCalls(host),
    });
    this.controller = new FormController(host, {
      id: 'commitment',
      model: this.model,
      files: this.files,
      locked,
      submit,
    });
    this.drafts = new Drafts(host, {
      model: this.model,
      name,
      version: () => template()?.version ?? '',
      store: host.draftStore,
      sent: () => sending().state.status === 'submitted',
      begun: () => sending().prepare(),
      clock,
    });
    // Before the page hears of it: it may leave for its login.
    host.addEventListener(CreditAuthRequiredEvent.type, this.keep, { capture: true });
  }

  /** What was filled in has arrived: the files belong to the commitment now, and there is nothing left to keep. */
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
