/** Where the service is held: at a statement that begins like this, before it runs or when it has, or asleep before it checks a slow submission. */
export type Point = { readonly statement: string; readonly when: 'before' | 'after' } | { readonly asleep: true };

/** What a test tells the process of the service. */
export type ToService =
  | { readonly kind: 'hold'; readonly at: Point }
  | { readonly kind: 'go-on' }
  /** Milliseconds by which its clock is ahead. */
  | { readonly kind: 'clock'; readonly ahead: number }
  | { readonly kind: 'rows'; readonly id: number; readonly sql: string; readonly params: readonly unknown[] };

/** What it tells the test. */
export type FromService =
  | { readonly kind: 'armed' | 'held' }
  | { readonly kind: 'rows'; readonly id: number; readonly rows?: readonly unknown[]; readonly error?: string };
