import { property } from 'lit/decorators.js';

import type { Commitment } from '../../contract/schema/commitment.js';
import { PartedElement } from '../../element/parted-element.js';
import type { DraftStore } from '../../element/settings.js';
import type { ApplicantGiven, CommitmentHost, CommitmentRoutes, ReceiptExtra } from './commitment-host.js';
import { CreditCommitmentSubmittedEvent } from './credit-commitment.events.js';
import { type CommitmentMode, type Wanted, wantedOf } from './credit-commitment.state.js';

/** What decides which part is shown. */
const DECIDING = ['mode', 'templateId', 'matter', 'commitmentNumber'] as const;

/**
 * Makes a credit commitment (信用承诺): reads and fills in the endpoint's text, signs exactly that text once, gives proof, and later shows how its
 * fulfilment was judged (承诺履约闭环). Neither of its own two ways of signing is a reliable electronic signature (可靠电子签名), and it says so.
 *
 * @customElement credit-commitment
 *
 * @fires {CreditCommitmentSubmitEvent} credit-commitment-submit - A signed commitment is about to be sent; `respondWith()` takes the sending over. Bubbles.
 * @fires {CreditCommitmentSubmittedEvent} credit-commitment-submitted - A commitment has arrived. Doesn't bubble.
 * @fires {CreditRecordActionEvent} credit-record-action - The visitor wants to object to a judgement or have it repaired. Bubbles.
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
 * @csspart template - One commitment to choose.
 * @csspart text - The text of a commitment.
 * @csspart form - A form.
 * @csspart field - A field of a form, with label, hint and findings.
 * @csspart field-error - What is said about a field.
 * @csspart input - A control.
 * @csspart submit - The button that sends a form.
 * @csspart summary - Everything that has to be mended.
 * @csspart state - A state in words: being sent, failed …
 */
export class CreditCommitmentElement extends PartedElement implements CommitmentHost {
  static override readonly tag = 'credit-commitment';

  /** `sign` or `track`; by default what the element is given decides. */
  @property() mode?: CommitmentMode;

  /** Opens one template, by its id at the endpoint. */
  @property({ attribute: 'template-id' }) templateId?: string;

  /** Lets the visitor choose among the templates of a matter, by its code at the endpoint. */
  @property() matter?: string;

  /** Follows a commitment; the visitor is asked for its query code unless a login opens it. */
  @property({ attribute: 'commitment-number' }) commitmentNumber?: string;

  /** Who commits, as the page knows them from a login: shown with its source and not asked for again. */
  @property({ attribute: false }) applicant?: ApplicantGiven;

  protected readonly deciding = DECIDING;
  protected readonly firstOperation = 'listCommitmentTemplates';
  private readonly routes: CommitmentRoutes = {
    choose: () => this.open({ what: 'choose', matter: this.matter }),
    open: (templateId) => this.open({ what: 'sign', templateId }),
    receipt: (commitment, extra) => void this.receipt(commitment, extra),
    track: (number, queryCode) => this.open({ what: 'track', number }, queryCode),
    correct: (commitment, queryCode) => void this.correct(commitment, queryCode),
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
   * Whether the page has a login, which may open a commitment without its query code.
   * @internal
   */
  get signsIn(): boolean {
    return this.settings.value.getToken !== undefined;
  }

  protected openGiven(): void {
    this.open(wantedOf(this));
  }

  private open(wanted: Wanted, queryCode?: string): void {
    switch (wanted.what) {
      case 'choose':
        void this.load(async () => {
          this.describeAhead();
          const part = await import('./choose/choose.view.js');
          return new part.ChooseView(this, wanted.matter, this.routes);
        });
        break;
      case 'sign':
        void this.load(async () => {
          this.describeAhead();
          const part = await import('./sign/sign.view.js');
          return new part.SignView(this, wanted.templateId, this.routes);
        });
        break;
      default:
        void this.load(async () => {
          const part = await import('./track/track.view.js');
          return new part.TrackView(this, this.routes, { number: wanted.number, queryCode });
        });
    }
  }

  private async receipt(commitment: Commitment, extra: ReceiptExtra = {}): Promise<void> {
    const { number, signed, state } = commitment;
    await this.load(async () => {
      const part = await import('./receipt/receipt.view.js');
      return new part.ReceiptView(this, this.routes, commitment, extra);
    });
    const { templateId, templateVersion } = signed;
    this.dispatchEvent(new CreditCommitmentSubmittedEvent({ number, templateId, templateVersion, state }));
  }

  private async correct(commitment: Commitment, queryCode: string | undefined): Promise<void> {
    await this.load(async () => {
      const part = await import('./sign/sign.view.js');
      return new part.SignView(this, commitment.signed.templateId, this.routes, { commitment, queryCode });
    }, this.current);
  }
}
