import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

import type { ReactiveController } from 'lit';

import { CreditClient, type GetToken } from '../../../src/client/index.js';
import { fetchRequest } from '../../../src/client/transport.js';
import {
  CHINA_OFFSET,
  type Commitment,
  type CommitmentTemplate,
  commitmentText,
  type FoundSubmission,
  getCommitmentTemplate,
  type SubmitCommitmentRequest,
  todayIn,
} from '../../../src/contract/index.js';
import type { Operation } from '../../../src/contract/operation.js';
import type { CommitmentHost } from '../../../src/elements/credit-commitment/commitment-host.js';
import {
  commitmentFields,
  contentOf,
  fieldOf,
} from '../../../src/elements/credit-commitment/sign/commitment-fields.js';
import { requestOf, sending } from '../../../src/elements/credit-commitment/sign/sending.js';
import { STATED } from '../../../src/form/field.js';
import { furtherTypes } from '../../../src/form/further/further-types.js';
import { FormModel } from '../../../src/form/form-model.js';
import type { FormStore } from '../../../src/form/store.js';
import type { SubmissionState } from '../../../src/form/submission/submission.js';
import { commitmentSign } from '../../../src/locale/zh-hans/commitment-sign.js';
import { commitmentTerms } from '../../../src/locale/zh-hans/commitment-terms.js';
import { form as formWords } from '../../../src/locale/zh-hans/form.js';
import { formFurther } from '../../../src/locale/zh-hans/form-further.js';
import { aStorage } from '../form/support.js';
import { PRIVACY_NOTICE } from '../../../demo/service/filing/privacy.js';
import { fictitiousUscc } from '../helpers/subjects.js';
import { Network } from './network.js';
import { PageClock } from './page-clock.js';
import type { ServiceProcess, Written } from './service-process.js';

/** In everything that is typed, and thus nowhere but in the form and in what is sent. */
export const CANARY = '金丝雀';

/** How a visitor differs from others. */
export interface VisitorOptions {
  readonly template?: string;
  readonly getToken?: GetToken;
  /** The faults that are planted, to see the table fail. */
  readonly planted?: 'no key goes with what is sent' | 'nothing lost is ever found';
}

/** What stands in the form at first. */
const FIRST = { days: '3', more: `${CANARY}：三日内答复。` };

let visitors = 0;

/** Somebody with a form and a network of their own. Each commits for another applicant, so that their rows can be counted. */
export class Visitor {
  /** Code of the applicant. */
  readonly code = fictitiousUscc(5000 + ++visitors);
  readonly name = `上海${CANARY}第${visitors}有限公司`;
  readonly clock: PageClock;
  readonly network: Network;
  readonly client: CreditClient;
  readonly planted: VisitorOptions['planted'];
  /** Every end that a form of theirs has shown, for the table. */
  readonly shown: string[] = [];
  private inFlight = 0;

  constructor(
    readonly service: ServiceProcess,
    private readonly options: VisitorOptions = {},
  ) {
    this.planted = options.planted;
    this.clock = new PageClock(
      () => this.inFlight <= this.network.held,
      (milliseconds) => service.pass(milliseconds),
    );
    this.network = new Network(() => service.port, this.clock.look);
    this.client = new CreditClient({
      endpoint: '',
      clock: this.clock,
      getToken: options.getToken,
      request: (request) => {
        this.inFlight += 1;
        request.signal.addEventListener('abort', () => {
          this.inFlight -= 1;
          this.clock.look();
        });
        return fetchRequest(request);
      },
    });
  }

  /** Opens the page and fills the form in. */
  async open(): Promise<Tab> {
    await this.network.connect();
    this.client.settings.endpoint = this.network.url;
    return new Tab(this, await this.read());
  }

  /** Reads the template, as it is now. */
  async read(): Promise<CommitmentTemplate> {
    const { template = 'honest-business' } = this.options;
    const answer = await this.client.call(getCommitmentTemplate, { id: template });
    assert.ok(answer.ok, JSON.stringify(answer));
    return answer.value;
  }

  async leave(): Promise<void> {
    await this.network.disconnect();
  }

  /** What the service holds of them. */
  written(): Promise<readonly Written[]> {
    return this.service.written(this.code);
  }
}

/** One tab with the form in it. */
export class Tab {
  readonly submission: ReturnType<typeof sending>;
  private readonly model: FormModel;
  private readonly host: TabHost;
  private typed: string;

  constructor(
    readonly visitor: Visitor,
    private readonly template: CommitmentTemplate,
    readonly storage = aStorage(),
    values: Readonly<Record<string, string>> = FIRST,
    store: FormStore = storage,
  ) {
    this.host = new TabHost(visitor, store);
    this.model = new FormModel({
      words: () => formWords,
      further: furtherTypes(() => formFurther),
      fields: (holds) =>
        commitmentFields(
          {
            template,
            applicant: undefined,
            privacy: PRIVACY_NOTICE,
            correcting: false,
            received: [],
            words: commitmentSign,
            terms: commitmentTerms,
            furtherWords: formFurther,
          },
          holds,
        ),
    });
    this.submission = sending(this.host as unknown as CommitmentHost, {
      correcting: undefined,
      clock: visitor.clock,
      template: () => ({ templateId: template.id, templateVersion: template.version }),
      ended: () => undefined,
    });
    this.fill(values);
    this.typed = this.values();
    this.submission.hostConnected();
  }

  get state(): SubmissionState<Commitment> {
    return this.submission.state;
  }

  /** What the page hears of when somebody sends. */
  get page(): EventTarget {
    return this.host;
  }

  /** Somebody changes what they typed. */
  change(more: string): void {
    this.fill({ more: CANARY + more });
    this.typed = this.values();
  }

  /** Signs what stands in the form, and sends it; comes back when there is an outcome. */
  click(): Promise<void> {
    return this.submission.submit(this.request());
  }

  /** Until nothing is on its way any more. */
  async settled(): Promise<SubmissionState<Commitment>> {
    await this.host.until(() => !this.submission.busy);
    return this.state;
  }

  /** Until it waits for the answer to the question what became of it. */
  async asking(): Promise<void> {
    await this.host.until(() => this.state.status === 'reconciling');
  }

  /** Loads the page again; what was typed is filled in again, from the draft or by hand. */
  reload(): Tab {
    this.submission.hostDisconnected();
    return this.duplicate(this.storage);
  }

  /** Duplicates the tab: the copy has what is kept, and what stands in the form. */
  duplicate(storage = copyOf(this.storage)): Tab {
    return new Tab(this.visitor, this.template, storage, { ...FIRST, more: this.model.text(fieldOf('more')) });
  }

  /** Opens the page once more by its address: nothing of this tab is known there. */
  another(): Tab {
    return this.duplicate(aStorage());
  }

  /** The same form on a page that keeps drafts elsewhere. */
  keptIn(store: FormStore): Tab {
    this.submission.hostDisconnected();
    return new Tab(this.visitor, this.template, aStorage(), FIRST, store);
  }

  /** The same form on another text. */
  on(template: CommitmentTemplate): Tab {
    this.submission.hostDisconnected();
    return new Tab(this.visitor, template, this.storage);
  }

  /** Everything that was typed stands in the form as it was typed, and none of it in what is kept. */
  assertNothingLost(): void {
    assert.equal(this.values(), this.typed, 'what was typed is still there');
    assert.doesNotMatch(JSON.stringify([...this.storage.held]), new RegExp(`${CANARY}|${this.visitor.code}`));
  }

  /** What would be sent now. */
  request(): SubmitCommitmentRequest {
    const { model, template } = this;
    const content = contentOf(model, template, todayIn(CHINA_OFFSET, Date.now()));
    const text = commitmentText(template, content);
    const { digest: algorithm } = template.signing;
    const value = createHash(algorithm === 'SM3' ? 'sm3' : 'sha256')
      .update(text)
      .digest('hex');
    return requestOf({
      model,
      template,
      prepared: { content, text, digest: { algorithm, value } },
      signature: { level: 'typedName', name: content.applicant.authorisedPerson },
      privacy: PRIVACY_NOTICE,
    });
  }

  private fill(values: Readonly<Record<string, string>>): void {
    const { model, visitor, template } = this;
    const { days, more } = values;
    model.change('category', 'legalPerson');
    model.change('name', visitor.name);
    model.change('code', visitor.code);
    model.change('authorisedPerson', '样一帆');
    model.change('publication', template.publication[0]?.value ?? '');
    if (days) model.change(fieldOf('days'), days);
    // Demonstration's templates have a note instead.
    if (more) for (const name of ['more', 'note']) model.change(fieldOf(name), more);
    model.change('consent', STATED);
    model.change('publicationConsent', STATED);
  }

  private values(): string {
    return JSON.stringify(this.model.fields.map((field) => [field.name, this.model.value(field)]));
  }
}

/** The element as far as sending needs one: no page is drawn. */
class TabHost extends EventTarget {
  readonly updateComplete = Promise.resolve(true);
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly visitor: Visitor,
    readonly draftStore: FormStore,
  ) {
    super();
  }

  addController(_: ReactiveController): void {}
  removeController(_: ReactiveController): void {}

  requestUpdate(): void {
    this.waiting.forEach((look) => look());
  }

  until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  async call<Q, A>(
    operation: Operation<Q, A>,
    request: Q,
    signal: AbortSignal,
    { idempotencyKey }: { idempotencyKey?: string } = {},
  ) {
    const { client, planted } = this.visitor;
    if (planted === 'no key goes with what is sent') return client.call(operation, request, { signal });
    if (planted === 'nothing lost is ever found' && operation.name === 'findSubmission')
      return { ok: true, value: { state: 'unknown' } satisfies FoundSubmission };
    return client.call(operation, request, { signal, ...(idempotencyKey ? { idempotencyKey } : {}) });
  }
}

function copyOf({ held }: ReturnType<typeof aStorage>): ReturnType<typeof aStorage> {
  const copy = aStorage();
  held.forEach((value, key) => copy.held.set(key, value));
  return copy;
}
