import { parse } from 'csv-parse/sync';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';

import { ImportGate } from '../../../demo/service/import/gate.js';
import { addImport } from '../../../demo/service/routes/import.js';
import { seed } from '../../../demo/service/seed/index.js';
import { type RunningService, startService } from '../../../demo/service/service.js';
import { chromeArgs, ensureChrome } from '../../../scripts/browser.mjs';
import { buildWhenStale } from '../../../scripts/start/build-files.js';
import { listen, type Listening } from '../../../scripts/start/listen.js';
import { pageServer } from '../../../scripts/start/page-server.js';
import { Browser as OfficeBrowser } from '../../node/helpers/office-browser.js';
import { TEST_CONFIG } from '../../node/helpers/service.js';
import { Visit, type VisitSettings } from './visit.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** A host name that isn't this machine's own to a browser, which then withholds what it gives to secure pages only. */
const PLAIN_HOST = 'plain.test';

/** The example pages as `npm start` serves them, the reference service with few data in memory, and a browser; made once for all tests. */
export class Site {
  private constructor(
    /** Where `npm run service:import` looks for the service. */
    readonly dataFolder: string,
    private readonly gate: ImportGate,
    private readonly service: RunningService,
    private readonly pages: Listening,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Site> {
    await buildWhenStale(ROOT, () => console.log('Building the files that the pages load…'));
    const folder = await mkdtemp(join(tmpdir(), 'credit-pages-'));
    const gate = new ImportGate(folder);
    const service = await startService(
      { ...TEST_CONFIG, seed: { subjects: 60, records: 400 } },
      { log: pino({ level: 'silent' }), seed, extend: (routes, services) => addImport(routes, services, gate) },
    );
    gate.open(service.port);
    const pages = await listen(
      pageServer({
        pages: join(ROOT, 'demo/pages'),
        cdn: join(ROOT, 'dist/cdn'),
        built: () => Promise.resolve(),
        servicePort: service.port,
      }),
      { host: undefined, port: 0, variable: 'PORT' },
    );
    const browser = await puppeteer.launch({
      executablePath: ensureChrome(),
      args: [...chromeArgs(), `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`],
      defaultViewport: { width: 1000, height: 900 },
    });
    await service.ready;
    return new Site(folder, gate, service, pages, browser);
  }

  /** Opens a page as somebody who was never here before. */
  visit(path: string, settings: VisitSettings & { plain?: boolean } = {}): Promise<Visit> {
    const origin = `http://${settings.plain ? PLAIN_HOST : '127.0.0.1'}:${this.pages.port}`;
    return Visit.open(this.browser, origin + path, settings);
  }

  /** A page of its own, where things are made that visitors bring. */
  async workbench(): Promise<Page> {
    return (await this.browser.createBrowserContext()).newPage();
  }

  /** Opens the operator's pages, which the service serves on this machine only. */
  async office(): Promise<Page> {
    const page = await this.workbench();
    await page.goto(`http://127.0.0.1:${this.service.port}/office`);
    return page;
  }

  /** Commitments that the service has of somebody, as its operator hands them on. */
  async commitmentsOf(name: string): Promise<number> {
    const table = await this.seenByClerk('/office/commitments.csv');
    return rowsOf(table).filter((row) => row['承诺人名称'] === name).length;
  }

  /** Confirmed breaches towards somebody, as the operator hands them on. */
  async breachesOf(name: string): Promise<number> {
    const table = await this.seenByClerk('/office/complaints.csv');
    return rowsOf(table).filter((row) => row['乙方'] === name).length;
  }

  /** Complaints that the service has of somebody. */
  async complaintsOf(name: string): Promise<number> {
    return (await this.seenByClerk('/office/complaints')).split(`<td>${name}</td>`).length - 1;
  }

  private async seenByClerk(path: string): Promise<string> {
    const clerk = new OfficeBrowser({ url: `http://127.0.0.1:${this.service.port}` });
    await clerk.open('/office');
    return (await clerk.open(path)).text;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.pages.close();
    this.gate.close();
    await this.service.close();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}

const rowsOf = (table: string): Record<string, string>[] => parse(table, { columns: true, bom: true });
