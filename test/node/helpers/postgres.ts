import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A PostgreSQL for tests, or why there is none. */
export type TestPostgres = { readonly url: string; stop(): Promise<void> } | { readonly missing: string };

const isExecutable = (file: string) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Debian keeps the server's programs off the PATH. */
function findPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  let versions: string[] = [];
  try {
    versions = readdirSync(root).sort().reverse();
  } catch {
    // No Debian package; perhaps on the PATH.
  }
  const folders = [
    ...versions.map((version) => join(root, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => isExecutable(join(folder, 'initdb')) && isExecutable(join(folder, 'pg_ctl')));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** The server refuses to run as root, so root lends itself the user that the package made. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  const { stdout } = await run('id', ['-u', 'postgres']);
  const group = await run('id', ['-g', 'postgres']);
  return { uid: Number(stdout), gid: Number(group.stdout) };
}

/** A schema of its own on a server that is there, so that nothing in it is touched. */
async function schemaOn(server: string): Promise<TestPostgres> {
  const schema = `credit_test_${randomBytes(4).toString('hex')}`;
  const execute = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await execute(`create schema ${schema}`);
  const url = new URL(server);
  url.searchParams.set('options', `-csearch_path=${schema}`);
  return { url: url.href, stop: () => execute(`drop schema ${schema} cascade`) };
}

/** The server of `TEST_DATABASE_URL`, or one started for the test where PostgreSQL is installed. */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return schemaOn(given);
  const programs = findPrograms();
  if (!programs) return { missing: 'no initdb here, and TEST_DATABASE_URL is not set' };
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? await unprivileged().catch(() => undefined) : undefined;
  if (isRoot && !user) return { missing: 'running as root, and there is no user postgres to start the server' };

  const folder = mkdtempSync(join(tmpdir(), 'credit-postgres-'));
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder };
  const port = await freePort();
  try {
    await run(
      join(programs, 'initdb'),
      ['-D', data, '-U', 'credit', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
      options,
    );
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
    await run(
      join(programs, 'pg_ctl'),
      ['-D', data, '-l', join(folder, 'log'), '-o', settings, '-w', 'start'],
      options,
    );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return { missing: `PostgreSQL did not start: ${(error as Error).message.split('\n')[0]}` };
  }
  return {
    url: `postgres://credit@127.0.0.1:${port}/postgres`,
    async stop() {
      await run(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], options);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
