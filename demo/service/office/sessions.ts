import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';

import { isSecure } from '../http/connection.js';
import type { AppContext } from '../http/environment.js';

const COOKIE = 'office_session';
/** How long an operator stays signed in, in seconds. */
const LIFE = 8 * 3600;

const isEqual = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Logins of operators. They hang on the password: with another one the old logins are over. */
export class OfficeSessions {
  private readonly key: Buffer;

  constructor(
    secret: Buffer,
    private readonly password: string | undefined,
    private readonly now: () => number,
  ) {
    this.key = createHmac('sha256', secret)
      .update(`office\n${password ?? ''}`)
      .digest();
  }

  /** Compared by digests of one length, so that nothing of it can be measured. */
  isPassword(given: string): boolean {
    return this.password !== undefined && isEqual(digest(given), digest(this.password));
  }

  /** The login of a request, a number that says nothing. */
  read(context: AppContext): string | undefined {
    const [id = '', until = '', sign = ''] = (getCookie(context, COOKIE) ?? '').split('.');
    const isOurs = isEqual(Buffer.from(sign, 'base64url'), this.sign('session', `${id}.${until}`));
    return isOurs && Number(until) > this.now() ? id : undefined;
  }

  /** Signs in. */
  begin(context: AppContext): string {
    const id = randomBytes(12).toString('base64url');
    const text = `${id}.${this.now() + LIFE * 1000}`;
    setCookie(context, COOKIE, `${text}.${this.sign('session', text).toString('base64url')}`, {
      path: '/office',
      httpOnly: true,
      sameSite: 'Strict',
      secure: isSecure(context),
      maxAge: LIFE,
    });
    return id;
  }

  /** What a form of this login carries; another site's page can't know it. */
  formToken(id: string): string {
    return this.sign('form', id).toString('base64url');
  }

  isFormToken(id: string, token: string): boolean {
    return isEqual(Buffer.from(token, 'base64url'), this.sign('form', id));
  }

  private sign(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\n${text}`).digest();
  }
}
