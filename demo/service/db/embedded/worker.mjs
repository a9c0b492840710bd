// The embedded database: PostgreSQL compiled to WebAssembly. It computes synchronously, so that in the main thread one slow statement would
// stop every connection. Plain JavaScript, because a worker doesn't inherit the TypeScript loader on every Node version.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

const database = new PGlite({
  ...(workerData.folder ? { dataDir: workerData.folder } : {}),
  // A single connection: what a server keeps for many sessions, this one may use alone.
  startParams: [
    ...PGlite.defaultStartParams,
    ...['shared_buffers=256MB', 'work_mem=32MB', 'maintenance_work_mem=256MB'].flatMap((value) => ['-c', value]),
  ],
});

/** An error keeps its SQLSTATE on its way through the port. */
const plain = (error) => ({ message: String(error?.message ?? error), code: error?.code });

const run = {
  query: async ({ sql, params }) => ({ rows: (await database.query(sql, params)).rows }),
  exec: async ({ sql }) => void (await database.exec(sql)),
  close: async () => void (await database.close()),
};

try {
  await database.waitReady;
  parentPort.on('message', async ({ id, kind, ...input }) => {
    try {
      parentPort.postMessage({ id, value: await run[kind](input) });
    } catch (error) {
      parentPort.postMessage({ id, error: plain(error) });
    }
    if (kind === 'close') parentPort.close();
  });
  parentPort.postMessage({ ready: true });
} catch (error) {
  parentPort.postMessage({ ready: false, error: plain(error) });
  parentPort.close();
}
