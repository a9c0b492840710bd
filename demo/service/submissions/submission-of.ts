import type { Operation } from '../../../src/contract/index.js';
import { ANONYMOUS, type Visitor } from '../filing/visitor.js';
import type { AppContext } from '../http/environment.js';
import type { Session, Sessions } from '../http/session.js';
import { finding, invalid } from '../http/validate.js';
import type { Submission } from './submissions.js';

const SHORTEST = 16;
const LONGEST = 200;

/** The same for every login of a legal person; a natural person of the demonstration is known by the login itself. */
export const submitterOf = (session: Session | undefined, sessions: Sessions): string =>
  session?.uscc && session.actor === 'legal'
    ? `legal ${session.uscc} ${session.level}`
    : session
      ? `login ${sessions.caller(session)?.hashedId ?? ''}`
      : ANONYMOUS;

/** Who asks, as commitments and complaints know it. */
export function visitorOf(context: AppContext, sessions: Sessions): Visitor {
  const session = context.get('session');
  return { who: submitterOf(session, sessions), caller: sessions.caller(session), client: context.get('client') };
}

/** The submission that a request is. @throws Problem for a key that is none */
export function submissionOf(
  context: AppContext,
  sessions: Sessions,
  { name }: Operation<never, unknown>,
  body: object,
): Submission {
  const key = context.req.header('Idempotency-Key')?.trim();
  if (key !== undefined && (key.length < SHORTEST || key.length > LONGEST))
    throw invalid([finding('', 'idempotency-key')]);
  return {
    key,
    who: submitterOf(context.get('session'), sessions),
    operation: name,
    content: { path: context.req.param(), body },
  };
}
