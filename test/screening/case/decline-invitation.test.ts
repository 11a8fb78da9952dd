import { invitations } from '../../../src/screening/case/assessors';
import { countedAssessments } from '../../../src/screening/result/score';
import { assessment } from '../../builders/screening';
import { declinedInPart, live, NOW, ready } from '../life';

const invited = async ({ memory }: Awaited<ReturnType<typeof live>>) =>
  (await memory.query(invitations, { limit: 20 })).items.map(({ document }) => document.person);

describe('declineInvitation', () => {
  it('takes a colleague out of those who assess, with a line of history, and tells the owner', async () => {
    const all = await live(ready());
    await all.invite('bent');

    expect(await all.decline('bent')).toMatchObject({ moved: true, told: ['Mette Sørensen'] });

    const stored = await all.stored();
    expect(stored.assessments).toEqual(ready().assessments);
    expect(countedAssessments(stored, 'political')).toHaveLength(1);
    expect(stored.history.at(-1)).toEqual({
      at: NOW,
      by: 'bent',
      name: 'Bent Holm',
      did: 'declined',
    });
    expect(await invited(all)).toEqual([]);
    expect(all.screeningNotifier.notices.at(-1)).toMatchObject({
      what: 'declined',
      to: 'mette',
      by: 'Bent Holm',
    });
  });

  it('is done and told once, however often it is tapped', async () => {
    const all = await live(ready());
    await all.invite('bent');

    await Promise.all([all.decline('bent'), all.decline('bent')]);
    const before = await all.stored();

    expect(await all.decline('bent')).toEqual({ screening: before, moved: false, told: [] });
    expect(all.told()).toEqual(['invited bent', 'declined mette']);
  });

  it('tells the owner after all when it broke off before', async () => {
    const all = await declinedInPart();

    await all.decline('bent');

    expect(all.told()).toEqual(['invited bent', 'declined mette']);
  });

  it('lets them be invited again, and decline again', async () => {
    const all = await live(ready());
    for (let times = 0; times < 2; times++) {
      await all.invite('bent');
      await all.decline('bent');
    }

    expect(all.told()).toEqual([
      'invited bent',
      'declined mette',
      'invited bent',
      'declined mette',
    ]);
    expect((await all.stored()).assessments).toHaveLength(1);
  });

  it('does nothing by the card of an earlier invitation', async () => {
    const all = await live(ready());
    await all.invite('bent');
    await all.decline('bent');
    all.clock.set('2027-03-02T08:00:00.000Z');
    await all.invite('bent');
    const before = await all.stored();

    expect(await all.decline('bent', NOW)).toEqual({ screening: before, refused: 'moved-on' });

    expect(await all.stored()).toEqual(before);
    expect(await invited(all)).toEqual(['bent']);
  });

  it('throws no answers away that the card did not show', async () => {
    const later = '2027-03-02T08:00:00.000Z';
    const begun = assessment({ strategy: 1 }, { assessor: 'bent', at: later });
    const all = await live(ready({ assessments: [...ready().assessments, begun] }));

    expect(await all.decline('bent', NOW)).toMatchObject({ refused: 'moved-on' });
    expect(await all.decline('bent', later)).not.toHaveProperty('refused');
  });

  it('is for those who are invited, while it is open, and before they have been through it', async () => {
    const refusedOf = async (given: Parameters<typeof ready>[0], who: 'bent' | 'mette' | 'eva') => {
      const all = await live(ready(given));
      const { refused } = await all.decline(who);
      return [refused, all.told()];
    };
    const own = ready().assessments;
    const bent = assessment({ strategy: 1 }, { assessor: 'bent' });
    const [mettes = bent] = own;
    const through = { ...mettes, assessor: 'bent' };

    expect(await refusedOf({}, 'eva')).toEqual(['not-yours', []]);
    expect(await refusedOf({}, 'mette')).toEqual(['not-yours', []]);
    expect(await refusedOf({ assessments: [...own, through] }, 'bent')).toEqual(['answered', []]);
    expect(
      await refusedOf(
        { assessments: [...own, bent], state: 'submitted', submittedAt: NOW },
        'bent',
      ),
    ).toEqual(['closed', []]);
  });
});
