import type { ComplaintOffer } from '../../../contract/schema/complaint-offer.js';
import type { Service } from '../../../contract/schema/service.js';
import type { FormController } from '../../../form/form.controller.js';
import type { ComplaintFileMessages } from '../../../locale/zh-hans/complaint-file.js';
import type { ComplaintHost } from '../complaint-host.js';
import { type Page } from './field-names.js';

/** What the drawings of the pages share. */
export interface FileContext {
  readonly host: ComplaintHost;
  readonly offer: ComplaintOffer;
  readonly service: Service | undefined;
  readonly form: FormController;
  readonly words: ComplaintFileMessages;
  /** Names of the fields of a page. */
  names(page: Page): readonly string[];
  /** Draws a field of any type. */
  field(name: string): unknown;
}
