import type { ReportPresentMessages } from '../zh-hans/report-present.js';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const units = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const;

/** Words of showing a report by a code (合规一码通). */
export const reportPresent: ReportPresentMessages = {
  title: 'Show this report by a code',
  intro:
    'Make a code for a limited time. Whoever scans it or types the short code can read this report and check that it is genuine.',
  pair: (label, value) => `${label}: ${value}`,
  list: (items) => items.join(', '),
  period: (from, to) => `${from} to ${to}`,

  scope: 'Areas to show',
  scopes: {
    all: (count) => (count === 1 ? 'The one area of the report' : `All ${count} areas of the report`),
    some: 'Some of them',
  },
  domains: 'Choose the areas to show',
  domainsHint: 'Areas that you do not choose are not shown.',
  periodLabel: 'Time to show',
  periodHint: 'Only records from this time are shown.',
  wholePeriod: 'The whole period',
  purpose: 'Purpose',
  recipient: 'For whom',
  recipientHint: 'Name the organisation or person; it is shown together with the report.',
  lifetime: 'Valid for',
  lasting: (seconds) => {
    const [size, name] = units.find(([unit]) => seconds % unit === 0) ?? [1, 'second'];
    return plural(seconds / size, name);
  },

  preview: 'What the other side will see',
  report: 'Report',
  subject: 'About',
  reportOf: (title, number) => `${title} (${number})`,
  domainsShown: 'Areas',
  periodShown: 'Time',
  notChosen: 'Not chosen yet',
  conclusions: {
    none: (name) => `${name} (no records within the search)`,
    found: (name, count) => `${name} (${count === undefined ? 'records' : plural(count, 'record')} found)`,
    unavailable: (name) => `${name} (data not available)`,
  },
  withRecords: 'The records within this scope are shown in detail as well.',
  anyone:
    'While it is valid, anybody who has the code can read this. Show it only to those who need it; do not post it in groups or in public.',
  submit: 'Make the code',

  made: 'Have this code scanned',
  madeEarlier:
    'This code was made from what stood here before your last changes. If it does not suit, end it and make another one.',
  picture: 'QR code of the report. Where it cannot be scanned, read out the short code.',
  drawing: 'Drawing the QR code…',
  notDrawn: 'The QR code could not be drawn. Please read out the short code.',
  drawAgain: 'Draw again',
  hidden: 'The code is not shown while the page is in the background. It comes back with the page.',
  shortCode: 'Short code (to read out)',
  spelled: (groups) => groups.map((group) => [...group].join(' ')).join(', '),
  remaining: 'Time left',
  left: (seconds) => {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return `${hours ? `${hours} h ` : ''}${hours || minutes ? `${minutes} min ` : ''}${seconds % 60} s`;
  },
  soon: 'The code expires in one minute.',
  until: 'Valid until',
  terms: 'What this code shows',
  leaving:
    'When you go back, this code stays valid until it expires, and can no longer be ended from here. To take it back earlier, end it first.',

  expired: ['The code has expired', 'It no longer opens the report.'],
  again: 'Make it again',
  change: 'Change and make again',

  revoke: 'End it now',
  revokeTitle: 'End this code?',
  revokeMeans:
    'From then on it no longer opens the report, and this cannot be undone. What the other side has read or saved already cannot be taken back.',
  revokeYes: 'End the code',
  revokeNo: 'Keep it',
  revoking: 'Ending the code…',
  notRevoked: 'It is not confirmed that the code has ended. It may still be valid.',
  revoked: ['The code has been ended', 'It no longer opens the report.'],
  revokedAt: 'Ended at',

  viewings: 'Who looked at this report',
  viewingsHint: 'By other codes of this report as well.',
  viewingsShow: 'See who looked',
  viewingsRefresh: 'Refresh',
  viewingsLoading: 'Asking who looked…',
  viewingsNone: (asOf) => `As of ${asOf} nobody has looked.`,
  viewingsUnknown: 'The list is not complete for now, so it cannot be said whether anybody has looked.',
  viewingsPartial: 'The list is not complete for now; there may be more.',
  viewingsFailed: 'The list could not be fetched. This does not mean that nobody has looked.',
  viewingsCount: (shown, total, asOf) =>
    `As of ${asOf}: looked at ${plural(total, 'time')}${shown < total ? `, the last ${shown} below` : ''}.`,
  viewingsAbove: (shown, total, asOf) => `As of ${asOf}: looked at more than ${total} times, the last ${shown} below.`,
  viewerUnknown: 'Did not say who',
  byThisCode: 'By this code',

  back: 'Back to the report',
  notOffered: [
    'No code can be made for this report',
    'The service offers none, or the report is not one that you asked for yourself.',
  ],
  forbidden: [
    'You cannot show this report',
    'The subject of a report makes its codes, signed in. Please see whether you are signed in for it.',
  ],
};
