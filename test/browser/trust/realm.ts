import type { PublishedKey } from '../../../src/contract/schema/report.js';
import type { IntegrityCheck } from '../../../src/contract/report-verdict.js';
import type { ReportFixture } from '../../fixtures/signed-reports.js';

/** A page of its own that checks reports; what it loads and what it breaks stays in it. */
export interface Realm {
  /** Signature and all pages of a report. */
  check(report: ReportFixture, keys: readonly PublishedKey[]): Promise<IntegrityCheck>;
  /** Whether it has loaded a script whose address holds this. */
  hasLoaded(part: string): boolean;
  /** What its policy has refused. */
  readonly violations: string[];
}

interface RealmWindow extends Window {
  checkReport(report: string, keys: string): Promise<string>;
  readonly violations: string[];
}

/** How a page is set up. */
export interface Setup {
  /** A script that runs before anything else. */
  readonly script?: string;
  /** A Content-Security-Policy. */
  readonly policy?: string;
}

/** Opens a page; it is closed by {@link closeRealms}. */
export async function openRealm({ script = '', policy }: Setup = {}): Promise<Realm> {
  const frame = document.createElement('iframe');
  const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
  frame.srcdoc = `<!doctype html><html><head>${meta}<script>
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.sample));
    ${script}
  </script><script type="module">
    import { ReportCheck } from '/src/elements/credit-report/verify/report-check.ts';
    window.checkReport = async (report, keys) => {
      const { header, signature, pages } = JSON.parse(report);
      return JSON.stringify(await new ReportCheck({ header, signature, keys: JSON.parse(keys) }).checkPages(pages));
    };
  </script></head><body></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as unknown as RealmWindow;
  return {
    violations: page.violations,
    check: async (report, keys) =>
      JSON.parse(await page.checkReport(JSON.stringify(report), JSON.stringify(keys))) as IntegrityCheck,
    hasLoaded: (part) => page.performance.getEntriesByType('resource').some(({ name }) => name.includes(part)),
  };
}

/** Closes all pages that were opened. */
export const closeRealms = (): void => document.querySelectorAll('iframe').forEach((frame) => frame.remove());
