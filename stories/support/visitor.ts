import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';

const PATIENCE = { timeout: 8000 };

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const isVisible = (element: Element) => element.getClientRects().length > 0;

/** Does what a visitor does: types into the box, presses what has a name, sees what is shown. */
export class Visitor {
  private constructor(
    readonly element: HTMLElement,
    private readonly root: ShadowRoot,
  ) {}

  /** Arrives at the element of a story that `selector` names. */
  static async at(canvas: HTMLElement, selector = 'credit-lookup'): Promise<Visitor> {
    const element = canvas.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The story has no ${selector}`);
    await waitFor(() => expect(element.shadowRoot?.querySelector('.credit')).toBeTruthy(), PATIENCE);
    return new Visitor(element, element.shadowRoot as ShadowRoot);
  }

  /** Types into the box, over what is there. */
  async types(text: string): Promise<void> {
    const box = this.find<HTMLInputElement>('#query');
    await userEvent.type(box, text, { initialSelectionStart: 0, initialSelectionEnd: box.value.length });
  }

  /** Pastes into the box. */
  async pastes(text: string): Promise<void> {
    const box = this.find<HTMLInputElement>('#query');
    await userEvent.click(box);
    // `userEvent.paste` doesn't look into shadow roots.
    await fireEvent.input(box, { target: { value: text }, inputType: 'insertFromPaste' });
  }

  /** Presses a key. */
  async hits(key: string): Promise<void> {
    await userEvent.keyboard(key);
  }

  /** Types and searches, and sees the element come into a state. */
  async looksUp(text: string, state = 'found'): Promise<void> {
    await this.types(text);
    await userEvent.click(this.find('button[type=submit]'));
    await this.reaches(state);
  }

  /** Presses the first visible button, link or summary that is called so. */
  async presses(name: string): Promise<void> {
    await userEvent.click(await this.named(name));
  }

  /** Chooses an option. */
  async chooses(selector: string, value: string): Promise<void> {
    await userEvent.selectOptions(await this.shown(selector), value);
  }

  /** Ticks a box or picks one of several. */
  async ticks(label: string): Promise<void> {
    const box = () => {
      const named = [...this.root.querySelectorAll('label')].find((each) => clean(each.textContent) === label);
      return named && (named.querySelector('input') ?? this.root.getElementById(named.htmlFor));
    };
    await waitFor(() => expect(box(), `No box “${label}”`).toBeTruthy(), PATIENCE);
    await userEvent.click(box() as HTMLElement);
  }

  /** Ticks or picks what a selector names. */
  async picks(selector: string): Promise<void> {
    await userEvent.click(await this.shown(selector));
  }

  /** Chooses a file in the first field for files. */
  async attaches(name: string, content: string, type: string): Promise<void> {
    await userEvent.upload(await this.shown('input[type=file]'), new File([content], name, { type }));
  }

  /** Types into a field, which is found by its label. */
  async fills(label: string, text: string): Promise<void> {
    const labels = () => [...this.root.querySelectorAll('label')].filter(isVisible);
    const named = () => labels().find((each) => clean(each.textContent).startsWith(label));
    await waitFor(() => expect(named(), `No field “${label}”`).toBeTruthy(), PATIENCE);
    const field = this.root.getElementById(named()?.htmlFor ?? '') as HTMLInputElement | null;
    if (!field) throw new Error(`The label “${label}” has no field`);
    await userEvent.type(field, text);
  }

  /** Opens a subject from the results. */
  async opens(name: string): Promise<void> {
    await this.presses(name);
    await this.reaches('detail');
  }

  /** Waits until the element is in a state. */
  async reaches(state: string): Promise<void> {
    await waitFor(() => expect(this.element.getAttribute('state')).toBe(state), PATIENCE);
  }

  /** Waits until a text can be read. */
  async sees(text: string): Promise<void> {
    await waitFor(() => expect(this.text).toContain(text), PATIENCE);
  }

  /** Everything that can be read, without line breaks. */
  get text(): string {
    return clean([...this.root.querySelectorAll<HTMLElement>('.credit')].map((each) => each.innerText).join(' '));
  }

  private find<E extends HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`No ${selector}`);
    return found;
  }

  private async shown(selector: string): Promise<HTMLElement> {
    await waitFor(() => expect(this.root.querySelector(selector)).toBeTruthy(), PATIENCE);
    return this.find(selector);
  }

  private async named(name: string): Promise<HTMLElement> {
    const candidates = () =>
      [...this.root.querySelectorAll<HTMLElement>('button, a, summary, [role=option]')].filter(isVisible);
    const called = (each: HTMLElement) => clean(each.getAttribute('aria-label') ?? each.textContent).includes(name);
    await waitFor(
      () => expect(candidates().filter(called).length, `Nothing to press called “${name}”`).toBeGreaterThan(0),
      PATIENCE,
    );
    return candidates().find(called) as HTMLElement;
  }
}
