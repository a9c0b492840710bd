import type { ReactiveController } from 'lit';

import { type Clock, pageClock } from '../../../client/clock.js';
import type { CommitmentSignature } from '../../../contract/schema/commitment.js';
import { CountdownController } from '../../../element/controllers/countdown.controller.js';
import type { DocumentToSign, Signature } from '../../../element/host.js';
import type { PartHost } from '../../../element/part-host.js';

/** How the page's signing service stands. Everything but `waiting` has an end of its own that the visitor is told. */
export type AdapterState = 'idle' | 'waiting' | 'stopped' | 'refused' | 'expired' | 'broken';

/** What signing by the page's service needs. */
export interface AdapterSigningOptions {
  readonly document: DocumentToSign;
  /** It stands otherwise now. */
  changed(state: AdapterState): void;
  signed(signature: CommitmentSignature): void;
  readonly clock?: Clock | undefined;
}

/** Seconds that a visitor has, for finding a certificate and its password. */
const PATIENCE = 300;

/** Longest members that the contract takes. */
const MOST = { algorithm: 50, value: 20_000, certificate: 50_000 };

const fits = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= most;

/** What the service brought, if the endpoint can take it. */
function signatureOf(brought: Partial<Signature> | undefined): CommitmentSignature | undefined {
  const { algorithm, value, certificate } = brought ?? {};
  if (!fits(algorithm, MOST.algorithm) || !fits(value, MOST.value)) return undefined;
  if (certificate === undefined || certificate === null) return { level: 'adapter', algorithm, value };
  return fits(certificate, MOST.certificate) ? { level: 'adapter', algorithm, value, certificate } : undefined;
}

/** Has a document signed by the service that the page brings, for as long as a visitor may need. What comes after the end counts for nothing. */
export class AdapterSigning implements ReactiveController {
  state: AdapterState = 'idle';
  private readonly countdown: CountdownController;
  /** Counts what was begun and ended. */
  private turn = 0;

  constructor(
    private readonly host: PartHost,
    private readonly options: AdapterSigningOptions,
  ) {
    this.countdown = new CountdownController(host, options.clock ?? pageClock);
    host.addController(this);
  }

  /** Seconds that are left. */
  get seconds(): number {
    return this.countdown.seconds;
  }

  /** A signature that comes when nobody is there would be sent unseen. */
  hostDisconnected(): void {
    if (this.state === 'waiting') this.end('stopped');
  }

  async start(): Promise<void> {
    const { host, options, countdown } = this;
    const { sign } = host.host;
    if (this.state === 'waiting' || !sign) return;
    const turn = (this.turn += 1);
    this.set('waiting');
    countdown.start(PATIENCE, () => this.end('expired'));
    let signature: CommitmentSignature | undefined;
    let isRefused = false;
    try {
      const { text, digest } = options.document;
      signature = signatureOf(await sign({ text, digest: { ...digest } }));
    } catch {
      isRefused = true;
    }
    if (turn !== this.turn) return;
    if (!signature) return this.end(isRefused ? 'refused' : 'broken');
    this.end('idle');
    options.signed(signature);
  }

  /** The visitor doesn't want to wait any longer. */
  stop(): void {
    if (this.state === 'waiting') this.end('stopped');
  }

  dispose(): void {
    this.turn += 1;
    this.countdown.hostDisconnected();
    this.host.removeController(this.countdown);
    this.host.removeController(this);
  }

  private end(state: AdapterState): void {
    this.turn += 1;
    this.countdown.start(0);
    this.set(state);
  }

  private set(state: AdapterState): void {
    this.state = state;
    this.options.changed(state);
    this.host.requestUpdate();
  }
}
