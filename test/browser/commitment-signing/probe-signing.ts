import type { Clock } from '../../../src/client/clock.js';
import type { Result } from '../../../src/client/failure.js';
import type { CommitmentSignature, Digest } from '../../../src/contract/schema/commitment.js';
import type { Service } from '../../../src/contract/schema/service.js';
import { CreditElement } from '../../../src/element/credit-element.js';
import { digestText } from '../../../src/element/digest/digest.js';
import type { HostAdapters } from '../../../src/element/host.js';
import type { PartHost } from '../../../src/element/part-host.js';
import { SigningStep } from '../../../src/elements/credit-commitment/signing/signing-step.js';
import { waitUntil } from '../helpers/index.js';
import { mount, type Setup, type Subject } from '../suites/index.js';

/** A clock that stands still until it is driven. */
export class StillClock implements Clock {
  private time = 0;
  private timers: { at: number; handler: () => void }[] = [];

  now = () => this.time;
  random = () => 0;

  setTimeout = (handler: () => void, milliseconds: number) => {
    const timer = { at: this.time + milliseconds, handler };
    this.timers.push(timer);
    return timer;
  };

  clearTimeout = (timer: unknown) => {
    this.timers = this.timers.filter((each) => each !== timer);
  };

  get pending(): number {
    return this.timers.length;
  }

  /** Time passes, and what is due goes off in its order. */
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.clearTimeout(next);
      this.time = next.at;
      next.handler();
    }
    this.time = end;
  }
}

export const TEXT = '样例承诺书\n\n承诺人：样例单位\n签署人：阿依古丽·样例';
export const PERSON = '阿依古丽·样例';

/** An element around the step, as the flow of a commitment is. */
export class ProbeSigning extends CreditElement implements PartHost {
  static override readonly tag = 'probe-signing';

  readonly clock = new StillClock();
  readonly said: string[] = [];
  readonly signatures: CommitmentSignature[] = [];
  /** Of the page. */
  adapters: Partial<HostAdapters> = {};
  step: SigningStep | undefined;

  override get host(): HostAdapters {
    return { ...super.host, ...this.adapters };
  }

  describe(): Promise<Result<Service>> {
    return Promise.resolve({ ok: false, failure: { operation: 'describeService', code: 'unavailable' } });
  }

  announce(text: string): void {
    this.said.push(text);
  }

  async begin(levels: readonly string[], digest: Digest): Promise<void> {
    await this.updateComplete;
    this.step = new SigningStep(this, {
      text: TEXT,
      digest,
      levels,
      authorisedPerson: PERSON,
      clock: this.clock,
      signed: (signature) => this.signatures.push(signature),
    });
    await this.step.ready;
    this.requestUpdate();
    await this.updateComplete;
  }

  protected get stateName(): string {
    return this.step?.stateName ?? 'idle';
  }

  protected content(): unknown {
    return this.step?.render();
  }
}

/** The step, as the suites take it. */
export const probe: Subject<ProbeSigning> = {
  element: ProbeSigning,
  answers: {},
  act: (element) => element.begin(['typedName', 'handwritten'], { algorithm: 'SHA-256', value: '0'.repeat(64) }),
};

/** How somebody comes to sign. */
export interface Arrival extends Setup {
  readonly levels?: readonly string[];
  readonly algorithm?: Digest['algorithm'];
  readonly adapters?: Partial<HostAdapters>;
}

/** Somebody who signs. */
export class Visitor {
  private constructor(
    readonly element: ProbeSigning,
    readonly digest: Digest,
  ) {}

  static async arrives({ levels = ['typedName'], algorithm = 'SHA-256', adapters = {}, ...setup }: Arrival = {}) {
    const element = await mount(probe, setup);
    element.adapters = adapters;
    const digest = { algorithm, value: await digestText(algorithm, TEXT) };
    await element.begin(levels, digest);
    return new Visitor(element, digest);
  }

  get root(): ShadowRoot {
    return this.element.renderRoot as ShadowRoot;
  }

  get step(): SigningStep {
    return this.element.step as SigningStep;
  }

  get text(): string {
    return this.root.querySelector('.credit')?.textContent ?? '';
  }

  find<E extends Element = HTMLInputElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  async settles(): Promise<void> {
    await this.element.updateComplete;
    await this.element.updateComplete;
  }

  async chooses(level: string): Promise<void> {
    this.find(`[name=level][value=${level}]`).click();
    await this.settles();
  }

  async ticks(): Promise<void> {
    this.find('[name=agreed]').click();
    await this.settles();
  }

  async types(name: string): Promise<void> {
    const input = this.find('[name=name]');
    input.value = name;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.settles();
  }

  async presses(text: string): Promise<void> {
    const button = [...this.root.querySelectorAll('button')].find((each) => each.textContent?.trim() === text);
    if (!button) throw new Error(`There is no ${text}`);
    button.click();
    await this.settles();
  }

  /** Until the box to write in is ready. */
  async pad(): Promise<HTMLCanvasElement> {
    await waitUntil(
      () => !/正在准备|Getting/.test(this.find('.signing-strokes').textContent ?? ''),
      'the box never opens',
    );
    return this.find<HTMLCanvasElement>('.signing-pad');
  }

  /** Writes a line through these points, in parts of the box's width and height. */
  async writes(...points: readonly (readonly [number, number])[]): Promise<void> {
    const canvas = await this.pad();
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const send = (type: string, [x, y]: readonly [number, number], buttons: number) =>
      (type === 'pointerdown' ? canvas : window).dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          cancelable: true,
          composed: true,
          pointerId: 7,
          button: 0,
          buttons,
          clientX: left + x * width,
          clientY: top + y * height,
        }),
      );
    const [first = [0, 0]] = points;
    const last = points[points.length - 1] ?? first;
    send('pointerdown', first, 1);
    // The pad takes a point every 16 ms, and the last one whenever it comes.
    for (const point of points.slice(1)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      send('pointermove', point, 1);
    }
    send('pointerup', last, 0);
    await this.settles();
  }

  /** A name, as far as the pad can tell. */
  async signs(): Promise<void> {
    await this.writes([0.1, 0.2], [0.4, 0.8], [0.7, 0.2]);
    await this.writes([0.2, 0.5], [0.8, 0.5]);
  }

  async isSigned(): Promise<CommitmentSignature> {
    await waitUntil(() => this.element.signatures.length > 0, 'nothing was signed', { timeout: 10_000 });
    return this.element.signatures[0] as CommitmentSignature;
  }
}
