import type { CheckOption, SubmitComplaintRequest } from '../../../src/contract/index.js';
import { fault, type Fault } from '../http/faults.js';
import { FIELDS, NATURES, OTHER_CHANNELS, PROCEEDINGS, RESPONDENT_KINDS } from './offer/choices.js';

/** Facts that lead elsewhere by the rules of the check: who skips it learns here where to turn to. */
export function scopeFaults(request: SubmitComplaintRequest): Fault[] {
  const { complainant, respondent, facts, proceedings, otherChannels = [] } = request;
  const told: readonly (readonly [pointer: string, options: readonly CheckOption[], value: string | undefined])[] = [
    ['/complainant/nature', NATURES, complainant.nature],
    ['/respondent/kind', RESPONDENT_KINDS, respondent.kind],
    ['/facts/field', FIELDS, facts.field],
    ['/proceedings/kind', PROCEEDINGS, proceedings.kind],
    ...otherChannels.map((value, index) => [`/otherChannels/${index}`, OTHER_CHANNELS, value] as const),
  ];
  return told.flatMap(([pointer, options, value]) => {
    const option = options.find((each) => each.value === value);
    if (option?.outcome !== 'elsewhere') return [];
    return [fault(pointer, 'out-of-scope', `${option.text ?? ''}${option.route ? `请找：${option.route.text}` : ''}`)];
  });
}
