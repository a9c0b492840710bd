import { getSubject } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { refuse } from './refuse.js';
import { subjectId } from './subject-id.js';

/** `GET /subjects/{id}` */
export function addGetSubject(routes: Routes, { store, sessions }: Services): void {
  routes.add(getSubject, async (context) => {
    const subject = await store().getSubject(subjectId(context), sessions.caller(context.get('session')));
    if ('refused' in subject) throw refuse(context, subject);
    return context.json(subject);
  });
}
