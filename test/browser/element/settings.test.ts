import type { HostRequest } from '../../../src/client/transport.js';
import { configure } from '../../../src/element/configure.js';
import type { SettingsController } from '../../../src/element/controllers/settings.controller.js';
import { CreditConfigElement } from '../../../src/elements/credit-config/credit-config.element.js';
import { expect, nextFrame, waitUntil } from '../helpers/index.js';
import { reply, settled } from '../suites/index.js';
import { probe, ProbeElement, service } from './probe-element.js';

const asked: string[] = [];
const request = (sent: HostRequest) => {
  asked.push(sent.url);
  return Promise.resolve(reply(service));
};

const make = (tag: string, attributes: Record<string, string> = {}): HTMLElement => {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
};

const config = (attributes: Record<string, string>, ...children: Element[]) => {
  const element = make('credit-config', attributes) as CreditConfigElement;
  element.append(...children);
  return element;
};

const show = (element: Element): void => place.append(element);
let place: HTMLElement;

/** The path at which an element asks. */
async function endpointOf(element: ProbeElement): Promise<string> {
  asked.length = 0;
  await element.updateComplete;
  await element.ask();
  return asked.map((url) => new URL(url).pathname).join();
}

const viewOf = async (element: ProbeElement): Promise<string | null | undefined> => {
  await element.updateComplete;
  return element.renderRoot.querySelector('.credit')?.getAttribute('data-view');
};

describe('settings', () => {
  const { warn } = console;
  let warnings: string[] = [];
  let element: ProbeElement;

  before(() => {
    ProbeElement.define();
    CreditConfigElement.define();
  });
  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
    configure({ host: { request } });
    place = document.createElement('div');
    document.body.append(place);
    element = make(probe.element.tag) as ProbeElement;
  });
  afterEach(() => {
    place.remove();
    console.warn = warn;
    configure({ endpoint: '', view: 'standard', theme: 'light', locales: [] });
  });

  it('come from the nearest config, which says only what differs', async () => {
    const inner = config({ view: 'elder' }, element);
    const outer = config({ endpoint: '/outer' }, inner);
    show(outer);
    expect(await endpointOf(element)).to.equal('/outer/service');
    expect(await viewOf(element)).to.equal('elder');
    inner.setAttribute('endpoint', '/inner');
    expect(await endpointOf(element)).to.equal('/inner/service');
    inner.removeAttribute('endpoint');
    outer.setAttribute('endpoint', '/changed');
    await inner.updateComplete;
    expect(await endpointOf(element)).to.equal('/changed/service');
  });

  it('come from the page where no config says them, and change with it', async () => {
    configure({ endpoint: '/page' });
    show(element);
    expect(await endpointOf(element)).to.equal('/page/service');
    configure({ endpoint: '/page2' });
    expect(await endpointOf(element)).to.equal('/page2/service');
    show(config({ view: 'elder' }, element));
    expect(await endpointOf(element)).to.equal('/page2/service');
    expect(await viewOf(element)).to.equal('elder');
  });

  it("give way to the element's own", async () => {
    element.endpoint = '/own';
    element.view = 'standard';
    show(config({ endpoint: '/config', view: 'elder' }, element));
    expect(await endpointOf(element)).to.equal('/own/service');
    expect(await viewOf(element)).to.equal('standard');
  });

  it('reach an element through shadow roots', async () => {
    const card = make('div');
    card.attachShadow({ mode: 'closed' }).append(element);
    show(config({ endpoint: '/through' }, card));
    expect(await endpointOf(element)).to.equal('/through/service');
  });

  it('reach an element whose config is upgraded later', async () => {
    const tag = 'later-config';
    const late = make(tag, { endpoint: '/late' });
    late.append(element);
    show(late);
    await element.updateComplete;
    expect(element.state).to.equal('not-set-up');
    CreditConfigElement.define(tag);
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(await endpointOf(element)).to.equal('/late/service');
  });

  it('of a later config inside an earlier one win', async () => {
    const tag = 'later-inner-config';
    const late = make(tag, { endpoint: '/inner' });
    late.append(element);
    show(config({ endpoint: '/outer' }, late));
    expect(await endpointOf(element)).to.equal('/outer/service');
    CreditConfigElement.define(tag);
    expect(await endpointOf(element)).to.equal('/inner/service');
  });

  it('change when the element moves to another config, and end when it leaves', async () => {
    const first = config({ endpoint: '/first' }, element);
    const second = config({ endpoint: '/second' });
    place.append(first, second);
    expect(await endpointOf(element)).to.equal('/first/service');
    second.append(element);
    expect(await endpointOf(element)).to.equal('/second/service');
    first.endpoint = '/elsewhere';
    await first.updateComplete;
    expect(await endpointOf(element)).to.equal('/second/service');
    place.append(element);
    await element.updateComplete;
    expect(element.state).to.equal('not-set-up');
  });

  it('keep the same client while nothing changes that concerns requests', async () => {
    const around = config({ endpoint: '/same' }, element);
    around.operations = { describeService: { path: '/info' } };
    show(around);
    await element.updateComplete;
    const client = () => (element as unknown as { settings: SettingsController }).settings.client();
    const before = await client();
    around.view = 'elder';
    around.operations = { describeService: { path: '/info' } };
    await around.updateComplete;
    expect(await viewOf(element)).to.equal('elder');
    expect(await client()).to.equal(before);
    around.operations = { describeService: { path: '/about' } };
    await around.updateComplete;
    expect(await client()).to.not.equal(before);
    expect(await endpointOf(element)).to.equal('/same/about');
  });

  it('merge operations and adapters one by one', async () => {
    const inner = config({}, element);
    const outer = config({ endpoint: '/merged' }, inner);
    outer.operations = { describeService: { path: '/info' } };
    inner.operations = { searchSubjects: { path: '/find' } };
    inner.host = { print: () => {} };
    show(outer);
    expect(await endpointOf(element)).to.equal('/merged/info');
  });

  it('that make no sense are told once and left aside', async () => {
    show(config({ endpoint: '/x', view: 'gigantic' }, element));
    expect(await viewOf(element)).to.equal('standard');
    element.requestUpdate();
    await element.updateComplete;
    expect(warnings.filter((message) => message.includes('gigantic'))).to.have.length(1);
  });

  it('that are missing are told to developers, and to visitors in words', async () => {
    // Developers are told once per tag: one that nobody else uses.
    ProbeElement.define('unset-element');
    element = make('unset-element') as ProbeElement;
    show(element);
    await element.updateComplete;
    expect(element.state).to.equal('not-set-up');
    expect(warnings.join()).to.match(/<unset-element> has no endpoint/);
    expect(element.renderRoot.querySelector('[part=state]')?.textContent).to.include('暂未开通');
    element.endpoint = '/now';
    await element.updateComplete;
    expect(element.state).to.equal('idle');
  });

  it('can say a single text otherwise, and bring a language', async () => {
    configure({
      locales: [
        { tag: 'zh-Hans', sections: { common: { retry: '再试一次' } } },
        { tag: 'zh-Hant', sections: { common: { retry: '重試' } } },
      ],
    });
    element.endpoint = '/x';
    show(element);
    await element.updateComplete;
    const button = () => element.renderRoot.querySelector('[type=submit]')?.textContent;
    expect(button()).to.equal('再试一次');
    element.lang = 'zh-TW';
    await waitUntil(() => button() === '重試', 'the page’s own language');
    expect(element.renderRoot.querySelector('.link')?.textContent).to.equal('返回');
  });

  it('hear of a lang attribute inside the shadow root that an element stands in, and above it', async () => {
    element.endpoint = '/x';
    const card = make('div', { lang: 'zh' });
    const inner = make('div');
    inner.append(element);
    card.attachShadow({ mode: 'open' }).append(inner);
    show(card);
    await element.updateComplete;
    const lang = () => element.renderRoot.querySelector('.credit')?.getAttribute('lang');
    inner.lang = 'en';
    await waitUntil(() => lang() === 'en', 'its own root says English');
    inner.removeAttribute('lang');
    await waitUntil(() => lang() === 'zh-Hans', 'the host of the root says Chinese');
    card.lang = 'en';
    await waitUntil(() => lang() === 'en', 'the host of the root says English');
  });

  it('leave nothing behind that listens', async () => {
    element.endpoint = '/x';
    show(element);
    await element.updateComplete;
    element.remove();
    const { drawn } = element;
    document.documentElement.lang = 'en';
    configure({ view: 'elder' });
    await nextFrame();
    await element.updateComplete;
    expect(element.drawn).to.equal(drawn);
    document.documentElement.lang = 'zh-CN';
  });

  it('let a config take no room of its own', async () => {
    const around = config({ endpoint: '/x' }, element);
    show(around);
    await around.updateComplete;
    expect(getComputedStyle(around).display).to.equal('contents');
    around.hidden = true;
    expect(getComputedStyle(around).display).to.equal('none');
  });

  it('carry a token only where requests go', async () => {
    const sent: HostRequest[] = [];
    const around = config({ endpoint: '/secret' }, element);
    around.getToken = () => Promise.resolve('canary-token');
    around.host = { request: (each) => (sent.push(each), Promise.resolve(reply(service))) };
    show(around);
    await element.updateComplete;
    await element.ask();
    await settled(element, 'found');
    expect(sent[0]?.headers['authorization']).to.equal('Bearer canary-token');
    expect(document.documentElement.outerHTML).to.not.include('canary-token');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).to.not.include('canary-token');
  });
});
