export type { GetToken, TokenRequest } from './authorise.js';
export type { Clock } from './clock.js';
export { type CallOptions, type ClientSettings, CreditClient } from './credit-client.js';
export type { CsrfSettings } from './csrf.js';
export type { Failure, Result } from './failure.js';
export type { OperationSettings } from './paths.js';
export { fetchRequest, type HostRequest, type HostResponse, type RequestAdapter } from './transport.js';
