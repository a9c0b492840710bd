import { createHash, createPublicKey, verify as verifyWith } from 'node:crypto';
import { createRequire } from 'node:module';
import {
  canonicalJson,
  type CreditRecord,
  type KeyList,
  type Problem,
  type PublishedKey,
  readDetachedSignature,
  type Report,
  type ReportCode,
  type ReportHeader,
  signingInput,
  type VerifiedReport,
} from '../../../src/contract/index.js';
import type { RecordInput } from '../../../demo/service/store/types.js';
import type { Clock } from '../../../demo/service/http/environment.js';
import type { TestService } from './service.js';
import { fictitiousUscc, listRecord } from './subjects.js';

/** Another implementation than the one that signs; it has no types. */
const { sm2, sm3 } = createRequire(import.meta.url)('sm-crypto') as {
  sm2: { doVerifySignature(input: number[], signature: string, point: string, options: { hash: boolean }): boolean };
  sm3(input: number[]): string;
};

/** Whom the reports of the tests are about, and its login. */
export const HOLDER = { subjectId: 'lock', uscc: fictitiousUscc(1) };

const penalty = (
  id: string,
  date: string | undefined,
  authority: string,
  rest: Partial<CreditRecord> = {},
): RecordInput => ({
  subjectId: 'lock',
  scope: 'public',
  record: listRecord({
    id,
    type: 'list',
    title: `样例处罚${id}`,
    adverse: true,
    dataSourceName: authority,
    ...(date ? { date } : {}),
    ...rest,
  }),
});

const MARKET = '上海市样例区市场监督管理局';
const TAX = '上海市样例区税务局';

/** Against `lock`: five of the market's (one without a date, one too old, one not for everybody), one of the tax office's, one of nobody's 领域. */
export const VIOLATIONS: readonly RecordInput[] = [
  penalty('market-1', '2026-03-01', MARKET),
  penalty('market-2', '2025-03-01', MARKET, { chapter: 'abnormalInfo', title: '列入（样例）经营异常名录' }),
  penalty('market-3', undefined, MARKET),
  penalty('market-4', '2022-03-01', MARKET),
  { ...penalty('market-5', '2026-04-01', MARKET), scope: 'authorised' },
  penalty('tax-1', '2026-05-01', TAX),
  penalty('nobody-1', '2026-06-01', '样例联合检查组'),
];

/** The clock of a test: it stands still until it is moved. */
export class TestClock implements Clock {
  private at = Date.parse('2026-11-10T02:00:00Z');
  /** What a wait does; at once over unless a test holds it. */
  onSleep: () => Promise<void> = async () => undefined;

  now(): Date {
    return new Date(this.at);
  }

  sleep(): Promise<void> {
    return this.onSleep();
  }

  pass(milliseconds: number): void {
    this.at += milliseconds;
  }
}

/** Asks for reports and codes as a page would. */
export class Visitor {
  constructor(
    private readonly service: TestService,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  static async holder(service: TestService): Promise<Visitor> {
    return new Visitor(service, await service.signIn({ level: 'real-name', actor: 'legal', uscc: HOLDER.uscc }));
  }

  post<Body>(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    return this.service.call<Body & Problem>('POST', path, body, { ...this.headers, ...headers });
  }

  get<Body>(path: string) {
    return this.service.call<Body & Problem>('GET', path, undefined, this.headers);
  }

  delete<Body>(path: string) {
    return this.service.call<Body & Problem>('DELETE', path, undefined, this.headers);
  }

  ask(request: object, headers: Readonly<Record<string, string>> = {}) {
    return this.post<Report>('/reports', { subjectId: HOLDER.subjectId, ...request }, headers);
  }

  /** The report when it is no longer in preparation. */
  async settled(id: string): Promise<Report> {
    for (;;) {
      const { body } = await this.get<Report>(`/reports/${id}`);
      if (body.state !== 'preparing') return body;
    }
  }

  /** Asks for a report and waits for it. */
  async report(request: object): Promise<Report & { header: ReportHeader; pages: CreditRecord[][] }> {
    const { status, body } = await this.ask(request);
    if (status !== 200) throw new Error(`${status} ${body.code}: ${body.detail}`);
    return (await this.settled(body.id)) as Report & { header: ReportHeader; pages: CreditRecord[][] };
  }

  async code(reportId: string, order: object = {}): Promise<ReportCode> {
    const { status, body } = await this.post<ReportCode>(`/reports/${reportId}/codes`, { lifetime: 600, ...order });
    if (status !== 200) throw new Error(`${status} ${body.code}: ${body.detail}`);
    return body;
  }

  verify(request: object, headers: Readonly<Record<string, string>> = {}) {
    return this.post<VerifiedReport>('/reports/verify', request, headers);
  }

  async keys(): Promise<KeyList> {
    return (await this.get<KeyList>('/keys')).body;
  }
}

/** A special report over five 领域: found, none, down, not connected, and found by nobody. */
export const SPECIAL = {
  kind: 'special',
  domains: ['market', 'tax', 'fire', 'customs', 'sport'],
  period: { from: '2024-01-01', to: '2026-11-01' },
};

const hexOf = (text: string) => Buffer.from(text, 'base64url').toString('hex');

function fits(key: PublishedKey, input: Uint8Array, signature: Uint8Array): boolean {
  const { x, y } = key;
  if (key.alg === 'SM2-SM3') {
    const point = `04${hexOf(x)}${hexOf(y)}`;
    return sm2.doVerifySignature([...input], Buffer.from(signature).toString('hex'), point, { hash: true });
  }
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  return verifyWith('sha256', input, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
}

/** Whether a report is signed by one of these keys. */
export function isSigned({ header, signature }: Report, { keys }: KeyList): boolean {
  const read = readDetachedSignature(signature ?? '');
  const key = keys.find(({ kid, alg }) => kid === read?.kid && alg === read.alg);
  return Boolean(read && key && header && fits(key, signingInput(read.protectedHeader, header), read.bytes));
}

/** Digest of a page, worked out apart from the service. */
export function pageDigest(header: ReportHeader, page: readonly unknown[]): string {
  const text = canonicalJson(page);
  return header.records.digestAlgorithm === 'SM3'
    ? sm3([...Buffer.from(text)])
    : createHash('sha256').update(text).digest('hex');
}
