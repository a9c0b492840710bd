import { commitmentText } from '../../../contract/commitment-text.js';
import type { CommitmentContent, CommitmentTemplate } from '../../../contract/schema/commitment.js';
import { failureText } from '../../../element/templates/failure-block.js';
import type { CommitmentSignMessages } from '../../../locale/zh-hans/commitment-sign.js';
import type { CommonMessages } from '../../../locale/zh-hans/common.js';
import type { SignState } from './sign-state.js';

/** What is shown as lines of plain text: as soon as there is a text, that is what is read aloud. */
export function plainLines(
  state: SignState,
  words: CommitmentSignMessages,
  common: CommonMessages,
  contentOf: (template: CommitmentTemplate) => CommitmentContent,
): readonly string[] {
  switch (state.status) {
    case 'loading':
      return [common.loading];
    case 'not-offered':
      return words.notOffered;
    case 'failed':
      return failureText(state.failure, common);
    case 'unsupported':
      return [state.template.title, ...words.unsupported];
    case 'ineligible':
      return [state.template.title, words.ineligible, state.template.eligibility.reason ?? ''];
    case 'changed':
      return [
        ...words.changed,
        ...state.difference.map(({ kind, text }) => (kind === 'same' ? text : words[kind] + text)),
      ];
    case 'filling':
      return [commitmentText(state.template, contentOf(state.template))];
    default:
      return [state.prepared.text];
  }
}
