import { aHit, aSubjectList } from '../../fixtures/subjects.js';
import { expect, oneEvent, setViewport, waitUntil } from '../helpers/index.js';
import { mount, reply, settled, unmount } from '../suites/index.js';
import { Endpoint, lookup, Visitor } from './visitor.js';

const many = () => Array.from({ length: 20 }, (_, index) => aHit({ id: `s${index}`, name: `演示第${index}厂` }));

describe('opening a subject from the results', () => {
  afterEach(async () => {
    unmount();
    history.replaceState(null, '', location.pathname + location.search);
    await setViewport({ width: 1024, height: 768 });
  });

  it('shows it in the place of the results, with the focus on its name', async () => {
    const visitor = await Visitor.arrives();
    await visitor.looksUp('演示');
    const selected = oneEvent(visitor.element, 'credit-lookup-select');
    await visitor.clicks('.card-name button');
    expect((await selected).detail).to.deep.equal({ subjectId: 'subject-1' });
    await settled(visitor.element, 'detail');
    const name = await visitor.sees('#subject-name', '上海演示玉兰机械有限公司');
    await waitUntil(() => (visitor.root as ShadowRoot).activeElement === name, 'the focus is elsewhere');
  });

  it('leaves the details to a page that shows them itself', async () => {
    const visitor = await Visitor.arrives();
    visitor.element.addEventListener('credit-lookup-select', (event) => event.preventDefault());
    await visitor.looksUp('演示');
    await visitor.clicks('.card-name button');
    expect(visitor.element.state).to.equal('found');
  });

  it('brings the visitor back to the same results, the same place and the same card', async () => {
    const visitor = await Visitor.arrives(new Endpoint().finds({ items: many(), total: 20 }));
    await visitor.looksUp('演示');
    const card = await visitor.sees('.card-name button', '演示第15厂');
    card.scrollIntoView();
    const before = scrollY;
    expect(before).to.be.above(0);
    card.click();
    await visitor.clicks('.back');
    await settled(visitor.element, 'found');
    await waitUntil(
      () => (visitor.root as ShadowRoot).activeElement?.textContent?.includes('演示第15厂'),
      'the focus is lost',
    );
    expect(Math.abs(scrollY - before)).to.be.below(2);
    expect(visitor.box.value).to.equal('演示');
    expect(visitor.endpoint.searches, 'nothing is asked again').to.have.length(1);
  });

  it('finishes on return a search that the visitor left for a suggestion', async () => {
    const endpoint = new Endpoint();
    endpoint.search = () => new Promise(() => undefined);
    const visitor = await Visitor.arrives(endpoint);
    await visitor.types('演示');
    await visitor.submits();
    visitor.element.open(aHit());
    await visitor.sees('#subject-name');
    endpoint.search = () => reply(aSubjectList());
    await visitor.clicks('.back');
    await settled(visitor.element, 'found');
  });

  it('works from a shared link, which carries the id and nothing else', async () => {
    history.replaceState(null, '', '#credit-subject=subject-1');
    const visitor = await Visitor.arrives();
    await visitor.sees('#subject-name', '上海演示玉兰机械有限公司');
    expect(visitor.endpoint.searches).to.deep.equal([]);
    await visitor.clicks('.back');
    await settled(visitor.element, 'idle');
  });

  it('works from the attribute subject-id', async () => {
    const element = await mount(lookup);
    element.setAttribute('subject-id', 'subject-1');
    await settled(element, 'detail');
  });

  it('leaves nothing after reset()', async () => {
    const visitor = await Visitor.arrives();
    await visitor.looksUp('演示canary');
    await visitor.clicks('.card-name button');
    await visitor.sees('#subject-name');
    visitor.element.reset();
    await settled(visitor.element, 'idle');
    expect(visitor.box.value).to.equal('');
    expect(visitor.text).to.not.contain('canary').and.to.not.contain('玉兰');
    expect(visitor.element.toPlainText()).to.equal('');
  });

  it('goes on when the element is moved while a search is on its way', async () => {
    const endpoint = new Endpoint();
    let answers = 0;
    endpoint.search = () => (++answers === 1 ? new Promise(() => undefined) : reply(aSubjectList()));
    const visitor = await Visitor.arrives(endpoint);
    await visitor.types('演示');
    await visitor.submits();
    await waitUntil(() => answers === 1, 'not asked');
    visitor.element.parentElement?.append(visitor.element);
    await settled(visitor.element, 'found');
  });

  it('asks the page to take the visitor to objection or repair, by the record', async () => {
    const visitor = await Visitor.arrives();
    await visitor.looksUp('演示');
    await visitor.clicks('.card-name button');
    await visitor.clicks('button[aria-expanded]', '');
    const action = oneEvent(visitor.element, 'credit-record-action');
    await visitor.clicks('button', '提出异议');
    const { detail } = await action;
    expect(detail.subjectId).to.equal('subject-1');
    expect(detail.recordRef).to.be.a('string').and.not.equal('');
  });
});
