import { CreditConfigElement } from './credit-config.element.js';

export * from './credit-config.element.js';

CreditConfigElement.define();

declare global {
  interface HTMLElementTagNameMap {
    'credit-config': CreditConfigElement;
  }
}
