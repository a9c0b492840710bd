import type { ReportRequestMessages } from '../zh-hans/report-request.js';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Words of asking for a report. */
export const reportRequest: ReportRequestMessages = {
  title: 'Ask for a credit report',
  subject: 'About',
  uscc: 'Unified social credit code',
  pair: (label, value) => `${label}: ${value}`,
  kind: 'Kind of report',
  domains: 'Areas',
  domainsHint: 'The report says something of the areas you choose and of no other.',
  period: 'Period',
  periodHint: 'The report says something of records from this time only.',
  preset: (months) => `Last ${months % 12 ? plural(months, 'month') : plural(months / 12, 'year')}`,
  purpose: 'Purpose',
  audience: 'For whom',
  notes: 'About this report',
  submit: 'Ask for the report',

  notOffered: ['This service makes no credit reports', 'Please ask at a public credit information counter near you.'],
  forbidden: [
    'You cannot ask for a report about this subject',
    'A subject asks for its own report, signed in. Please see whether you are signed in for it; what you filled in is still here.',
  ],
  received: 'Received. Opening the report…',
  earlier: [
    'Your earlier request has arrived',
    'What you changed since was not sent. You may open that report, or ask for another one as the form stands now.',
  ],
  open: 'Open that report',
  again: 'Ask for another one',
};
