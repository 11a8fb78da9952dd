import { people } from '../../../src/people/person';
import { invitations } from '../../../src/screening/case/assessors';
import { person } from '../../builders/person';
import { failingDocumentStore } from '../../fakes/failing-document-store';
import { declinedInPart, live, NOW, ready, submitted } from '../life';

const invited = async ({ memory }: Awaited<ReturnType<typeof live>>) =>
  (await memory.query(invitations, { limit: 20 })).items.map(({ document }) => document);

describe('inviteAssessor', () => {
  it('gives a colleague an assessment of their own at the first question, and tells them', async () => {
    const all = await live(ready());

    expect(await all.invite('bent')).toMatchObject({ moved: true, told: ['Bent Holm'] });

    const { assessments, history } = await all.stored();
    expect(assessments).toEqual([
      ...ready().assessments,
      {
        assessor: 'bent',
        name: 'Bent Holm',
        level: 'political',
        answers: [],
        notes: [],
        passed: [],
        step: { kind: 'question', question: 'strategy' },
        revision: 0,
        at: NOW,
      },
    ]);
    expect(history.at(-1)).toEqual({
      at: NOW,
      by: 'mette',
      name: 'Mette Sørensen',
      did: 'invited',
      what: 'bent',
      value: 'Bent Holm',
    });
    expect(await invited(all)).toMatchObject([{ person: 'bent', screening: 'screening-1' }]);
    expect(all.screeningNotifier.notices).toMatchObject([
      { what: 'invited', to: 'bent', by: 'Mette Sørensen' },
    ]);
  });

  it('invites once, and tells once, however often it is tapped', async () => {
    const all = await live(ready());

    await Promise.all([all.invite('bent'), all.invite('bent')]);
    const before = await all.stored();

    expect(await all.invite('bent')).toEqual({ screening: before, moved: false, told: [] });
    expect(before.assessments).toHaveLength(2);
    expect(await invited(all)).toHaveLength(1);
    expect(all.told()).toEqual(['invited bent']);
  });

  it('tells the colleague after all when it broke off before they could find it', async () => {
    let broken = true;
    const all = await live(ready(), {
      store: (documents) =>
        failingDocumentStore(documents, (write) =>
          broken && write === 'create invitations' ? 'lost-before' : 'well',
        ),
    });
    await expect(all.invite('bent')).rejects.toThrow('invitations');
    broken = false;

    await all.invite('bent');

    expect((await all.stored()).assessments).toHaveLength(2);
    expect(await invited(all)).toHaveLength(1);
    expect(all.told()).toEqual(['invited bent']);
  });

  it('tells a colleague who is invited again though the invitation that they declined was left', async () => {
    const all = await declinedInPart();
    const later = '2027-03-02T08:00:00.000Z';
    all.clock.set(later);

    expect(await all.invite('bent')).toMatchObject({ moved: true, told: ['Bent Holm'] });
    expect(await all.invite('bent')).toMatchObject({ moved: false, told: [] });

    expect(await invited(all)).toMatchObject([{ person: 'bent', at: later }]);
    expect(all.told()).toEqual(['invited bent', 'invited bent']);
  });

  it('stands when the colleague cannot be reached', async () => {
    const all = await live(ready(), {
      answer: () => ({ kind: 'unreachable', reason: 'http-403' }),
    });

    expect(await all.invite('bent')).toMatchObject({ moved: true, told: [] });
    expect(await all.unreachable()).toEqual(['bent']);
    expect(await invited(all)).toHaveLength(1);
  });

  it.each([
    ['yourself', 'mette'],
    ['unknown-person', 'nobody'],
  ])('refuses %s', async (refused, whom) => {
    const all = await live(ready());

    expect(await all.invite(whom)).toEqual({ screening: ready(), refused });
    expect(await invited(all)).toEqual([]);
  });

  it('refuses a thirteenth assessor, so that the record keeps its size', async () => {
    const all = await live(ready());
    const colleagues = Array.from({ length: 12 }, (_, index) => `colleague-${index}`);
    for (const id of colleagues) await all.memory.create(people, person({ id, name: id }));

    const outcomes = [];
    for (const id of colleagues) outcomes.push((await all.invite(id)).refused);

    expect(outcomes).toEqual([...Array<undefined>(11).fill(undefined), 'too-many']);
  });

  it('is refused once it is submitted, and to anybody but the owner', async () => {
    const handedIn = await live(submitted());
    const draft = await live(ready());

    expect(await handedIn.invite('bent')).toEqual({ screening: submitted(), refused: 'closed' });
    expect(await draft.invite('eva', 'bent')).toEqual({ refused: 'not-yours' });
    expect(await draft.invite('eva', 'anna')).toEqual({ refused: 'not-yours' });
  });
});
