import type { FieldValue } from '../../../src/form/field.js';
import { waitUntil } from '../helpers/index.js';
import { mount, type Setup, type Subject } from '../suites/index.js';
import { ProbeForm } from './probe-form.js';

/** The form, as the suites take it. */
export const probe: Subject<ProbeForm> = {
  element: ProbeForm,
  answers: {},
  act: (element) => element.form.submit(),
};

/** Somebody in front of the form. */
export class Visitor {
  private constructor(readonly element: ProbeForm) {}

  static async arrives(setup: Setup = {}): Promise<Visitor> {
    return new Visitor(await mount(probe, setup));
  }

  get root(): ShadowRoot {
    return this.element.renderRoot as ShadowRoot;
  }

  /** What has the focus. */
  get at(): HTMLElement | null {
    return this.root.activeElement as HTMLElement | null;
  }

  find<E extends HTMLElement = HTMLInputElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** Fills in a valid form, or what is given. */
  async fills(values: Record<string, FieldValue> = { kind: 'standard' }): Promise<void> {
    for (const [name, value] of Object.entries(values)) this.element.form.change(name, value);
    await this.element.updateComplete;
  }

  /** Writes into a control as a keyboard does. */
  async types(selector: string, text: string): Promise<void> {
    const control = this.find(selector);
    control.focus();
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  async clicks(selector: string, text = ''): Promise<void> {
    const target = this.all(selector).find((each) => each.textContent?.includes(text));
    if (!target) throw new Error(`There is no ${selector} ${text}`);
    target.click();
    await this.element.updateComplete;
  }

  async submits(): Promise<void> {
    await this.clicks('[type=submit]');
    await this.element.updateComplete;
  }

  async sees(selector: string, text = ''): Promise<HTMLElement> {
    const found = () => this.all(selector).find((each) => each.textContent?.includes(text));
    await waitUntil(found, `expected ${selector} ${text}`, { timeout: 5000 });
    return found() as HTMLElement;
  }

  /** Until the focus is there. */
  async isAt(selector: string): Promise<void> {
    await waitUntil(() => this.at?.matches(selector), `expected the focus at ${selector}`, { timeout: 5000 });
  }
}
