import { z } from 'zod';
import type { Clock } from '../../src/lib/clock';
import {
  changeDocument,
  type DocumentQuery,
  type DocumentStore,
} from '../../src/store/document-store';
import { settableClock } from '../fakes/settable-clock';
import { type Letter, letter, letters, pass, passes } from './letters';

type Open = (clock: Clock) => DocumentStore | Promise<DocumentStore>;

/**
 * Describes what every document store does, wherever it keeps its documents; `open` returns an
 * empty one.
 */
export function describeDocumentStore(name: string, open: Open): void {
  describe(`DocumentStore: ${name}`, () => {
    const clock = settableClock('2027-01-01T00:00:00.000Z');
    let store: DocumentStore;
    beforeEach(async () => {
      clock.set('2027-01-01T00:00:00.000Z');
      store = await open(clock);
    });
    afterEach(() => store.close());

    describe('single documents', () => {
      describeSingleDocuments(() => store);
    });
    describe('versions', () => {
      describeVersions(() => store);
    });
    describe('changes', () => {
      describeChanges(() => store);
    });
    describe('conditions', () => {
      describeConditions(() => store);
    });
    describe('several fields together', () => {
      describeSeveralFields(() => store);
    });
    describe('order and pages', () => {
      describeOrderAndPages(() => store);
    });
    describe('expiry', () => {
      describeExpiry(() => store, clock);
    });

    it('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}

const must = <V>(value: V | undefined): V => {
  if (value === undefined) throw new Error('The store gave undefined for a document.');
  return value;
};

const put = async (store: DocumentStore, ...given: Partial<Letter>[]) => {
  for (const one of given) must(await store.create(letters, letter(one)));
};

function describeSingleDocuments(store: () => DocumentStore): void {
  it('returns undefined for a document that was never created', async () => {
    expect(await store().get(letters, 'vejle', 'a')).toBeUndefined();
  });

  it('returns the created document with its version', async () => {
    const created = await store().create(letters, letter());

    expect(created?.document).toEqual(letter());
    expect(await store().get(letters, 'vejle', 'a')).toEqual(created);
  });

  it('does not create a document that exists', async () => {
    await put(store(), { text: 'first' });

    expect(await store().create(letters, letter({ text: 'second' }))).toBeUndefined();
    expect((await store().get(letters, 'vejle', 'a'))?.document.text).toBe('first');
  });

  it('deletes only once', async () => {
    await put(store(), {});

    expect(await store().delete(letters, 'vejle', 'a')).toBe(true);
    expect(await store().delete(letters, 'vejle', 'a')).toBe(false);
    expect(await store().get(letters, 'vejle', 'a')).toBeUndefined();
  });

  it('can create a deleted document again', async () => {
    await put(store(), { text: 'first' });
    await store().delete(letters, 'vejle', 'a');
    await put(store(), { text: 'second' });

    expect((await store().get(letters, 'vejle', 'a'))?.document.text).toBe('second');
  });

  it('keeps the same id in two partitions separate', async () => {
    await put(store(), { box: 'vejle', text: 'V' }, { box: 'hobro', text: 'H' });
    await store().delete(letters, 'hobro', 'a');

    expect((await store().get(letters, 'vejle', 'a'))?.document.text).toBe('V');
    expect(await store().get(letters, 'hobro', 'a')).toBeUndefined();
  });

  it('keeps Danish letters, quotes, line breaks and 50 KB', async () => {
    const text = `æøå ÆØÅ "citat" 'og' \\ \n\t\u0000 😀 ${'blåbærgrød '.repeat(5000)}`;
    expect(Buffer.byteLength(text)).toBeGreaterThan(50_000);

    await put(store(), { text });

    expect((await store().get(letters, 'vejle', 'a'))?.document.text).toBe(text);
  });

  it.each([
    'a/b',
    'a\\b',
    'a?b=c&d',
    'a#b',
    'a b ',
    '100%',
    '~2F',
    'æøå',
    '😀',
    'a\'b"c',
    '..',
    '+',
  ])('keeps the id and partition %j separate from similar ones', async (odd) => {
    await put(store(), { id: odd, box: odd }, { id: encodeURIComponent(`${odd}/`), box: odd });

    const found = must(await store().get(letters, odd, odd));
    expect(found.document).toEqual(letter({ id: odd, box: odd }));
    expect(await store().replace(letters, found.document, found.version)).toBeDefined();
    expect((await store().query(letters, { partition: odd, limit: 5 })).items).toHaveLength(2);
    expect(await store().delete(letters, odd, odd)).toBe(true);
    expect((await store().query(letters, { limit: 5 })).items).toHaveLength(1);
  });

  it.each([
    ['', letters],
    [', even if its schema copies nothing', { ...letters, schema: z.custom<Letter>() }],
  ])('shares no object with its caller%s', async (_, collection) => {
    const mine = letter();
    const created = must(await store().create(collection, mine));
    mine.text = 'changed';
    expect(created.document.text).toBe('Hej');
    created.document.text = 'changed';
    must(await store().get(collection, 'vejle', 'a')).document.text = 'changed';
    const [first] = (await store().query(collection, { limit: 1 })).items;
    must(first).document.text = 'changed';

    expect((await store().get(collection, 'vejle', 'a'))?.document.text).toBe('Hej');
  });

  it('rejects a document that does not match the schema', async () => {
    const wrong = { ...letter(), state: 'lost' } as unknown as Letter; // As from untyped code.

    await expect(store().create(letters, wrong)).rejects.toMatchObject({
      code: 'storage/invalid-document',
    });
    expect(await store().get(letters, 'vejle', 'a')).toBeUndefined();
  });

  it('validates a document once for each read and write', async () => {
    let checks = 0;
    const schema = letters.schema.refine(() => {
      checks += 1;
      return true;
    });
    const counted = { ...letters, schema };
    const checksOf = async <V>(work: () => Promise<V>): Promise<[V, number]> => {
      checks = 0;
      const result = await work();
      return [result, checks];
    };

    const [created, whenCreated] = await checksOf(() => store().create(counted, letter()));
    const [, whenRead] = await checksOf(() => store().get(counted, 'vejle', 'a'));
    const { document, version } = must(created);
    const [, whenReplaced] = await checksOf(() => store().replace(counted, document, version));
    const [, whenFound] = await checksOf(() => store().query(counted, { limit: 5 }));

    expect([whenCreated, whenRead, whenReplaced, whenFound]).toEqual([1, 1, 1, 1]);
  });

  it('does not return a document that does not match the schema', async () => {
    await put(store(), { weight: 5 });
    const light = { ...letters, schema: letters.schema.refine(({ weight }) => (weight ?? 0) < 5) };

    const failure = { code: 'storage/invalid-document' };
    await expect(store().get(light, 'vejle', 'a')).rejects.toMatchObject(failure);
    await expect(store().query(light, { limit: 1 })).rejects.toMatchObject(failure);
  });

  it('leaves out what does not match the schema, and names it, if a query asks for that', async () => {
    const heavy = { weight: 5 };
    await put(store(), { id: 'a', ...heavy }, { id: 'b' }, { id: 'c', ...heavy }, { id: 'd' });
    const light = { ...letters, schema: letters.schema.refine(({ weight }) => (weight ?? 0) < 5) };
    const left: string[] = [];
    const query = {
      limit: 2,
      onUnreadable: (id: string, error: unknown) => {
        expect(error).toMatchObject({ code: 'storage/invalid-document' });
        left.push(id);
      },
    };

    const first = await store().query(light, query);
    const second = await store().query(light, { ...query, after: must(first.next) });

    const ids = [first, second].map(({ items }) => items.map(({ document }) => document.id));
    expect(ids).toEqual([['b'], ['d']]);
    expect(second.next).toBeUndefined();
    expect(left).toEqual(['a', 'c']);
  });
}

function describeVersions(store: () => DocumentStore): void {
  it('replaces the current version', async () => {
    const { version } = must(await store().create(letters, letter()));

    const replaced = must(await store().replace(letters, letter({ text: 'new' }), version));

    expect(replaced.version).not.toBe(version);
    expect(await store().get(letters, 'vejle', 'a')).toEqual(replaced);
    expect(replaced.document.text).toBe('new');
  });

  it('does not replace any other version', async () => {
    const { version } = must(await store().create(letters, letter()));
    await store().replace(letters, letter({ text: 'theirs' }), version);

    expect(await store().replace(letters, letter({ text: 'mine' }), version)).toBeUndefined();
    expect(await store().replace(letters, letter({ text: 'mine' }), 'no-version')).toBeUndefined();
    expect((await store().get(letters, 'vejle', 'a'))?.document.text).toBe('theirs');
  });

  it('does not replace a deleted document', async () => {
    const { version } = must(await store().create(letters, letter()));
    await store().delete(letters, 'vejle', 'a');

    expect(await store().replace(letters, letter(), version)).toBeUndefined();
    expect(await store().get(letters, 'vejle', 'a')).toBeUndefined();
  });

  it('does not accept the version of a deleted document for a document created after it', async () => {
    const { version } = must(await store().create(letters, letter()));
    await store().delete(letters, 'vejle', 'a');
    await put(store(), { text: 'successor' });

    expect(await store().replace(letters, letter({ text: 'mine' }), version)).toBeUndefined();
    expect((await store().get(letters, 'vejle', 'a'))?.document.text).toBe('successor');
  });

  it('lets exactly one of 20 concurrent replacements win', async () => {
    const { version } = must(await store().create(letters, letter()));

    const answers = await Promise.all(
      twenty((weight) => store().replace(letters, letter({ weight }), version)),
    );

    const winners = answers.filter((answer) => answer !== undefined);
    expect(winners).toHaveLength(1);
    expect(await store().get(letters, 'vejle', 'a')).toEqual(winners[0]);
  });

  it('lets exactly one of 20 concurrent creations win', async () => {
    const answers = await Promise.all(
      twenty((weight) => store().create(letters, letter({ weight }))),
    );

    const winners = answers.filter((answer) => answer !== undefined);
    expect(winners).toHaveLength(1);
    expect(await store().get(letters, 'vejle', 'a')).toEqual(winners[0]);
  });
}

const twenty = <V>(make: (index: number) => V): V[] =>
  Array.from({ length: 20 }, (_, index) => make(index));

type Where = NonNullable<DocumentQuery<Letter>['where']>;

function describeChanges(store: () => DocumentStore): void {
  const KEY = { partition: 'vejle', id: 'a' };
  const heavier = (one: Letter) => ({ ...one, weight: (one.weight ?? 0) + 1 });
  const weigh = () =>
    changeDocument(letters, KEY, (one) => ({ ok: true, document: heavier(one) }), {
      documents: store(),
    });

  it('loses none of twenty concurrent changes', async () => {
    await put(store(), { weight: 0 });

    const changed = await Promise.all(Array.from({ length: 20 }, weigh));

    expect(changed.every(({ ok }) => ok)).toBe(true);
    expect((await store().get(letters, 'vejle', 'a'))?.document.weight).toBe(20);
  });

  it('does not change a document that does not exist', async () => {
    expect(await weigh()).toEqual({ ok: false, reason: 'unknown' });
    expect(await store().get(letters, 'vejle', 'a')).toBeUndefined();
  });

  it('writes nothing if the change leaves the document unchanged', async () => {
    await put(store(), {});
    const before = must(await store().get(letters, 'vejle', 'a'));

    const changed = await changeDocument(letters, KEY, (document) => ({ ok: true, document }), {
      documents: store(),
    });

    expect(changed).toEqual({ ok: true, ...before, changed: false });
    expect(await store().get(letters, 'vejle', 'a')).toEqual(before);
  });

  it('returns why a document stays unchanged, based on its latest version', async () => {
    await put(store(), { weight: 1 });
    const read = store().get(letters, 'vejle', 'a');
    await read;
    await weigh();

    const changed = await changeDocument(
      letters,
      { ...KEY, read },
      ({ weight, ...one }) =>
        weight === 1
          ? { ok: true, document: { ...one, weight: 0 } }
          : { ok: false, reason: 'too-heavy' as const, weight },
      { documents: store() },
    );

    expect(changed).toEqual({ ok: false, reason: 'too-heavy', weight: 2 });
  });
}

function describeConditions(store: () => DocumentStore): void {
  const MANY: Partial<Letter>[] = [
    { id: 'a', text: 'Aalborg', dueAt: '2027-01-01', weight: -1.5, urgent: false },
    { id: 'b', text: 'Hobro', dueAt: '2027-02-01', weight: 0, urgent: true },
    { id: 'c', text: 'Ålbæk', dueAt: '2027-03-01', weight: 10, urgent: false, state: 'sent' },
    { id: 'd', text: 'Ølsted', dueAt: undefined, weight: null, urgent: true, state: 'sent' },
  ];
  const found = async (where: Where, partition?: string) => {
    const query = { where, limit: 10, ...(partition === undefined ? {} : { partition }) };
    return (await store().query(letters, query)).items.map(({ document }) => document.id).join('');
  };

  it.each<[string, Where[number], string]>([
    ['string eq', { field: 'text', is: 'eq', value: 'Ølsted' }, 'd'],
    ['string lt', { field: 'dueAt', is: 'lt', value: '2027-02-01' }, 'a'],
    ['string lte', { field: 'dueAt', is: 'lte', value: '2027-02-01' }, 'ab'],
    ['string gt', { field: 'dueAt', is: 'gt', value: '2027-02-01' }, 'c'],
    ['string gte', { field: 'dueAt', is: 'gte', value: '2027-02-01' }, 'bc'],
    ['number eq', { field: 'weight', is: 'eq', value: -1.5 }, 'a'],
    ['number lt', { field: 'weight', is: 'lt', value: 9 }, 'ab'],
    ['number lte', { field: 'weight', is: 'lte', value: 0 }, 'ab'],
    ['number gt', { field: 'weight', is: 'gt', value: 9 }, 'c'],
    ['number gte', { field: 'weight', is: 'gte', value: 0 }, 'bc'],
    ['boolean eq true', { field: 'urgent', is: 'eq', value: true }, 'bd'],
    ['boolean eq false', { field: 'urgent', is: 'eq', value: false }, 'ac'],
    ['boolean lt', { field: 'urgent', is: 'lt', value: true }, 'ac'],
    ['boolean gte', { field: 'urgent', is: 'gte', value: true }, 'bd'],
  ])('finds by %s', async (_name, condition, ids) => {
    await put(store(), ...MANY);

    expect(await found([condition])).toBe(ids);
  });

  it.each<[string, Where[number]['is']]>([
    ['', 'gte'],
    ['zzz', 'lte'],
  ])('never finds a document without the field (%j, %s)', async (value, is) => {
    await put(store(), ...MANY);

    expect(await found([{ field: 'dueAt', is, value }])).toBe('abc');
  });

  it('never finds null, whatever it is compared with', async () => {
    await put(store(), ...MANY);

    expect(await found([{ field: 'weight', is: 'lte', value: 1e9 }])).toBe('abc');
    expect(await found([{ field: 'weight', is: 'gte', value: -1e9 }])).toBe('abc');
  });

  it('finds documents that meet all conditions', async () => {
    await put(store(), ...MANY);

    const where: Where = [
      { field: 'state', is: 'eq', value: 'planned' },
      { field: 'dueAt', is: 'gt', value: '2027-01-01' },
      { field: 'dueAt', is: 'lte', value: '2027-03-01' },
    ];
    expect(await found(where)).toBe('b');
    expect(await found([...where, { field: 'urgent', is: 'eq', value: false }])).toBe('');
  });

  it('finds documents in one partition, or in all', async () => {
    await put(store(), { id: 'a', box: 'vejle' }, { id: 'b', box: 'hobro' }, { id: 'c' });

    expect(await found([], 'vejle')).toBe('ac');
    expect(await found([], 'hobro')).toBe('b');
    expect(await found([], 'nowhere')).toBe('');
    expect(await found([])).toBe('abc');
  });

  it('treats a value as a value, whatever it contains', async () => {
    await put(store(), ...MANY);

    expect(await found([{ field: 'text', is: 'eq', value: `' OR 1=1 -- "` }])).toBe('');
  });

  it('rejects a field that is not an index', async () => {
    const where: Where = [{ field: 'box', is: 'eq', value: 'vejle' }];

    await expect(store().query(letters, { where, limit: 1 })).rejects.toThrow(
      '"box" is not an index',
    );
    const orderBy = { field: 'id', direction: 'asc' } as const;
    await expect(store().query(letters, { orderBy, limit: 1 })).rejects.toThrow(
      '"id" is not an index',
    );
  });

  it.each([0, 1001, 1.5, -1, NaN])('rejects the limit %d', async (limit) => {
    await expect(store().query(letters, { limit })).rejects.toThrow('1 to 1000');
  });
}

function describeSeveralFields(store: () => DocumentStore): void {
  const PLANNED: Where[number] = { field: 'state', is: 'eq', value: 'planned' };
  const URGENT: Where[number] = { field: 'urgent', is: 'eq', value: true };
  const MANY: Partial<Letter>[] = [
    { id: 'f', dueAt: '2027-01', urgent: true },
    { id: 'e', dueAt: '2027-03', urgent: true },
    { id: 'd', dueAt: '2027-01', urgent: true },
    { id: 'c', dueAt: '2027-02', urgent: false },
    { id: 'b', dueAt: '2027-02', urgent: true, state: 'sent' },
    { id: 'a', dueAt: undefined, urgent: true },
  ];
  beforeEach(() => put(store(), ...MANY));

  const ids = async (query: Omit<DocumentQuery<Letter>, 'limit'>) =>
    (await store().query(letters, { limit: 50, ...query })).items
      .map(({ document }) => document.id)
      .join('');

  it.each<[string, Omit<DocumentQuery<Letter>, 'limit'>, string, string]>([
    ['equal values by another field', { where: [PLANNED] }, 'dfce', 'ecfd'],
    ['equal values in two fields by a third', { where: [PLANNED, URGENT] }, 'dfe', 'efd'],
    ['the same, in either order of conditions', { where: [URGENT, PLANNED] }, 'dfe', 'efd'],
    [
      'equal values within a range',
      { where: [PLANNED, { field: 'dueAt', is: 'lt', value: '2027-03' }] },
      'dfc',
      'cfd',
    ],
    ['equal values in one partition', { where: [PLANNED], partition: 'vejle' }, 'dfce', 'ecfd'],
    ['nothing of another partition', { where: [PLANNED], partition: 'hobro' }, '', ''],
  ])('orders %s, ascending and descending, equal values by id', async (_what, query, up, down) => {
    expect(await ids({ ...query, orderBy: { field: 'dueAt', direction: 'asc' } })).toBe(up);
    expect(await ids({ ...query, orderBy: { field: 'dueAt', direction: 'desc' } })).toBe(down);
  });

  it('orders documents with equal values in two fields by id if no order is given', async () => {
    expect(await ids({ where: [URGENT, PLANNED] })).toBe('adef');
  });

  it('orders by id when ordering by a field that is compared for equality', async () => {
    expect(await ids({ where: [PLANNED], orderBy: { field: 'state', direction: 'desc' } })).toBe(
      'fedca',
    );
  });

  it.each(['asc', 'desc'] as const)(
    'pages through equal values without repeats or gaps: %s',
    async (direction) => {
      const query = { where: [PLANNED, URGENT], orderBy: { field: 'dueAt', direction } } as const;
      const more = Array.from({ length: 20 }, (_, index) => ({
        id: `m${String(index).padStart(2, '0')}`,
        urgent: true,
        dueAt: index % 2 === 0 ? '2027-01' : '2027-03',
      }));
      await put(store(), ...more);

      const pages = await pagesOf(store(), { ...query, limit: 4 });

      const whole = await store().query(letters, { ...query, limit: 50 });
      expect(pages.map((page) => page.length)).toEqual([4, 4, 4, 4, 4, 3]);
      expect(pages.flat()).toEqual(whole.items.map(({ document }) => document.id));
      expect(new Set(pages.flat()).size).toBe(23);
    },
  );

  it.each<[string, Omit<DocumentQuery<Letter>, 'limit'>, string]>([
    [
      'an order declared without the field compared for equality',
      { where: [PLANNED], orderBy: { field: 'weight', direction: 'asc' } },
      'serves a query by state, weight',
    ],
    [
      'two fields compared for equality that are not declared together',
      { where: [URGENT, { field: 'weight', is: 'eq', value: 1 }] },
      'serves a query by urgent, weight',
    ],
    [
      'a composite index with another order',
      {
        where: [{ field: 'dueAt', is: 'eq', value: '2027-01' }],
        orderBy: { field: 'state', direction: 'asc' },
      },
      'serves a query by dueAt, state',
    ],
    [
      'a range of one field in the order of another',
      {
        where: [{ field: 'dueAt', is: 'lt', value: '2027' }],
        orderBy: { field: 'urgent', direction: 'asc' },
      },
      'serves a query by dueAt, urgent',
    ],
  ])('rejects %s', async (_what, query, message) => {
    await expect(store().query(letters, { ...query, limit: 1 })).rejects.toThrow(message);
  });

  it('orders equal values in one partition, which is small, by any index', async () => {
    const query = { partition: 'vejle', where: [PLANNED] };

    expect(await ids({ ...query, orderBy: { field: 'weight', direction: 'asc' } })).toBe('acdef');
  });
}

function describeOrderAndPages(store: () => DocumentStore): void {
  const ids = async (query: Omit<DocumentQuery<Letter>, 'limit'>) =>
    (await store().query(letters, { limit: 50, ...query })).items
      .map(({ document }) => document.id)
      .join('');

  it('orders by id if no order is given', async () => {
    await put(store(), { id: 'c' }, { id: 'a' }, { id: 'b', box: 'hobro' }, { id: 'B' });

    expect(await ids({})).toBe('Babc');
  });

  it.each<['dueAt' | 'weight' | 'urgent', string, string]>([
    ['dueAt', 'bdac', 'cadb'],
    ['weight', 'acbd', 'dbca'],
    ['urgent', 'cdab', 'badc'],
  ])('orders by %s, ascending and descending, equal values by id', async (field, up, down) => {
    await put(
      store(),
      { id: 'd', dueAt: '2027-01', weight: 20, urgent: false },
      { id: 'c', dueAt: '2027-02', weight: 3, urgent: false },
      { id: 'b', dueAt: '2027-01', weight: 20, urgent: true },
      { id: 'a', dueAt: '2027-02', weight: 3, urgent: true },
    );

    expect(await ids({ orderBy: { field, direction: 'asc' } })).toBe(up);
    expect(await ids({ orderBy: { field, direction: 'desc' } })).toBe(down);
  });

  it('leaves out documents without the field used for ordering', async () => {
    await put(store(), { id: 'a', dueAt: undefined, weight: null }, { id: 'b' });

    expect(await ids({ orderBy: { field: 'dueAt', direction: 'asc' } })).toBe('b');
    expect(await ids({ orderBy: { field: 'weight', direction: 'desc' } })).toBe('b');
  });

  it('returns no next page if the last one is full', async () => {
    await put(store(), { id: 'a' }, { id: 'b' });

    expect(await store().query(letters, { limit: 2 })).not.toHaveProperty('next');
    expect(await store().query(letters, { limit: 1 })).toHaveProperty('next');
  });

  it('returns an empty page for an empty collection', async () => {
    expect(await store().query(letters, { limit: 5 })).toEqual({ items: [] });
  });

  const ORDERS: Omit<DocumentQuery<Letter>, 'limit'>[] = [
    {},
    { partition: 'vejle' },
    { orderBy: { field: 'weight', direction: 'asc' } },
    { orderBy: { field: 'weight', direction: 'desc' }, partition: 'vejle' },
    { orderBy: { field: 'urgent', direction: 'desc' } },
    {
      orderBy: { field: 'dueAt', direction: 'asc' },
      where: [{ field: 'state', is: 'eq', value: 'planned' }],
    },
  ];
  const pad = (index: number) => String(index).padStart(2, '0');

  it.each(ORDERS)('pages through 25 documents by 7 without repeats or gaps: %j', async (query) => {
    const all = Array.from({ length: 25 }, (_, index) => ({
      id: pad((index * 7) % 25),
      weight: index % 3,
      urgent: index % 2 === 0,
    }));
    await put(store(), ...all);

    const pages = await pagesOf(store(), { ...query, limit: 7 });

    expect(pages.map((page) => page.length)).toEqual([7, 7, 7, 4]);
    const whole = await store().query(letters, { ...query, limit: 25 });
    expect(pages.flat()).toEqual(whole.items.map(({ document }) => document.id));
    expect(new Set(pages.flat()).size).toBe(25);
  });

  it('repeats and misses nothing when documents are created before the current position', async () => {
    const twoDigits = Array.from({ length: 25 }, (_, index) => ({ id: pad(index), weight: 5 }));
    await put(store(), ...twoDigits);
    const orderBy = { field: 'weight', direction: 'asc' } as const;

    const pages = await pagesOf(store(), { orderBy, limit: 7 }, async (page) => {
      await put(store(), { id: `0${page}-late`, weight: 5 }, { id: `zz${page}`, weight: -page });
    });

    expect(pages.flat()).toEqual(twoDigits.map(({ id }) => id));
  });

  it('continues after a document that was deleted in the meantime', async () => {
    await put(store(), { id: 'a' }, { id: 'b' }, { id: 'c' });
    const { next } = await store().query(letters, { limit: 2 });
    await store().delete(letters, 'vejle', 'b');

    expect(await ids({ after: must(next) })).toBe('c');
  });

  it('pages through one id in many partitions', async () => {
    await put(store(), { box: 'x' }, { box: 'y' }, { box: 'z' }, { box: 'z', id: 'b' });

    expect(await pagesOf(store(), { limit: 1 })).toEqual([['a'], ['a'], ['a'], ['b']]);
    const orderBy = { field: 'weight', direction: 'desc' } as const;
    expect(await pagesOf(store(), { limit: 1, orderBy })).toEqual([['b'], ['a'], ['a'], ['a']]);
  });

  it.each(['nonsense', '', '%%%', Buffer.from('{"id":1}').toString('base64url')])(
    'rejects %j, which is not a token',
    async (after) => {
      await expect(store().query(letters, { limit: 1, after })).rejects.toMatchObject({
        code: 'storage/invalid-page-token',
      });
    },
  );

  it('rejects a token of another order', async () => {
    await put(store(), { id: 'a' }, { id: 'b' });
    const after = must((await store().query(letters, { limit: 1 })).next);

    const orderBy = { field: 'weight', direction: 'asc' } as const;
    await expect(store().query(letters, { limit: 1, orderBy, after })).rejects.toMatchObject({
      code: 'storage/invalid-page-token',
    });
  });
}

async function pagesOf(
  store: DocumentStore,
  query: DocumentQuery<Letter>,
  between: (page: number) => Promise<void> = () => Promise.resolve(),
): Promise<string[][]> {
  const pages: string[][] = [];
  let page = await store.query(letters, query);
  pages.push(page.items.map(({ document }) => document.id));
  while (page.next !== undefined) {
    await between(pages.length);
    page = await store.query(letters, { ...query, after: page.next });
    pages.push(page.items.map(({ document }) => document.id));
  }
  return pages;
}

function describeExpiry(store: () => DocumentStore, clock: { set(now: string): void }): void {
  it('returns a document until it expires, and never after that', async () => {
    await store().create(passes, pass({ number: '1', until: '2027-01-02T00:00:00.000Z' }));
    await store().create(passes, pass({ number: '2', until: '2027-01-03T00:00:00.000Z' }));
    const numbers = async () =>
      (await store().query(passes, { limit: 5 })).items.map(({ document }) => document.number);

    clock.set('2027-01-01T23:59:59.999Z');
    expect(await store().get(passes, 'ada', '1')).toBeDefined();
    expect(await numbers()).toEqual(['1', '2']);

    clock.set('2027-01-02T00:00:00.000Z');
    expect(await store().get(passes, 'ada', '1')).toBeUndefined();
    expect(await numbers()).toEqual(['2']);
  });

  it('pages without expired documents', async () => {
    for (const number of ['1', '2', '3', '4', '5'])
      await store().create(
        passes,
        pass({
          number,
          zone: 6 - Number(number),
          until: `2027-01-0${Number(number) % 2 ? 9 : 2}T00:00:00Z`,
        }),
      );
    clock.set('2027-01-05T00:00:00.000Z');
    const orderBy = { field: 'zone', direction: 'asc' } as const;

    const first = await store().query(passes, { orderBy, limit: 2 });
    const second = await store().query(passes, { orderBy, limit: 2, after: must(first.next) });

    const numbers = [...first.items, ...second.items].map(({ document }) => document.number);
    expect(numbers).toEqual(['5', '3', '1']);
    expect(second.next).toBeUndefined();
  });

  it('creates over an expired document, with a new version', async () => {
    const old = must(await store().create(passes, pass({ zone: 1 })));
    clock.set('2027-01-05T00:00:00.000Z');
    const renewed = pass({ zone: 2, until: '2027-02-01T00:00:00.000Z' });

    const created = must(await store().create(passes, renewed));

    expect(await store().create(passes, renewed)).toBeUndefined();
    expect(await store().get(passes, 'ada', '1')).toEqual(created);
    expect(created.document.zone).toBe(2);
    expect(await store().replace(passes, renewed, old.version)).toBeUndefined();
  });

  it('lets exactly one of 20 concurrent creations over an expired document win', async () => {
    await store().create(passes, pass());
    clock.set('2027-01-05T00:00:00.000Z');

    const until = '2027-02-01T00:00:00.000Z';
    const answers = await Promise.all(
      twenty((zone) => store().create(passes, pass({ zone, until }))),
    );

    const winners = answers.filter((answer) => answer !== undefined);
    expect(winners).toHaveLength(1);
    expect(await store().get(passes, 'ada', '1')).toEqual(winners[0]);
  });

  it('neither replaces nor deletes an expired document', async () => {
    const { version } = must(await store().create(passes, pass()));
    clock.set('2027-01-05T00:00:00.000Z');

    const renewed = pass({ until: '2027-02-01T00:00:00.000Z' });
    expect(await store().replace(passes, renewed, version)).toBeUndefined();
    expect(await store().delete(passes, 'ada', '1')).toBe(false);
  });

  it('keeps a document that is replaced with a later expiry time', async () => {
    const { version } = must(await store().create(passes, pass()));
    const renewed = pass({ until: '2027-02-01T00:00:00.000Z' });
    await store().replace(passes, renewed, version);
    clock.set('2027-01-05T00:00:00.000Z');

    expect((await store().get(passes, 'ada', '1'))?.document).toEqual(renewed);
  });
}
