/** Keeps texts over a reload: what a page opts in to. `sessionStorage` fits, and so does what answers by promises. */
export interface FormStore {
  getItem(key: string): string | null | Promise<string | null>;
  setItem(key: string, text: string): void | Promise<void>;
  removeItem(key: string): void | Promise<void>;
}

/** Whether there is something to wait for. */
export const isComing = <T>(value: T | Promise<T>): value is Promise<T> =>
  typeof (value as Promise<T> | undefined)?.then === 'function';
