import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { FieldError } from '../contract/schema/failure.js';
import { Composition } from './composition.js';
import type { FilesController } from './files/files.controller.js';
import { type FieldDefinition, type FieldValue, INCOMPLETE, type Period, type PeriodEnd, STATED } from './field.js';
import type { FormModel } from './form-model.js';

/** What a form needs of its element. */
export interface FormHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/** What a form does with what is filled in. */
export interface FormOptions {
  readonly model: FormModel;
  /** Begins every id of the form; another for every form in a root. */
  readonly id: string;
  /** The files of a form that has fields for some. */
  readonly files?: FilesController | undefined;
  /** Everything is in order: send it, or show it once more. */
  submit(): void;
  /** Whether it's on its way, so that nothing can be changed. */
  locked?(): boolean;
  /** Shows the page of a field, where a form has several. */
  turnTo?: ((name: string) => void) | undefined;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Carries what happens in the controls of a form to its model. The controls are found by their names, so the templates need no handlers, and what an input
 * method is still composing stays out.
 */
export class FormController implements ReactiveController {
  readonly model: FormModel;
  readonly id: string;
  /** What templates of fields keep between two drawings, such as a list of suggestions; told when the form is emptied or leaves the page, and gone with it. */
  readonly companions = new Map<string, ReactiveController>();
  /** What the options of a field are narrowed by, by the field's name. */
  private readonly narrowing = new Map<string, string>();
  private readonly composition = new Composition();

  constructor(
    readonly host: FormHost,
    private readonly options: FormOptions,
  ) {
    this.model = options.model;
    this.id = options.id;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.composition.active = false;
    this.rest();
  }

  /** The files of a form that has fields for some. */
  get files(): FilesController | undefined {
    return this.options.files;
  }

  /** Whether it's on its way, so that nothing can be changed. */
  get locked(): boolean {
    return this.options.locked?.() ?? false;
  }

  /** Id of a field's control: the one that takes the focus when there are several. */
  idOf(name: string, end?: PeriodEnd): string {
    // An endpoint's names may hold anything; lists of ids are told apart by blanks.
    const plain = name.replace(/[^\w-]/g, (character) => `.${character.charCodeAt(0)}`);
    return `${this.id}-${plain}${end === 'to' ? '-to' : ''}`;
  }

  /** Whether a key belongs to the input method. */
  composes(event: KeyboardEvent): boolean {
    return this.composition.owns(event);
  }

  /** What the options of a field are narrowed by. */
  narrowed(name: string): string {
    return this.narrowing.get(name) ?? '';
  }

  /** Sends what is filled in, or says what is against it. */
  submit(): void {
    if (this.composition.active || this.locked) return;
    const fine = this.model.attempt();
    this.host.requestUpdate();
    if (fine) this.options.submit();
    else void this.focusSummary();
  }

  /** The endpoint has refused what was sent. */
  reject(errors: readonly FieldError[]): void {
    const first = this.model.reject(errors);
    if (first && !this.model.isShown(first)) this.options.turnTo?.(first.name);
    this.host.requestUpdate();
    void this.focusSummary();
  }

  /** Fills something in, as if it were typed. */
  change(name: string, value: FieldValue): void {
    if (this.locked) return;
    this.model.change(name, value);
    this.host.requestUpdate();
  }

  /** Moves the focus to a field, with its label in sight. */
  focus(name: string, end?: PeriodEnd): void {
    const control = this.find(this.idOf(name, end));
    (this.find(`${this.idOf(name)}-label`) ?? control)?.scrollIntoView();
    control?.focus({ preventScroll: true });
  }

  /** Empties the form. */
  reset(): void {
    this.model.reset();
    this.narrowing.clear();
    this.rest();
    this.host.requestUpdate();
  }

  /** For the template of the form. */
  readonly handleInput = ({ target }: Event): void => {
    // While composing a control holds half a word: it is not judged.
    if (!this.composition.active) this.take(target as Control);
  };

  /** For the template of the form. */
  readonly handleCompositionStart = (): void => this.composition.start();

  /** For the template of the form. */
  readonly handleCompositionEnd = (event: Event): void => {
    this.composition.end(event);
    this.take(event.target as Control);
  };

  /** For the template of the form. */
  readonly handleKeydown = (event: KeyboardEvent): void => {
    const { name, dataset } = event.target as Control;
    // The box that narrows a list sends nothing.
    if (event.key === 'Enter' && (this.composition.owns(event) || (!name && dataset.narrows))) event.preventDefault();
    else if (event.key !== 'Tab') this.handlePress(event);
  };

  /** For the template of the form: what knows no `readonly` is kept as it is. */
  readonly handlePress = (event: Event): void => {
    if (this.locked && (event.target as Element).matches('select,[type=checkbox],[type=radio]')) event.preventDefault();
  };

  /** For the template of the form. */
  readonly handleFocusOut = ({ target }: Event): void => {
    const { name } = target as Control;
    if (!name || this.composition.active || this.locked) return;
    this.model.touch(name);
    this.host.requestUpdate();
  };

  /** For the template of the form. */
  readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };

  private rest(): void {
    this.companions.forEach((companion) => companion.hostDisconnected?.());
  }

  private take(control: Control): void {
    const { name, dataset, value, type } = control;
    const field = this.model.field(name);
    // A phone's list of options opens whatever is done against the press.
    if (field && this.locked && type === 'select-one')
      control.value = dataset.held ?? (this.model.value(field) as string);
    else if (field) this.change(name, this.read(field, control));
    else if (dataset.narrows) {
      this.narrowing.set(dataset.narrows, value);
      this.host.requestUpdate();
    }
  }

  private read(field: FieldDefinition, control: Control): FieldValue {
    const { value, dataset } = control;
    const { checked } = control as HTMLInputElement;
    switch (field.type) {
      case 'many': {
        const { none } = field;
        const others = (this.model.value(field) as readonly string[]).filter((each) => each !== value);
        if (!checked) return others;
        return value === none ? [value] : [...others.filter((each) => each !== none), value];
      }
      case 'period':
        return { ...(this.model.value(field) as Period), [dataset.end as PeriodEnd]: written(control) };
      case 'statement':
        return checked ? STATED : '';
      case 'organisation':
        return { name: value };
      case 'region':
        // A level that is emptied leaves the one above it.
        return value || (dataset.above ?? '');
      default:
        return written(control);
    }
  }

  private async focusSummary(): Promise<void> {
    await this.host.updateComplete;
    this.find(`${this.id}-summary`)?.focus();
  }

  private find(id: string): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(`[id="${id}"]`);
  }
}

/** Half a date has no text. */
const written = ({ validity, value }: Control): string => (validity.badInput ? INCOMPLETE : value);
