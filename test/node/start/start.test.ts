import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

async function take(port = 0): Promise<Server> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function freePorts(): Promise<[number, number]> {
  const servers = [await take(), await take()] as const;
  const ports = servers.map((server) => (server.address() as AddressInfo).port) as [number, number];
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** `npm start`, without npm in between. */
class Command {
  output = '';
  readonly exit: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(env: Record<string, string>) {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.exit = once(this.child, 'exit').then(([code]) => code as number | null);
  }

  /** Waits until the command has said `words`. */
  async said(words: string): Promise<void> {
    const ended = this.exit.then(() => 'ended');
    while (!this.output.includes(words)) {
      const next = await Promise.race([once(this.child.stdout ?? this.child, 'data'), ended]);
      if (next === 'ended') assert.fail(`It ended before it said “${words}”:\n${this.output}`);
    }
  }

  interrupt(): void {
    this.child.kill('SIGINT');
  }
}

describe('npm start', () => {
  let folder: string;
  let env: Record<string, string>;
  let port: number;
  let servicePort: number;
  let command: Command;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
    [port, servicePort] = await freePorts();
    env = {
      PORT: String(port),
      SERVICE_PORT: String(servicePort),
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: '',
      SEED_SUBJECTS: '50',
      SEED_RECORDS: '200',
    };
    command = new Command(env);
    await command.said('服务已就绪');
  });

  after(async () => {
    command.interrupt();
    await command.exit;
    await rm(folder, { recursive: true, force: true });
  });

  it('says where the pages and the service are, and that the data are made up', () => {
    assert.match(command.output, new RegExp(`http://localhost:${port}/`));
    assert.match(command.output, new RegExp(`http://localhost:${servicePort}/v1`));
    assert.match(command.output, /演示数据/);
    assert.match(command.output, /made up/);
  });

  it('serves a page, the built files it loads, and an answer of the service, all from one origin', async () => {
    const origin = `http://localhost:${port}`;
    assert.match(await (await fetch(`${origin}/portal.html`)).text(), /<credit-lookup /);
    for (const file of ['credit-elements.js', 'credit-elements.classic.js']) {
      const script = await fetch(`${origin}/cdn/${file}`);
      assert.equal(script.status, 200, file);
      assert.match(await script.text(), /credit-lookup/, file);
    }
    const answer = await fetch(`${origin}/api/v1/subjects/search`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '子虚澄屿' }),
    });
    assert.equal(answer.status, 200);
    const { items } = (await answer.json()) as { items: { name: string }[] };
    assert.ok(items.some(({ name }) => name.includes('子虚澄屿')));
  });

  it('offers what the index page lists: examples, words that force a state, and a sign-in', async () => {
    for (const path of ['examples.json', 'api/v1/demo/magic', 'api/v1/demo/session']) {
      const answer = await fetch(`http://localhost:${port}/${path}`);
      assert.equal(answer.status, 200, path);
      await answer.arrayBuffer();
    }
  });

  it('says to a second start which port is taken, and leaves the first alone', async () => {
    const second = new Command(env);
    assert.equal(await second.exit, 1);
    assert.match(second.output, new RegExp(`Port ${port} is in use`));
    const [other] = await freePorts();
    const third = new Command({ ...env, PORT: String(other) });
    assert.equal(await third.exit, 1);
    assert.match(third.output, new RegExp(`SERVICE_PORT=${servicePort + 1} npm start`));
    assert.equal((await fetch(`http://127.0.0.1:${port}/api/v1/service`)).status, 200);
  });

  it('stops pages and service on Ctrl-C and gives both ports back', async () => {
    command.interrupt();
    assert.equal(await command.exit, 0, command.output);
    for (const each of [port, servicePort]) {
      const server = await take(each);
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
