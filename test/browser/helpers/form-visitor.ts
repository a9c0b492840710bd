import type { CreditElement } from '../../../src/element/credit-element.js';
import { expect, waitUntil } from './index.js';

/** Parts load slowly the first time. */
const PATIENCE = { timeout: 20_000 };

/** Somebody who fills the form of an element in. */
export class FormVisitor<E extends CreditElement> {
  constructor(readonly element: E) {}

  get root(): ShadowRoot {
    return this.element.renderRoot as ShadowRoot;
  }

  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }

  find<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
    return this.root.querySelector<Found>(selector);
  }

  async settles(...states: string[]): Promise<void> {
    await waitUntil(
      () => states.includes(this.element.state),
      `expected ${states.join()}, is ${this.element.state}`,
      PATIENCE,
    );
    await this.element.updateComplete;
  }

  async sees(text: string): Promise<void> {
    await waitUntil(() => this.text.includes(text), `expected “${text}” in ${this.text.slice(0, 1500)}`, PATIENCE);
  }

  async presses(text: string): Promise<void> {
    const called = (each: HTMLElement) =>
      (each.getAttribute('aria-label') ?? each.textContent ?? '').replace(/\s+/g, ' ').includes(text);
    const button = () => [...this.root.querySelectorAll<HTMLElement>('button,summary')].find(called);
    await waitUntil(button, `expected a button “${text}”`, PATIENCE);
    button()?.click();
    await this.element.updateComplete;
  }

  async ticks(name: string, value?: string): Promise<void> {
    const box = this.find<HTMLInputElement>(`input[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`);
    expect(box, name).to.not.equal(null);
    box?.click();
    await this.element.updateComplete;
  }

  async fills(name: string, text: string): Promise<void> {
    const field = this.find<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement;
    expect(field, name).to.not.equal(null);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }
}
