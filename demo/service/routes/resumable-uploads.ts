import type { AppContext, Services } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import type { Routes } from '../http/routes.js';
import { submitterOf } from '../submissions/submission-of.js';
import { Tus } from '../uploads/tus.js';
import { UPLOAD_OFFER, type Uploads } from '../uploads/uploads.js';

const { path } = UPLOAD_OFFER.resumable;
const ONE = `${path}/{id}`;

/** Files piece by piece, by tus; see `uploads.resumable` of `describeService`. */
export function addResumableUploads(routes: Routes, { data, sessions }: Services): void {
  const made = new WeakMap<Uploads, Tus>();
  const tus = (): Tus => {
    const { uploads } = data();
    const found = made.get(uploads) ?? new Tus(uploads.partial);
    made.set(uploads, found);
    return found;
  };
  const ownerOf = (context: AppContext) => submitterOf(context.get('session'), sessions);
  const idOf = (context: AppContext) => {
    const id = context.req.param('id') ?? '';
    if (!/^[\w-]{1,60}$/.test(id)) throw new Problem(404, 'not-found', { detail: '没有这个未传完的文件。' });
    return id;
  };

  routes.add({ method: 'POST', path }, (context) => tus().create(context.req.raw, ownerOf(context)));

  routes.add({ method: 'PATCH', path: ONE }, async (context) => {
    const answer = await tus().append(context.req.raw, idOf(context), ownerOf(context));
    data().uploads.wake();
    return answer;
  });

  // A question by HEAD comes here too.
  routes.add({ method: 'GET', path: ONE }, (context) => {
    if (context.req.raw.method !== 'HEAD')
      throw new Problem(405, 'method-not-allowed', { allow: ['HEAD', 'PATCH'], detail: '此地址只支持 HEAD、PATCH。' });
    const [id, owner] = [idOf(context), ownerOf(context)];
    return tus().look(context.req.raw, id, owner, async () => {
      const upload = await data().uploads.get(id, owner).catch(notThere);
      return upload?.size;
    });
  });
}

function notThere(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'not-found') return undefined;
  throw error as Error;
}
