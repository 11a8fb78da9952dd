import { duplicateScreening } from '../../../src/screening/case/owner-transitions';
import { screenings } from '../../../src/screening/case/screening';
import { checklist } from '../../builders/checklist';
import { live, PEOPLE, submitted, type Who } from '../life';

async function open() {
  const all = await live(submitted({ state: 'rejected' }));
  const checklists = { ...all.checklists, political: checklist({ version: 2 }) };
  return {
    ...all,
    duplicate: (who: Who = 'mette', screening = 'screening-1') =>
      duplicateScreening({ id: 'copy', screening, person: PEOPLE[who] }, { ...all, checklists }),
    copies: async () => (await all.memory.query(screenings, { limit: 10 })).items.length - 1,
  };
}

describe('duplicateScreening', () => {
  it('starts a draft on the same facts, with today’s checklist and no answers', async () => {
    const { duplicate, stored } = await open();

    const { screening } = await duplicate();

    expect(screening).toMatchObject({
      id: 'copy',
      owner: 'mette',
      state: 'draft',
      proposal: submitted().proposal,
      checklists: [{ level: 'political', version: 2 }],
      assessments: [{ assessor: 'mette', answers: [], step: { kind: 'proposal' } }],
      history: [{ did: 'started' }],
    });
    expect(screening).not.toHaveProperty('submittedAt');
    expect(await stored()).toEqual(submitted({ state: 'rejected' }));
  });

  it('makes one copy of one tap', async () => {
    const { duplicate, copies } = await open();

    const [one, other] = await Promise.all([duplicate(), duplicate()]);

    expect(one).toEqual(other);
    expect(await copies()).toBe(1);
  });

  it('is for the owner, and for what there is', async () => {
    const { duplicate, copies } = await open();

    expect(await duplicate('anna')).toEqual({ refused: 'not-yours' });
    expect(await duplicate('eva')).toEqual({ refused: 'not-yours' });
    expect(await duplicate('mette', 'gone')).toEqual({ refused: 'unknown-screening' });
    expect(await copies()).toBe(0);
  });
});
