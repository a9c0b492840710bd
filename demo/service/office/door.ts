import type { AppContext } from '../http/environment.js';

/** What the office lends its parts. */
export interface OfficeDoor {
  /** The login of a request; undefined when nobody is signed in. */
  loginOf(context: AppContext): string | undefined;
  /** A form of that login. @throws Problem for one of another site */
  formOf(context: AppContext): Promise<{ login: string; form: Record<string, unknown> }>;
  formToken(login: string): string;
}
