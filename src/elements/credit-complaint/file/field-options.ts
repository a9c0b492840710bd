import type { ComplaintOffer, ContactChannel } from '../../../contract/schema/complaint-offer.js';
import type { PrivacyNotice } from '../../../contract/schema/service.js';
import type { OrganisationSearch, Remark } from '../../../form/field.js';
import type { ComplaintFileMessages } from '../../../locale/zh-hans/complaint-file.js';
import type { FormFurtherMessages } from '../../../locale/zh-hans/form-further.js';
import type { ComplainantGiven } from '../complaint-host.js';

/** What the fields of a complaint are made from. */
export interface ComplaintFieldsOptions {
  readonly offer: ComplaintOffer;
  readonly applicant: ComplainantGiven | undefined;
  readonly privacy: PrivacyNotice | undefined;
  /** Finds government bodies. */
  readonly search?: OrganisationSearch | undefined;
  /** Day in China. */
  readonly today: string;
  readonly takesFiles: boolean;
  /** Whether the files of a field wait for a network. */
  waits(name: string): boolean;
  /** Where a code goes by which the contact is checked; nothing where that isn't asked for. */
  readonly contactChannel: ContactChannel | undefined;
  /** What is still to be done about the contact; nothing when it's confirmed, or needn't be. */
  readonly contactRemark: Remark | undefined;
  /** The code that was sent; nothing while none is waited for. */
  readonly codeLength: number | undefined;
  readonly words: ComplaintFileMessages;
  readonly furtherWords: FormFurtherMessages;
}
