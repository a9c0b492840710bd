import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RateLimit } from './http/rate-limit.js';
import { DEFAULT_SEED } from './seed/options.js';

/** How the service runs; see the README for the environment variables. */
export interface ServiceConfig {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Where the embedded database and the secrets are; in memory when absent. */
  readonly folder?: string;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl?: string;
  readonly seed: { readonly subjects: number; readonly records: number };
  readonly logLevel: string;
  readonly rateLimit: RateLimit;
  readonly trustProxy: boolean;
}

/** An environment variable that can't be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Generous: a page asks a few times per second while someone types. */
const DEFAULT_PER_MINUTE = 1200;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

function wholeNumber(env: NodeJS.ProcessEnv, name: string, otherwise: number, max: number): number {
  const text = env[name]?.trim();
  if (!text) return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= max) return value;
  throw new ConfigError(`${name}=${text}: 应为 0 到 ${max} 的整数 (expected a whole number from 0 to ${max})`);
}

/** Reads the configuration. @throws ConfigError */
export function readConfig(env: NodeJS.ProcessEnv): ServiceConfig {
  const databaseUrl = env['DATABASE_URL']?.trim();
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new ConfigError('DATABASE_URL: 应以 postgres:// 开头 (expected postgres://user:password@host:port/database)');
  }
  const logLevel = env['LOG_LEVEL']?.trim() || 'info';
  if (!LOG_LEVELS.includes(logLevel)) throw new ConfigError(`LOG_LEVEL=${logLevel}: ${LOG_LEVELS.join(' | ')}`);
  const perMinute = wholeNumber(env, 'RATE_LIMIT', DEFAULT_PER_MINUTE, 1_000_000);
  return {
    host: env['SERVICE_HOST']?.trim() || '127.0.0.1',
    port: wholeNumber(env, 'SERVICE_PORT', 8787, 65_535),
    folder: resolve(env['DATA_DIR']?.trim() || '.data'),
    ...(databaseUrl ? { databaseUrl } : {}),
    seed: {
      subjects: wholeNumber(env, 'SEED_SUBJECTS', DEFAULT_SEED.subjects, 5_000_000),
      records: wholeNumber(env, 'SEED_RECORDS', DEFAULT_SEED.records, 50_000_000),
    },
    logLevel,
    rateLimit: { perMinute, burst: Math.max(1, Math.ceil(perMinute / 4)) },
    trustProxy: env['TRUST_PROXY'] === '1',
  };
}

/** A secret kept in the folder, so that logins and cursors outlive a restart; a fresh one without a folder. */
export function readSecret(folder: string | undefined): Buffer {
  if (!folder) return randomBytes(32);
  const file = join(folder, 'secret');
  try {
    return Buffer.from(readFileSync(file, 'utf8'), 'base64url');
  } catch {
    mkdirSync(folder, { recursive: true });
    const secret = randomBytes(32);
    writeFileSync(file, secret.toString('base64url'), { mode: 0o600 });
    return secret;
  }
}
