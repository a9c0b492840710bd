import type { TrackMessages } from '../zh-hans/track.js';

/** Words of following something by number and query code, whatever it is. */
export const track: TrackMessages = {
  numberRead: (groups) => `You have typed: ${groups}`,
  submit: 'Look it up',
  tracking: 'Looking it up…',
  found: (state) => `Found. State: ${state}`,
  triesLeft: (count) =>
    count ? ` ${count} ${count === 1 ? 'try' : 'tries'} left.` : ' No tries are left. Please try again later.',
  orCode: 'It works without signing in too: fill in the query code from the receipt.',
  locked: [
    'Too many tries, looking up is locked for now',
    'This keeps others from guessing query codes. You can try again when the time is over; what you typed is still there.',
  ],
  retryIn: (seconds) =>
    seconds > 60 ? `Try again in about ${Math.ceil(seconds / 60)} minutes` : `Try again in ${seconds} s`,

  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  refreshed: 'Refreshed.',
  notRefreshed: 'It could not be refreshed; this is what was found last.',

  steps: 'History',
  doable: 'What you can do',
  until: (time) => ` Possible until ${time}.`,
  withdrawReason: 'Reason for withdrawing',
  withdrawNext: 'Next',
  withdrawYes: 'Withdraw it',
  cancel: 'Cancel',
};
