import { removeBlanks, toHalfWidth } from '../contract/normalise.js';
import { isResidentId } from '../contract/resident-id.js';

/** Digits that stand together, as they are and without what people write between them. */
const runs = (text: string): string[] => {
  const half = toHalfWidth(text).toUpperCase();
  return [half, removeBlanks(half).replace(/-/g, '')].flatMap((each) => each.match(/\d{11,}X?/g) ?? []);
};

/** Whether words hold the number of a person or of a mobile phone, wherever they were typed: such words are kept nowhere. */
export const holdsPersonalNumber = (text: string): boolean =>
  runs(text).some((run) => /^(?:86)?1[3-9]\d{9}X?$/.test(run) || (run.length >= 18 && isResidentId(run.slice(0, 18))));
