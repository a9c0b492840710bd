import type { ActionMessages } from '../zh-hans/actions.js';

/** Words of what can be done with what is shown, wherever that is: copying, following links, objecting. */
export const actions: ActionMessages = {
  copied: 'Copied',
  copyByHand: 'The browser does not allow copying by itself. Press Ctrl+C, or hold the selected text:',
  opensElsewhere: '(opens in a new window)',
  pair: (label, value) => `${label}: ${value}`,
  bracketed: (text, note) => `${text} (${note})`,
  recordActions: { objection: 'Object to this record', repair: 'Apply for credit repair' },
  notYet: (action) => `Not possible now: ${action}`,
  earliest: (date) => `from ${date} at the earliest`,
  route: 'Official route',
  call: (phone) => `Telephone ${phone}`,
  openRoute: 'Go there',
};
