import { CreditCommitmentElement } from './credit-commitment.element.js';

CreditCommitmentElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'credit-commitment': CreditCommitmentElement;
  }
}
export * from './credit-commitment.element.js';
export * from './credit-commitment.events.js';
