import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The reference service, running. */
export interface RunningService {
  /** Settles with the exit code once the service has ended, for whatever reason. */
  readonly ended: Promise<number>;
  /** Lets the service finish and close its database. */
  stop(): Promise<void>;
}

/** How long the service may take to close its database, in milliseconds. */
const STOPPING = 10_000;

/** Starts the reference service; it listens at once and gets its data ready behind that. */
export function startService(port: number, env: NodeJS.ProcessEnv): RunningService {
  const child = fork(fileURLToPath(new URL('service-process.ts', import.meta.url)), [], {
    execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
    env: { LOG_LEVEL: 'warn', ...env, SERVICE_PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  return {
    ended,
    stop: async () => {
      if (child.connected) child.disconnect();
      const cut = setTimeout(() => child.kill('SIGKILL'), STOPPING);
      await ended;
      clearTimeout(cut);
    },
  };
}

/** Waits until the service answers with data and tells how far it is, 0 to 1. `false`: it ended before. */
export async function untilReady(
  port: number,
  ended: Promise<number>,
  onProgress: (share: number) => void,
): Promise<boolean> {
  let stopped = false;
  void ended.then(() => (stopped = true));
  while (!stopped) {
    const share = await progressOf(port);
    if (share === 'ready') return true;
    if (share !== undefined) onProgress(share);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}

async function progressOf(port: number): Promise<number | 'ready' | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/service`);
    if (answer.ok) return 'ready';
    const problem = (await answer.json()) as { progress?: number };
    return problem.progress;
  } catch {
    // Not listening yet.
    return undefined;
  }
}
