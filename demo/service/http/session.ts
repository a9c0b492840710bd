import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AuthActor, AuthLevel } from '../../../src/contract/index.js';
import type { Caller } from '../store/types.js';

/** A demonstration login. Nobody proves anything: the visitor says who they want to be. */
export interface Session {
  readonly sid: string;
  readonly level: Exclude<AuthLevel, 'none'>;
  readonly actor: Exclude<AuthActor, 'any'>;
  /** Of the legal person that the login speaks for, normalised. */
  readonly uscc?: string;
  /** As the page greets it. */
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** How long a login lasts, in seconds. */
export const SESSION_SECONDS = 8 * 3600;

const isEqual = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

/** Logins without a memory: the token itself says who it is, signed. */
export class Sessions {
  constructor(
    private readonly secret: Buffer,
    private readonly now: () => number,
  ) {}

  create(who: Pick<Session, 'level' | 'actor' | 'uscc' | 'name'>): { session: Session; token: string } {
    const sid = randomBytes(12).toString('base64url');
    const session = { sid, ...who, expiresAt: this.now() + SESSION_SECONDS * 1000 };
    const text = Buffer.from(JSON.stringify(session)).toString('base64url');
    return { session, token: `${text}.${this.sign('session', text).toString('base64url')}` };
  }

  /** The login of a token; undefined when it isn't ours or is over. */
  read(token: string): Session | undefined {
    const [text = '', sign = ''] = token.split('.');
    if (!isEqual(Buffer.from(sign, 'base64url'), this.sign('session', text))) return undefined;
    const session = JSON.parse(Buffer.from(text, 'base64url').toString()) as Session;
    return session.expiresAt > this.now() ? session : undefined;
  }

  /** What a page has to repeat in a header, since only a page of the same site can read it from its cookie. */
  csrfToken(session: Session): string {
    return this.sign('csrf', session.sid).toString('base64url');
  }

  isCsrfToken(session: Session, token: string): boolean {
    return isEqual(Buffer.from(token, 'base64url'), this.sign('csrf', session.sid));
  }

  /** The login as the store knows it: for the audit a number that says nothing without the secret. */
  caller(session: Session | undefined): Caller | undefined {
    if (!session) return undefined;
    const { sid, level, actor, uscc } = session;
    const hashedId = this.sign('audit', sid).subarray(0, 12).toString('hex');
    return { hashedId, level, actor, ...(uscc ? { uscc } : {}) };
  }

  private sign(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.secret).update(`${purpose}\n${text}`).digest();
  }
}
