import { createHmac, timingSafeEqual } from 'node:crypto';

/** A cursor that this service didn't give out, or gave out for another request. */
export class BadCursorError extends Error {
  override readonly name = 'BadCursorError';
}

const signature = (secret: Buffer, request: unknown, position: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify([request, position]))
    .digest()
    .subarray(0, 12);

/** Writes a position; `request` is what the cursor is good for and isn't part of it. */
export function writeCursor(secret: Buffer, request: unknown, position: unknown): string {
  const text = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${text}.${signature(secret, request, text).toString('base64url')}`;
}

/** Reads a position back. @throws BadCursorError */
export function readCursor<Position>(secret: Buffer, request: unknown, cursor: string): Position {
  const [text = '', sign = ''] = cursor.split('.');
  const given = Buffer.from(sign, 'base64url');
  const expected = signature(secret, request, text);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new BadCursorError('Not a cursor of this list');
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Position;
}
