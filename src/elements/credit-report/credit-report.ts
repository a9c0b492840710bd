import { CreditReportElement } from './credit-report.element.js';

CreditReportElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'credit-report': CreditReportElement;
  }
}
export * from './credit-report.element.js';
export * from './credit-report.events.js';
