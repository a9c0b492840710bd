import * as v from 'valibot';

import { getCommitmentTemplate, listCommitmentTemplates } from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { validate } from '../http/validate.js';

const QuerySchema = v.object({ matter: v.optional(v.pipe(v.string(), v.maxLength(100))) });

/** `GET /commitment-templates` and one of them */
export function addCommitmentTemplates(routes: Routes, { data, sessions }: Services): void {
  routes.add(listCommitmentTemplates, (context) => {
    const { matter } = validate(QuerySchema, context.req.query());
    const caller = sessions.caller(context.get('session'));
    return context.json(data().commitments.listTemplates({ caller }, matter));
  });

  routes.add(getCommitmentTemplate, (context) => {
    const caller = sessions.caller(context.get('session'));
    return context.json(data().commitments.template(context.req.param('id') ?? '', { caller }));
  });
}
