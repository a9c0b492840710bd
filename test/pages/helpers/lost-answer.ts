import type { HTTPRequest, Page } from 'puppeteer-core';

/** The network between a page and its service, cut after a submission has gone through. */
export class LostAnswer {
  /** Requests that found no network. */
  readonly failed: string[] = [];

  private constructor(private readonly page: Page) {}

  /** Lets the next request of this kind arrive, and cuts the network before its answer. */
  static async of(page: Page, ending: string): Promise<LostAnswer> {
    const lost = new LostAnswer(page);
    let waits = true;
    await page.setRequestInterception(true);
    page.on('requestfailed', (request) => lost.failed.push(request.url()));
    page.on('request', (request) => {
      const isIt = waits && request.method() === 'POST' && request.url().endsWith(ending);
      if (isIt) waits = false;
      void (isIt ? lost.lose(request) : request.continue());
    });
    return lost;
  }

  /** The network is there again. */
  mend(): Promise<void> {
    return this.page.setOfflineMode(false);
  }

  private async lose(request: HTTPRequest): Promise<void> {
    const body = await request.fetchPostData();
    const answer = await fetch(request.url(), { method: 'POST', headers: request.headers(), body: body ?? '' });
    // All of it has arrived before the service answers.
    await answer.text();
    await this.page.setOfflineMode(true);
    await request.abort('internetdisconnected');
  }
}
