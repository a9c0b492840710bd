/** The classes and types of the kit. Importing them registers nothing: see `credit-elements/define`. */
export { CreditClient, type CallOptions, type ClientSettings } from './client/credit-client.js';
export type { GetToken, TokenRequest } from './client/authorise.js';
export type { CsrfSettings } from './client/csrf.js';
export type { Failure, Result } from './client/failure.js';
export type { OperationSettings } from './client/paths.js';
export type { HostRequest, HostResponse, RequestAdapter } from './client/transport.js';
export { configure } from './element/configure.js';
export { CreditElement } from './element/credit-element.js';
export * from './element/events.js';
export type * from './element/host.js';
export type { CreditSettings, DraftStore, PageSettings, Theme, Trust, View } from './element/settings.js';
export { version } from './element/version.js';
export { CreditConfigElement } from './elements/credit-config/credit-config.element.js';
export { CreditLookupElement } from './elements/credit-lookup/credit-lookup.element.js';
export * from './elements/credit-lookup/credit-lookup.events.js';
export { CreditReportElement } from './elements/credit-report/credit-report.element.js';
export * from './elements/credit-report/credit-report.events.js';
export type { GivenReport, ReportMode } from './elements/credit-report/credit-report.state.js';
