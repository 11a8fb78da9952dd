import { plainTextOf } from '../../../src/cards/plain-text';
import { renderScreening } from '../../../src/screening/cards/screening-cards';
import type { Assessment } from '../../../src/screening/checklist/assessment';
import type { Proposal } from '../../../src/screening/proposal/proposal';
import type { Screening } from '../../../src/screening/case/screening';
import { assessment, proposal, screening } from '../../builders/screening';
import { nodesOf, submitsOf } from '../../cards/find-nodes';
import { entryOf, renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
const EN = renderContextOf('en');
const AT = { screening: 'screening-1', level: 'political', revision: 7 };

const shown = (
  own: Partial<Assessment>,
  given: Partial<Screening> = {},
  renderContext = DA,
  context: Parameters<typeof renderScreening>[3] = { overlaps: [] },
) => {
  const looking = assessment({}, { revision: 7, ...own });
  const card = renderScreening(
    screening({ assessments: [looking], ...given }),
    looking,
    renderContext,
    context,
  );
  return {
    lines: plainTextOf(card).split('\n'),
    buttons: submitsOf(card),
    titles: submitsOf(card).map(({ title }) => title),
    input: nodesOf(card).find(({ type }) => type === 'Input.Text'),
  };
};

const atFact = (fact: keyof Proposal, known: Proposal = {}, renderContext = DA) =>
  shown({ step: { kind: 'fact', fact } }, { proposal: known }, renderContext);

describe('renderScreening at a fact', () => {
  it('asks with an input', () => {
    const { lines, buttons, titles, input } = atFact('partners');

    expect(lines).toEqual([
      '4 af 14 · Forslaget',
      'Hvem er partnerne?',
      'For eksempel "Region Skåne og Lunds universitet".',
    ]);
    expect(input).toMatchObject({
      id: 'text',
      label: 'Partnere',
      maxLength: 200,
      isMultiline: false,
    });
    expect(titles).toEqual([
      'Gem og fortsæt',
      'Spring over',
      'Tilbage',
      'Pause',
      'Ret oplysninger',
    ]);
    expect(buttons[0]?.data).toEqual({ action: 'fact', fact: 'partners', text: '', ...AT });
  });

  it('gives a purpose room', () => {
    expect(atFact('purpose').input).toMatchObject({ maxLength: 1000, isMultiline: true });
  });

  it('cannot go back from the first', () => {
    expect(atFact('name').titles).toEqual([
      'Gem og fortsæt',
      'Spring over',
      'Pause',
      'Ret oplysninger',
    ]);
  });

  it.each<[keyof Proposal, string[], Proposal?]>([
    ['level', ['Administrative', 'Political']],
    ['area', ['Common', 'Health', 'Regional Development', 'The special sector']],
    ['funding', ['No', 'Yes, without extra posts', 'Yes, with extra posts']],
    ['appointment', ['Yes', 'No']],
    ['travel', ['Yes', 'No'], { appointment: 'yes' }],
  ])('asks for the %s with a button each', (fact, expected, known = {}) => {
    const { titles, input } = atFact(fact, known, EN);

    expect(input).toBeUndefined();
    expect(titles.slice(0, -4)).toEqual(expected);
  });

  it('marks what was chosen before', () => {
    const { titles, buttons } = atFact('area', { area: 'health' });

    expect(titles).toContain('Sundhed ✓');
    expect(buttons[1]?.data).toEqual({ action: 'fact', fact: 'area', text: 'health', ...AT });
  });

  it('shows what was written to be changed, without what was understood', () => {
    const known = proposal({ countries: { text: 'Skåne', ids: ['se'] } });

    expect(atFact('countries', known).input?.['value']).toBe('Skåne');
    expect(atFact('cost', known).input?.['value']).toBe('10.000 EUR');
  });
});

describe('renderScreening at the proposal', () => {
  const step = { kind: 'proposal' } as const;

  it('shows every fact, and what is missing or was passed over', () => {
    const { lines } = shown(
      { step },
      { proposal: { name: 'Robot', level: 'political' }, skipped: ['area'] },
    );

    expect(lines.slice(0, 8)).toEqual([
      'Forslaget',
      'Robot',
      'Se oplysningerne igennem, før du går videre.',
      'Der mangler 12 oplysninger.',
      'Navn: Robot',
      'Niveau: Politisk',
      'Område: (sprunget over)',
      'Partnere: (mangler)',
    ]);
    expect(lines).toContain('Jeg fandt ingen samarbejder i kataloget, der ligner forslaget.');
  });

  it('goes on, changes or pauses', () => {
    expect(shown({ step }, { proposal: proposal() }, EN).buttons).toEqual([
      { title: 'Go on', data: { action: 'confirm', ...AT } },
      { title: 'Change the facts', data: { action: 'edit-facts', screening: 'screening-1' } },
      { title: 'Pause', data: { action: 'pause', screening: 'screening-1' } },
    ]);
  });

  it('shows what resembles it, why, and that going on is recorded', () => {
    const overlap = {
      collaboration: entryOf('nordsoekommissionen'),
      reasons: [
        { by: 'country', id: 'se' } as const,
        { by: 'partner', label: { da: 'Region Skåne', en: 'Region Skåne' } } as const,
      ],
      weight: 1,
    };
    const { lines, buttons, titles } = shown({ step }, { proposal: proposal() }, DA, {
      overlaps: [overlap],
    });

    expect(lines).toContain('Ét samarbejde ligner forslaget. Tryk for at læse om det.');
    expect(lines).toContain('samme partner: Region Skåne · samme land: Sverige');
    expect(lines).toContain('Det bliver skrevet i sagen, at du fortsatte alligevel.');
    expect(buttons[0]?.data).toEqual({ action: 'show', collaboration: 'nordsoekommissionen' });
    expect(titles).toContain('Fortsæt alligevel');
  });

  it('shows five and counts the rest', () => {
    const overlap = { collaboration: entryOf('nordsoekommissionen'), reasons: [], weight: 1 };
    const { lines, buttons } = shown({ step }, {}, DA, {
      overlaps: Array.from({ length: 7 }, () => overlap),
    });

    expect(buttons.filter(({ data }) => data['action'] === 'show')).toHaveLength(5);
    expect(lines).toContain('Og 2 til, der ligner mindre.');
  });
});

describe('renderScreening at a question', () => {
  const step = { kind: 'question', question: 'focus' } as const;
  const answers = [{ question: 'focus', value: 2 as const, at: '2027-01-04T08:00:00.000Z' }];

  it('asks with what each level means, and marks what was answered', () => {
    const { lines, buttons, titles } = shown({ step, answers });

    expect(lines).toEqual([
      '2 af 6 · relevance',
      'Hvor meget focus?',
      'Derfor spørges der.',
      '0 · Ingen: Ingen grad',
      '1 · Lav: Lav grad',
      '2 · Middel: Middel grad',
      '3 · Høj: Høj grad',
    ]);
    expect(titles).toEqual([
      '0 · Ingen',
      '1 · Lav',
      '2 · Middel ✓',
      '3 · Høj',
      'Ved ikke',
      'Tilbage',
      'Spring over',
      'Pause',
      'Skriv en kommentar',
      'Se alle svar',
    ]);
    expect(buttons[3]?.data).toEqual({ action: 'answer', question: 'focus', value: 3, ...AT });
  });

  it('does not show what somebody else answered', () => {
    const own = assessment({}, { step });
    const card = renderScreening(
      screening({ assessments: [own, assessment({ focus: 2 }, { assessor: 'bent' })] }),
      own,
      DA,
      { overlaps: [] },
    );

    expect(JSON.stringify(card)).not.toContain('✓');
  });

  it('takes the last answer back where there is one', () => {
    expect(shown({ step, undo: { question: 'focus' } }).buttons).toContainEqual({
      title: 'Fortryd sidste svar',
      data: { action: 'undo', ...AT },
    });
  });

  it('shows the comment and the evidence, shortened, and lets them be changed', () => {
    const note = { question: 'focus', comment: 'ord '.repeat(200), evidence: 'https://x.dk/a' };
    const { lines, buttons } = shown({ step, notes: [{ ...note, at: '2027-01-04T08:00:00Z' }] });
    const comment = lines.find((line) => line.startsWith('Din kommentar'));

    expect(comment).toMatch(/ord…$/);
    expect(comment?.length).toBeLessThan(250);
    expect(lines).toContain('Din dokumentation: https://x.dk/a');
    expect(buttons).toContainEqual({
      title: 'Ret kommentaren',
      data: {
        action: 'note-form',
        screening: 'screening-1',
        level: 'political',
        question: 'focus',
      },
    });
  });

  it('says something first when there is something to say', () => {
    const { lines } = shown({ step }, {}, DA, { overlaps: [], notice: 'Nyt.' });

    expect(lines[1]).toBe('Nyt.');
  });

  it('refuses a question that is not in the frozen checklist', () => {
    expect(() => shown({ step: { kind: 'question', question: 'gone' } })).toThrow(
      'question gone is not in the frozen checklist',
    );
  });

  it('shows the result once the record is frozen', () => {
    const { lines } = shown({ step }, { state: 'submitted', proposal: { name: 'Robot' } });

    expect(lines).toContain('Resultat: Robot');
  });
});
