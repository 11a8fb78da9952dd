import { answer } from '../../src/asking/answer';
import { ask } from '../../src/asking/ask';
import { experienceId, experiencePassage, type Provenance } from '../../src/catalogue/knowledge';
import { indexKnowledge } from '../../src/asking/index-knowledge';
import { collaboration } from '../builders/collaboration';
import { knowledge } from '../builders/knowledge';
import { localized } from '../builders/localized';
import { CONTENT } from '../asking/nordjylland';

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
  ])('does not get in the way of "%s"', (question) => {
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

  it('tells what was learnt in one collaboration, the newest first, with who and when', () => {
    expect(experiencePassage(experienceId(['cpmr']), given)).toMatchObject({
      title: { da: 'Erfaringer: CPMR', en: 'Experience: CPMR (en)' },
      text: {
        da: 'Kom til mødet. (Mette Holm, 5. januar 2028)\n\nMøder tidligt. (Mette Holm, 5. januar 2027)',
        en: 'Kom til mødet. (Mette Holm, 5 January 2028)\n\nMøder tidligt. (Mette Holm, 5 January 2027)',
      },
      source: { document: 'udsyn' },
    });
  });

  it('tells of several which one each comes from', () => {
    expect(
      experiencePassage(experienceId(['cpmr', 'helps']), given)?.text.da.split('\n\n'),
    ).toEqual([
      'CPMR: Kom til mødet. (Mette Holm, 5. januar 2028)',
      'HELPS: Spørg lejerne. (Bent Sø, 1. juni 2027)',
      'CPMR: Møder tidligt. (Mette Holm, 5. januar 2027)',
    ]);
  });

  it('holds no more than a card does, and cuts nothing in the middle', () => {
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

  it('is nothing where nothing was learnt, nor for the id of another passage', () => {
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
