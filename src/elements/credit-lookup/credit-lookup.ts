import { CreditLookupElement } from './credit-lookup.element.js';

CreditLookupElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'credit-lookup': CreditLookupElement;
  }
}
export * from './credit-lookup.element.js';
export * from './credit-lookup.events.js';
