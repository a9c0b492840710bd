import { normaliseCode } from '../../../contract/normalise.js';
import { isResidentId } from '../../../contract/resident-id.js';
import { checkUscc, looksLikeUscc } from '../../../contract/uscc.js';

/** How the words in the box are taken. */
export type SearchBy = 'name' | 'code';

/** What the words in the box were understood as. */
export interface Understanding {
  readonly by: SearchBy;
  /** What is sent: a normalised code, or the name as typed. */
  readonly query: string;
  /**
   * `resident-id` is never sent. The others only warn: published codes exist that fail the check (see contract/uscc.ts), and a code may be
   * looked up by its beginning.
   */
  readonly finding?: 'resident-id' | 'suspect-code' | undefined;
}

/** Understands what a visitor typed; `choice` is the visitor's own word on it, if there is one. */
export function understand(text: string, choice?: SearchBy): Understanding | undefined {
  const typed = text.trim();
  if (!typed) return undefined;
  if (isResidentId(typed)) return { by: choice ?? 'code', query: '', finding: 'resident-id' };
  const by = choice ?? (looksLikeUscc(typed) ? 'code' : 'name');
  if (by === 'name') return { by, query: typed };
  const query = normaliseCode(typed);
  const check = checkUscc(query);
  return {
    by,
    query,
    finding: check === 'wrong-check-digit' || check === 'wrong-character' ? 'suspect-code' : undefined,
  };
}
