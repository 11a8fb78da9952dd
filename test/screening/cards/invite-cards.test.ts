import {
  renderDeclined,
  renderInvitation,
  renderInvite,
} from '../../../src/screening/cards/invite-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { person } from '../../builders/person';
import { assessment, screening } from '../../builders/screening';
import { nodesOf, submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';

const DA = plainRenderContext('da');
const draft = screening({
  proposal: { name: 'Robot', purpose: 'At lære.' },
  assessments: [assessment(), assessment({}, { assessor: 'bent' })],
});

describe('renderInvite', () => {
  it('asks for a name and says who takes part', () => {
    const card = renderInvite(draft, DA);

    expect(plainTextOf(card)).toContain('Er med: Mette Sørensen og Bent Holm.');
    expect(nodesOf(card).find(({ type }) => type === 'Input.Text')).toMatchObject({ id: 'name' });
    expect(submitsOf(card).map(({ title }) => title)).toEqual([
      'Find kollegaen',
      'Tilbage til screeningen',
    ]);
  });

  it('says in calm words that somebody is invited, and in loud ones why nobody is', () => {
    const colours = (found: Parameters<typeof renderInvite>[2]) =>
      nodesOf(renderInvite(draft, DA, found))
        .filter(({ text }) => text === 'Bent')
        .map(({ color }) => color);

    expect(colours({ done: 'Bent' })).toEqual([undefined]);
    expect(colours({ notice: 'Bent' })).toEqual(['Attention']);
  });

  it('lets one choose among people of the name', () => {
    const matches = [
      person({ id: 'b1', name: 'Bent Holm' }),
      person({ id: 'b2', name: 'Bent Bo' }),
    ];

    expect(plainTextOf(renderInvite(draft, DA, { matches }))).toContain('Hvem mener du?');
    expect(submitsOf(renderInvite(draft, DA, { matches }))[1]).toEqual({
      title: 'Bent Bo',
      data: { action: 'invite-person', person: 'b2', screening: 'screening-1' },
    });
  });
});

describe('renderInvitation', () => {
  it('says who asks for what, shows the proposal, begins, and takes a no', () => {
    const card = renderInvitation(draft, 'Mette', DA);

    expect(plainTextOf(card)).toMatch(/^Mette beder dig vurdere: Robot\n/);
    expect(plainTextOf(card)).toContain('Formål: At lære.');
    expect(submitsOf(card)).toEqual([
      {
        title: 'Begynd vurderingen',
        data: { action: 'continue-screening', screening: 'screening-1' },
      },
      { title: 'Nej tak', data: { action: 'decline-invitation', screening: 'screening-1' } },
    ]);
  });

  it('says what a no throws away, where the assessment is begun', () => {
    const at = '2027-01-11T12:00:00Z';
    const card = renderInvitation(draft, 'Mette', DA, assessment({ strategy: 1 }, { at }));

    expect(plainTextOf(card)).toContain('bliver dine svar og kommentarer slettet');
    expect(submitsOf(card)).toEqual([
      expect.objectContaining({ title: 'Fortsæt screeningen' }),
      {
        title: 'Nej tak',
        data: { action: 'decline-invitation', screening: 'screening-1', at },
      },
    ]);
  });
});

describe('renderDeclined', () => {
  it('says who does not assess what, and leads to another colleague', () => {
    const card = renderDeclined(draft, 'Bent', DA);

    expect(plainTextOf(card)).toMatch(/^Bent har sagt nej tak til at vurdere: Robot\n/);
    expect(submitsOf(card).map(({ title }) => title)).toEqual([
      'Invitér en kollega',
      'Fortsæt screeningen',
    ]);
  });
});
