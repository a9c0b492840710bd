import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

import {
  type ConfirmContactCodeRequest,
  type ConfirmedContact,
  maskPhone,
  parsePhone,
  type SendContactCodeRequest,
  type SentContactCode,
} from '../../../src/contract/index.js';
import type { Database } from '../db/database.js';
import type { Clock } from '../http/environment.js';
import { fault } from '../http/faults.js';
import { Problem } from '../http/problem.js';
import { invalid } from '../http/validate.js';
import { newId, type Secrets } from '../reports/numbers.js';

const LENGTH = 6;
/** Milliseconds for which a code holds, before another may be sent, and for which sent ones count. */
const LIFE = 5 * 60_000;
const RESEND_AFTER = 60_000;
const HOUR = 3_600_000;
const MOST_SENT = 5;
const MOST_TRIES = 5;
/** Milliseconds for which a proof holds. */
const PROOF_LIFE = 30 * 60_000;

const seconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000));

/** What the codes stand on. */
export interface ContactCodesContext {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

interface Sent {
  readonly n: number;
  readonly oldest: number | null;
  readonly newest: number | null;
}

interface CodeRow {
  readonly owner: string;
  readonly contact: string;
  readonly codeHash: string;
  readonly tries: number;
  readonly isOver: boolean;
}

/** The mobile phone that words mean, as it is compared; a text message reaches no other. */
const mobileOf = (text: string): string | undefined => {
  const phone = parsePhone(text);
  return phone?.kind === 'mobile' ? phone.value : undefined;
};

/** Proves that a phone is the visitor's own. All of it is in the database, contacts and codes as keyed digests: a restart changes nothing. */
export class ContactCodes {
  constructor(private readonly context: ContactCodesContext) {}

  /** "Sends" a code: the demonstration has no gateway and says it instead. @throws Problem */
  async send({ channel, to }: SendContactCodeRequest, who: string): Promise<SentContactCode> {
    if (channel !== 'phone')
      throw invalid([fault('/channel', 'not-allowed', '这里只用手机号码验证，请填写手机号码。')]);
    const phone = mobileOf(to);
    if (!phone) throw invalid([fault('/to', 'format', '请填写 11 位的手机号码，验证码以短信发送。')]);
    const { database, clock } = this.context;
    const now = clock.now();
    const contact = this.contactHash(phone);
    const id = newId();
    const code = String(randomInt(10 ** LENGTH)).padStart(LENGTH, '0');
    await database.transaction(async (transaction) => {
      // One at a time, or many at once would all find that none was sent yet.
      await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [contact]);
      await transaction.query('delete from contact_codes where sent_at <= $1::timestamptz', [
        new Date(now.getTime() - HOUR).toISOString(),
      ]);
      const { rows } = await transaction.query<Sent>(
        `select count(*)::integer as n, floor(extract(epoch from min(sent_at)) * 1000)::float8 as oldest,
           floor(extract(epoch from max(sent_at) filter (where expires_at > sent_at)) * 1000)::float8 as newest
         from contact_codes where contact = $1`,
        [contact],
      );
      assertMaySend(rows[0], now.getTime());
      await transaction.query(
        `insert into contact_codes (id, owner, contact, code_hash, sent_at, expires_at)
         values ($1, $2, $3, $4, $5::timestamptz, $6::timestamptz)`,
        [id, who, contact, this.codeHash(id, code), now.toISOString(), new Date(now.getTime() + LIFE).toISOString()],
      );
    });
    return {
      id,
      sentTo: maskPhone(phone),
      length: LENGTH,
      expiresIn: seconds(LIFE),
      resendAfter: seconds(RESEND_AFTER),
      triesLeft: MOST_TRIES,
      demonstration: `演示不发送短信，验证码是 ${code}`,
    };
  }

  /** @throws Problem `invalid` with `triesLeft` for a wrong code, 410 for one that is over */
  async confirm({ id, code }: ConfirmContactCodeRequest, who: string): Promise<ConfirmedContact> {
    const { database, clock } = this.context;
    const now = clock.now();
    // Counted before it is judged: many at once are no way around.
    const { rows } = await database.query<CodeRow>(
      `update contact_codes set tries = tries + 1 where id = $1 and owner = $2
       returning owner, contact, code_hash as "codeHash", tries, expires_at <= $3::timestamptz as "isOver"`,
      [id, who, now.toISOString()],
    );
    const [row] = rows;
    if (!row) throw new Problem(404, 'not-found', { detail: '没有这个验证码，请重新获取。' });
    if (row.isOver) throw new Problem(410, 'code-expired', { detail: '验证码已过有效时间，请重新获取。' });
    if (row.tries > MOST_TRIES)
      throw new Problem(410, 'code-spent', { triesLeft: 0, detail: '输错次数过多，这个验证码已作废，请重新获取。' });
    const given = Buffer.from(this.codeHash(id, code.replace(/\D/g, '')));
    if (!timingSafeEqual(given, Buffer.from(row.codeHash))) throw wrongCode(MOST_TRIES - row.tries);
    // Used up. Whoever has shown that the phone is theirs needn't wait for the next one, after a reload for example.
    await database.query('update contact_codes set expires_at = sent_at where id = $1', [id]);
    const until = now.getTime() + PROOF_LIFE;
    return {
      proof: this.proofOf(row.contact, who, until),
      validUntil: new Date(until).toISOString(),
    };
  }

  /** Whether a proof is good for a phone now, from whoever got it. */
  isProven(phone: string, proof: string, who: string): boolean {
    const mobile = mobileOf(phone);
    const until = Number(proof.split('.')[0]);
    if (!mobile || !(until > this.context.clock.now().getTime())) return false;
    const expected = digest(this.proofOf(this.contactHash(mobile), who, until));
    return timingSafeEqual(digest(proof), expected);
  }

  /** Says how long it holds and nothing else: phone and owner are under the signature. */
  private proofOf(contact: string, who: string, until: number): string {
    const sign = this.context.secrets.sign('contact-proof', `${contact}\n${who}\n${until}`);
    return `${until}.${sign.toString('base64url')}`;
  }

  private contactHash(phone: string): string {
    return this.context.secrets.sign('contact', phone).toString('hex');
  }

  private codeHash(id: string, code: string): string {
    return this.context.secrets.sign('contact-code', `${id}\n${code}`).toString('hex');
  }
}

/** Of one length, whatever was given. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function wrongCode(triesLeft: number): Problem {
  const detail =
    triesLeft > 0 ? `验证码不对，请核对后重试，还可以试 ${triesLeft} 次。` : '验证码不对，已经作废，请重新获取。';
  return new Problem(400, 'invalid', { triesLeft, detail, errors: [fault('/code', 'wrong-code', detail)] });
}

function assertMaySend(sent: Sent | undefined, now: number): void {
  if (!sent || sent.newest === null || sent.oldest === null) return;
  const wait = sent.newest + RESEND_AFTER - now;
  if (wait > 0)
    throw new Problem(429, 'rate-limited', {
      retryAfter: seconds(wait),
      detail: `验证码刚刚发送过，请 ${seconds(wait)} 秒后再获取。`,
    });
  if (sent.n >= MOST_SENT)
    throw new Problem(429, 'rate-limited', {
      retryAfter: seconds(sent.oldest + HOUR - now),
      detail: `这个号码一小时内最多获取 ${MOST_SENT} 次验证码，请稍后再试。`,
    });
}
