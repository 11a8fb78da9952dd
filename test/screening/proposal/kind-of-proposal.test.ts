import { kindOfProposal } from '../../../src/screening/case/collaboration-of';
import type { Proposal } from '../../../src/screening/proposal/proposal';
import { knowledge, term } from '../../builders/knowledge';
import { screening } from '../../builders/screening';

const NETWORK = {
  ...term('membership-network', 'Netværk/medlemskab', 'Network/membership'),
  words: { da: ['netværk', 'medlemskab'], en: ['network', 'membership'] },
};
const ALL = [
  term('agreement', 'Aftale', 'Agreement'),
  term('project', 'Projekt', 'Project'),
  NETWORK,
  term('other', 'Andet', 'Other'),
];

const of = (proposal: Proposal, said = '', kinds = ALL) =>
  kindOfProposal(
    screening({
      proposal,
      history: [
        { at: '2027-01-04T08:00:00.000Z', by: 'mette', name: 'Mette', did: 'started', value: said },
      ],
    }),
    knowledge({ vocabulary: { kinds } }).vocabulary,
  );

describe('kindOfProposal', () => {
  it.each([
    ['Medlemskab af CPMR', '', 'membership-network'],
    ['Nordisk netværk om projektet', '', 'membership-network'],
    ['Havne med CPMR', 'Jeg vil screene et medlemskab af CPMR, 25.000 kr.', 'membership-network'],
    ['Havne med CPMR', 'Jeg vil screene noget med CPMR, i et projekt', 'other'],
    ['Omsorgsnet', '', 'other'],
  ])('of "%s" begun with "%s" is %s', (name, said, kind) => {
    expect(of({ name }, said)).toBe(kind);
  });

  it('is a project where money comes in, unless the name tells more', () => {
    expect(of({ name: 'Havne', funding: 'same-staff' })).toBe('project');
    expect(of({ name: 'Havne', programme: { text: 'EU', ids: [] } })).toBe('project');
    expect(of({ name: 'Aftale om havne', funding: 'same-staff' })).toBe('agreement');
    expect(of({ name: 'Havne', funding: 'none' })).toBe('other');
  });

  it('is one that the vocabulary has', () => {
    expect(of({ funding: 'same-staff' }, '', [NETWORK])).toBe('membership-network');
    expect(of({}, '', [])).toBe('other');
  });
});
