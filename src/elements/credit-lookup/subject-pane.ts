import type { CSSResult } from 'lit';

import type { CommonMessages } from '../../locale/zh-hans/common.js';
import type { DetailState } from './credit-lookup.state.js';
import type { DetailHost } from './detail/detail-host.js';
import type { SubjectDetail } from './detail/subject-detail.js';
import { loaded } from '../../element/loaded.js';

/** What the pane needs of its element. */
export interface SubjectPaneHost extends DetailHost {
  readonly common: CommonMessages;
  readonly updateComplete: Promise<boolean>;
  adopt(styles: readonly CSSResult[]): void;
  /** Back to the results. */
  closeSubject(): void;
}

/** The place where a subject is shown in full, and the way back to the card that it was opened from. */
export class SubjectPane {
  /** What shows the subject; nothing while it is on its way. */
  detail: SubjectDetail | undefined;
  private leftAt = 0;

  constructor(private readonly host: SubjectPaneHost) {}

  /** Notes where the visitor leaves the results. */
  leave(): void {
    this.leftAt = scrollY;
  }

  /** Fetches the part that shows subjects, unless `given up` meanwhile; whether it could be had. */
  async show(subject: DetailState['subject'], givenUp: () => boolean): Promise<boolean> {
    const part = await loaded(import('./detail/subject-detail.js'));
    if (!part || givenUp()) return !!part;
    const { host } = this;
    host.adopt(part.SubjectDetail.styles);
    this.detail = new part.SubjectDetail(host, { ...subject, close: () => host.closeSubject(), messages: host });
    await this.detail.ready;
    host.requestUpdate();
    this.detail?.focus();
    return true;
  }

  /** Ends what the subject still waits for. */
  drop(): void {
    this.detail?.dispose();
    this.detail = undefined;
  }

  /** To the card of the subject, where the visitor left it; whether there is one. */
  async goBack(subjectId: string): Promise<boolean> {
    await this.host.updateComplete;
    const cards = [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-subject]')];
    const opener = cards.find((card) => card.dataset.subject === subjectId);
    opener?.focus({ preventScroll: true });
    scrollTo(scrollX, this.leftAt);
    return !!opener;
  }
}
