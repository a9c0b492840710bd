import { timingSafeEqual } from 'node:crypto';

import type { Secrets } from './numbers.js';

/** How long a grant is good, in milliseconds. */
const LIFE = 15 * 60_000;

/** What a visitor who verified a report may read on. */
export interface Grant {
  readonly reportId: string;
  /** Absent when the report was verified by its number. */
  readonly codeId?: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Lets a visitor read on in a report; the text itself says what it is good for, signed. */
export function writeGrant(secrets: Secrets, grant: Omit<Grant, 'until'>, now: number): string {
  const text = Buffer.from(JSON.stringify({ ...grant, until: now + LIFE } satisfies Grant)).toString('base64url');
  return `${text}.${secrets.sign('grant', text).toString('base64url')}`;
}

/** What a grant is good for; undefined when it isn't ours or is over. */
export function readGrant(secrets: Secrets, grant: string, now: number): Grant | undefined {
  const [text = '', sign = ''] = grant.split('.');
  const given = Buffer.from(sign, 'base64url');
  const expected = secrets.sign('grant', text);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const read = JSON.parse(Buffer.from(text, 'base64url').toString()) as Grant;
  return read.until > now ? read : undefined;
}
