import { CreditComplaintElement } from './credit-complaint.element.js';

CreditComplaintElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'credit-complaint': CreditComplaintElement;
  }
}
export * from './credit-complaint.element.js';
export * from './credit-complaint.events.js';
