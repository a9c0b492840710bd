import { html } from 'lit';

import { rateComplaint } from '../../../contract/operations/rate-complaint.js';
import { type Complaint, RATING_SCORES, type RateComplaintRequest } from '../../../contract/schema/complaint.js';
import { choiceField } from '../../../form/templates/choice-field.js';
import { longTextField } from '../../../form/templates/long-text-field.js';
import type { ComplaintTermsMessages } from '../../../locale/zh-hans/complaint-terms.js';
import type { ComplaintTrackMessages } from '../../../locale/zh-hans/complaint-track.js';
import { KeyedAction } from '../../../parts/track/keyed-action.js';
import type { PageWords } from '../../../parts/track/page-words.js';
import type { WriteContext } from '../../../parts/track/write-context.js';

/** As the contract has it. */
const LONGEST_TEXT = 500;

/** Says how satisfied the complainant is; no score is chosen beforehand. */
export const rating = (
  context: WriteContext<Complaint>,
  words: PageWords<ComplaintTrackMessages, ComplaintTermsMessages>,
): KeyedAction<RateComplaintRequest, Complaint> =>
  new KeyedAction(context, {
    name: 'rate',
    operation: rateComplaint,
    fields: () => {
      const { track, terms } = words;
      return [
        {
          type: 'choice',
          name: 'score',
          label: track.rateScore,
          required: true,
          options: RATING_SCORES.map((score) => ({ value: String(score), label: terms.scores[score] as string })),
          privacy: 'personal',
        },
        {
          type: 'text',
          multiline: true,
          counter: true,
          name: 'rateText',
          label: track.rateText,
          hint: track.rateTextHint,
          maxLength: LONGEST_TEXT,
          pointer: '/text',
          privacy: 'personal',
        },
      ];
    },
    draw: (form) =>
      html`${choiceField(form, 'score')}${longTextField(form, 'rateText')}
        <p class="quiet">${words.track.rateMeans}</p>`,
    request: (key, model) => {
      const text = model.text('rateText');
      const score = RATING_SCORES.find((each) => String(each) === model.text('score')) as RateComplaintRequest['score'];
      return { ...key, score, ...(text && { text }) };
    },
    words: () => ({ send: words.track.rateSend, done: words.track.rated, earlier: words.track.ratedEarlier }),
  });
