import type { HTTPRequest, Page } from 'puppeteer-core';

/** The network between a page and its service, cut in the middle of a file that goes piece by piece. */
export class CutUpload {
  /** Bytes of pieces that have arrived since the last time this was emptied. */
  arrived = 0;
  private piecesLeft = Infinity;
  private isCut = false;

  private constructor(private readonly page: Page) {}

  static async of(page: Page): Promise<CutUpload> {
    const cut = new CutUpload(page);
    await page.setRequestInterception(true);
    page.on('request', (request) => void cut.pass(request));
    return cut;
  }

  /** Lets so many more pieces through, then cuts the network. */
  after(pieces: number): void {
    this.piecesLeft = pieces;
  }

  /** Loads the page again as soon as there is a network; no more pieces leave before. */
  async reload(): Promise<void> {
    this.isCut = false;
    this.piecesLeft = -1;
    await this.page.setOfflineMode(false);
    await this.page.reload();
    this.piecesLeft = Infinity;
    this.arrived = 0;
  }

  private async pass(request: HTTPRequest): Promise<void> {
    const isPiece = request.method() === 'PATCH';
    if (isPiece && this.piecesLeft === 0) {
      this.isCut = true;
      await this.page.setOfflineMode(true);
    }
    if (this.isCut || (isPiece && this.piecesLeft < 0)) return request.abort('internetdisconnected');
    if (isPiece) {
      this.piecesLeft -= 1;
      this.arrived += Number(request.headers()['content-length'] ?? (await request.fetchPostData())?.length ?? 0);
    }
    return request.continue();
  }
}
