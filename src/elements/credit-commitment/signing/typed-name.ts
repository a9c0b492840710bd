import { normaliseDots } from '../../../contract/normalise.js';
import type { FieldDefinition } from '../../../form/field.js';
import type { CommitmentSigningMessages } from '../../../locale/zh-hans/commitment-signing.js';

/** Whether a typed name is the one that the text names: blanks around it and look-alike dots don't matter, everything else does. */
export const isName = (typed: string, person: string): boolean =>
  normaliseDots(typed.trim()) === normaliseDots(person.trim());

/** What is asked of whoever signs by typing their name. */
export const typedNameFields = (person: string, words: CommitmentSigningMessages): readonly FieldDefinition[] => [
  { type: 'statement', name: 'agreed', label: words.agreedLabel, required: true, statement: words.agreed },
  {
    type: 'text',
    name: 'name',
    label: words.name,
    hint: words.nameHint(person),
    required: true,
    personName: true,
    privacy: 'personal',
    autocomplete: 'off',
    check: (typed) => (isName(typed, person) ? undefined : { severity: 'error', message: words.otherName(person) }),
  },
];
