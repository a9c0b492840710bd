import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A service in a process of its own. */
export class ServiceProcess {
  private readonly child: ChildProcess;
  private readonly lines: Record<string, unknown>[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly exited: Promise<unknown[]>;
  errors = '';

  constructor(env: Record<string, string>) {
    const settings = { SERVICE_PORT: '0', SEED_SUBJECTS: '300', SEED_RECORDS: '600', LOG_LEVEL: 'info', ...env };
    this.child = spawn(process.execPath, ['--import', 'tsx', 'demo/service/main.ts'], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: '', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.exited = once(this.child, 'close');
    this.child.stderr?.on('data', (data: Buffer) => (this.errors += data.toString()));
    createInterface({ input: this.child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      this.lines.push(JSON.parse(line) as Record<string, unknown>);
      for (const listener of this.listeners) listener();
    });
  }

  get pid(): number {
    return this.child.pid as number;
  }

  /** The log line with this message, when it is there; rejects when the process ends without it. */
  async said(message: string): Promise<Record<string, unknown>> {
    const find = () => this.lines.find(({ msg }) => msg === message);
    const waited = new Promise<void>((resolve) => {
      const listener = () => find() && resolve();
      this.listeners.add(listener);
      listener();
    });
    await Promise.race([waited, this.exited]);
    const line = find();
    if (!line) throw new Error(`It ended without "${message}": ${this.errors}`);
    return line;
  }

  async url(): Promise<string> {
    return (await this.said('listening'))['url'] as string;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async exitCode(): Promise<number | null> {
    return (await this.exited)[0] as number | null;
  }
}
