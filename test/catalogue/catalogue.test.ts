import { answer } from '../../src/asking/answer/answer';
import { ask } from '../../src/asking/intents/ask';
import { indexKnowledge } from '../../src/asking/answer/index-knowledge';
import { formatAmount, formatCost, formatDecisions } from '../../src/catalogue/cards/format-costs';
import { formatSources } from '../../src/catalogue/cards/format-sources';
import { formatStatus } from '../../src/catalogue/cards/format-status';
import { changes, type Change, recordChange } from '../../src/catalogue/change';
import {
  type Collaboration,
  isActive,
  statusOn,
  type Cost,
  type Source,
} from '../../src/catalogue/collaboration';
import { addEntry, entries, listEntries } from '../../src/catalogue/entry';
import { importContent } from '../../src/catalogue/import-content';
import { experienceId, experiencePassage, type Provenance } from '../../src/catalogue/knowledge';
import { withNarrower, type Theme } from '../../src/catalogue/vocabulary';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { CONTENT } from '../asking/nordjylland';
import { collaboration } from '../builders/collaboration';
import { entry } from '../builders/entry';
import { knowledge } from '../builders/knowledge';
import { localized } from '../builders/localized';
import { entryOf, renderContextOf } from '../cards/render-context-of';
import { fixedClock } from '../fakes/fixed-clock';
import { settableClock } from '../fakes/settable-clock';

describe('add entry', () => {
  const NOW = '2027-03-01T08:00:00.000Z';
  const ADDITION = {
    organisation: 'nordjylland',
    facts: collaboration({ id: 'robots' }),
    owner: 'mette',
    ownerName: 'Mette Sørensen',
    basis: {
      screening: 's',
      decidedOn: '2027-02-23',
      body: 'council',
      outcome: 'approved',
      reason: '',
      recommendation: 'recommend',
    },
  } as const;
  const ANNA = { id: 'anna', name: 'Anna' };

  function open() {
    const clock = settableClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    return {
      clock,
      documents,
      add: (addition: Parameters<typeof addEntry>[0] = ADDITION) =>
        addEntry(addition, ANNA, { clock, documents }),
      ledger: async () =>
        (await documents.query(changes, { partition: 'robots', limit: 10 })).items.map(
          ({ document }) => document,
        ),
    };
  }

  describe('addEntry', () => {
    it('adds the entry with its basis, and records who added it', async () => {
      const { add, documents, ledger } = open();

      const entry = await add();

      expect(entry).toEqual({ ...ADDITION, id: 'robots', origin: 'screening', updatedAt: NOW });
      expect((await documents.get(entries, 'nordjylland', 'robots'))?.document).toEqual(entry);
      expect(await ledger()).toEqual([
        {
          id: 'robots.added.s',
          subject: 'robots',
          did: 'added',
          at: NOW,
          by: 'anna',
          name: 'Anna',
          screening: 's',
        },
      ]);
    });

    it('adds it once, and returns the stored entry on a repeated call', async () => {
      const { add, clock, ledger } = open();
      const first = await add();
      clock.set('2027-04-01T08:00:00.000Z');

      const again = await add({
        ...ADDITION,
        facts: collaboration({ id: 'robots', name: localized('Andet') }),
      });

      expect(again).toEqual(first);
      expect(await ledger()).toMatchObject([{ at: NOW }]);
    });
  });
});

describe('experience', () => {
  const experience = (text: string, on = '2027-03-03', name = 'Mette Holm') => ({
    text,
    on,
    name,
    by: 'mette',
    round: 'helps.1',
  });
  const told = (...given: readonly (readonly [string, ...ReturnType<typeof experience>[]])[]) =>
    new Map<string, Provenance>(given.map(([id, ...experiences]) => [id, { experiences }]));

  const index = indexKnowledge({
    ...CONTENT,
    provenance: told(
      ['healthport', experience('Start udbuddet tidligt; tolke er dyre.')],
      ['markis', experience('Havnene svarer først efter ferien.', '2027-05-10', 'Bent Sø')],
      ['cpmr', experience('Arbejdsgrupperne giver mest.', '2028-02-01')],
    ),
  });

  const found = (question: string) => {
    const { query } = ask(question, index, { day: '2027-06-01' });
    return query.intent === 'passage' ? query.passage : query.intent;
  };

  describe('experience that was shared', () => {
    it.each([
      ['erfaringer med CPMR', ['cpmr']],
      ['Hvad har vi lært af CPMR?', ['cpmr']],
      ['What have we learnt from HEALTHPORT?', ['healthport']],
      ['What can we learn from CPMR?', ['cpmr']],
      ['Er der erfaring med havne?', ['markis']],
      ['erfaringer med tolke', ['healthport']],
      ['Hvilke erfaringer har vi gjort?', ['cpmr', 'healthport', 'markis']],
      ['What experience do we have?', ['cpmr', 'healthport', 'markis']],
    ])('is found by asking "%s"', (question, collaborations) => {
      const [, ids = ''] = found(question).split(':');

      expect(ids.split('+').toSorted()).toEqual(collaborations);
    });

    it.each([
      'Erfaringer med Interreg',
      'erfaringer fra Interreg-projekter',
      'experience with Interreg',
    ])('is found by programme: "%s"', (question) => {
      const interreg = CONTENT.collaborations
        .filter(({ funding }) => funding.programme?.startsWith('interreg'))
        .map(({ id }) => id);
      const [kind, ids = ''] = found(question).split(':');

      expect(kind).toBe('experience');
      expect(interreg).toEqual(expect.arrayContaining(ids.split('+')));
    });

    it.each([
      'Hvilke netværk handler om udveksling af erfaringer?',
      'Hvad siger strategien om at samle erfaringer?',
      'Hvad koster CPMR?',
      'erfaringer med Malta',
      'Samarbejder om erfaringsudveksling',
      'Where can staff learn languages?',
      'What is ERTICO?',
    ])('does not interfere with "%s"', (question) => {
      const without = ask(question, indexKnowledge(CONTENT), { day: '2027-06-01' }).query;

      expect(ask(question, index, { day: '2027-06-01' }).query).toEqual(without);
    });
  });

  describe('experiencePassage', () => {
    const given = knowledge({
      collaborations: [
        collaboration(),
        collaboration({ id: 'helps', name: localized('HELPS') }),
        collaboration({ id: 'silent' }),
      ],
      provenance: told(
        [
          'cpmr',
          experience('Møder tidligt.', '2027-01-05'),
          experience('Kom til mødet.', '2028-01-05'),
        ],
        ['helps', experience('Spørg lejerne.', '2027-06-01', 'Bent Sø')],
      ),
    });

    it('contains the experiences of one collaboration, newest first, with author and date', () => {
      expect(experiencePassage(experienceId(['cpmr']), given)).toMatchObject({
        title: { da: 'Erfaringer: CPMR', en: 'Experience: CPMR (en)' },
        text: {
          da: 'Kom til mødet. (Mette Holm, 5. januar 2028)\n\nMøder tidligt. (Mette Holm, 5. januar 2027)',
          en: 'Kom til mødet. (Mette Holm, 5 January 2028)\n\nMøder tidligt. (Mette Holm, 5 January 2027)',
        },
        source: { document: 'udsyn' },
      });
    });

    it('names the collaboration of each experience if there are several', () => {
      expect(
        experiencePassage(experienceId(['cpmr', 'helps']), given)?.text.da.split('\n\n'),
      ).toEqual([
        'CPMR: Kom til mødet. (Mette Holm, 5. januar 2028)',
        'HELPS: Spørg lejerne. (Bent Sø, 1. juni 2027)',
        'CPMR: Møder tidligt. (Mette Holm, 5. januar 2027)',
      ]);
    });

    it('fits on a card, and cuts no experience in the middle', () => {
      const long = knowledge({
        provenance: told([
          'cpmr',
          ...[1, 2, 3].map((day) => experience('x'.repeat(1000), `2027-01-0${day}`)),
        ]),
      });

      const text = experiencePassage(experienceId(['cpmr']), long)?.text.da ?? '';

      expect(text.split('\n\n')).toHaveLength(2);
      expect(text).toContain(`${'x'.repeat(1000)} (Mette Holm, 3. januar 2027)`);
    });

    it('is absent without experiences, and for the id of another passage', () => {
      expect(experiencePassage(experienceId(['silent']), given)).toBeUndefined();
      expect(experiencePassage('cpmr', given)).toBeUndefined();
      expect(
        answer(
          { intent: 'passage', passage: 'experience:silent' },
          indexKnowledge(given),
          '2027-01-01',
        ).kind,
      ).toBe('nothing');
    });
  });
});

describe('import content', () => {
  const START = '2027-03-01T08:00:00.000Z';
  const LATER = '2027-04-01T08:00:00.000Z';

  function open() {
    const clock = settableClock(START);
    return { clock, documents: createMemoryDocumentStore(clock) };
  }

  const pack = (...collaborations: Collaboration[]) => ({
    organisation: { id: 'nordjylland', name: localized('Nord'), documents: [], missing: [] },
    collaborations,
  });

  describe('importContent', () => {
    it('adds new entries, and changes nothing the next time', async () => {
      const ports = open();
      const content = pack(collaboration({ id: 'aer' }), collaboration({ id: 'cpmr' }));

      const first = await importContent(content, ports);
      ports.clock.set(LATER);
      const second = await importContent(content, ports);

      expect(first).toEqual({ added: 2, updated: 0, removed: 0 });
      expect(second).toEqual({ added: 0, updated: 0, removed: 0 });
      const stored = await listEntries('nordjylland', ports);
      expect(stored.map(({ document }) => document)).toEqual([
        entry({ id: 'aer' }, { updatedAt: START }),
        entry({ id: 'cpmr' }, { updatedAt: START }),
      ]);
    });

    it('updates an entry, and keeps its owner', async () => {
      const ports = open();
      await ports.documents.create(entries, entry({ id: 'cpmr' }, { owner: 'mette' }));
      ports.clock.set(LATER);
      const changed = { id: 'cpmr', name: localized('CPMR, nyt navn') };

      const result = await importContent(pack(collaboration(changed)), ports);

      expect(result).toEqual({ added: 0, updated: 1, removed: 0 });
      const stored = await ports.documents.get(entries, 'nordjylland', 'cpmr');
      expect(stored?.document).toEqual(entry(changed, { owner: 'mette', updatedAt: LATER }));
    });

    it.each(['edited', 'screening'] as const)(
      'does not touch entries of origin %s, whether or not the pack has them',
      async (origin) => {
        const ports = open();
        const edited = entry({ id: 'cpmr', name: localized('Rettet') }, { origin });
        const own = entry({ id: 'own' }, { origin });
        await ports.documents.create(entries, edited);
        await ports.documents.create(entries, own);

        const result = await importContent(pack(collaboration({ id: 'cpmr' })), ports);

        expect(result).toEqual({ added: 0, updated: 0, removed: 0 });
        const stored = await listEntries('nordjylland', ports);
        expect(stored.map(({ document }) => document)).toEqual([edited, own]);
      },
    );

    it('removes what the pack no longer has, for its own organisation only', async () => {
      const ports = open();
      await ports.documents.create(entries, entry({ id: 'aer' }));
      await ports.documents.create(entries, entry({ id: 'aer' }, { organisation: 'midtjylland' }));

      const result = await importContent(pack(), ports);

      expect(result).toEqual({ added: 0, updated: 0, removed: 1 });
      expect(await listEntries('nordjylland', ports)).toEqual([]);
      expect(await listEntries('midtjylland', ports)).toHaveLength(1);
    });

    it('counts each change once if two instances start at the same time', async () => {
      const ports = open();
      await ports.documents.create(entries, entry({ id: 'old' }));
      await ports.documents.create(entries, entry({ id: 'cpmr', aliases: ['C'] }));
      const content = pack(collaboration({ id: 'aer' }), collaboration({ id: 'cpmr' }));

      const results = await Promise.all([
        importContent(content, ports),
        importContent(content, ports),
      ]);

      const sum = (of: (one: (typeof results)[number]) => number) =>
        results.reduce((total, one) => total + of(one), 0);
      expect(sum(({ added }) => added)).toBe(1);
      expect(sum(({ updated }) => updated)).toBe(1);
      expect(sum(({ removed }) => removed)).toBe(1);
      const stored = await listEntries('nordjylland', ports);
      expect(stored.map(({ document }) => document.facts)).toEqual(content.collaborations);
    });
  });
});

describe('list entries', () => {
  describe('listEntries', () => {
    it('reads all pages, by id, and one organisation only unless all are requested', async () => {
      const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
      const ids = Array.from({ length: 401 }, (_, index) => `c-${String(index).padStart(3, '0')}`);
      for (const id of ids.toReversed()) await documents.create(entries, entry({ id }));
      await documents.create(entries, entry({ id: 'c-100' }, { organisation: 'midtjylland' }));

      const found = await listEntries('nordjylland', { documents });

      expect(found.map(({ document }) => document.id)).toEqual(ids);
      expect(await listEntries(undefined, { documents })).toHaveLength(ids.length + 1);
    });
  });
});

describe('narrower themes', () => {
  const theme = (id: string, ...broader: string[]): Theme => ({
    id,
    label: localized(id),
    words: { da: [], en: [] },
    broader,
  });

  describe('withNarrower', () => {
    it('includes narrower themes of narrower themes, in any order, and nothing broader', () => {
      const themes = [theme('its', 'transport'), theme('transport', 'mobility'), theme('mobility')];

      expect(withNarrower('mobility', themes)).toEqual(new Set(['mobility', 'transport', 'its']));
      expect(withNarrower('transport', themes)).toEqual(new Set(['transport', 'its']));
    });

    it('includes a theme with several broader ones', () => {
      const themes = [theme('health'), theme('it'), theme('health-it', 'health', 'it')];

      expect(withNarrower('it', themes)).toEqual(new Set(['it', 'health-it']));
    });

    it('terminates if themes are broader than each other', () => {
      const themes = [theme('a', 'c'), theme('b', 'a'), theme('c', 'b'), theme('d', 'd')];

      expect(withNarrower('a', themes)).toEqual(new Set(['a', 'b', 'c']));
      expect(withNarrower('d', themes)).toEqual(new Set(['d']));
    });

    it('is the theme alone if the vocabulary does not know it', () => {
      expect(withNarrower('space', [theme('health')])).toEqual(new Set(['space']));
    });
  });
});

describe('record change', () => {
  const CHANGE: Change = {
    id: 'robots.added',
    subject: 'robots',
    did: 'added',
    at: '2027-03-01T08:00:00.000Z',
    by: 'anna',
    name: 'Anna',
  };

  describe('recordChange', () => {
    it('writes an entry that is never overwritten', async () => {
      const documents = createMemoryDocumentStore(fixedClock(CHANGE.at));

      await recordChange(CHANGE, { documents });
      await recordChange({ ...CHANGE, by: 'eva', name: 'Eva' }, { documents });

      const { items } = await documents.query(changes, { partition: 'robots', limit: 10 });
      expect(items.map(({ document }) => document)).toEqual([CHANGE]);
    });
  });
});

describe('status', () => {
  describe('statusOn', () => {
    it.each([
      ['is upcoming the day before it starts', '2010-10-31', { start: '2010-11' }, 'upcoming'],
      [
        'runs from the first day of its first month',
        '2010-11-01',
        { start: '2010-11' },
        'open-ended',
      ],
      ['is upcoming before the year it starts in', '2011-12-31', { start: '2012' }, 'upcoming'],
      [
        'runs to the last day of its last year',
        '2011-12-31',
        { start: '2008', end: '2011' },
        'running',
      ],
      ['has ended the day after', '2012-01-01', { start: '2008', end: '2011' }, 'ended'],
      ['runs on 29 February of a leap year', '2012-02-29', { end: '2012-02' }, 'running'],
      ['has ended on 1 March', '2012-03-01', { end: '2012-02' }, 'ended'],
      ['runs on its last day', '2013-04-30', { end: '2013-04-30' }, 'running'],
      ['has no end when none is stated', '2027-01-01', {}, 'open-ended'],
      ['runs for as long as it is called rolling', '2027-01-01', { rolling: true }, 'running'],
      [
        'has ended though rolling when an end is stated',
        '2027-01-01',
        { rolling: true, end: '2013' },
        'ended',
      ],
    ])('%s', (_, day, period, status) => {
      expect(statusOn(day, { period: { rolling: false, ...period } })).toBe(status);
    });
  });

  describe('isActive', () => {
    it.each([
      ['upcoming', false],
      ['running', true],
      ['open-ended', true],
      ['ended', false],
    ] as const)('%s: %s', (status, active) => {
      expect(isActive(status)).toBe(active);
    });
  });
});

describe('format costs', () => {
  const DA = renderContextOf('da');
  const EN = renderContextOf('en');

  const cost = (given: Partial<Cost> = {}): Cost => ({
    amount: 25_000,
    currency: 'DKK',
    approximate: false,
    kind: 'membership-fee',
    per: 'year',
    decisions: [],
    ...given,
  });

  describe('formatAmount', () => {
    it.each<[Partial<Cost>, string, string]>([
      [{}, '25.000 kr. om året', 'DKK 25,000 per year'],
      [{ per: 'total' }, '25.000 kr. i alt', 'DKK 25,000 in total'],
      [{ per: 'participant' }, '25.000 kr. pr. deltager', 'DKK 25,000 per participant'],
      [{ approximate: true }, 'ca. 25.000 kr. om året', 'about DKK 25,000 per year'],
      [{ amount: 4940, currency: 'EUR' }, '4.940 EUR om året', 'EUR 4,940 per year'],
      [
        {
          amount: 4940,
          currency: 'EUR',
          equivalent: { amount: 37_050, currency: 'DKK', approximate: true },
        },
        '4.940 EUR om året (ca. 37.050 kr.)',
        'EUR 4,940 per year (about DKK 37,050)',
      ],
      [{ amount: 12_700_000, per: 'total' }, '12,7 mio. kr. i alt', 'DKK 12.7 million in total'],
    ])('formats %j', (given, da, en) => {
      expect([formatAmount(cost(given), DA), formatAmount(cost(given), EN)]).toEqual([da, en]);
    });
  });

  describe('formatDecisions', () => {
    it('names who decided when, and who recommended it, each once', () => {
      const decision = { by: 'regionsraadet', on: '2011-01-18', recommendedBy: 'vaekstforum' };
      const decisions = [decision, decision];

      expect(formatDecisions(decisions, 'decided', DA)).toBe(
        'besluttet af Regionsrådet den 18. januar 2011 efter indstilling fra Vækstforum',
      );
      expect(formatDecisions(decisions, 'decided', EN)).toBe(
        'decided by Regionsrådet (the Regional Council) on 18 January 2011 on the recommendation of Vækstforum (the Growth Forum)',
      );
    });

    it('is empty without a decision', () => {
      expect(formatDecisions([], 'by', DA)).toBe('');
    });
  });

  describe('formatCost', () => {
    it('shows the kind, the amount, the years and the decision', () => {
      const [fee] = entryOf('nordsoekommissionen').costs;

      expect(fee && formatCost(fee, DA)).toBe(
        'kontingent: 4.940 EUR om året (ca. 37.050 kr.), bevilget for 2011-2013, besluttet af Vækstforum den 30. november 2010',
      );
      expect(fee && formatCost(fee, EN)).toBe(
        'membership fee: EUR 4,940 per year (about DKK 37,050), granted for 2011-2013, decided by Vækstforum (the Growth Forum) on 30 November 2010',
      );
    });

    it('names one year once', () => {
      const decisions = [{ by: 'regionsraadet', on: '2027-01-18' }];
      const told = cost({ years: { from: 2027, to: 2027 }, decisions });

      expect(formatCost(told, DA)).toContain('bevilget for 2027');
      expect(formatCost(told, DA)).not.toContain('2027-2027');
    });

    it('calls nothing granted that nobody has decided', () => {
      const told = cost({ years: { from: 2007, to: 2013 } });

      expect(formatCost(told, DA)).toContain(', for 2007-2013');
      expect(formatCost(told, EN)).toContain(', for 2007-2013');
    });

    it('shows the label, the place and the note, without the last full stop', () => {
      const told = cost({
        label: localized('Rejser'),
        note: localized('Anslået. Dækkes af andre.'),
        source: { document: 'strategy-2012', place: localized('Bilag 2') },
      });

      expect(formatCost(told, DA)).toBe(
        'Rejser: 25.000 kr. om året (Bilag 2). Anslået. Dækkes af andre',
      );
    });
  });
});

describe('format sources', () => {
  const place = (da: string, en: string, document = 'strategy-2012'): Source => ({
    document,
    place: { da, en },
  });
  const ANNEX_4 = place('Bilag 4, tabel 2', 'Annex 4, table 2');
  const ANNEX_4_10 = place('Bilag 4, tabel 10', 'Annex 4, table 10');
  const ANNEX_5 = place('Bilag 5, tabel 1', 'Annex 5, table 1');

  describe('formatSources', () => {
    it('shows the place, the document and the age of the facts', () => {
      expect(formatSources([ANNEX_4], renderContextOf('da')).split('\n\n')).toEqual([
        'Kilde: Bilag 4, tabel 2 · International Strategi for Region Nordjylland, marts 2012',
        'Oplysningerne er fra marts 2012 og kan være ændret siden.',
      ]);
      expect(formatSources([ANNEX_4], renderContextOf('en')).split('\n\n')).toEqual([
        'Source: Annex 4, table 2 · International Strategy of Region Nordjylland, March 2012',
        'This information is from March 2012 and may have changed since then.',
      ]);
    });

    it('names a document once with all its places, each once and in order', () => {
      const told = formatSources([ANNEX_5, ANNEX_4_10, ANNEX_4, ANNEX_5], renderContextOf('da'));

      expect(told).toMatch(/^Kilde: Bilag 4, tabel 2 og 10; bilag 5, tabel 1 · International/);
      expect(told.match(/International Strategi/g)).toHaveLength(1);
      expect(formatSources([ANNEX_4_10, ANNEX_4], renderContextOf('en'))).toMatch(
        /^Source: Annex 4, tables 2 and 10 · /,
      );
      expect(formatSources([ANNEX_5, ANNEX_4], renderContextOf('en'))).toMatch(
        /^Source: Annex 4, table 2; annex 5, table 1 · /,
      );
    });

    it('gives each document its own line', () => {
      const midtjylland = place('Afsnit 2', 'Section 2', 'midtjylland-strategy');

      expect(formatSources([ANNEX_4, midtjylland], renderContextOf('da')).split('\n\n')).toEqual([
        expect.stringMatching(/^Kilde: Bilag 4/) as string,
        'Kilde: Afsnit 2 · Region Midtjyllands internationale strategi',
        'Oplysningerne er fra marts 2012 og kan være ændret siden.',
      ]);
    });

    it('shows only the place if there is no document, and no unknown age', () => {
      const recorded = place('Registreret i Udsyn', 'Recorded in Udsyn', 'udsyn');

      expect(formatSources([recorded], renderContextOf('da'))).toBe('Kilde: Registreret i Udsyn');
      expect(formatSources([], renderContextOf('da'))).toBe('');
    });
  });
});

describe('format status', () => {
  const EHEALTH = entryOf('ehealth-for-regions');
  const on = (day: string) => ({ ...renderContextOf('da'), day });

  describe('formatStatus', () => {
    it.each([
      ['2012-03-01', 'i gang'],
      ['2013-12-31', 'i gang'],
      ['2014-01-01', 'løbende ifølge strategien fra 2012'],
    ])(
      'on %s, shows a collaboration that a source of 2012 calls rolling as: %s',
      (day, expected) => {
        expect(formatStatus(EHEALTH, on(day))).toBe(expected);
      },
    );

    it('shows until when money was granted, if that is past', () => {
      const cpmr = entryOf('cpmr');

      expect(formatStatus(cpmr, on('2012-03-01'))).toBe('i gang');
      expect(formatStatus(cpmr, renderContextOf('en'))).toBe(
        'ongoing according to the strategy of 2012, granted until the end of 2013',
      );
    });

    it('is plain if a person has confirmed it, or if no old source states it', () => {
      const renderContext = renderContextOf('da');
      const confirmed = { name: 'Mette Holm', on: '2026-11-03', by: 'mette', round: 'r' };
      const provenance = new Map([[EHEALTH.id, { confirmed }]]);
      const own = collaboration({ source: { ...EHEALTH.source, document: 'udsyn' } });

      expect(
        formatStatus(EHEALTH, {
          ...renderContext,
          knowledge: { ...renderContext.knowledge, provenance },
        }),
      ).toBe('i gang');
      expect(formatStatus(own, renderContext)).toBe('i gang');
      expect(formatStatus(entryOf('aer'), renderContext)).toBe('ingen slutdato oplyst');
      expect(formatStatus(entryOf('markis'), renderContext)).toBe('afsluttet');
    });
  });
});
