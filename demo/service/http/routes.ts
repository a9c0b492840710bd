import type { Operation } from '../../../src/contract/index.js';
import type { App, AppContext } from './environment.js';
import { Problem } from './problem.js';

type Method = Operation<unknown, unknown>['method'] | 'PATCH';
type Handler = (context: AppContext) => Response | Promise<Response>;

/** Registers operations by the contract's own paths, and answers 405 for the methods that they lack. */
export class Routes {
  private readonly methods = new Map<string, Method[]>();

  constructor(private readonly app: App) {}

  add({ method, path }: { method: Method; path: string }, handler: Handler): void {
    const pattern = path.replace(/\{(\w+)\}/g, ':$1');
    this.methods.set(pattern, [...(this.methods.get(pattern) ?? []), method]);
    this.app.on(method, pattern, (context) => {
      context.set('route', path);
      return handler(context);
    });
  }

  /** To call when all are added. */
  close(): void {
    for (const [pattern, allow] of this.methods) {
      this.app.all(pattern, () => {
        throw new Problem(405, 'method-not-allowed', { allow, detail: `此地址只支持 ${allow.join('、')}。` });
      });
    }
  }
}
