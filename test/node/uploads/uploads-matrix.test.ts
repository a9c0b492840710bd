// A file on its way, and all that can come between: every case ends with the file there, byte for byte, or with words that say that it isn't.
// UPLOAD_TABLE=1 prints the table.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { demoScanner, type Scanner } from '../../../demo/service/uploads/scanner.js';
import { ServiceProcess } from '../helpers/service-process.js';
import { startTestService, type TestService } from '../helpers/service.js';
import { breaks, outages, reloads, severalBreaks } from './breaks.js';
import { type Case, type Outcome, type Place, runCase, tableOf, titleOf } from './case.js';
import { endless, messages, unseen } from './messages.js';
import { aFile } from './visitor.js';

const outcomes: Outcome[] = [];

describe('an upload', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uploads-matrix-'));
  let service: TestService;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const scanner: Scanner = async (bytes) => {
    if (Buffer.from(bytes).includes('NEVER-ENDS')) await ended;
    return demoScanner(bytes);
  };
  const place: Place = { folder, port: () => Number(new URL(service.url).port) };
  before(async () => {
    service = await startTestService({ folder, scanner });
  });
  after(async () => {
    end();
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const each = (title: string, cases: readonly Case[]): void => {
    describe(title, { concurrency: 6 }, () => {
      for (const which of cases)
        it(titleOf(which), { timeout: 60_000 }, async () => {
          outcomes.push(await runCase(which, place));
        });
    });
  };

  each('on a line that breaks', breaks);
  each('on a line that breaks again and again', severalBreaks);
  each('without a network', outages);
  each('over a reload', reloads);
  each('whose messages are meddled with', messages);

  it('that is changed on the way, by a client that compares nothing, is seen here', () =>
    assert.rejects(runCase(unseen, place), /differs from the file/));

  it(titleOf(endless), { timeout: 60_000 }, async () => {
    outcomes.push(await runCase(endless, place));
  });

  it('leaves neither names nor bytes in what the service says of it', () => {
    assert.ok(service.logs.some((line) => line.includes('/uploads/resumable/{id}')));
    assert.ok(!service.logs.join('\n').includes('不该离开本机的名字'));
  });
});

describe(
  'a service that is killed',
  { skip: process.platform === 'win32' && 'no signals to kill the service by' },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'uploads-killed-'));
    let service: ServiceProcess;
    let port: number | undefined;
    const start = async () => {
      service = new ServiceProcess({ DATA_DIR: folder, SEED_SUBJECTS: '2', SEED_RECORDS: '0', RATE_LIMIT: '0' });
      await service.said('ready');
      port = Number(new URL(await service.url()).port);
    };
    before(start);
    after(async () => {
      service.signal('SIGKILL');
      await service.exitCode();
      rmSync(folder, { recursive: true, force: true });
    });

    it('in the middle of uploads has all of them in the end', { timeout: 120_000 }, async () => {
      let waiting = 0;
      const all = (['tus', 'multipart'] as const).flatMap((way) =>
        [10, 40, 70, 95].map((percent) => ({ way, percent })),
      );
      let killed: () => void = () => undefined;
      const down = new Promise<void>((resolve) => (killed = resolve));
      const cases = all.map(({ way, percent }): Case => ({
        fault: 'the service is killed and started again',
        moment: `at ${percent} %`,
        way,
        ends: 'arrived',
        file: () => aFile(1_200_000),
        async run({ visitor, line, file }) {
          // Dead from there on, until all others are as far.
          line.cut((file.size * percent) / 100, 'stall', () => void (waiting += 1));
          await visitor.chooses(file);
          await down;
          visitor.losesPatience();
          line.down();
          visitor.network.isThere = false;
          while (port === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
          line.up();
          visitor.network.comesBack();
        },
      }));
      const running = Promise.all(cases.map((which) => runCase(which, { folder, port: () => port })));
      while (waiting < all.length) await new Promise((resolve) => setTimeout(resolve, 5));
      service.signal('SIGKILL');
      await service.exitCode();
      port = undefined;
      killed();
      await start();
      outcomes.push(...(await running));
    });
  },
);

describe('the table', () => {
  it('has more than eighty cases', () => assert.ok(outcomes.length >= 80, `${outcomes.length}`));

  after(() => {
    if (process.env['UPLOAD_TABLE']) console.log(tableOf(outcomes));
  });
});
