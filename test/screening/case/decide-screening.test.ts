import { entries } from '../../../src/catalogue/entry';
import { entryOf } from '../../../src/screening/case/finish-decision';
import { assessment } from '../../builders/screening';
import { failingDocumentStore } from '../../fakes/failing-document-store';
import { live, NOW, PEOPLE, ready, submitted } from '../life';

const WEAK = { strategy: 1, focus: 1, problem: 1, unit: 1, hours: 1, financing: 1 } as const;

const catalogue = async ({ memory }: Awaited<ReturnType<typeof live>>) =>
  (await memory.query(entries, { limit: 10 })).items.map(({ document }) => document);

describe('decideScreening', () => {
  it('records an approval with the derived recommendation, and tells the owner', async () => {
    const all = await live(submitted());

    expect(await all.decide()).toMatchObject({ moved: true, told: ['Mette Sørensen'] });

    expect(await all.stored()).toMatchObject({
      state: 'approved',
      decision: {
        outcome: 'approved',
        body: 'council',
        on: '2027-02-23',
        reason: '',
        recommendation: 'recommend',
        by: PEOPLE.anna,
        at: NOW,
      },
    });
    expect(all.told()).toEqual(['decided mette']);
  });

  it('makes the collaboration an entry of the catalogue at once', async () => {
    const all = await live(submitted());

    const decided = await all.decide();

    const [entry, ...others] = await catalogue(all);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ origin: 'screening', owner: 'mette' });
    const screening = await all.stored();
    expect(decided).toMatchObject({ screening });
    expect(screening).not.toHaveProperty('unsettled');
    expect(entryOf(screening)).toBe(entry?.id);
    expect(screening.history.slice(-2).map(({ did }) => did)).toEqual(['approved', 'entered']);
  });

  it('tells nobody of a decision on a proposal of their own', async () => {
    const all = await live(submitted({ owner: 'anna' }));

    expect(await all.decide()).toMatchObject({ moved: true, told: [] });

    expect(all.told()).toEqual([]);
  });

  it('records a rejection with its reason, and adds nothing to the catalogue', async () => {
    const all = await live(submitted());

    await all.decide({ outcome: 'rejected', reason: ' Ingen tid. ' });

    expect(await all.stored()).toMatchObject({
      state: 'rejected',
      decision: { outcome: 'rejected', reason: 'Ingen tid.', recommendation: 'recommend' },
      history: [
        {},
        { did: 'rejected', by: 'anna', what: 'council', value: '2027-02-23\nIngen tid.' },
      ],
    });
    expect(await catalogue(all)).toEqual([]);
  });

  it('happens once, and is told once, however often it is sent', async () => {
    const all = await live(submitted());

    await Promise.all([all.decide(), all.decide()]);
    const before = await all.stored();

    expect(await all.decide()).toEqual({ screening: before, moved: false, told: [] });
    expect(await catalogue(all)).toHaveLength(1);
    expect(all.told()).toEqual(['decided mette']);
  });

  it('shows the slower of two coordinators what the other recorded', async () => {
    const all = await live(submitted());
    await all.decide({}, 'anna');
    const before = await all.stored();

    const other = await all.decide({ outcome: 'rejected', reason: 'Nej.' }, 'dan');
    const corrected = await all.decide({ on: '2027-02-24' }, 'anna');

    expect(other).toEqual({ screening: before, refused: 'not-now' });
    expect(corrected).toEqual({ screening: before, refused: 'not-now' });
    expect(await all.stored()).toEqual(before);
  });

  it.each([
    ['approved', WEAK, 'not-recommended'],
    ['approved', { ...WEAK, financing: 0 }, 'not-recommended'],
    ['approved', {}, 'insufficient-basis'],
    ['rejected', { ...WEAK, strategy: 3, focus: 3, problem: 3 }, 'recommend-with-conditions'],
  ] as const)(
    'asks for a reason when it is %s against the recommendation',
    async (outcome, answers, recommendation) => {
      const all = await live(submitted({ assessments: [assessment(answers)] }));

      expect(await all.decide({ outcome, reason: ' ' })).toMatchObject({
        refused: 'reason-needed',
        screening: { state: 'submitted' },
      });
      await all.decide({ outcome, reason: 'Politisk ønske.' });

      expect((await all.stored()).decision).toMatchObject({ outcome, recommendation });
    },
  );

  it('follows the checklist of the proposal’s own level', async () => {
    const administrative = assessment(
      { ...WEAK, strategy: 3, focus: 3, problem: 3 },
      { level: 'administrative' },
    );
    const start = submitted();
    const all = await live({
      ...start,
      assessments: [administrative, ...start.assessments],
    });

    await all.decide();

    expect((await all.stored()).decision?.recommendation).toBe('recommend');
  });

  it.each([
    ['unknown-body', { body: 'byraadet' }],
    ['bad-date', { on: 'i går' }],
    ['bad-date', { on: '' }],
    ['bad-date', { on: '2027-02-30' }],
    ['future-date', { on: '2027-03-02' }],
    ['too-long', { reason: 'x'.repeat(1001) }],
  ])('refuses for %s, and leaves it as it was', async (refused, decisionRequest) => {
    const all = await live(submitted());

    expect(await all.decide(decisionRequest)).toEqual({ screening: submitted(), refused });
    expect(await all.stored()).toEqual(submitted());
  });

  it('knows what day it is in Denmark', async () => {
    const all = await live(submitted());
    all.clock.set('2027-03-01T23:30:00.000Z');

    expect(await all.decide({ on: '2027-03-02' })).toMatchObject({ moved: true });
  });

  it('stands when the owner cannot be told', async () => {
    const all = await live(submitted(), {
      answer: () => ({ kind: 'unreachable', reason: 'http-403' }),
    });

    expect(await all.decide()).toMatchObject({ moved: true, told: [] });
    expect((await all.stored()).state).toBe('approved');
    expect(await all.unreachable()).toEqual(['mette']);
  });

  it('stands when the catalogue cannot be written to, and says in the log that it waits', async () => {
    const all = await live(submitted(), {
      store: (documents) =>
        failingDocumentStore(documents, (write) =>
          write === 'create collaborations' ? 'lost-before' : 'well',
        ),
    });

    expect(await all.decide()).toMatchObject({ moved: true, told: ['Mette Sørensen'] });

    expect(await all.stored()).toMatchObject({ state: 'approved', unsettled: 'entry' });
    expect(all.log.lines).toMatchObject([{ level: 'error', fields: { screening: 'screening-1' } }]);
  });

  it('is for coordinators, and for what was submitted', async () => {
    const handedIn = await live(submitted());
    const draft = await live(ready());

    expect(await handedIn.decide({}, 'mette')).toEqual({ refused: 'not-yours' });
    expect(await handedIn.decide({}, 'eva')).toEqual({ refused: 'not-yours' });
    expect(await draft.decide()).toEqual({ refused: 'not-yours' });
  });
});
