import type { Collaboration } from '../../../src/catalogue/collaboration';
import { entries, type CorrectedFact } from '../../../src/catalogue/entry';
import { loadContent } from '../../../src/content/load-content';
import {
  answerGuide,
  guideQuestionnaire,
  type GuideTap,
} from '../../../src/monitoring/guide/guide-questionnaire';
import { nextStep, stepBefore } from '../../../src/questionnaire/take-input';
import { placeOf } from '../../../src/questionnaire/questionnaire';
import { isBareAnswer, type TypedInput } from '../../../src/questionnaire/read-typed';
import { correctFact } from '../../../src/monitoring/guide/correct-fact';
import { factTexts } from '../../../src/monitoring/guide/fact-texts';
import { type Guide, shownWith } from '../../../src/monitoring/guide/guide';
import { guideFor } from '../../../src/monitoring/guide/guide-for';
import type { GuideInput } from '../../../src/monitoring/guide/guide-input';
import {
  concernsCoordinator,
  recommendationOf,
  unansweredIn,
} from '../../../src/monitoring/guide/guide-steps';
import { openGuide } from '../../../src/monitoring/guide/open-guide';
import { readEnd } from '../../../src/monitoring/guide/read-end';
import { readTypedGuide } from '../../../src/monitoring/guide/read-typed-guide';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import type { Roles } from '../../../src/people/roles';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { collaboration } from '../../builders/collaboration';
import { cost } from '../../builders/cost';
import { entry } from '../../builders/entry';
import { fullGuide } from '../../builders/full-guide';
import { guide } from '../../builders/guide';
import { knowledge, term } from '../../builders/knowledge';
import { localized } from '../../builders/localized';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

describe('answer guide', () => {
  const NOW = '2027-03-01T09:00:00.000Z';
  const clock = fixedClock(NOW);
  const METTE = { id: 'mette', name: 'Mette Holm' };
  const BENT = { id: 'bent', name: 'Bent Sø' };
  const ROLES: Roles = { coordinators: ['karen'], everybodyCoordinates: false };
  const CLOSED = { ok: false, reason: 'closed' } as const;
  const content = knowledge({ vocabulary: { units: [term('it', 'IT-afdelingen', 'IT')] } });

  const answered = (question: string, choice: string) => ({
    question,
    choice,
    by: 'mette',
    at: NOW,
  });
  const answer = (question: string, choice: string, note?: string): GuideInput => ({
    do: 'answer',
    question,
    value: choice,
    ...(note !== undefined && { note: { comment: note } }),
  });

  async function open(given: Partial<Round> = {}, known: Partial<Collaboration> = {}) {
    const documents = createMemoryDocumentStore(clock);
    const stored = round({ guide: fullGuide(), owner: 'mette', ...given });
    await documents.create(rounds, stored);
    const facts = {
      contacts: {
        appointment: 'appointed' as const,
        political: [{ name: 'Ulla Astman' }],
        administrative: [{ name: 'Runa Coxeter' }],
        vacancies: [],
      },
    };
    await documents.create(entries, entry({ ...facts, ...known }));
    const tap = (input: GuideInput, more: Partial<GuideTap> = {}) =>
      answerGuide({ round: stored.id, person: METTE, input, ...more }, ROLES, {
        clock,
        content,
        documents,
      });
    const taps = async (...inputs: GuideInput[]) => {
      for (const input of inputs.slice(0, -1)) expect((await tap(input)).ok).toBe(true);
      const last = inputs.at(-1);
      return last && tap(last);
    };
    const current = async () =>
      (await documents.get(rounds, stored.collaboration, stored.id))?.document;
    return { current, documents, stored, tap, taps };
  }

  describe('answerGuide', () => {
    it('saves each answer at once, with its line of history, and goes to the next question', async () => {
      const { tap, current, stored } = await open();

      const first = await tap(answer('frame', 'within'), { revision: 0 });

      expect(first.state).toEqual({
        ...stored,
        answers: [answered('frame', 'within')],
        step: 'experience',
        history: [
          {
            at: NOW,
            by: 'mette',
            name: 'Mette Holm',
            did: 'answered',
            what: 'frame',
            value: 'within',
          },
        ],
        revision: 1,
      });
      expect(await current()).toEqual(first.state);
    });

    it('accepts "I do not know" as an answer to any question', async () => {
      const { taps } = await open();

      const taken = await taps(answer('frame', 'unknown'), answer('experience', 'unknown'));

      expect(taken?.state?.answers.map(({ choice }) => choice)).toEqual(['unknown', 'unknown']);
      expect(taken?.state?.step).toBe('facts');
    });

    it('stores a note given with an answer, and one given before the answer', async () => {
      const { taps } = await open();

      const taken = await taps(
        answer('frame', 'partly', ' Flyttet til havne. '),
        { do: 'note', question: 'experience', comment: 'Tolke er dyre.' },
        answer('experience', 'none'),
      );

      expect(taken?.state?.answers).toEqual([
        { ...answered('frame', 'partly'), note: 'Flyttet til havne.' },
        { ...answered('experience', 'none'), note: 'Tolke er dyre.' },
      ]);
      expect(taken?.state?.history.map(({ did, what }) => `${did} ${what ?? ''}`)).toEqual([
        'answered frame',
        'noted frame',
        'noted experience',
        'answered experience',
      ]);
    });

    it('removes a note that is emptied, and the question too if it has neither note nor answer', async () => {
      const { taps } = await open();

      const taken = await taps(
        { do: 'note', question: 'frame', comment: 'Hm.' },
        { do: 'note', question: 'frame', comment: '' },
      );

      expect(taken?.state?.answers).toEqual([]);
      expect(taken?.state?.history).toHaveLength(2);
    });

    it('asks for the experience worth sharing, and continues without it too', async () => {
      const { taps, tap } = await open({ step: 'experience' });

      const asked = await taps(answer('experience', 'others'));
      const told = await tap({ do: 'share', text: ' Start tidligt. ' });

      expect(asked?.state?.step).toBe('sharing');
      expect(told.state?.step).toBe('facts');
      expect(told.state?.answers).toEqual([
        { ...answered('experience', 'others'), note: 'Start tidligt.' },
      ]);
      const silent = await open({ step: 'experience' });
      const passed = await silent.taps(answer('experience', 'others'), { do: 'share', text: '' });
      expect(passed?.state?.step).toBe('facts');
    });

    it('asks for the facts that are wrong, and stores those that differ from the catalogue', async () => {
      const { taps } = await open({ step: 'facts' });

      const taken = await taps(answer('facts', 'contacts'), {
        do: 'correct',
        language: 'da',
        facts: {
          'administrative-contact': 'Bent Sø',
          'political-contact': 'Ulla Astman',
          unit: ' it-afdelingen ',
        },
      });

      expect(taken?.state?.corrections).toEqual([
        { fact: 'administrative-contact', before: 'Runa Coxeter', after: 'Bent Sø' },
        { fact: 'unit', before: '', after: 'it-afdelingen' },
      ]);
      expect(taken?.state?.step).toBe('recommendation');
    });

    it('treats an end date in another notation as unchanged', async () => {
      const end = { period: { end: '2028-12-31', rolling: false } };
      const { taps } = await open({ step: 'facts' }, end);

      const taken = await taps(answer('facts', 'both'), {
        do: 'correct',
        language: 'da',
        facts: { end: '31. december 2028' },
      });

      expect(taken?.state?.corrections).toEqual([]);
    });

    it('keeps the year that "next year" meant when it was written', async () => {
      const { taps } = await open({ step: 'facts' });

      const taken = await taps(answer('facts', 'both'), {
        do: 'correct',
        language: 'da',
        facts: { cost: '120 kr. fra næste år' },
      });

      expect(taken?.state?.corrections).toMatchObject([{ after: '120 kr. fra 2028' }]);
    });

    it.each([
      ['unit', 'Afdelingen for ingenting', 'bad-unit'],
      ['end', 'engang', 'bad-date'],
      ['cost', 'ret meget', 'bad-cost'],
      ['administrative-contact', 'x'.repeat(1001), 'too-long'],
    ] as const)('reports which fact cannot be read: %s', async (fact, text, reason) => {
      const { taps, current } = await open({ step: 'facts' });

      const taken = await taps(answer('facts', 'both'), {
        do: 'correct',
        language: 'da',
        facts: { 'political-contact': 'Bent Sø', [fact]: text },
      });

      expect(taken).toMatchObject({ ok: false, reason, about: fact });
      expect((await current())?.corrections).toEqual([]);
    });

    it('drops the corrections of facts that are later reported as right', async () => {
      const { taps } = await open({ step: 'facts' });
      const correct = {
        do: 'correct',
        language: 'da',
        facts: { end: '2028', unit: 'IT' },
      } as const;
      const back = { do: 'go', to: 'facts' } as const;

      const fewer = await taps(answer('facts', 'both'), correct, back, answer('facts', 'contacts'));
      const none = await taps(back, answer('facts', 'correct'));

      expect(fewer?.state?.corrections.map(({ fact }) => fact)).toEqual(['unit']);
      expect(none?.state?.corrections).toEqual([]);
      expect(none?.state?.step).toBe('recommendation');
    });

    it('goes back, and to any question, whose answer can be changed', async () => {
      const { taps } = await open({ step: 'facts' });

      const back = await taps(answer('facts', 'correct'), { do: 'back' });
      const there = await taps({ do: 'go', to: 'facts' }, answer('facts', 'unknown'));
      const last = await taps(answer('recommendation', 'end'));

      expect(back?.state?.step).toBe('facts');
      expect(there?.state?.answers).toEqual([answered('facts', 'unknown')]);
      expect(there?.state?.step).toBe('recommendation');
      // The first two are still unanswered.
      expect(last?.state?.step).toBe('frame');
    });

    it('goes to the summary when every question is answered', async () => {
      const { taps } = await open();

      const taken = await taps(
        answer('frame', 'within'),
        answer('experience', 'none'),
        answer('facts', 'correct'),
        answer('recommendation', 'continue'),
      );

      expect(taken?.state).toMatchObject({ step: 'summary', state: 'open' });
    });

    it('changes nothing and accepts the tap when it is repeated', async () => {
      const { tap } = await open();
      const first = await tap(answer('frame', 'within', 'Hm.'), { revision: 0 });
      const note = { do: 'note', question: 'frame', comment: 'Nej.' } as const;

      expect(await tap(answer('frame', 'within', 'Hm.'), { revision: 0 })).toEqual(first);
      const noted = await tap(note, { revision: 1 });
      expect(await tap(note, { revision: 1 })).toEqual(noted);
      expect(await tap({ do: 'go', to: 'experience' }, { revision: 1 })).toEqual(noted);
    });

    it('refuses other corrections from an old card instead of losing them', async () => {
      const { taps, tap } = await open({ step: 'facts' });
      const correct = (unit: string) =>
        ({ do: 'correct', language: 'da', facts: { unit } }) as const;
      const first = await taps(answer('facts', 'both'), correct('IT'));
      const revision = (first?.state?.revision ?? 0) - 1;

      expect(await tap(correct('IT'), { revision })).toEqual(first);
      expect(await tap(correct('Sundhed'), { revision })).toMatchObject({
        ok: false,
        reason: 'stale',
      });
    });

    it.each<[string, GuideInput, number]>([
      ['a question that is not the current one', answer('facts', 'correct'), 0],
      ['a choice that the question does not have', answer('frame', 'below'), 0],
      ['a card of another revision', answer('frame', 'within'), 1],
      ['a question that the guide does not have', answer('gone', 'unknown'), 0],
      [
        'a note on a question that the guide does not have',
        { do: 'note', question: 'x', comment: 'y' },
        0,
      ],
      ['a step that does not exist', { do: 'go', to: 'corrections' }, 0],
      ['an experience when none is asked for', { do: 'share', text: 'Hm.' }, 0],
      ['corrections when none are asked for', { do: 'correct', facts: {}, language: 'da' }, 0],
    ])('refuses %s as stale', async (_, input, revision) => {
      const { tap, current, stored } = await open();

      expect(await tap(input, { revision })).toEqual({
        ok: false,
        reason: 'stale',
        state: stored,
      });
      expect(await current()).toEqual(stored);
    });

    it.each<[string, GuideInput, string]>([
      ['an answer', answer('frame', 'within', 'x'.repeat(1001)), 'frame'],
      ['a note', { do: 'note', question: 'frame', comment: 'x'.repeat(1001) }, 'frame'],
    ])('refuses a note with %s that is too long', async (_, input, step) => {
      const { tap } = await open({ step });

      expect(await tap(input)).toMatchObject({ ok: false, reason: 'too-long' });
    });

    it('is refused after the round is submitted or skipped', async () => {
      const { tap } = await open({ state: 'answered' });

      expect(await tap(answer('frame', 'outside'))).toMatchObject(CLOSED);
      const skipped = await open({ state: 'skipped' });
      expect(await skipped.tap({ do: 'back' })).toMatchObject(CLOSED);
    });

    it('is for the owner and coordinators only', async () => {
      const { tap, current, stored } = await open();

      expect(await tap(answer('frame', 'within'), { person: BENT })).toEqual({
        ok: false,
        reason: 'not-yours',
      });
      expect(await current()).toEqual(stored);
      const karen = { id: 'karen', name: 'Karen' };
      expect((await tap(answer('frame', 'within'), { person: karen })).state?.answers[0]?.by).toBe(
        'karen',
      );
    });

    it('accepts exactly one of two different answers tapped on two devices at the same time', async () => {
      const { tap, current } = await open();

      await Promise.all([
        tap(answer('frame', 'within'), { revision: 0 }),
        tap(answer('frame', 'outside'), { revision: 0 }),
      ]);

      const stored = await current();
      expect(stored?.answers).toHaveLength(1);
      expect(stored?.revision).toBe(1);
    });

    it('does not know rounds that were not planned', async () => {
      const { tap } = await open();

      expect(await tap(answer('frame', 'within'), { round: 'x.2027' })).toEqual({
        ok: false,
        reason: 'unknown',
      });
    });
  });
});

describe('correct fact', () => {
  const { vocabulary } = knowledge({
    vocabulary: {
      units: [term('it', 'IT-afdelingen', 'IT')],
      currencies: [
        { code: 'DKK', words: ['kr', 'kroner'] },
        { code: 'EUR', words: ['€', 'euro'] },
        { code: 'SEK', words: ['svenske kroner'] },
      ],
    },
  });
  const ON = '2027-03-03';

  const corrected = (facts: Partial<Collaboration>, fact: CorrectedFact, after: string) => {
    const given = correctFact(collaboration(facts), { fact, after }, vocabulary, {
      on: ON,
      name: 'Mette Holm',
    });
    if (!given.ok) throw new RangeError(given.reason);
    return given.facts;
  };
  const refused = (fact: CorrectedFact, after: string, facts: Partial<Collaboration> = {}) =>
    correctFact(collaboration(facts), { fact, after }, vocabulary, { on: ON, name: 'Mette Holm' });

  const contacts: Collaboration['contacts'] = {
    appointment: 'vacant',
    political: [],
    administrative: [{ name: 'Runa Coxeter', role: localized('Leder') }],
    vacancies: [{ level: 'political' }, { level: 'administrative' }],
  };

  describe('correctFact', () => {
    it('keeps the details of contacts who stay', () => {
      expect(
        corrected({ contacts }, 'administrative-contact', 'runa coxeter; Bent Sø').contacts
          .administrative,
      ).toEqual([{ name: 'Runa Coxeter', role: localized('Leder') }, { name: 'Bent Sø' }]);
    });

    it('fills the vacant political place, and no other', () => {
      expect(corrected({ contacts }, 'political-contact', 'Ulla Astman, Bent Sø').contacts).toEqual(
        {
          ...contacts,
          appointment: 'appointed',
          political: [{ name: 'Ulla Astman' }, { name: 'Bent Sø' }],
          vacancies: [{ level: 'administrative' }],
        },
      );
    });

    it('can remove all contacts', () => {
      expect(corrected({ contacts }, 'administrative-contact', '').contacts).toEqual({
        ...contacts,
        administrative: [],
      });
    });

    it('keeps nobody who is said to have left, and no such words as a name', () => {
      const { vacancies: _, ...known } = contacts;
      const now = (typed: string) =>
        corrected({ contacts: { ...known, vacancies: [] } }, 'administrative-contact', typed)
          .contacts;

      for (const typed of ['findes ikke længere', 'Runa Coxeter er stoppet', 'ubesat'])
        expect(now(typed)).toMatchObject({
          administrative: [],
          vacancies: [{ level: 'administrative' }],
        });
      expect(now('Bent Sø (Runa Coxeter er fratrådt)')).toMatchObject({
        administrative: [{ name: 'Bent Sø' }],
        vacancies: [],
      });
      expect(now('Bent Sø; Runa Coxeter findes ikke længere').administrative).toEqual([
        { name: 'Bent Sø' },
      ]);
    });

    it.each([
      ['Ole Jensen (fratrådt)', []],
      ['Ole Jensen (forladt posten); Mette Holm', ['Mette Holm']],
      ['Ole Jensen, fratrådt', []],
      ['Ole Jensen, Mette Holm, stoppet', ['Ole Jensen']],
      ['Ole Jensen har forladt regionen', []],
      ['Per Rejsted', ['Per Rejsted']],
      ['Lone Rejstrup; Mette Holm', ['Lone Rejstrup', 'Mette Holm']],
      ['Karen Pensioneret-Olsen', ['Karen Pensioneret-Olsen']],
      ['Mads Duedahl (formand)', ['Mads Duedahl (formand)']],
    ])('keeps the contacts who have not left: %s', (typed, names) => {
      const { administrative } = corrected({}, 'administrative-contact', typed).contacts;

      expect(administrative.map(({ name }) => name)).toEqual(names);
    });

    it.each([
      'Mette Holm, som er startet, efter at Ole er fratrådt',
      'Ole Jensen er stoppet og afløst af Mette Holm',
      'Mette Holm i stedet for Ole Jensen',
      'Ole Jensen er stoppet, Mette Holm tager over',
    ])('makes no contact of a sentence: %s', (typed) => {
      expect(refused('administrative-contact', typed)).toEqual({ ok: false, reason: 'names-only' });
    });

    it('finds a unit by any of its names, and can remove it', () => {
      expect(corrected({}, 'unit', 'it-afdelingen').unit).toBe('it');
      expect(corrected({ unit: 'it' }, 'unit', '')).not.toHaveProperty('unit');
      expect(refused('unit', 'Ukendt')).toEqual({ ok: false, reason: 'bad-unit' });
    });

    it('sets the end, and keeps what was stated before as history', () => {
      const period = { start: '2026', rolling: true, text: localized('Løbende') };

      const ending = corrected({ period }, 'end', '31.12.2028').period;

      expect(ending).toEqual({
        start: '2026',
        end: '2028-12-31',
        rolling: false,
        former: [{ text: localized('Løbende'), until: ON }],
      });
      expect(corrected({ period: ending }, 'end', 'løbende').period).toEqual({
        start: '2026',
        rolling: true,
        former: [
          { text: localized('Løbende'), until: ON },
          { end: '2028-12-31', until: ON },
        ],
      });
      expect(refused('end', '2025', { period })).toEqual({ ok: false, reason: 'bad-date' });
      expect(refused('end', 'snart')).toEqual({ ok: false, reason: 'bad-date' });
    });

    const source = {
      document: 'udsyn',
      place: {
        da: 'Opfølgning 3. marts 2027, Mette Holm',
        en: 'Monitoring 3 March 2027, Mette Holm',
      },
    };
    const pack = collaboration().source;

    it('adds a new cost with its validity and source, and keeps the grant and its decision', () => {
      const grant = cost({
        amount: 6513,
        currency: 'EUR',
        years: { from: 2011, to: 2013 },
        decisions: [{ by: 'vaekstforum', on: '2010-11-30' }],
      });

      expect(corrected({ costs: [grant] }, 'cost', '7.200 euro fra 2028').costs).toEqual([
        cost({ amount: 7200, currency: 'EUR', valid: { from: '2028' }, source }),
        { ...grant, source: pack },
      ]);
    });

    it('lets a cost without stated years apply until the new one does', () => {
      const fee = cost({ amount: 100 });
      const other = cost({ kind: 'external-grant', per: 'total', amount: 5000 });

      expect(corrected({ costs: [fee, other] }, 'cost', '75.000 kr.').costs).toEqual([
        cost({ amount: 75_000, valid: { from: ON }, source }),
        { ...fee, source: pack, valid: { to: '2027-03-02' } },
        other,
      ]);
      expect(corrected({ costs: [fee] }, 'cost', 'fra 2028: 120 kr.').costs).toMatchObject([
        { amount: 120, valid: { from: '2028' } },
        { amount: 100, valid: { to: '2027' } },
      ]);
      expect(corrected({}, 'cost', '10.000 euro').costs).toMatchObject([
        { amount: 10_000, currency: 'EUR', label: { da: 'Udgift', en: 'Cost' } },
      ]);
      for (const typed of ['meget', '7.200 euro fra 2028 til 2030'])
        expect(refused('cost', typed)).toEqual({ ok: false, reason: 'bad-cost' });
    });

    it('keeps a cost that has ended, with its end', () => {
      const fee = cost({ amount: 100 });

      for (const typed of ['', 'gratis'])
        expect(corrected({ costs: [fee] }, 'cost', typed).costs).toEqual([
          { ...fee, source: pack, valid: { to: '2027-03-02' } },
        ]);
    });

    it('corrects the newest line when there are older ones', () => {
      const once = corrected({ costs: [cost({ amount: 100 })] }, 'cost', '120 kr. fra 2028');
      const twice = corrected(once, 'cost', '130 kr. fra 2028');
      const thrice = corrected(twice, 'cost', '150 kr. fra juli 2029');

      expect(thrice.costs.map(({ amount, valid }) => [amount, valid])).toEqual([
        [150, { from: '2029-07' }],
        [130, { from: '2028', to: '2029-06-30' }],
        [120, { from: '2028', to: '2029-06-30' }],
        [100, { to: '2027' }],
      ]);
      expect(factTexts(thrice, vocabulary, 'da', '2029-07-01').cost).toBe('150 kr. fra 2029-07');
    });

    it.each([
      ['120 kr. fra 1/1 2028', '2028-01-01'],
      ['120 kr. pr. 1.1.2028', '2028-01-01'],
      ['120 kr. fra den 1. januar 2028', '2028-01-01'],
      ['Kontingentet stiger til 120 kr. om året fra januar 2028', '2028-01'],
      ['120 kr. fra og med 2028', '2028'],
      ['120 kr. fra næste år', '2028'],
      ['DKK 120 a year from next year', '2028'],
      ['120 kr. fra 1. halvår 2028', '2028-01'],
      ['120 kr. årligt fra 2. halvår 2028', '2028-07'],
      ['120 kr. fra 3. kvartal 2028', '2028-07'],
      ['120 kr. fra nu af', ON],
    ])('reads from when a cost applies: %s', (typed, from) => {
      const { costs } = corrected({ costs: [cost({ amount: 100 })] }, 'cost', typed);

      expect(costs[0]).toMatchObject({ amount: 120, currency: 'DKK', valid: { from } });
    });

    it.each([
      '200.000 kr. i 2027 og 250.000 kr. i 2028',
      '8.000 kr. om måneden fra 2028',
      '8.000 kr. pr. kvartal',
      '8.000 kr. hvert andet år',
      '8.000 kr. pr. deltager',
      '8.000 kr. + moms',
      '200.000 kr. i alt',
      '120 kr. fra engang i 2028',
      '120 kr. fra 1/1-28',
      '120 kr. fra 3. halvår 2028',
      '120 kr. fra 2028/2029',
      'stiger med 20 kr.',
      '500 bitcoins',
    ])('refuses a cost that it would misread: %s', (typed) => {
      const costs = [cost({ amount: 100 })];

      expect(refused('cost', typed, { costs })).toEqual({ ok: false, reason: 'bad-cost' });
    });

    it('reads any currency, and asks for it where the cost is in a foreign one', () => {
      const costs = [cost({ amount: 100, currency: 'SEK' })];

      expect(corrected({ costs }, 'cost', 'ca. 120 SEK').costs[0]).toMatchObject({
        amount: 120,
        currency: 'SEK',
        approximate: true,
      });
      expect(corrected({ costs }, 'cost', '120 svenske kroner').costs[0]).toMatchObject({
        currency: 'SEK',
      });
      expect(corrected({ costs }, 'cost', '120 kr.').costs[0]).toMatchObject({ currency: 'DKK' });
      expect(refused('cost', '120', { costs })).toEqual({ ok: false, reason: 'bad-cost' });
    });

    it('changes the one of several costs that is written otherwise', () => {
      const fee = cost({ kind: 'membership-fee', amount: 100 });
      const share = cost({ kind: 'co-financing', amount: 200 });
      const costs = [fee, share];
      const amounts = (typed: string) =>
        corrected({ costs }, 'cost', typed).costs.map(({ amount, kind, valid }) => [
          kind,
          amount,
          valid,
        ]);

      expect(amounts('100 kr.; 300 kr. fra 2028')).toEqual([
        ['membership-fee', 100, undefined],
        ['co-financing', 300, { from: '2028' }],
        ['co-financing', 200, { to: '2027' }],
      ]);
      expect(amounts('0 kr.; 200 kr.')).toEqual([
        ['membership-fee', 100, { to: '2027-03-02' }],
        ['co-financing', 200, undefined],
      ]);
      expect(refused('cost', '300 kr.', { costs })).toEqual({ ok: false, reason: 'which-cost' });
      expect(refused('cost', '100 kr.; 300 kr.', { costs: [fee, { ...fee }] })).toEqual({
        ok: false,
        reason: 'cost-in-case',
      });
    });

    it('recognises the partners who stay by their name in either language', () => {
      const partners = [{ da: 'Skåne', en: 'Scania' }];

      expect(corrected({ partners }, 'partners', 'scania; Halland').partners).toEqual([
        { da: 'Skåne', en: 'Scania' },
        { da: 'Halland', en: 'Halland' },
      ]);
    });

    it('removes the source’s discrepancies about that fact, and no other', () => {
      const about = (one: 'cost' | 'period') => ({
        about: one,
        readings: [],
        note: localized('Uenig.'),
      });

      expect(
        corrected({ discrepancies: [about('cost'), about('period')] }, 'end', '2029').discrepancies,
      ).toEqual([about('cost')]);
    });
  });
});

describe('fact texts', () => {
  const { vocabulary } = knowledge({ vocabulary: { units: [term('it', 'IT-afdelingen', 'IT')] } });

  describe('factTexts', () => {
    it('writes the facts as a person would write them', () => {
      const facts = collaboration({
        contacts: {
          appointment: 'appointed',
          political: [{ name: 'Ulla Astman' }],
          administrative: [{ name: 'Runa Coxeter' }, { name: 'Bent Sø' }],
          vacancies: [],
        },
        unit: 'it',
        period: { end: '2028-06', rolling: false },
        costs: [
          cost({ kind: 'membership-fee', per: 'year', amount: 75_000, currency: 'DKK' }),
          cost({ kind: 'external-grant', per: 'total', amount: 9_000_000, currency: 'DKK' }),
        ],
        partners: [{ da: 'Skåne', en: 'Scania' }],
      });

      expect(factTexts(facts, vocabulary, 'da', '2027-03-03')).toEqual({
        'administrative-contact': 'Runa Coxeter; Bent Sø',
        'political-contact': 'Ulla Astman',
        unit: 'IT-afdelingen',
        end: '2028-06',
        cost: '75.000 kr.',
        partners: 'Skåne',
      });
      expect(factTexts(facts, vocabulary, 'en', '2027-03-03')).toMatchObject({
        unit: 'IT',
        cost: '75,000 DKK',
        partners: 'Scania',
      });
    });

    it('writes nothing for facts missing from the catalogue', () => {
      expect(
        new Set(Object.values(factTexts(collaboration(), vocabulary, 'da', '2027-03-03'))),
      ).toEqual(new Set(['']));
    });
  });
});

describe('guide for', () => {
  describe('guideFor', () => {
    const asked = guide();
    const [first, ...others] = asked.questions;
    const given: Guide = {
      ...asked,
      questions:
        first === undefined
          ? []
          : [{ ...first, closing: { text: localized('Var det?') } }, ...others],
    };

    it('uses the wording for a closing round, if there is one', () => {
      const [closing, ...same] = guideFor('closing', given).questions;

      expect(closing).toEqual({ ...first, text: localized('Var det?') });
      expect(same).toEqual(others);
    });

    it.each(['yearly', 'renewal'] as const)('uses the standard wording in a %s round', (kind) => {
      expect(guideFor(kind, given)).toEqual(asked);
    });
  });

  describe('shownWith', () => {
    it('uses the default for the questions of an older guide, and the setting of a newer one', () => {
      const { questions } = guide();
      const older = questions.map(({ shows: _, ...one }) => one);
      const silent = questions.map((one) => ({ ...one, shows: [] }));

      expect(older.map(shownWith)).toEqual([['purpose', 'basis'], ['outcome'], []]);
      expect(silent.map(shownWith)).toEqual([[], [], []]);
    });
  });

  describe('the guides of Region Nordjylland', () => {
    const guides = Object.values(loadContent('nordjylland').guides);
    const idsOf = ({ questions }: Guide) =>
      questions.map(({ id, choices }) => `${id}: ${choices.map((one) => one.id).join(' ')}`);

    it('show what they ask to compare with', () => {
      for (const { questions } of guides)
        expect(questions.filter(({ shows = [] }) => shows.length > 0)).toMatchObject([
          { id: 'frame', shows: ['purpose', 'basis'] },
          { id: 'outcome', shows: ['outcome'] },
        ]);
    });

    it('have the same choices, by id, in every kind of round', () => {
      for (const one of guides)
        for (const kind of ['renewal', 'closing'] as const)
          expect(idsOf(guideFor(kind, one))).toEqual(
            idsOf({
              ...one,
              questions: one.questions.filter(({ kinds }) => kinds?.includes(kind) ?? true),
            }),
          );
    });

    it('ask only in the closing round about end users and what follows, and who pays how much', () => {
      for (const one of guides) {
        const followed = (kind: Round['kind']) =>
          guideFor(kind, one).questions.filter(({ follows }) => follows !== undefined);

        expect(followed('yearly')).toEqual([]);
        expect(followed('renewal')).toEqual([]);
        expect(
          followed('closing').map(({ follows, choices }) => [
            follows,
            choices.flatMap(({ id, explains }) => (explains ? [id] : [])),
          ]),
        ).toEqual([
          ['end-users', ['partly', 'no']],
          ['financing', ['yes', 'partly']],
        ]);
      }
    });

    it('ask why a collaboration is to end, except where they ask whether it has ended', () => {
      for (const one of guides) {
        const explained = (kind: Round['kind']) =>
          guideFor(kind, one)
            .questions.at(-1)
            ?.choices.flatMap(({ id, explains }) => (explains ? [id] : []));

        expect(explained('yearly')).toEqual(['end']);
        expect(explained('renewal')).toEqual(['end']);
        expect(explained('closing')).toEqual([]);
      }
    });

    it('ask for the new end date of a collaboration that continues after its period', () => {
      for (const one of guides) {
        const [goesOn] = guideFor('closing', one).questions.at(-1)?.choices ?? [];

        expect(goesOn).toMatchObject({ id: 'continue', corrects: ['end'] });
      }
    });

    it('ask last for the recommendation, and before it for experience and corrections', () => {
      for (const one of guides) {
        expect(one.questions.at(-1)?.choices.map(({ id }) => id)).toEqual([
          'continue',
          'adjust',
          'end',
        ]);
        const choices = one.questions.flatMap((question) => question.choices);
        expect(choices.some(({ shares }) => shares)).toBe(true);
        expect(choices.some(({ corrects }) => corrects)).toBe(true);
      }
    });
  });
});

describe('guide steps', () => {
  const answered = (given: Record<string, string>): Round =>
    round({
      guide: fullGuide(),
      answers: Object.entries(given).map(([question, choice]) => ({
        question,
        choice,
        by: 'mette',
        at: '2027-03-01T09:00:00.000Z',
      })),
    });

  const ALL = { frame: 'within', experience: 'others', facts: 'both', recommendation: 'end' };

  const at = (given: Record<string, string>, step: string) =>
    guideQuestionnaire({ ...answered(given), step });
  const stepsOf = (given: Record<string, string>) => {
    const { questionnaire, sheet } = at(given, 'frame');
    return questionnaire.steps(sheet);
  };

  describe('the steps of the questionnaire', () => {
    it('include a separate step for what an answer requires', () => {
      expect(stepsOf({})).toEqual(['frame', 'experience', 'facts', 'recommendation', 'summary']);
      expect(stepsOf(ALL)).toEqual([
        'frame',
        'experience',
        'sharing',
        'facts',
        'corrections',
        'recommendation',
        'summary',
      ]);
    });
  });

  describe('concernsCoordinator', () => {
    it.each([
      ['yearly', 'continue', false],
      ['yearly', 'adjust', true],
      ['yearly', undefined, true],
      ['renewal', 'continue', true],
      ['closing', 'continue', true],
      ['closing', 'end', true],
    ] as const)('of a %s round with the answer %s is %s', (kind, conclusion, expected) => {
      expect(concernsCoordinator(round({ kind, conclusion }))).toBe(expected);
    });
  });

  describe('nextStep', () => {
    it.each([
      ['experience', 'sharing'],
      ['sharing', 'summary'],
      ['facts', 'corrections'],
      ['recommendation', 'summary'],
    ])('leads from %s to %s when everything is answered', (from, to) => {
      expect(nextStep(at(ALL, from))).toBe(to);
    });

    it('skips answered questions, first to those after the step', () => {
      expect(nextStep(at({ experience: 'none' }, 'frame'))).toBe('facts');
      expect(nextStep(at({ facts: 'correct', recommendation: 'end' }, 'recommendation'))).toBe(
        'frame',
      );
    });
  });

  describe('stepBefore', () => {
    const before = (given: Record<string, string>, step: string) => stepBefore(at(given, step));

    it('is the previous one, and the first for the first', () => {
      expect(before(ALL, 'recommendation')).toBe('corrections');
      expect(before({}, 'frame')).toBe('frame');
    });

    it('is the first for a step that no longer exists', () => {
      expect(before({}, 'sharing')).toBe('frame');
    });
  });

  describe('unansweredIn', () => {
    it('includes a question that has a note but no answer', () => {
      const noted = round({
        guide: fullGuide(),
        answers: [{ question: 'frame', note: 'Hm.', by: 'mette', at: '2027-03-01T09:00:00.000Z' }],
      });

      expect(unansweredIn(noted)).toContain('frame');
      expect(unansweredIn(answered(ALL))).toEqual([]);
    });
  });

  describe('recommendationOf', () => {
    it('is the answer to the last question, if that is a recommendation', () => {
      expect(recommendationOf(answered(ALL))).toBe('end');
      expect(recommendationOf(answered({ recommendation: 'unknown' }))).toBeUndefined();
    });
  });

  describe('placeOf', () => {
    it('returns the position of a question', () => {
      expect(placeOf(fullGuide().questions, 'facts')).toMatchObject({ number: 3, total: 4 });
      expect(placeOf(fullGuide().questions, 'summary')).toBeUndefined();
    });
  });
});

describe('open guide', () => {
  const ROLES: Roles = { coordinators: ['karen'], everybodyCoordinates: false };

  const sent = (id: string, at: string, given: Partial<Round> = {}) =>
    round({
      id,
      state: 'answered',
      completed: { by: 'mette', name: 'Mette', at: `${at}T09:00:00.000Z` },
      ...given,
    });

  async function opened(
    person: string,
    { stored, asked }: { readonly stored: readonly Round[]; readonly asked: string },
  ) {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T09:00:00Z'));
    for (const one of stored) await documents.create(rounds, one);
    await documents.create(entries, entry());
    return openGuide({ round: asked, person }, ROLES, { content: knowledge(), documents });
  }

  describe('openGuide', () => {
    const now = round({ id: 'cpmr.3', owner: 'mette' });

    it('shows the entry and the last submitted round with the questions', async () => {
      const last = sent('cpmr.2', '2026-03-01');
      const stored = [
        now,
        sent('cpmr.1', '2025-03-01'),
        last,
        sent('helps.2', '2026-12-01', { collaboration: 'helps' }),
        round({ id: 'cpmr.4', state: 'skipped' }),
      ];

      expect(await opened('mette', { stored, asked: 'cpmr.3' })).toEqual({
        ok: true,
        view: { round: now, previous: last, entry: entry() },
      });
    });

    it('shows the round before a submitted one', async () => {
      const first = sent('cpmr.1', '2025-03-01');
      const second = sent('cpmr.2', '2026-03-01', { owner: 'mette' });
      const stored = [first, second, sent('cpmr.3', '2027-03-01')];

      expect(await opened('mette', { stored, asked: 'cpmr.2' })).toMatchObject({
        view: { previous: first },
      });
    });

    it('shows nothing with the first round of a collaboration that is no longer in the catalogue', async () => {
      const gone = round({ id: 'helps.1', collaboration: 'helps', owner: 'mette' });

      expect(await opened('mette', { stored: [gone], asked: 'helps.1' })).toEqual({
        ok: true,
        view: { round: gone },
      });
    });

    it('is for the owner and coordinators only', async () => {
      expect(await opened('karen', { stored: [now], asked: 'cpmr.3' })).toMatchObject({
        view: { round: now },
      });
      expect(await opened('bent', { stored: [now], asked: 'cpmr.3' })).toEqual({
        ok: false,
        reason: 'not-yours',
      });
      expect(await opened('mette', { stored: [now], asked: 'cpmr.9' })).toEqual({
        ok: false,
        reason: 'unknown',
      });
    });
  });
});

describe('read end', () => {
  describe('readEnd', () => {
    it.each([
      ['2028', '2028'],
      ['2028-06', '2028-06'],
      ['2028-06-30', '2028-06-30'],
      ['30.6.2028', '2028-06-30'],
      ['30/06/2028', '2028-06-30'],
      ['juni 2028', '2028-06'],
      ['30. juni 2028', '2028-06-30'],
      ['til 31. dec. 2028', '2028-12-31'],
      ['until March 2029', '2029-03'],
      ['løbende', 'endless'],
      ['No end date', 'endless'],
    ])('reads "%s"', (typed, end) => {
      expect(readEnd(typed)).toBe(end);
    });

    it.each(['', 'engang', '31.2.2028', '2028-13', '2028-02-30', 'om to år', 'foo 2028'])(
      'cannot read "%s"',
      (typed) => {
        expect(readEnd(typed)).toBeUndefined();
      },
    );
  });
});

describe('read typed guide', () => {
  const at = (step: string, given: Partial<Round> = {}) =>
    round({ guide: fullGuide(), step, ...given });
  const answer = (question: string, choice: string): TypedInput<GuideInput> => ({
    kind: 'input',
    input: { do: 'answer', question, value: choice },
  });
  const OTHER: TypedInput<GuideInput> = { kind: 'other' };

  describe('isBareAnswer', () => {
    it('tells a number, a yes and a no from a possible question', () => {
      expect(['2', 'Ja.', 'yes', 'nej'].map(isBareAnswer)).toEqual([true, true, true, true]);
      expect(['CPMR', 'ja, helt', '?'].map(isBareAnswer)).toEqual([false, false, false]);
    });
  });

  describe('readTypedGuide', () => {
    it.each([
      ['Ja, helt', 'within'],
      ['yes, fully', 'within'],
      ['ja helt', 'within'],
      ['2', 'partly'],
      ['4', 'unknown'],
      ['nej.', 'outside'],
      ['No', 'outside'],
      ['ved ikke', 'unknown'],
      ['Det ved jeg ikke!', 'unknown'],
      ['I don’t know', 'unknown'],
    ])('reads "%s" as an answer to the current question', (typed, choice) => {
      expect(readTypedGuide(typed, at('frame'))).toEqual(answer('frame', choice));
    });

    it('accepts "yes" only if exactly one choice begins with it', () => {
      expect(readTypedGuide('ja', at('frame'))).toEqual(OTHER);
      expect(readTypedGuide('ja', at('experience'))).toEqual(answer('experience', 'others'));
    });

    it.each(['5', '0', 'hvad koster CPMR?', 'måske'])('does not read "%s" as input', (typed) => {
      expect(readTypedGuide(typed, at('frame'))).toEqual(OTHER);
    });

    it.each([
      ['tilbage', { do: 'back' }],
      ['fortryd', { do: 'back' }],
      ['overblik', { do: 'go', to: 'summary' }],
      ['overview', { do: 'go', to: 'summary' }],
    ])('recognises "%s" at any step', (typed, input) => {
      expect(readTypedGuide(typed, at('frame'))).toEqual({ kind: 'input', input });
      expect(readTypedGuide(typed, at('summary'))).toEqual({ kind: 'input', input });
    });

    it('pauses', () => {
      expect(readTypedGuide('Senere', at('sharing'))).toEqual({ kind: 'pause' });
    });

    it('appends a note to the previous one', () => {
      const answers = [
        { question: 'frame', note: 'Før.', by: 'mette', at: '2027-03-01T09:00:00Z' },
      ];

      expect(readTypedGuide('Kommentar: efter', at('frame', { answers }))).toEqual({
        kind: 'input',
        input: { do: 'note', question: 'frame', comment: 'Før.\nefter' },
      });
      expect(readTypedGuide('note:  ', at('frame'))).toEqual(OTHER);
    });

    it.each([
      ['Start udbuddet tidligt.', 'Start udbuddet tidligt.'],
      ['kommentar: Tolke er dyre', 'Tolke er dyre'],
      ['spring over', ''],
      ['ved ikke', ''],
    ])('reads "%s" as the experience to share', (typed, text) => {
      expect(readTypedGuide(typed, at('sharing'))).toEqual({
        kind: 'input',
        input: { do: 'share', text },
      });
    });

    it.each(['Hvad koster CPMR?', 'hjælp', 'mine påmindelser'])(
      'does not share a question or command: "%s"',
      (typed) => {
        expect(readTypedGuide(typed, at('sharing'))).toEqual(OTHER);
      },
    );

    it('skips the corrections, and leaves all other input there to the form', () => {
      expect(readTypedGuide('ingen', at('corrections'))).toEqual({
        kind: 'input',
        input: { do: 'correct', facts: {}, language: 'da' },
      });
      expect(readTypedGuide('Bent Sø er ny', at('corrections'))).toEqual(OTHER);
    });

    it('submits from the summary only', () => {
      expect(readTypedGuide('send ind', at('summary'))).toEqual({ kind: 'proceed' });
      expect(readTypedGuide('send in', at('frame'))).toEqual(OTHER);
      expect(readTypedGuide('1', at('summary'))).toEqual(OTHER);
    });
  });
});
