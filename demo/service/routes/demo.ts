import { deleteCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { normaliseCode } from '../../../src/contract/normalise.js';
import { isSecure } from '../http/connection.js';
import type { Services } from '../http/environment.js';
import { COOKIES } from '../http/middleware.js';
import type { Routes } from '../http/routes.js';
import { type Session, SESSION_SECONDS } from '../http/session.js';
import { finding, invalid, readBody } from '../http/validate.js';
import { MAGIC_TEMPLATES } from '../commitments/templates/index.js';
import { MAGIC_COMPLAINTS } from '../complaints/magic.js';
import { MAGIC } from '../magic.js';
import { MAGIC_CODES, MAGIC_PURPOSES } from '../reports/magic.js';
import { MAGIC_FILES } from '../uploads/scanner.js';

/** Who the visitor wants to be. */
const SignInSchema = v.strictObject({
  level: v.picklist(['account', 'real-name', 'real-person', 'certificate']),
  actor: v.picklist(['person', 'legal']),
  uscc: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))),
  name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))),
});

const describe = (session: Session | undefined) =>
  session
    ? { level: session.level, actor: session.actor, uscc: session.uscc, name: session.name }
    : { level: 'none' as const };

/** What only the demonstration has: a sign-in that believes everything, and the list of what forces a state. */
export function addDemo(routes: Routes, { sessions }: Services): void {
  const path = '/demo/session';
  routes.add({ method: 'POST', path }, async (context) => {
    const { uscc, ...body } = await readBody(context, SignInSchema);
    if (body.actor === 'legal' && !uscc) throw invalid([finding('/uscc', 'required')]);
    const { session, token } = sessions.create({ ...body, ...(uscc ? { uscc: normaliseCode(uscc) } : {}) });
    const cookie = { path: '/', sameSite: 'Lax', secure: isSecure(context), maxAge: SESSION_SECONDS } as const;
    setCookie(context, COOKIES.session, token, { ...cookie, httpOnly: true });
    setCookie(context, COOKIES.csrf, sessions.csrfToken(session), cookie);
    return context.json({ token, ...describe(session) });
  });
  routes.add({ method: 'GET', path }, (context) => context.json(describe(context.get('session'))));
  routes.add({ method: 'DELETE', path }, (context) => {
    deleteCookie(context, COOKIES.session, { path: '/' });
    deleteCookie(context, COOKIES.csrf, { path: '/' });
    return context.body(null, 204);
  });
  routes.add({ method: 'GET', path: '/demo/magic' }, (context) =>
    context.json({
      items: MAGIC,
      purposes: MAGIC_PURPOSES,
      codes: MAGIC_CODES,
      templates: MAGIC_TEMPLATES,
      files: MAGIC_FILES,
      complaints: MAGIC_COMPLAINTS,
    }),
  );
}
