// Fields: made once each, with what they hold; afterwards only what is said at them changes.
import { el, icon } from '../handwritten/dom.js';
import { judge, RULES } from './rules.js';

const REQUIRED = '（必填）';

/** Says something at a field, or nothing; touches the page only where that is something else than before. */
function say(field, finding) {
  const { id, box, before, controls, hint } = field;
  const text = finding?.join() ?? '';
  if (text === field.said) return;
  field.said = text;
  field.node.querySelector('.findings')?.remove();
  const invalid = finding?.[0] === 'error';
  if (finding)
    before.before(
      el(
        'div',
        { class: 'findings', id: `${id}-findings` },
        el(
          'p',
          { class: 'finding', 'data-severity': finding[0] },
          icon('warning'),
          el('span', {}, invalid ? '' : '请注意：', finding[1]),
        ),
      ),
    );
  const ids = [hint && `${id}-hint`, finding && `${id}-findings`].filter(Boolean).join(' ');
  for (const node of box ? [box] : controls) set(node, 'aria-describedby', ids);
  for (const node of controls)
    if (!node.matches('[type=radio],[type=checkbox]')) set(node, 'aria-invalid', invalid && 'true');
  if (field.kind === 'files') set(controls[0], 'aria-describedby', ids);
}

const set = (node, name, value) => (value ? node.setAttribute(name, value) : node.removeAttribute(name));

const labelled = ({ label, required }) => [label, required && el('span', { class: 'required' }, REQUIRED)];

function choices({ id, name, options, several, chosen }) {
  return options.map(({ value, label, hint }, index) => {
    const control = el('input', {
      type: several ? 'checkbox' : 'radio',
      id: index ? (several ? undefined : `${id}-${index}`) : id,
      name,
      value,
      checked: value === chosen ? '' : undefined,
    });
    const text = el('span', {}, label, hint && el('span', { class: 'hint' }, hint));
    return { control, node: el('label', { class: 'choice' }, control, text) };
  });
}

function input(field) {
  const { id, name, kind, autocomplete, mode } = field;
  const isCode = kind === 'code';
  return el('input', {
    id,
    name,
    class: `input ${isCode || kind === 'phone' || mode ? 'input-code' : kind === 'date' ? 'input-date' : ''}`,
    type: kind === 'phone' ? 'tel' : 'text',
    inputmode: kind === 'phone' ? 'tel' : mode,
    autocomplete: kind === 'phone' ? 'tel' : (autocomplete ?? 'off'),
    autocapitalize: isCode ? 'characters' : undefined,
    spellcheck: isCode || kind === 'date' ? 'false' : undefined,
  });
}

function calendar(control, { label, latest }) {
  const picker = el('input', {
    type: 'date',
    class: 'calendar-anchor',
    tabindex: '-1',
    'aria-hidden': 'true',
    max: latest,
  });
  const button = el('button', { type: 'button', class: 'button', 'aria-label': `从日历上选${label}` }, '日历');
  button.addEventListener('click', () => picker.showPicker());
  picker.addEventListener('change', () => {
    control.value = picker.value;
    control.focus();
  });
  return el('div', { class: 'with-button' }, control, el('span', { class: 'calendar' }, button, picker));
}

/** Brings a field to life: `kind`, `name`, `label`, perhaps `required`, `hint`, `options`, `most` … */
export function make(given) {
  const field = { ...given, id: `complaint-${given.name}`, said: '' };
  const { id, hint, kind, options } = field;
  const hintNode = hint && el('p', { class: 'hint', id: `${id}-hint` }, hint);
  if (options || kind === 'files') {
    const made = options ? choices(field) : undefined;
    const picker = el('input', {
      id,
      class: 'visually-hidden files-input',
      type: 'file',
      accept: field.accept,
      multiple: field.several ? '' : undefined,
      'aria-describedby': hint && `${id}-hint`,
    });
    field.controls = made ? made.map(({ control }) => control) : [picker];
    field.before = made
      ? el('div', { class: 'choices' }, ...made.map(({ node }) => node))
      : el('div', {}, picker, el('label', { class: 'button', for: id }, '选择文件'));
    field.box = field.node = el(
      'fieldset',
      { class: 'form-field', 'aria-describedby': hint && `${id}-hint` },
      el('legend', { class: 'label', id: `${id}-label` }, ...labelled(field)),
      hintNode,
      field.before,
    );
  } else {
    const control = input(field);
    if (hint) control.setAttribute('aria-describedby', `${id}-hint`);
    field.controls = [control];
    field.before = kind === 'date' ? calendar(control, field) : control;
    field.node = el(
      'div',
      { class: 'form-field' },
      el('label', { class: 'label', id: `${id}-label`, for: id }, ...labelled(field)),
      hintNode,
      field.before,
    );
  }
  return field;
}

/** What a field holds: text, or the values of what is ticked. */
export function valueOf({ kind, controls, options, several }) {
  if (kind === 'files') return [...controls[0].files];
  if (!options) return (RULES[kind] ?? RULES.text).clean(controls[0].value);
  const ticked = controls.filter(({ checked }) => checked).map(({ value }) => value);
  return several ? ticked : (ticked[0] ?? '');
}

/** What is against it now; says so where it should be seen by now. */
export function look(field, { flagged, touched }) {
  const found = judge(field, valueOf(field));
  const isError = found?.[0] === 'error';
  if (!isError) flagged.delete(field);
  say(field, (isError ? flagged : touched).has(field) ? found : undefined);
  return isError ? found[1] : undefined;
}

/** A field has been left: a code then stands there as it is meant. */
export function settle({ kind, controls }) {
  const settled = RULES[kind]?.settled?.(controls[0].value);
  if (settled !== undefined && settled !== controls[0].value) controls[0].value = settled;
}

/** Moves the focus to a field, with its label in sight. */
export function focus({ node, controls }) {
  node.querySelector('.label').scrollIntoView();
  controls[0].focus({ preventScroll: true });
}
