import type { LookupMessages } from '../zh-hans/lookup.js';

/** Words of `<credit-lookup>` up to the first answer. */
export const lookup: LookupMessages = {
  label: 'Enterprise name or unified social credit code',
  hint: 'Part of the name, or the first characters of the code, will do.',
  submit: 'Search',
  clear: 'Clear',
  byName: 'Searching by name',
  byCode: 'Searching by unified social credit code',
  flipToName: 'Search by name instead',
  flipToCode: 'Search by code instead',
  empty: 'Enter the name of an enterprise or its unified social credit code.',
  tooLong: (limit) => `At most ${limit} characters. Shorten the text and search again.`,
  suspectCode:
    'The check character of this code is wrong; a character may be mistyped. You can search for it all the same.',
  corrections: 'Did you mean:',
  residentId:
    'This looks like the number of a Chinese identity card. To protect the person it was not sent. Use the name of the enterprise or its unified social credit code.',
  suggestions: 'Possible results',
  suggesting: 'Looking for similar names…',
  suggested: (count) =>
    count === 1
      ? '1 similar result. Use the arrow keys to choose it.'
      : `${count} similar results. Use the arrow keys to choose one.`,
  formerName: (name) => `Former name: ${name}`,
  noSuggestion: 'No similar result. You can search all the same.',
  suggestFailed: 'No suggestions at the moment. You can search all the same.',
  filters: 'Filters',
  filtersSet: (count) => `Filters (${count} set)`,
  anyOption: 'Any',
  from: 'From',
  to: 'To',
  clearFilters: 'Clear filters',
  searching: 'Searching…',
  results: 'Results',
};
