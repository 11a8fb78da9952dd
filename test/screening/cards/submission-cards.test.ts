import { plainTextOf } from '../../../src/cards/plain-text';
import { renderSubmission } from '../../../src/screening/cards/submission-cards';
import type { Screening } from '../../../src/screening/case/screening';
import { assessment, proposal, screening } from '../../builders/screening';
import { submitsOf } from '../../cards/find-nodes';
import { renderContextOf } from '../../cards/render-context-of';

const AT = '2027-01-04T08:00:00.000Z';
const answers = { strategy: 3, focus: 3, problem: 3, unit: 3, hours: 3, financing: 3 } as const;

const shown = (given: Partial<Screening> = {}) => {
  const card = renderSubmission(
    screening({
      state: 'submitted',
      submittedAt: AT,
      proposal: proposal(),
      assessments: [assessment(answers)],
      ...given,
    }),
    renderContextOf('da'),
  );
  return {
    lines: plainTextOf(card).split('\n'),
    titles: submitsOf(card).map(({ title }) => title),
    buttons: submitsOf(card),
  };
};

describe('renderSubmission', () => {
  it('says who sent what in, what it came to, and who handles it', () => {
    const { lines } = shown();

    expect(lines.slice(0, 3)).toEqual([
      'Mette Sørensen · indsendt 4. januar 2027',
      'Indsendt: Robotkirurgi med Skåne',
      'Anbefales',
    ]);
    expect(lines).toContain('Ingen har taget sagen endnu.');
    expect(lines).toContain('Ansvarlig enhed: Klinik Kirurgi');
  });

  it('can be taken, asked about and decided while it is submitted', () => {
    const { titles, buttons } = shown();

    expect(titles).toEqual([
      'Tag sagen',
      'Bed om oplysninger',
      'Registrér godkendelse',
      'Registrér afslag',
      'Se alle svar',
      'Forklar resultatet',
      'Sagsnotat',
    ]);
    expect(buttons[0]?.data).toEqual({ action: 'take', screening: 'screening-1', seen: 0 });
  });

  it.each([
    ['approved', 'Godkendt'],
    ['rejected', 'Afslået'],
    ['withdrawn', 'Trukket tilbage'],
  ] as const)('is only to be read when %s, and says so', (state, said) => {
    const { lines, titles } = shown({ state });

    expect(lines[1]).toBe(`${said}: Robotkirurgi med Skåne`);
    expect(titles).toEqual(['Se alle svar', 'Forklar resultatet', 'Sagsnotat']);
  });

  it('can be gone on with while its owner does not answer', () => {
    const { lines, buttons } = shown({ state: 'more-information' });

    expect(lines[1]).toBe('Afventer oplysninger: Robotkirurgi med Skåne');
    expect(buttons[0]).toEqual({
      title: 'Fortsæt uden svar',
      data: { action: 'resume', screening: 'screening-1', seen: 0 },
    });
  });

  it('does not send a coordinator to a coordinator', () => {
    const text = shown({ proposal: proposal({ area: 'health' }) }).lines.join();

    expect(text).toContain('Afklar, hvem der beslutter, før sagen afgøres.');
    expect(text).not.toContain('Spørg');
  });

  it('shows the thread, line by line, and in spite of what the owner went on', () => {
    const { lines, titles } = shown({
      handler: { id: 'ida', name: 'Ida Holm' },
      thread: [
        { kind: 'question', by: 'ida', name: 'Ida Holm', text: 'Hvem betaler?', at: AT },
        { kind: 'reply', by: 'mette', name: 'Mette', text: 'Klinikken.\n\nDet er aftalt.', at: AT },
      ],
      overlaps: { ids: ['nordsoekommissionen', 'gone'], at: AT },
    });
    const from = lines.indexOf('Spørgsmål og svar');

    expect(lines.slice(from, from + 6)).toEqual([
      'Spørgsmål og svar',
      'Ida Holm spurgte 4. januar 2027:',
      'Hvem betaler?',
      'Mette svarede 4. januar 2027:',
      'Klinikken.',
      'Det er aftalt.',
    ]);
    expect(lines).toContain('Behandles af Ida Holm');
    expect(lines).toContain('• gone');
    expect(titles[0]).toBe('Overtag sagen');
  });
});
