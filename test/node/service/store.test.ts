// The same behaviour on both databases: the embedded one, and a PostgreSQL server where one can be reached.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { SubjectList } from '../../../src/contract/index.js';
import type { Database } from '../../../demo/service/db/database.js';
import { migrate } from '../../../demo/service/db/migrate.js';
import { MIGRATIONS } from '../../../demo/service/db/migrations.js';
import { openDatabase } from '../../../demo/service/db/open.js';
import { BadCursorError } from '../../../demo/service/store/cursor.js';
import { createStore } from '../../../demo/service/store/store.js';
import type { Store, SubjectSearch } from '../../../demo/service/store/types.js';
import { startPostgres } from '../helpers/postgres.js';
import { fill } from '../helpers/service.js';
import { fictitiousUscc, listRecord, RECORDS, SOURCES, subjectInput, SUBJECTS } from '../helpers/subjects.js';

const secret = randomBytes(32);
const ids = ({ items }: SubjectList) => items.map(({ id }) => id);

function behaves(open: () => Promise<Database>): void {
  let database: Database;
  let store: Store;
  const find = (query: string, more: Partial<SubjectSearch> = {}) =>
    store.searchSubjects({ query, by: 'auto', filters: {}, suggest: false, limit: 20, ...more });

  before(async () => {
    database = await open();
    store = await createStore(database, { secret });
    await fill(store);
  });
  after(() => database.close());

  it('applies migrations once, in order, and all or none', async () => {
    await migrate(database);
    const broken = [
      { name: '900-good', sql: 'create table good (a integer)' },
      { name: '901-bad', sql: 'create tabel bad (a integer)' },
    ];
    await assert.rejects(migrate(database, broken));
    const { rows } = await database.query<{ name: string }>('select name from migrations order by name');
    assert.deepEqual(
      rows.map(({ name }) => name),
      MIGRATIONS.map(({ name }) => name),
    );
    await assert.rejects(database.query('select * from good'));
  });

  it('keeps nothing of a transaction that fails', async () => {
    const failing = store.transaction(async (writer) => {
      await writer.insertSubjects([subjectInput({ id: 'lost', name: '消失样公司' })]);
      throw new Error('the file is bad');
    });
    await assert.rejects(failing, /the file is bad/);
    assert.deepEqual(await store.getSubject('lost'), { refused: 'not-found' });
  });

  it('puts exact names first, then those that start with the words, then those that contain them', async () => {
    assert.deepEqual(ids(await find('上海双样贸易有限公司')), ['twin-1', 'twin-2', 'twin-branch', 'twin-within']);
  });

  it('finds names by two characters anywhere, and by one', async () => {
    assert.deepEqual(ids(await find('青样')), ['brackets', 'lock']);
    assert.deepEqual(ids(await find('锁')), ['lock']);
  });

  it('finds a name whatever the width of its brackets, letters and spaces', async () => {
    assert.deepEqual(ids(await find('青样(上海)科技')), ['brackets']);
    assert.deepEqual(ids(await find('青样（上海） 科技')), ['brackets']);
    assert.deepEqual(ids(await find('阿依古丽•样')), ['dotted']);
  });

  it('finds characters beyond the basic plane', async () => {
    assert.deepEqual(ids(await find('𠮷样')), ['rare']);
    assert.deepEqual(ids(await find('𠮷')), ['rare']);
  });

  it('finds by a former name and says so', async () => {
    const { items } = await find('旧样五金');
    assert.equal(items[0]?.id, 'lock');
    assert.deepEqual(items[0]?.matchedOn, { field: 'formerName', value: '上海旧样五金厂' });
  });

  it('takes characters that mean something to SQL for what they are', async () => {
    for (const query of ['%', '_', '青%', "' or 1=1 --", '\\']) assert.deepEqual(ids(await find(query)), [], query);
  });

  it('finds by whole codes of each kind, and by their beginnings', async () => {
    const uscc = fictitiousUscc(1);
    const by = async (query: string) => (await find(query)).items.map(({ id, matchedOn }) => [id, matchedOn.field]);
    assert.deepEqual(await by(uscc), [['lock', 'uscc']]);
    assert.deepEqual(await by(uscc.toLowerCase().replace(/(.{4})/g, '$1 ')), [['lock', 'uscc']]);
    assert.deepEqual(await by('310226000000017'), [['lock', 'businessRegNo']]);
    assert.deepEqual(await by(uscc.slice(8, 17)), [['lock', 'orgCode']]);
    assert.deepEqual(await by('31022600'), [['lock', 'businessRegNo']]);
    assert.deepEqual(await by('91310115'), [['brackets', 'uscc']]);
    assert.equal((await by('91310')).length, 7);
  });

  it('does not look among codes for a name, nor among names for a code', async () => {
    assert.deepEqual(ids(await find('91310115', { by: 'name' })), []);
    assert.deepEqual(ids(await find('青样', { by: 'code' })), []);
  });

  it('knows nobody by the row of zeros that stands for no code', async () => {
    await store.insertSubjects([subjectInput({ id: 'zeros', name: '零样店', uscc: '00000000000000000X' })]);
    assert.deepEqual(ids(await find('00000000000000000X')), []);
    assert.deepEqual(ids(await find('零样店')), ['zeros']);
  });

  it('filters by region, kind, status and period, all at once', async () => {
    const filtered = async (filters: SubjectSearch['filters']) => ids(await find('上海双样', { filters }));
    assert.deepEqual(await filtered({ region: '310112' }), ['twin-1']);
    assert.deepEqual(await filtered({ region: ['310112', '310120'], status: 'deregistered' }), ['twin-2']);
    assert.deepEqual(await filtered({ establishedOn: { from: '2021-01-15', to: '2021-12-31' } }), ['twin-branch']);
    assert.deepEqual(await filtered({ establishedOn: { from: '2021-01-16', to: '2021-12-31' } }), []);
    assert.deepEqual(await filtered({ establishedOn: { from: '2021-01-01' } }), ['twin-branch']);
    assert.deepEqual(await filtered({ kind: 'socialOrganisation' }), []);
    assert.deepEqual(ids(await find('9131', { by: 'code', filters: { region: '310115' } })), ['brackets']);
  });

  it('offers the regions that there are as a filter', async () => {
    const [region] = await store.describeFilters();
    assert.deepEqual(
      region?.options?.map(({ label }) => label),
      ['闵行区', '浦东新区', '奉贤区'],
    );
  });

  it('refuses a cursor that was changed, or that belongs to other words', async () => {
    const { nextCursor = '' } = await find('上海', { limit: 1 });
    assert.notEqual(nextCursor, '');
    await assert.rejects(find('青样', { limit: 1, cursor: nextCursor }), BadCursorError);
    await assert.rejects(find('上海', { limit: 1, cursor: `x${nextCursor}` }), BadCursorError);
    await assert.rejects(find('上海', { limit: 1, cursor: '' + nextCursor.split('.')[0] }), BadCursorError);
  });

  it('replaces a subject by its id, and by its code when an import comes again', async () => {
    const row = subjectInput({ id: 'again', name: '重样公司', uscc: fictitiousUscc(50), dataset: 'import:again' });
    assert.deepEqual(await store.insertSubjects([row]), [{ id: 'again', inserted: true }]);
    const later = { ...row, id: 'another', name: '重样股份公司' };
    assert.deepEqual(await store.insertSubjects([later, later]), [
      { id: 'again', inserted: false },
      { id: 'again', inserted: false },
    ]);
    assert.deepEqual(ids(await find('重样')), ['again']);
    assert.deepEqual(ids(await find('重样公司')), [], 'the earlier name is gone');
    assert.deepEqual(await store.findSubjectsByUscc([fictitiousUscc(50)], 'import:'), [
      { id: 'again', dataset: 'import:again', name: '重样股份公司', uscc: fictitiousUscc(50) },
    ]);
  });

  it('counts a record that comes again once, and one that moves where it went', async () => {
    const counted = async (id: string) => {
      const subject = await store.getSubject(id);
      assert.ok(!('refused' in subject));
      const chapter = subject.chapters.find((one) => one.chapter === 'honorInfo');
      return [chapter?.count, chapter?.latestOn];
    };
    const record = listRecord({ id: 'moving', chapter: 'honorInfo', date: '2024-01-01' });
    await store.insertRecords([{ subjectId: 'twin-1', scope: 'public', record }]);
    await store.insertRecords([{ subjectId: 'twin-1', scope: 'public', record: { ...record, date: '2024-02-02' } }]);
    assert.deepEqual(await counted('twin-1'), [1, '2024-02-02']);
    await store.insertRecords([{ subjectId: 'twin-2', scope: 'public', record }]);
    assert.deepEqual(
      [await counted('twin-1'), await counted('twin-2')],
      [
        [0, undefined],
        [1, '2024-01-01'],
      ],
    );
  });

  it('removes a dataset with all that is in it', async () => {
    await store.setChapterSources([{ dataset: 'import:gone', chapter: 'registration', name: '去样库', state: 'ok' }]);
    await store.insertSubjects([subjectInput({ id: 'gone', name: '去样公司', dataset: 'import:gone' })]);
    await store.insertRecords([{ subjectId: 'gone', scope: 'public', record: listRecord({ id: 'gone-1' }) }]);
    await store.removeDataset('import:gone');
    assert.deepEqual(await store.getSubject('gone'), { refused: 'not-found' });
    const { sources } = await find('去样公司');
    assert.ok(!sources.some(({ name }) => name === '去样库'));
  });
}

/** Enough subjects that common words are walked, not read from the index. */
function pagesBehave(open: () => Promise<Database>): void {
  const COUNT = 12_000;
  let database: Database;
  let store: Store;
  const name = (index: number) => `上海${index % 3 === 0 ? '众' : '独'}样第${index}有限公司`;
  const subject = (index: number) =>
    subjectInput({
      id: `s-${index.toString(36)}`,
      name: name(index),
      uscc: fictitiousUscc(index),
      status: index < COUNT && index % 4000 === 5 ? 'annulled' : 'active',
    });

  before(async () => {
    database = await open();
    store = await createStore(database, { secret });
    await store.load(async (writer) => {
      await writer.setChapterSources(SOURCES);
      for (let start = 0; start < COUNT; start += 2000) {
        await writer.insertSubjects(Array.from({ length: 2000 }, (_, index) => subject(start + index)));
      }
    });
    await store.markSeeded();
  });
  after(() => database.close());

  /** All pages of a search; `between` runs after each. */
  async function pages(search: Partial<SubjectSearch>, between: () => Promise<unknown> = async () => undefined) {
    const all: SubjectList[] = [];
    let cursor: string | undefined;
    do {
      const list: SubjectList = await store.searchSubjects({
        query: '',
        by: 'name',
        filters: {},
        suggest: false,
        limit: 100,
        ...search,
        ...(cursor ? { cursor } : {}),
      });
      all.push(list);
      cursor = list.nextCursor;
      await between();
    } while (cursor && all.length < 200);
    return all;
  }

  it('says totals exactly up to 1,000, and beyond only that there are more', async () => {
    const total = async (query: string) => {
      const [first] = await pages({ query, limit: 1 }).then((all) => all);
      return [first?.total, first?.totalIsCapped];
    };
    assert.deepEqual(await total('第77有限'), [1, undefined]);
    const [list] = await pages({ query: '上海', limit: 20 });
    assert.deepEqual([list?.total, list?.totalIsCapped], [1000, true]);
    const [few] = await pages({ query: '样第99', limit: 20 });
    assert.deepEqual([few?.total, few?.totalIsCapped], [111, undefined]);
  });

  it('shows every hit of a common word once, page after page, while others are added', async () => {
    let added = COUNT;
    const all = await pages({ query: '独样' }, async () => {
      await store.insertSubjects([subject(added++), subject(added++), subject(added++)]);
    });
    const shown = all.flatMap(ids);
    assert.equal(new Set(shown).size, shown.length, 'no hit twice');
    const expected = Array.from({ length: COUNT }, (_, index) => index).filter((index) => index % 3 !== 0);
    const missed = expected.filter((index) => !shown.includes(subject(index).id));
    assert.deepEqual(missed, []);
    assert.ok(all.every(({ total, totalIsCapped }) => total === 1000 && totalIsCapped));
  });

  it('shows every hit of a rare word once, page after page, while others are added', async () => {
    let added = 0;
    const all = await pages({ query: '第77', limit: 7 }, () =>
      store.insertSubjects([subjectInput({ id: `added-${added++}`, name: `加样第77${added}号店` })]),
    );
    const shown = all.flatMap(ids);
    assert.equal(new Set(shown).size, shown.length, 'no hit twice');
    const expected = Array.from({ length: COUNT }, (_, index) => index).filter((index) => name(index).includes('第77'));
    assert.deepEqual(
      expected.filter((index) => !shown.includes(subject(index).id)),
      [],
    );
  });

  it('finds the few of a rare status among a common word', async () => {
    const [list] = await pages({ query: '上海', filters: { status: 'annulled' } });
    assert.deepEqual(list && ids(list).sort(), [5, 4005, 8005].map((index) => subject(index).id).sort());
    assert.equal(list?.total, 3);
  });

  it('pages through all codes that start alike', async () => {
    const all = await pages({ query: '91310120YY0000', by: 'code' });
    const shown = all.flatMap((list) => list.items.map(({ uscc }) => uscc));
    assert.deepEqual(shown, [...shown].sort(), 'in their order');
    assert.equal(new Set(shown).size, 1000);
  });

  it('starts over when an earlier load was interrupted', async () => {
    await store.load(async (writer) => {
      await writer.setChapterSources(SOURCES);
      await writer.insertSubjects(SUBJECTS);
      await writer.insertRecords(RECORDS);
    });
    assert.equal(await store.countSubjects(), SUBJECTS.length);
    const lock = await store.getSubject('lock');
    assert.ok(!('refused' in lock));
    assert.equal(lock.chapters[0]?.count, 45);
  });
}

describe('the store on the embedded database', () => {
  describe('with a few subjects', () => behaves(() => openDatabase()));
  describe('with many subjects', () => pagesBehave(() => openDatabase()));
});

const postgres = await startPostgres();
if ('missing' in postgres) {
  describe('the store on a PostgreSQL server', { skip: postgres.missing }, () => {});
  console.log(`# skipped on a PostgreSQL server: ${postgres.missing}`);
} else {
  describe('the store on a PostgreSQL server', () => {
    const url = postgres.url;
    const empty = async () => {
      const database = await openDatabase({ url });
      await database.exec(
        'truncate subjects, subject_details, records, record_counts, chapter_sources, regions, audit, settings',
      );
      return database;
    };
    after(() => postgres.stop());
    describe('with a few subjects', () => behaves(empty));
    describe('with many subjects', () => pagesBehave(empty));
  });
}
