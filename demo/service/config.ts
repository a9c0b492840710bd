import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SIGNATURE_ALGORITHMS } from '../../src/contract/index.js';
import type { RateLimit } from './http/rate-limit.js';
import type { AlgorithmChoice } from './reports/types.js';
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
  /** With what reports are signed. */
  readonly algorithm: AlgorithmChoice;
  /** Page on which codes are verified; what a QR code holds begins with it. */
  readonly verifyUrl: string;
  /** Calendar of working days instead of the demonstration's own. */
  readonly workingDaysFile?: string | undefined;
  /** Opens the operator's pages from elsewhere than this machine. */
  readonly officePassword?: string | undefined;
}

/** An environment variable that can't be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Generous: a page asks a few times per second while someone types. */
const DEFAULT_PER_MINUTE = 1200;
const ALGORITHMS: readonly AlgorithmChoice[] = ['by-kind', ...SIGNATURE_ALGORITHMS];
const DEFAULT_VERIFY_URL = 'http://localhost:5173/verify.html';
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
  const algorithm = ALGORITHMS.find((each) => each === (env['REPORT_ALGORITHM']?.trim() || 'by-kind'));
  if (!algorithm) throw new ConfigError(`REPORT_ALGORITHM=${env['REPORT_ALGORITHM']}: ${ALGORITHMS.join(' | ')}`);
  const verifyUrl = env['VERIFY_URL']?.trim() || DEFAULT_VERIFY_URL;
  if (!/^https?:\/\/[^\s#]+$/.test(verifyUrl))
    throw new ConfigError(
      'VERIFY_URL: 应为 http:// 或 https:// 开头、不含 # 的网址 (expected an http(s) address without #)',
    );
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
    algorithm,
    verifyUrl,
    workingDaysFile: env['WORKING_DAYS_FILE']?.trim() || undefined,
    officePassword: env['OFFICE_PASSWORD'] || undefined,
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
