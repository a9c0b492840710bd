/** How many requests a client may make. */
export interface RateLimit {
  /** In the long run; 0 limits nothing. */
  readonly perMinute: number;
  /** At once. */
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** More clients than this are forgotten, those that asked longest ago first. */
const MAX_CLIENTS = 10_000;

/** A bucket of tokens for each client, in memory: each request takes one, and they come back steadily. */
export class RateLimiter {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly limit: RateLimit,
    private readonly now: () => number,
  ) {}

  /** Takes a token. Answers with 0, or with the seconds until there is one again. */
  take(client: string): number {
    const { perMinute, burst } = this.limit;
    if (perMinute === 0) return 0;
    const perMillisecond = perMinute / 60_000;
    const now = this.now();
    const { tokens, filledAt } = this.buckets.get(client) ?? { tokens: burst, filledAt: now };
    const filled = Math.min(burst, tokens + (now - filledAt) * perMillisecond);
    // Behind the others: the map then holds its clients in the order of their last request.
    this.buckets.delete(client);
    this.buckets.set(client, { tokens: filled >= 1 ? filled - 1 : filled, filledAt: now });
    if (this.buckets.size > MAX_CLIENTS) this.buckets.delete(this.buckets.keys().next().value as string);
    return filled >= 1 ? 0 : Math.ceil((1 - filled) / perMillisecond / 1000);
  }
}
