// Prints sizes, speed and search latency beside the budgets. `npm run bench -- --only sizes,speed,report,forms,search --million --runs 7`
import { parseArgs } from 'node:util';
import { printForms } from './forms.js';
import { printReport } from './report.js';
import { printSearch } from './search.js';
import { printSizes } from './sizes.js';
import { printSpeed } from './speed.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'sizes,speed,report,forms,search' },
    million: { type: 'boolean', default: false },
    runs: { type: 'string', default: '7' },
    records: { type: 'string', default: '100,2000,10000,100000' },
  },
});
const parts = values.only.split(',');

if (parts.includes('sizes')) await printSizes();
if (parts.includes('speed')) await printSpeed(Number(values.runs));
if (parts.includes('report')) await printReport(values.records.split(',').map(Number), Number(values.runs));
if (parts.includes('forms')) await printForms(Number(values.runs));
if (parts.includes('search')) await printSearch(values.million ? [1_000_000] : [20_000, 100_000]);
