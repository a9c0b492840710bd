import type { CommitmentTemplate } from '../../../contract/schema/commitment.js';
import type { Service } from '../../../contract/schema/service.js';
import type { FormController } from '../../../form/form.controller.js';
import type { CommitmentSignMessages } from '../../../locale/zh-hans/commitment-sign.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import type { CommitmentHost } from '../commitment-host.js';

/** What the drawings of the steps share. */
export interface SignContext {
  readonly host: CommitmentHost;
  readonly template: CommitmentTemplate;
  readonly service: Service | undefined;
  readonly form: FormController;
  readonly words: CommitmentSignMessages;
  readonly terms: CommitmentTermsMessages;
  /** Number of the commitment that is signed anew. */
  readonly correcting: string | undefined;
  /** Ids of materials that are there already. */
  readonly received: readonly string[];
  /** Asks the page for a login, and whether one may commit once it's there. */
  signIn(): void;
  /** Draws a field of any type. */
  field(name: string): unknown;
}
