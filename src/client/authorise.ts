import type { AuthActor, AuthLevel } from '../contract/schema/common.js';
import type { Clock } from './clock.js';
import type { Fault } from './failure.js';
import { limited } from './limited.js';

/** What the client asks its page for. */
export interface TokenRequest {
  /** `expired`: the endpoint refused the last token. */
  reason: 'initial' | 'expired';
  operation: string;
  /** With `expired`: the login that the endpoint wants. */
  level?: AuthLevel;
  actor?: AuthActor;
}

/** Brings a bearer token, or `null` for a visitor who isn't signed in. */
export type GetToken = (request: TokenRequest) => Promise<string | null>;

/** A token as one call got it, and how many renewals lay before. */
export interface Grant {
  token: string | null;
  renewals: number;
}

/**
 * Brings the token for one call; a fault when the page fails to bring one.
 * @param refused what the endpoint answered 401 to; if another call has had it renewed meanwhile, the page isn't asked again
 */
export type Authorise = (request: TokenRequest, signal?: AbortSignal, refused?: Grant) => Promise<Grant | Fault>;

/** Asks the page for tokens, once for calls that run at the same time. Tokens are held in memory and nowhere else. */
export function authoriser(getToken: GetToken, timeout: number, clock: Clock): Authorise {
  const asking: { initial?: Promise<Grant | Fault>; expired?: Promise<Grant | Fault> } = {};
  let renewals = 0;
  let renewed: Grant;

  const ask = async (request: TokenRequest): Promise<Grant | Fault> => {
    try {
      const token = await getToken(request);
      if (request.reason === 'initial') return { token, renewals };
      return (renewed = { token, renewals: ++renewals });
    } catch {
      return { code: 'unauthenticated', level: request.level ?? 'account', actor: request.actor ?? 'any' };
    }
  };
  // A page that never answers must not hold up later calls, hence a limit that is the question's own and not a caller's.
  const start = async (request: TokenRequest): Promise<Grant | Fault> => {
    const outcome = await limited(() => ask(request), timeout, undefined, clock);
    asking[request.reason] = undefined;
    return outcome;
  };

  return async (request, signal, refused) => {
    if (refused && refused.renewals < renewals) return renewed;
    if (signal?.aborted) return { code: 'aborted' };
    // A renewal under way serves first calls too; a first call under way may bring the very token that was refused.
    const asked = asking.expired ?? (asking[request.reason] ??= start(request));
    return limited(() => asked, timeout, signal, clock);
  };
}
