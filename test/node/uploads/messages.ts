import { rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

import type { Case } from './case.js';
import { type Asked, type Meddler, told } from './desk.js';
import { aFile } from './visitor.js';

const isPiece = ({ method }: Asked): boolean => method === 'PATCH';
const isPlace = ({ method }: Asked): boolean => method === 'HEAD';
const isCreation = ({ method, path }: Asked): boolean => method === 'POST' && path.endsWith('/uploads/resumable');
const isWhole = ({ method, path }: Asked): boolean => method === 'POST' && path.endsWith('/uploads');
const isQuestion = ({ method, path }: Asked): boolean => method === 'GET' && path.includes('/uploads/');

/** Meddles with the nth request of a kind, and with no other; every one without a number. */
const nth = (isIt: (asked: Asked) => boolean, number: number | undefined, meddle: Meddler): Meddler => {
  let count = 0;
  return async (asked, forward) => {
    if (!isIt(asked)) return undefined;
    count += 1;
    return number === undefined || count === number ? meddle(asked, forward) : undefined;
  };
};

const by = (fault: string, moment: string, meddle: () => Meddler, more: Partial<Case> = {}): Case => ({
  fault,
  moment,
  way: 'tus',
  ends: 'arrived',
  byDesk: true,
  ...more,
  async run({ visitor, desk, file }) {
    desk.meddle = meddle();
    await visitor.chooses(file);
  },
});

const lost: Meddler = async (_asked, forward) => {
  await forward();
  return 'cut';
};
const unauthenticated = told(401, { code: 'unauthenticated', level: 'account', actor: 'any' });

/** Answers that are lost, and requests that come twice. */
const lostOnes: readonly Case[] = [
  by('the answer is lost', 'after the creation', () => nth(isCreation, 1, lost)),
  by('the answer is lost', 'after the first piece', () => nth(isPiece, 1, lost)),
  by('the answer is lost', 'after the last piece', () => nth(isPiece, 3, lost)),
  by('the answer is lost', 'after the question for the file', () => nth(isQuestion, 1, lost)),
  by('the answer is lost', 'after all of it', () => nth(isWhole, 1, lost), { way: 'multipart' }),
  by('a piece comes twice', 'at once', () =>
    nth(isPiece, 2, async (_asked, forward) => {
      const first = await forward();
      await forward();
      return first;
    }),
  ),
  by('a piece comes twice', 'and the second answer is given', () =>
    nth(isPiece, 1, async (_asked, forward) => {
      await forward();
      return forward();
    }),
  ),
  by(
    'the file comes twice',
    'at once',
    () =>
      nth(isWhole, 1, async (_asked, forward) => {
        await forward();
        return forward();
      }),
    { way: 'multipart' },
  ),
  by('the last piece comes once more', 'after it has arrived', () =>
    nth(isPiece, 3, async (_asked, forward) => {
      await forward();
      return forward();
    }),
  ),
];

/** Places that are wrong. */
const places: readonly Case[] = [
  by('a piece is sent for a wrong place', 'once', () =>
    nth(isPiece, 2, (asked, forward) => forward({ headers: { ...asked.headers, 'upload-offset': '7' } })),
  ),
  by('a wrong place is told', 'once', () => {
    const tear = nth(isPiece, 1, lost);
    const lie = nth(isPlace, 1, async (_asked, forward) => {
      const right = await forward();
      return { ...right, headers: { ...right.headers, 'upload-offset': '99999' } };
    });
    return async (...all) => (await tear(...all)) ?? lie(...all);
  }),
  by(
    'a wrong place is told',
    'always',
    () => {
      const tear = nth(isPiece, 1, lost);
      const lie = nth(isPlace, undefined, async (_asked, forward) => {
        const right = await forward();
        return { ...right, headers: { ...right.headers, 'upload-offset': '99999' } };
      });
      return async (...all) => (await tear(...all)) ?? lie(...all);
    },
    { ends: { failed: 'conflict' } },
  ),
  by('the place of another file is told', 'once', () => {
    const tear = nth(isPiece, 1, lost);
    const lie = nth(isPlace, 1, async (_asked, forward) => {
      const right = await forward();
      return { ...right, headers: { ...right.headers, 'upload-length': '5' } };
    });
    return async (...all) => (await tear(...all)) ?? lie(...all);
  }),
  by('an answer says that nothing was added', 'once', () =>
    nth(isPiece, 2, async (asked, forward) => {
      const right = await forward();
      return { ...right, headers: { ...right.headers, 'upload-offset': asked.headers['upload-offset'] ?? '' } };
    }),
  ),
  by(
    'an answer says that nothing was added',
    'always',
    () =>
      nth(isPiece, undefined, async (asked) =>
        told(204, '', { 'upload-offset': asked.headers['upload-offset'] ?? '' }),
      ),
    { ends: { failed: 'malformed' } },
  ),
  by('the upload is not there any more', 'once', () => {
    const tear = nth(isPiece, 2, lost);
    const gone = nth(isPlace, 1, async () => told(410));
    return async (...all) => (await tear(...all)) ?? gone(...all);
  }),
  by('the upload is not there any more', 'always', () => nth(isPiece, undefined, async () => told(404)), {
    ends: { failed: 'not-found' },
  }),
];

/** The service loses what it had, after so many pieces. */
const losses: readonly Case[] = [1, 2].flatMap((pieces) => [
  losing('half of what it had', pieces, (path) => truncateSync(path, Math.floor(statSync(path).size / 2))),
  losing('all bytes that it had', pieces, (path) => truncateSync(path, 0)),
  losing('the file', pieces, (path) => rmSync(path)),
]);

function losing(what: string, pieces: number, lose: (path: string) => void): Case {
  return {
    ...by(
      `the service loses ${what}`,
      `after ${pieces === 1 ? 'a piece' : `${pieces} pieces`}`,
      () => () => Promise.resolve(undefined),
    ),
    async run({ visitor, desk, file, place }) {
      const tear = nth(isPiece, pieces, lost);
      const forget = nth(isPlace, 1, async ({ path }) => {
        lose(join(place.folder, 'uploads-partial', path.split('/').pop() ?? ''));
        return undefined;
      });
      desk.meddle = async (...all) => (await tear(...all)) ?? forget(...all);
      await visitor.chooses(file);
    },
  };
}

/** Refusals, and services that want to be left alone. */
const refusals: readonly Case[] = [
  by('the file is too large', 'at the creation', () => async () => undefined, {
    ends: { failed: 'too-large' },
    file: () => aFile(10 * 1024 * 1024 + 1),
  }),
  by('the file is too large', 'whole', () => async () => undefined, {
    way: 'multipart',
    ends: { failed: 'too-large' },
    file: () => aFile(10 * 1024 * 1024 + 1),
  }),
  by('somebody in between finds a piece too large', 'midway', () => nth(isPiece, 2, async () => told(413)), {
    ends: { failed: 'too-large' },
  }),
  by('it is no document', 'at the last piece', () => async () => undefined, {
    ends: { failed: 'invalid' },
    file: () => new File([new Uint8Array(600_000)], 'a.pdf'),
  }),
  by(
    'the login is over',
    'midway, and is renewed',
    () => {
      const over = nth(
        ({ method, headers }) => method === 'PATCH' && headers['authorization'] === 'Bearer initial',
        2,
        async () => unauthenticated,
      );
      return async (asked, forward) => {
        const { authorization: _, ...headers } = asked.headers;
        return (await over(asked, forward)) ?? forward({ headers });
      };
    },
    { settings: { getToken: ({ reason }) => Promise.resolve(reason) } },
  ),
  by('the login is over', 'midway, and nobody renews it', () => nth(isPiece, 2, async () => unauthenticated), {
    settings: { getToken: async () => null },
    ends: { failed: 'unauthenticated' },
  }),
  by(
    'the login is over',
    'at the creation, without a login to renew',
    () => nth(isCreation, 1, async () => unauthenticated),
    {
      ends: { failed: 'unauthenticated' },
    },
  ),
  by(
    'a check is wanted',
    'at the creation',
    () => nth(isCreation, 1, async () => told(403, { code: 'challenge-required' })),
    {
      ends: { failed: 'challenge-required' },
    },
  ),
  by('the service is too busy', 'midway, for a second', () =>
    nth(isPiece, 2, async () => told(429, { code: 'rate-limited' }, { 'retry-after': '1' })),
  ),
  by('the service is not available', 'midway, for a second', () =>
    nth(isPiece, 2, async () => told(503, { code: 'unavailable' }, { 'retry-after': '1' })),
  ),
  by(
    'the service is not available',
    'for an hour',
    () => nth(isPiece, 2, async () => told(503, { code: 'unavailable' }, { 'retry-after': '3600' })),
    {
      ends: { failed: 'unavailable' },
    },
  ),
  by('the service breaks', 'midway', () => nth(isPiece, 2, async () => told(500, 'oops'))),
  by('the upload is locked', 'midway', () => nth(isPiece, 2, async () => told(423))),
];

/** Networks that answer in the service's place. */
const strangers: readonly Case[] = [
  by('a sign-in page of the network answers', 'once', () => nth(isCreation, 1, async () => told(200, '<html>'))),
  by('a sign-in page of the network answers', 'always', () => async () => told(200, '<html>'), {
    ends: { failed: 'malformed' },
    way: 'multipart',
  }),
  by(
    'a sign-in page of the network answers every piece',
    'always',
    () => nth(isPiece, undefined, async () => told(200, '<html>')),
    {
      ends: { failed: 'malformed' },
    },
  ),
  by(
    'the upload is to go to another origin',
    'at the creation',
    () => nth(isCreation, 1, async () => told(201, '', { location: 'http://127.0.0.2:9/uploads/resumable/somewhere' })),
    {
      ends: { failed: 'malformed' },
    },
  ),
  by('a creation says nowhere to go', 'always', () => nth(isCreation, undefined, async () => told(201)), {
    ends: { failed: 'malformed' },
  }),
  by(
    'one byte is changed on the way',
    'midway',
    () =>
      nth(isPiece, 2, (asked, forward) => {
        const body = Buffer.from(asked.body);
        body[1000] = (body[1000] ?? 0) ^ 1;
        return forward({ body });
      }),
    { ends: { failed: 'malformed' } },
  ),
];

/** What checks find. */
const checks: readonly Case[] = (['tus', 'multipart'] as const).flatMap((way) => [
  by('malicious', 'found by the check', () => async () => undefined, {
    way,
    ends: 'infected',
    file: () => aFile(600_000, 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'),
  }),
  by('the check breaks off', 'after it has arrived', () => async () => undefined, {
    way,
    ends: 'check-failed',
    file: () => aFile(600_000, 'CREDIT-ELEMENTS-CHECK-FAILS'),
  }),
]);

/** All that goes by whole messages. */
export const messages: readonly Case[] = [...lostOnes, ...places, ...losses, ...refusals, ...strangers, ...checks];

/** A check that never ends; the service's queue stands still after it. */
export const endless: Case = by('the check never ends', 'after it has arrived', () => async () => undefined, {
  ends: 'checking',
  file: () => aFile(600_000, 'NEVER-ENDS'),
});

/** A service that nobody compares with what was sent. */
export const unseen: Case = by(
  'one byte is changed on the way',
  'and nobody compares',
  () =>
    nth(isPiece, 2, (asked, forward) => {
      const body = Buffer.from(asked.body);
      body[1000] = (body[1000] ?? 0) ^ 1;
      return forward({ body });
    }),
  { settings: { planted: 'what has arrived is not compared' } },
);
