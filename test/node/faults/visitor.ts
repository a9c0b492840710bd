import assert from 'node:assert/strict';

import { CreditClient, type GetToken } from '../../../src/client/index.js';
import { fetchRequest } from '../../../src/client/transport.js';
import type { FormStore } from '../../../src/form/store.js';
import type { SubmissionState } from '../../../src/form/submission/submission.js';
import { aStorage } from '../form/support.js';
import { fictitiousUscc } from '../helpers/subjects.js';
import type { Form, Given, Numbered, OpenForm, ReadForm } from './form.js';
import { Network } from './network.js';
import { PageClock } from './page-clock.js';
import type { ServiceProcess, Written } from './service-process.js';
import { TabHost } from './tab-host.js';

/** In everything that is typed, and thus nowhere but in the form and in what is sent. */
export const CANARY = '金丝雀';

/** How a visitor differs from others. */
export interface VisitorOptions {
  /** A service that takes its time, or a form whose text or rules change after it was read. */
  readonly meets?: 'slow' | 'changing';
  /** The login of the page, for the legal person that has this code. */
  readonly login?: (code: string) => GetToken;
  /** The faults that are planted, to see the table fail. */
  readonly planted?: 'no key goes with what is sent' | 'nothing lost is ever found';
}

/** What stands in the form at first. */
const FIRST: Given = { words: `${CANARY}：三日内答复。` };

let visitors = 0;

/** Somebody with a form and a network of their own. Each sends for another enterprise, so that their rows can be counted. */
export class Visitor {
  /** Code of the enterprise. */
  readonly code = fictitiousUscc(5000 + ++visitors);
  readonly name = `上海${CANARY}第${visitors}有限公司`;
  readonly phone = `139${String(visitors).padStart(8, '0')}`;
  readonly form: Form;
  readonly clock: PageClock;
  readonly network: Network;
  readonly client: CreditClient;
  readonly meets: VisitorOptions['meets'];
  readonly planted: VisitorOptions['planted'];
  /** Every end that a form of theirs has shown, for the table. */
  readonly shown: string[] = [];
  /** Numbers of all receipts that they have seen. */
  readonly receipts = new Set<string>();
  private inFlight = 0;

  constructor(
    readonly service: ServiceProcess,
    { meets, login, planted }: VisitorOptions = {},
  ) {
    this.form = service.form;
    this.meets = meets;
    this.planted = planted;
    this.clock = new PageClock(
      () => this.inFlight <= this.network.held,
      (milliseconds) => service.pass(milliseconds),
    );
    this.network = new Network(() => service.port, this.clock.look, this.form.path);
    this.client = new CreditClient({
      endpoint: '',
      clock: this.clock,
      getToken: login?.(this.code),
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
    const tab = new Tab(this, await this.read());
    await tab.complete();
    tab.isAnew = false;
    return tab;
  }

  /** Reads what the form goes by, as it is now. */
  read(): Promise<ReadForm> {
    return this.form.read(this);
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
  /** Whether files and a code were given in it once more: what it sends is something else then, although all words are the same. */
  isAnew = false;
  private readonly form: OpenForm;
  private readonly host: TabHost;
  private typed: string;

  constructor(
    readonly visitor: Visitor,
    private readonly read: ReadForm,
    readonly storage = aStorage(),
    given: Given = FIRST,
    store: FormStore = storage,
  ) {
    this.host = new TabHost(visitor, store);
    this.form = read(this.host, given);
    this.typed = this.values();
    this.submission.hostConnected();
  }

  get submission(): OpenForm['submission'] {
    return this.form.submission;
  }

  get state(): SubmissionState<Numbered> {
    return this.submission.state;
  }

  /** What the page hears of when somebody sends. */
  get page(): EventTarget {
    return this.host;
  }

  /** Whether files or a code must be given before anything can be sent. */
  get lacks(): boolean {
    return this.form.lacks;
  }

  /** What a record of what stands in the form says. */
  get written(): string {
    return this.form.written();
  }

  /** Somebody changes what they typed. */
  change(more: string): void {
    this.form.change(CANARY + more);
    this.typed = this.values();
  }

  /** Gives what the form lacks, and waits for what it asks by itself meanwhile. */
  async complete(): Promise<void> {
    if (!this.lacks) return;
    await this.form.complete();
    this.isAnew = true;
    this.typed = this.values();
    await this.settled();
  }

  /** The service doesn't take any more what was given; it has to be given once more: one thing, or all. */
  forget(token?: string): void {
    this.form.forget(token);
  }

  /** Sends what stands in the form; comes back when there is an outcome. */
  click(): Promise<void> {
    return this.form.submit();
  }

  /** Until nothing is on its way any more. */
  async settled(): Promise<SubmissionState<Numbered>> {
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

  /** Duplicates the tab: the copy has what is kept, and the words that stand in the form. */
  duplicate(storage = copyOf(this.storage)): Tab {
    return new Tab(this.visitor, this.read, storage, { words: this.form.given.words });
  }

  /** Opens the page once more by its address: nothing of this tab is known there. */
  another(): Tab {
    return this.duplicate(aStorage());
  }

  /** The same form on a page that keeps drafts elsewhere. */
  keptIn(store: FormStore): Tab {
    this.submission.hostDisconnected();
    return new Tab(this.visitor, this.read, aStorage(), this.form.given, store);
  }

  /** The same form, by a text or by rules that were read later. */
  on(read: ReadForm): Tab {
    this.submission.hostDisconnected();
    return new Tab(this.visitor, read, this.storage, this.form.given);
  }

  /** Everything that was typed stands in the form as it was typed, and none of it in what is kept. */
  assertNothingLost(): void {
    const { code, phone } = this.visitor;
    assert.equal(this.values(), this.typed, 'what was typed is still there');
    assert.doesNotMatch(JSON.stringify([...this.storage.held]), new RegExp(`${CANARY}|${code}|${phone}`));
  }

  private values(): string {
    const { model } = this.form;
    return JSON.stringify(model.fields.map((field) => [field.name, model.value(field)]));
  }
}

function copyOf({ held }: ReturnType<typeof aStorage>): ReturnType<typeof aStorage> {
  const copy = aStorage();
  held.forEach((value, key) => copy.held.set(key, value));
  return copy;
}
