import type { HostResponse } from '../../../src/client/transport.js';
import type { PartView } from '../../../src/element/part-host.js';
import { PartedElement } from '../../../src/element/parted-element.js';
import { expect, nextFrame, oneEvent, waitUntil } from '../helpers/index.js';
import { mount, reply, settled, type Subject, unmount } from '../suites/index.js';
import { service } from './probe-element.js';

/** A part that asks what the endpoint offers as soon as it is there, and fails where that can't be said. */
class AskingView implements PartView {
  stateName = 'loading';
  readonly ready: Promise<void>;

  constructor(host: PartedElement) {
    this.ready = host.describe().then(({ ok }) => void (this.stateName = ok ? 'filling' : 'failed'));
  }

  render(): unknown {
    return this.stateName;
  }
  focus(): void {}
  refresh(): void {}
  toPlainText(): string {
    return this.stateName;
  }
  dispose(): void {}
}

/** An element whose part comes when it is let. */
class AheadElement extends PartedElement {
  static override readonly tag = 'ahead-element';
  come: () => void = () => undefined;
  protected readonly deciding = [];
  protected readonly firstOperation = 'describeService';

  protected openGiven(): void {
    void this.load(async () => {
      this.describeAhead();
      await new Promise<void>((resolve) => (this.come = resolve));
      return new AskingView(this);
    });
  }
}

const subject: Subject<AheadElement> = { element: AheadElement, answers: {}, act: () => undefined };

/** The element with an endpoint that gives these answers one after the other, and how often it was asked. */
async function arrives(...answers: HostResponse[]) {
  let asked = 0;
  const element = await mount(subject, { request: () => Promise.resolve(answers[asked++] as HostResponse) });
  await waitUntil(() => asked === 1, 'expected a question while the part is on its way');
  return { element, asked: () => asked };
}

describe('What the endpoint offers, asked while the part that needs it is on its way', () => {
  afterEach(unmount);

  it('is there when the part is, and asked no second time', async () => {
    const { element, asked } = await arrives(reply(service));
    element.come();
    await settled(element, 'filling');
    expect(asked()).to.equal(1);
  });

  it('fails for the part too when it has failed before that was there, and is asked again only for the next', async () => {
    const failure = oneEvent(document.body, 'credit-failure');
    const { element, asked } = await arrives(reply({ code: 'forbidden' }, 403), reply(service));
    await failure;
    await nextFrame();
    element.come();
    await settled(element, 'failed');
    expect(asked()).to.equal(1);
    element.reset();
    await waitUntil(() => asked() === 2);
    element.come();
    await settled(element, 'filling');
  });
});
