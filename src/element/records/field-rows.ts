import { noChange, render } from 'lit';
import { directive, Directive } from 'lit/directive.js';

import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { scaleList } from './evaluation.js';
import type { Field } from './fields.js';

/** An element with a text, or with others inside. */
function made(tag: string, inside: string | readonly Node[], className = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (typeof inside === 'string') element.textContent = inside;
  else for (const node of inside) element.appendChild(node);
  return element;
}

/** A code stands in groups for reading; copied, it has no gaps. */
function valueOf({ value, groups, steps }: Field, words: RecordsMessages): HTMLElement {
  const inside = groups && [
    made(
      'span',
      groups.map((group) => made('span', group)),
      'code',
    ),
  ];
  const element = made('dd', inside ?? (steps ? '' : value));
  if (steps) render(scaleList(steps, words), element);
  return element;
}

const areSame = (one: readonly Field[], other: readonly Field[]): boolean =>
  one.length === other.length &&
  one.every(({ label, value }, index) => label === other[index]?.label && value === other[index]?.value);

/** Draws the fields, and draws nothing while they stay what they are. */
class FieldRows extends Directive {
  private fields: readonly Field[] | undefined;
  private words: RecordsMessages | undefined;

  render(fields: readonly Field[], words: RecordsMessages): unknown {
    if (this.fields && this.words === words && areSame(this.fields, fields)) return noChange;
    this.fields = fields;
    this.words = words;
    const rows = document.createDocumentFragment();
    for (const field of fields) rows.appendChild(made('div', [made('dt', field.label), valueOf(field, words)]));
    return rows;
  }
}

/** Rows of a definition list. By hand: a report shows thousands, and a template for each takes several times as long. */
export const fieldRows = directive(FieldRows);
