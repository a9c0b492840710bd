import type { CreditElement } from '../../../src/element/credit-element.js';
import { expect, waitUntil } from './index.js';
import type { RecordingEndpoint } from './recording-endpoint.js';

/** Parts load slowly the first time. */
const PATIENCE = { timeout: 20_000 };

/** Somebody who fills the form of an element in. */
export class FormVisitor<E extends CreditElement, N extends RecordingEndpoint = RecordingEndpoint> {
  constructor(
    readonly element: E,
    readonly endpoint: N,
  ) {}

  get root(): ShadowRoot {
    return this.element.renderRoot as ShadowRoot;
  }

  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ');
  }

  /** What a screen reader was told last. */
  get news(): string {
    const regions = [...this.root.querySelectorAll('[role=status]')];
    return regions[regions.length - 1]?.textContent?.trim() ?? '';
  }

  get focused(): Element | null {
    return this.root.activeElement;
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

  /** Waits for what says this. */
  async reads(selector: string, text = ''): Promise<HTMLElement> {
    const found = () =>
      [...this.root.querySelectorAll<HTMLElement>(selector)].find((each) => each.textContent?.includes(text));
    await waitUntil(found, `expected ${selector} ${text}`, PATIENCE);
    return found() as HTMLElement;
  }

  /** Waits until a screen reader is told this. */
  async hears(text: string): Promise<void> {
    await waitUntil(() => this.news.includes(text), `expected to hear “${text}”`, PATIENCE);
  }

  /** Waits until the focus is there. */
  async isAt(selector: string): Promise<void> {
    await waitUntil(() => this.focused?.matches(selector), `expected the focus at ${selector}`, PATIENCE);
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

  /** What stands in a field. */
  valueOf(name: string): string | undefined {
    return this.find<HTMLInputElement>(`[name="${name}"]`)?.value;
  }

  /** Chooses a PDF in a field, and sees it taken. */
  async attaches(id: string, name = '回执.pdf'): Promise<void> {
    const input = this.find<HTMLInputElement>(`[id="${id}"]`) as HTMLInputElement;
    const chosen = new DataTransfer();
    chosen.items.add(new File(['%PDF-1.7\n%%EOF\n'], name, { type: 'application/pdf' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.reads('.file-state', '通过了安全检查');
  }
}
