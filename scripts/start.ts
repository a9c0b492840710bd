// `npm start`: the example pages and the reference service, until Ctrl-C.
import { start } from './start/run.js';
import type { Running } from './start/run.js';
import { StartError, readSettings } from './start/settings.js';

const say = (text: string): void => console.log(text);

async function run(): Promise<Running> {
  try {
    return await start(readSettings(process.env), process.env, say);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

// From here on, so that Ctrl-C while the files are built is not lost either.
const running = run();
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  say('\n正在停止… Stopping…');
  await (await running).stop();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

void running
  .then(({ ended }) => ended)
  .then((code) => {
    if (stopping) return;
    console.error('服务已退出，原因见上文。The service has ended; see above for the reason.');
    void stop(code || 1);
  });
