import type { Operation } from '../../contract/operation.js';
import { longTextField } from '../../form/templates/long-text-field.js';
import { KeyedAction } from './keyed-action.js';
import type { TrackRequest } from './track-form.js';
import type { WriteContext } from './write-context.js';

/** As the contract has it. */
const LONGEST_REASON = 500;

/** Takes something back with this. */
export interface WithdrawRequest extends TrackRequest {
  reason: string;
}

/** What an element says about it in its own way. */
export interface WithdrawalMessages {
  readonly withdrawReasonHint: string;
  readonly withdrawConfirm: string;
  readonly withdrawMeans: string;
  readonly withdrawn: string;
}

/** Takes something back: with a reason, after a question, exactly once. */
export const withdrawal = <T>(
  context: WriteContext<T>,
  operation: Operation<WithdrawRequest, T>,
  own: () => WithdrawalMessages,
): KeyedAction<WithdrawRequest, T> => {
  const { words } = context;
  return new KeyedAction(context, {
    name: 'withdraw',
    operation,
    fields: () => [
      {
        type: 'text',
        multiline: true,
        counter: true,
        name: 'reason',
        label: words.track.withdrawReason,
        hint: own().withdrawReasonHint,
        required: true,
        maxLength: LONGEST_REASON,
        // What was typed for one is of no use for another.
        privacy: 'personal',
      },
    ],
    draw: (form) => longTextField(form, 'reason'),
    request: (key, model) => ({ ...key, reason: model.text('reason') }),
    words: (model) => ({
      send: words.track.withdrawNext,
      done: own().withdrawn,
      question: {
        title: own().withdrawConfirm,
        means: own().withdrawMeans,
        lines: [words.terms.pair(words.track.withdrawReason, model.text('reason'))],
        yes: words.track.withdrawYes,
      },
    }),
  });
};
