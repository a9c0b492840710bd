import { getSubject, GetSubjectRequestSchema } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { validate } from '../http/validate.js';
import { refuse } from './refuse.js';

/** `GET /subjects/{id}` */
export function addGetSubject(routes: Routes, { store, sessions }: Services): void {
  routes.add(getSubject, async (context) => {
    const { id } = validate(GetSubjectRequestSchema, context.req.param());
    const subject = await store().getSubject(id, sessions.caller(context.get('session')));
    if ('refused' in subject) throw refuse(context, subject);
    return context.json(subject);
  });
}
