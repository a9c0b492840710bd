import {
  confirmContactCode,
  ConfirmContactCodeRequestSchema,
  sendContactCode,
  SendContactCodeRequestSchema,
} from '../../../src/contract/index.js';
import type { Services } from '../http/environment.js';
import type { Routes } from '../http/routes.js';
import { readBody } from '../http/validate.js';
import { submitterOf } from '../submissions/submission-of.js';

/** `POST /contact-codes` and `POST /contact-codes/confirm` */
export function addContactCodes(routes: Routes, { data, sessions }: Services): void {
  routes.add(sendContactCode, async (context) => {
    const body = await readBody(context, SendContactCodeRequestSchema);
    return context.json(await data().contactCodes.send(body, submitterOf(context.get('session'), sessions)));
  });

  routes.add(confirmContactCode, async (context) => {
    const body = await readBody(context, ConfirmContactCodeRequestSchema);
    return context.json(await data().contactCodes.confirm(body, submitterOf(context.get('session'), sessions)));
  });
}
