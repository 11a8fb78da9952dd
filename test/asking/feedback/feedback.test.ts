import { type Feedback, feedback } from '../../../src/asking/feedback/feedback';
import { listUnanswered } from '../../../src/asking/feedback/list-unanswered';
import {
  recordRating,
  recordUnanswered,
  addReason,
} from '../../../src/asking/feedback/record-feedback';
import { redactQuestion } from '../../../src/asking/feedback/redact-question';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { settableClock } from '../../fakes/settable-clock';
import { INDEX, CONTENT } from '../nordjylland';

describe('list unanswered', () => {
  function start() {
    const clock = settableClock('2027-01-01T08:00:00.000Z');
    const ports = {
      clock,
      documents: createMemoryDocumentStore(clock),
      knowledge: { current: () => INDEX },
    };
    return {
      ...ports,
      unanswered: async (key: string, at: string) => {
        clock.set(at);
        await recordUnanswered({ key, question: key, intent: 'unknown' }, ports);
      },
      rated: async (key: string, at: string, useful: boolean) => {
        clock.set(at);
        const rated = { month: at.slice(0, 7), intent: 'find', answered: true } as const;
        await recordRating({ key, question: key, useful, ...rated }, ports);
      },
      questions: async () => (await listUnanswered(ports)).map(({ question }) => question),
    };
  }

  describe('listUnanswered', () => {
    it('returns unanswered questions and useless answers, newest first', async () => {
      const all = start();
      await all.unanswered('a', '2027-01-30T08:00:00Z');
      await all.rated('b', '2027-02-01T08:00:00Z', false);
      await all.rated('useful', '2027-02-02T08:00:00Z', true);
      await all.unanswered('c', '2027-02-03T08:00:00Z');

      expect(await all.questions()).toEqual(['c', 'b', 'a']);
    });

    it('omits what is older than 90 days', async () => {
      const all = start();
      await all.unanswered('old', '2027-01-01T08:00:00Z');
      await all.unanswered('new', '2027-01-02T08:00:01Z');
      all.clock.set('2027-04-02T08:00:00Z');

      expect(await all.questions()).toEqual(['new']);
    });

    it('returns at most ten', async () => {
      const all = start();
      for (let day = 10; day < 22; day++) {
        await all.unanswered(`u${day}`, `2027-01-${day}T08:00:00Z`);
        await all.rated(`r${day}`, `2027-01-${day}T09:00:00Z`, false);
      }

      const questions = await all.questions();

      expect(questions).toHaveLength(10);
      expect(questions.slice(0, 3)).toEqual(['r21', 'u21', 'r20']);
    });

    it('is empty without any', async () => {
      expect(await start().questions()).toEqual([]);
    });
  });
});

describe('record feedback', () => {
  const NOW = '2027-03-01T08:00:00.000Z';

  function start() {
    const clock = settableClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    const all = async () =>
      (await documents.query(feedback, { limit: 100 })).items.map(({ document }) => document);
    return { clock, documents, all, knowledge: { current: () => INDEX } };
  }

  const RATED = {
    key: 'k',
    month: '2027-02',
    question: 'hvad koster ERTICO?',
    intent: 'attribute',
    answered: true,
  } as const;

  describe('recordUnanswered', () => {
    const UNANSWERED = {
      key: 'k',
      question: 'hvem ringer til Jens Hansen på 12 34 56 78?',
      intent: 'find',
    } as const;

    it('stores the question for a year, without personal data', async () => {
      const ports = start();

      await recordUnanswered(UNANSWERED, ports);

      expect(await ports.all()).toEqual([
        {
          id: 'unanswered.k',
          month: '2027-03',
          kind: 'unanswered',
          question: 'hvem ringer til … på …?',
          intent: 'find',
          answered: false,
          at: NOW,
          expiresAt: '2028-03-01T08:00:00.000Z',
        },
      ]);
      ports.clock.set('2028-03-01T08:00:00.000Z');
      expect(await ports.all()).toEqual([]);
    });

    it('stores it once when the message is delivered twice', async () => {
      const ports = start();

      await Promise.all([recordUnanswered(UNANSWERED, ports), recordUnanswered(UNANSWERED, ports)]);

      expect(await ports.all()).toHaveLength(1);
    });

    it('stores the beginning of a very long question', async () => {
      const ports = start();

      await recordUnanswered({ ...UNANSWERED, question: 'x'.repeat(2000) }, ports);

      expect((await ports.all())[0]?.question).toHaveLength(300);
    });
  });

  describe('recordRating', () => {
    it('stores a rating in the month of the question, and ignores a repeated tap', async () => {
      const ports = start();

      const first = await recordRating({ ...RATED, useful: true }, ports);
      ports.clock.set('2027-04-02T08:00:00.000Z');
      const again = await recordRating({ ...RATED, useful: true }, ports);

      expect(first).toEqual({
        id: 'rating.k',
        month: '2027-02',
        kind: 'rating',
        useful: true,
        question: 'hvad koster ERTICO?',
        intent: 'attribute',
        answered: true,
        at: NOW,
        expiresAt: '2028-03-01T08:00:00.000Z',
      });
      expect(again).toEqual(first);
      expect(await ports.all()).toEqual([first]);
    });

    it('allows people to change their mind', async () => {
      const ports = start();
      await recordRating({ ...RATED, useful: false }, ports);
      await addReason({ id: 'rating.k', month: '2027-02', reason: 'wrong' }, ports);

      await recordRating({ ...RATED, useful: true }, ports);

      const [only, ...others] = await ports.all();
      expect(only).toMatchObject({ useful: true });
      expect(only).not.toHaveProperty('reason');
      expect(others).toEqual([]);
    });
  });

  describe('addReason', () => {
    const add = (ports: ReturnType<typeof start>, reason: NonNullable<Feedback['reason']>) =>
      addReason({ id: 'rating.k', month: '2027-02', reason }, ports);

    it('adds a reason to a useless answer, and accepts another one later', async () => {
      const ports = start();
      await recordRating({ ...RATED, useful: false }, ports);

      expect(await add(ports, 'outdated')).toMatchObject({ useful: false, reason: 'outdated' });
      expect(await add(ports, 'outdated')).toMatchObject({ reason: 'outdated' });
      expect(await add(ports, 'unclear')).toMatchObject({ reason: 'unclear' });
      expect(await ports.all()).toHaveLength(1);
    });

    it('adds none to a useful answer', async () => {
      const ports = start();
      await recordRating({ ...RATED, useful: true }, ports);

      expect(await add(ports, 'wrong')).not.toHaveProperty('reason');
    });

    it('keeps both of two simultaneous reasons', async () => {
      const ports = start();
      await recordRating({ ...RATED, useful: false }, ports);

      await Promise.all([add(ports, 'wrong'), add(ports, 'incomplete')]);

      expect((await ports.all())[0]?.reason).toMatch(/wrong|incomplete/);
    });

    it('ignores a rating that does not exist', async () => {
      expect(await add(start(), 'wrong')).toBeUndefined();
    });
  });
});

describe('redact question', () => {
  const redacted = (text: string) => redactQuestion(text, CONTENT);

  describe('redactQuestion', () => {
    it.each([
      ['skriv til mette.sorensen@rn.dk om netværk', 'skriv til … om netværk'],
      ['(Ole@Rn.dk)?', '(…)?'],
      ['a@b.dk, c+d@e-f.co.uk', '…, …'],
      ['hvad med 010190-1234?', 'hvad med …?'],
      ['cpr 0101901234', 'cpr …'],
      ['cpr 010190 1234', 'cpr …'],
      ['cpr 010190–1234', 'cpr …'],
      ['CPR 010190 - 1234 drager', 'CPR … drager'],
      ['cpr 01 01 90 1234', 'cpr …'],
      ['min patient Jens Hansen vil vide om Kina', 'min patient … vil vide om Kina'],
      ['hvad er Anders And Madsens tlf', 'hvad er … tlf'],
      ['Jens Hansen, Anne-Marie von Holstein og Bo B. Ib', '…, … og …'],
      ['har Jens Coxeter sagt noget', 'har … sagt noget'],
      ['Jens Coxeter sagde noget om Ulf Norge', '… sagde noget om …'],
      ['hun bor Niels Bohrs Vej 30, 9220 Aalborg', 'hun bor …, 9220 Aalborg'],
      ['hun bor på havnegade 3 b', 'hun bor på …'],
      ['at 12 High Street', 'at …'],
      ['ring 12345678', 'ring …'],
      ['ring 12 34 56 78.', 'ring ….'],
      ['ring 12.34.56.78', 'ring …'],
      ['ring 9764 8000', 'ring …'],
      ['ring +45 12 34 56 78', 'ring …'],
      ['ring +4512345678', 'ring …'],
      ['ring 0045 12345678', 'ring …'],
      ['call +44 20 7946 0958 now', 'call … now'],
    ])('removes personal data: %s', (text, expected) => {
      expect(redacted(text)).toBe(expected);
    });

    it.each([
      'hvad koster ERTICO i 2011-2013?',
      'netværk 2012 2013',
      'over 1.000.000 kr. eller 4.940 EUR',
      'Interreg IVA, bilag 4, tabel 3',
      'projekter fra 1. maj 2010 til 30. april 2013',
      'hvad er @ i 53 %?',
      'Hvad laver Runa Coxeter og Ole Sørensens udvalg?',
      'Kender Runa Coxeter nogen i Region Skåne?',
      'Kender CPMR nogen?',
      'Kører HELPS endnu? Hvad Koster Nordic Forum?',
      'What does Regional Development do for Women in Business?',
      'Midtnordisk transportvej 2012',
      '',
    ])('keeps everything else: %s', (text) => {
      expect(redacted(text)).toBe(text);
    });

    it('is fast on a long text', () => {
      const started = performance.now();

      redacted(
        `${'Aa '.repeat(700)} ${'a'.repeat(2000)} ${'1 '.repeat(1000)} ${'x@'.repeat(1000)}`,
      );

      // A pattern that backtracks takes many times as long.
      expect(performance.now() - started).toBeLessThan(2000);
    });
  });
});
