import { property } from 'lit/decorators.js';

import type { Complaint } from '../../contract/schema/complaint.js';
import { PartedElement } from '../../element/parted-element.js';
import type { DraftStore } from '../../element/settings.js';
import type { ComplainantGiven, ComplaintHost, ComplaintRoutes, ReceiptExtra } from './complaint-host.js';
import { CreditComplaintSubmittedEvent } from './credit-complaint.events.js';
import { type ComplaintMode, type Wanted, wantedOf } from './credit-complaint.state.js';

/** What decides which part is shown. */
const DECIDING = ['mode', 'complaintNumber'] as const;

/**
 * Complains that a public body broke a contract or a promise (政务违约失信投诉): finds out whether this is the right channel, takes the facts and the
 * evidence page by page, files them once, and later shows what becomes of the complaint.
 *
 * @customElement credit-complaint
 *
 * @fires {CreditComplaintSubmitEvent} credit-complaint-submit - A complaint is about to be sent; `respondWith()` takes the sending over. Bubbles.
 * @fires {CreditComplaintSubmittedEvent} credit-complaint-submitted - A complaint has arrived. Doesn't bubble.
 * @fires {CreditAuthRequiredEvent} credit-auth-required - A login is needed; `preventDefault()` and later `detail.resume()` continue. Bubbles.
 * @fires {CreditChallengeRequiredEvent} credit-challenge-required - A human check is needed; the slot `challenge` is shown. Bubbles.
 * @fires {CreditFailureEvent} credit-failure - A call failed. Bubbles.
 *
 * @slot - Shown until the element is there and when it can't work: the service's name, a telephone number, an address.
 * @slot notice - Above everything.
 * @slot empty - While there is nothing to show.
 * @slot challenge - The page's human check, shown when the endpoint asks for one.
 *
 * @csspart base - The wrapper of everything.
 * @csspart form - A form.
 * @csspart field - A field of a form, with label, hint and findings.
 * @csspart field-error - What is said about a field.
 * @csspart input - A control.
 * @csspart submit - The button that sends a form, or turns its page.
 * @csspart summary - Everything that has to be mended.
 * @csspart review - Everything that was filled in, before it is sent.
 * @csspart receipt - What came of sending.
 * @csspart complaint - A complaint as it stands.
 * @csspart state - A state in words: being sent, failed …
 */
export class CreditComplaintElement extends PartedElement implements ComplaintHost {
  static override readonly tag = 'credit-complaint';

  /** `submit` or `track`; by default what the element is given decides. */
  @property() mode?: ComplaintMode;

  /** Follows a complaint; the visitor is asked for its query code unless a login opens it. */
  @property({ attribute: 'complaint-number' }) complaintNumber?: string;

  /** The enterprise that complains, as the page knows it from a login: shown with its source and not asked for again. */
  @property({ attribute: false }) applicant?: ComplainantGiven;

  protected readonly deciding = DECIDING;
  protected readonly firstOperation = 'submitComplaint';
  private readonly routes: ComplaintRoutes = {
    begin: () => this.open({ what: 'file' }),
    receipt: (complaint, extra) => void this.receipt(complaint, extra),
    track: (number, queryCode) => this.open({ what: 'track', number }, queryCode),
    back: () => this.back(),
  };

  /**
   * Where drafts are kept, where the page has asked for it.
   * @internal
   */
  get draftStore(): DraftStore | undefined {
    return this.settings.value.draftStore;
  }

  /**
   * Whether the page has a login, which may open a complaint without its query code.
   * @internal
   */
  get signsIn(): boolean {
    return this.settings.value.getToken !== undefined;
  }

  protected openGiven(): void {
    this.open(wantedOf(this));
  }

  private open(wanted: Wanted, queryCode?: string): void {
    if (wanted.what === 'file')
      void this.load(async () => {
        this.describeAhead();
        const part = await import('./file/file.view.js');
        return new part.FileView(this, this.routes);
      });
    else
      void this.load(async () => {
        const part = await import('./track/track.view.js');
        return new part.TrackView(this, this.routes, { number: wanted.number, queryCode });
      });
  }

  private async receipt(complaint: Complaint, extra: ReceiptExtra = {}): Promise<void> {
    const { number, state } = complaint;
    await this.load(async () => {
      const part = await import('./receipt/receipt.view.js');
      return new part.ReceiptView(this, this.routes, complaint, extra);
    });
    this.dispatchEvent(new CreditComplaintSubmittedEvent({ number, state }));
  }
}
