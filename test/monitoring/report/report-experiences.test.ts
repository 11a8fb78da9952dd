import { reportExperiences } from '../../../src/monitoring/report/report';
import { entry } from '../../builders/entry';
import { guide } from '../../builders/guide';
import { localized } from '../../builders/localized';
import { round } from '../../builders/round';

const learnt = (text: string, on: string) => ({
  text,
  on,
  by: 'mette',
  name: 'Mette',
  round: 'cpmr.1',
});

/** A guide whose first question asks what is worth sharing. */
const sharing = () => {
  const [first, ...rest] = guide().questions;
  const choices = [
    { id: 'no', label: localized('Nej') },
    { id: 'council', label: localized('Ja, for Regionsrådet'), shares: true as const },
  ];
  return guide({ questions: [...(first ? [{ ...first, choices }] : []), ...rest] });
};

describe('reportExperiences', () => {
  it('tells those of the year, first to last', () => {
    const all = [
      entry({}, { experiences: [learnt('B', '2027-06-01'), learnt('old', '2026-06-01')] }),
      entry({ id: 'aer' }, { experiences: [learnt('A', '2027-03-01')] }),
      entry({ id: 'isaac' }),
    ];

    const found = reportExperiences(all, [], 2027);

    expect(found).toEqual([
      { name: localized('CPMR'), text: 'A', on: '2027-03-01', by: 'Mette' },
      { name: localized('CPMR'), text: 'B', on: '2027-06-01', by: 'Mette' },
    ]);
  });

  it('tells by which answer it was shared', () => {
    const held = round({
      guide: sharing(),
      answers: [
        { question: 'frame', choice: 'council', by: 'mette', at: '2027-03-01T09:00:00.000Z' },
      ],
    });

    const [found] = reportExperiences(
      [entry({}, { experiences: [learnt('A', '2027-03-01')] })],
      [held],
      2027,
    );

    expect(found?.sharedAs).toEqual(localized('Ja, for Regionsrådet'));
  });
});
