import { configure } from '../../../src/element/configure.js';
import { emulateMedia, expect, mediaFeatures, nextFrame, setViewport, waitUntil } from '../helpers/index.js';
import { mount, settled, unmount } from '../suites/index.js';
import { probe, ProbeElement } from './probe-element.js';

const wrapperOf = (element: ProbeElement) => element.renderRoot.querySelector('.credit') as HTMLElement;
const buttonOf = (element: ProbeElement) => element.renderRoot.querySelector('.button') as HTMLElement;

/** What a page does to everything on it, as found in the field. */
const hostile = `
  * { margin: 0; padding: 0; box-sizing: content-box; font-family: SimSun !important; }
  html { font-size: 100px; }
  body { letter-spacing: 9px; word-spacing: 9px; text-align: right; text-indent: 2em; text-transform: uppercase; line-height: 3;
    color: #f0f; cursor: wait; direction: rtl; white-space: nowrap; user-select: none; list-style: square; font: italic 700 40px serif; }
  probe-element { display: inline; }
  div, p, button, a { color: red !important; font-size: 5px; }
`;

const looks = [
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'letterSpacing',
  'wordSpacing',
  'textAlign',
  'textIndent',
  'textTransform',
  'lineHeight',
  'color',
  'cursor',
  'direction',
  'whiteSpace',
  'userSelect',
  'listStyleType',
  'width',
  'height',
] as const;

const lookOf = (element: Element) => {
  const style = getComputedStyle(element);
  return Object.fromEntries(looks.map((name) => [name, style[name]]));
};

describe('on a page of somebody else', () => {
  afterEach(async () => {
    unmount();
    document.querySelectorAll('[data-test]').forEach((each) => each.remove());
    await setViewport({ width: 1024, height: 768 });
    await mediaFeatures();
  });

  const addStyle = (css: string) => {
    const style = document.createElement('style');
    style.dataset['test'] = '';
    style.textContent = css;
    document.head.append(style);
  };

  it('looks as on an empty page, whatever the page does to everything', async () => {
    const frame = document.createElement('div');
    frame.dataset['test'] = '';
    document.body.append(frame);
    addStyle('[data-test] { position: absolute; width: 600px; }');
    const element = await mount(probe, { parent: frame });
    const before = [wrapperOf(element), buttonOf(element)].map(lookOf);
    addStyle(hostile);
    expect([wrapperOf(element), buttonOf(element)].map(lookOf)).to.deep.equal(before);
  });

  it('can be hidden by the page in each of the usual ways', async () => {
    const element = await mount(probe);
    const shown = () => buttonOf(element).checkVisibility({ visibilityProperty: true });
    expect(shown()).to.equal(true);
    element.style.display = 'none';
    expect(shown()).to.equal(false);
    element.style.display = '';
    element.hidden = true;
    expect(shown()).to.equal(false);
    element.hidden = false;
    document.body.style.visibility = 'hidden';
    expect(shown()).to.equal(false);
    document.body.style.visibility = '';
    expect(shown()).to.equal(true);
  });

  it('is large in the elder view, and as large as the page wants', async () => {
    const element = await mount(probe, { view: 'elder' });
    const wrapper = wrapperOf(element);
    expect(parseFloat(getComputedStyle(wrapper).fontSize)).to.be.at.least(18);
    expect(
      parseFloat(getComputedStyle(wrapper).lineHeight) / parseFloat(getComputedStyle(wrapper).fontSize),
    ).to.be.at.least(1.5);
    element.style.setProperty('--credit-scale', '1.5');
    expect(parseFloat(getComputedStyle(wrapper).fontSize)).to.be.at.least(30);
  });

  it('wears the colours that the page sets', async () => {
    const element = await mount(probe);
    expect(getComputedStyle(buttonOf(element)).backgroundColor).to.equal('rgb(11, 92, 173)');
    element.style.setProperty('--credit-color-primary', '#123456');
    expect(getComputedStyle(buttonOf(element)).backgroundColor).to.equal('rgb(18, 52, 86)');
  });

  it('stays light on a page that says nothing, whatever the system prefers', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const element = await mount(probe);
    expect(getComputedStyle(wrapperOf(element)).color).to.equal('rgb(29, 33, 41)');
    unmount();
    const follower = await mount(probe, { theme: 'auto' });
    expect(getComputedStyle(wrapperOf(follower)).color).to.equal('rgb(230, 233, 237)');
    expect(getComputedStyle(wrapperOf(follower)).colorScheme).to.equal('dark');
    await emulateMedia({ colorScheme: 'light' });
    expect(getComputedStyle(wrapperOf(follower)).color).to.equal('rgb(29, 33, 41)');
  });

  it('is dark from the first drawing on where the page asks for it', async () => {
    configure({ theme: 'dark', endpoint: '/x' });
    ProbeElement.define();
    const element = document.createElement(probe.element.tag) as ProbeElement;
    document.body.append(element);
    await waitUntil(() => element.drawn > 0, 'not drawn');
    expect(getComputedStyle(wrapperOf(element)).backgroundColor).to.equal('rgb(20, 24, 29)');
    element.remove();
    configure({ theme: 'light', endpoint: '' });
  });

  it('keeps the frames of what can be pressed in forced colours', async () => {
    await mediaFeatures({ 'forced-colors': 'active' });
    const element = await mount(probe);
    const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(buttonOf(element));
    expect([borderTopWidth, borderTopStyle]).to.deep.equal(['1px', 'solid']);
    expect(borderTopColor).to.not.equal(backgroundColor);
  });

  it('holds still where the visitor wants less motion', async () => {
    await mediaFeatures({ 'prefers-reduced-motion': 'reduce' });
    const element = await mount(probe, { request: () => new Promise(() => {}) });
    probe.act(element);
    await settled(element, 'loading');
    expect(getComputedStyle(element.renderRoot.querySelector('.spinner') as Element).animationName).to.equal('none');
  });

  it('fits itself to its own width, not to the window’s', async () => {
    const frame = document.createElement('div');
    frame.dataset['test'] = '';
    frame.style.width = '400px';
    document.body.append(frame);
    const element = await mount(probe, { parent: frame });
    const size = () => wrapperOf(element).dataset['size'];
    await waitUntil(() => size() === 's', 'small');
    frame.style.width = '600px';
    await waitUntil(() => size() === 'm', 'medium');
    frame.style.width = '900px';
    await waitUntil(() => size() === 'l', 'large');
    element.requestUpdate();
    await element.updateComplete;
    expect(size()).to.equal('l');
  });

  it('is styled after a move into another document', async () => {
    const frame = document.createElement('iframe');
    frame.dataset['test'] = '';
    document.body.append(frame);
    const element = await mount(probe);
    frame.contentDocument?.body.append(element);
    await element.updateComplete;
    expect(frame.contentWindow?.getComputedStyle(wrapperOf(element)).lineHeight).to.equal('25.6px');
  });

  it('shows its fallback, and tells the page, when drawing fails; and recovers', async () => {
    const element = await mount(probe);
    const told: unknown[] = [];
    const { onerror } = window;
    window.onerror = (_message, _source, _line, _column, error) => {
      told.push(error?.message);
      return true;
    };
    element.explosive = true;
    element.requestUpdate();
    await element.updateComplete;
    await nextFrame();
    window.onerror = onerror;
    expect(told).to.deep.equal(['explosive']);
    expect(element.getAttribute('state')).to.equal('broken');
    expect(element.renderRoot.querySelector('slot:not([name])')).to.not.equal(null);
    element.explosive = false;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.getAttribute('state')).to.equal('idle');
  });

  it('takes the focus to the first thing that can be used', async () => {
    const element = await mount(probe);
    element.focus();
    expect(element.shadowRoot?.activeElement).to.equal(buttonOf(element));
  });
});
