import type { CheckResult } from '../../../contract/complaint-check.js';
import { failureText } from '../../../element/templates/failure-block.js';
import { valueText } from '../../../form/value-text.js';
import type { CommonMessages } from '../../../locale/zh-hans/common.js';
import type { FileContext } from './file-context.js';
import type { FileState } from './file-state.js';

/** What is shown before there is anything to fill in. */
export function stateLines(state: FileState, words: FileContext['words'], common: CommonMessages): readonly string[] {
  switch (state.status) {
    case 'loading':
      return [words.title, common.loading];
    case 'not-offered':
      return words.notOffered;
    case 'failed':
      return [words.title, ...failureText(state.failure, common)];
    case 'unsupported':
      return [words.title, ...words.unsupported];
    case 'changed':
      return [words.title, ...words.changed];
    case 'outbox':
      return [words.title, ...words.outbox];
    default:
      return [words.title];
  }
}

/** What a page says and holds; secrets are left out. */
export function pageLines({ form, words }: FileContext, names: readonly string[]): readonly string[] {
  const { model } = form;
  return names.flatMap((name) => {
    const field = model.field(name);
    if (!field || field.privacy === 'secret') return [];
    return [words.pair(field.label, valueText(model, field))];
  });
}

/** What the check says. */
export function checkLines({ offer, words }: FileContext, { verdict, reasons }: CheckResult): readonly string[] {
  return [
    words.intro,
    words.needed,
    ...offer.needed,
    ...(verdict === 'open' ? [] : words.verdicts[verdict]),
    ...reasons.flatMap(({ label, text, route }) => [
      text ? words.pair(label, text) : label,
      ...(route ? [[route.text, route.url ?? '', route.phone ?? ''].filter(Boolean).join(' ')] : []),
    ]),
  ].filter(Boolean);
}
