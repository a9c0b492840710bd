import fc from 'fast-check';
import { orgCodeCheckCharacter } from '../../../src/contract/org-code.js';
import { usccCheckCharacter } from '../../../src/contract/uscc.js';

/** The character set of GB 32100, once more and by hand, so that the tests don't believe the code. */
export const USCC_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const characterOf = (set: string) => fc.constantFrom(...set);

/** Valid codes, fictitious, with a valid organisation code inside. */
export const usccs = fc
  .tuple(
    fc.constantFrom('11', '12', '31', '52', '91', '92', '93', 'N2'),
    fc.constantFrom('310120', '310118', '310000', '100000', '440300', '650102'),
    fc.array(characterOf(USCC_CHARACTERS), { minLength: 8, maxLength: 8 }),
  )
  .map(([kind, area, body]) => {
    const first17 = kind + area + body.join('') + orgCodeCheckCharacter(body.join(''));
    return first17 + usccCheckCharacter(first17);
  });

/** A text with two neighbouring, different characters at `index` swapped. */
export const swapAt = (text: string, index: number): string =>
  text.slice(0, index) + text.charAt(index + 1) + text.charAt(index) + text.slice(index + 2);
