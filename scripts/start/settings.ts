/** Something that the person who typed `npm start` can put right; its message says how, so no stack is printed. */
export class StartError extends Error {}

/** What `npm start` takes from the environment. */
export interface StartSettings {
  /** Address to listen on; absent means this machine only. */
  readonly host: string | undefined;
  /** Port of the pages. */
  readonly port: number;
  /** Port of the reference service. */
  readonly servicePort: number;
}

function readPort(env: NodeJS.ProcessEnv, name: string, preset: number): number {
  const text = env[name] ?? '';
  if (text === '') return preset;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new StartError(
    `${name}=${text} 不是端口号，请改为 1 到 65535 的整数。\n${name}=${text} is no port; use a whole number from 1 to 65535.`,
  );
}

/**
 * Reads `PORT` (5173), `SERVICE_PORT` (8787) and `HOST` (this machine only).
 * @throws StartError when a port is no port, or both are the same
 */
export function readSettings(env: NodeJS.ProcessEnv): StartSettings {
  const settings = {
    host: env['HOST'] || undefined,
    port: readPort(env, 'PORT', 5173),
    servicePort: readPort(env, 'SERVICE_PORT', 8787),
  };
  if (settings.port === settings.servicePort) {
    throw new StartError(
      `PORT 和 SERVICE_PORT 都是 ${settings.port}，请改其中一个。\n` +
        `PORT and SERVICE_PORT are both ${settings.port}; change one of them.`,
    );
  }
  return settings;
}
