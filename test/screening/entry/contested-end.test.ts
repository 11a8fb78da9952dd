import { type Warning, WARNINGS } from '../../../src/catalogue/decision-chain';
import { entries } from '../../../src/catalogue/entry';
import { restoreScreening, withdrawScreening } from '../../../src/screening/case/owner-transitions';
import { screenings } from '../../../src/screening/case/screening';
import { recordDecision } from '../../../src/screening/decision/record-decision';
import { openEntryCase } from '../../../src/screening/entry/open-entry-case';
import type { EndMatter } from '../../../src/screening/entry/subject';
import type { DocumentStore } from '../../../src/store/document-store';
import { entry } from '../../builders/entry';
import { live, PEOPLE, ROLES } from '../life';

const REASON = 'Det er besluttet i dag.';

/** CPMR, with what happens just before its second case on leaving it is written. */
async function open(beforeSecond: () => Promise<unknown> = () => Promise.resolve()) {
  const store = (documents: DocumentStore): DocumentStore => ({
    ...documents,
    create: async (collection, document) => {
      if (collection.name === screenings.name && collection.id(document) === 'cpmr.exit.2')
        await beforeSecond();
      return documents.create(collection, document);
    },
  });
  const all = await live(undefined, { store });
  const { ports } = all;
  await all.memory.create(entries, entry({ id: 'cpmr', period: { start: '2010', rolling: true } }));
  const begin = (matter: EndMatter) =>
    openEntryCase(
      {
        ...{ organisation: 'nordjylland', collaboration: 'cpmr', matter },
        ...{ person: PEOPLE.mette, reason: REASON },
      },
      ports,
    );
  const unseen = WARNINGS.filter((one) => one !== 'other-end');
  const approve = (screening: string, seen: readonly Warning[] = unseen) =>
    recordDecision(
      {
        ...{ screening, person: PEOPLE.anna, outcome: 'approved', body: 'council' },
        ...{ on: '2027-03-01', reason: REASON, effective: '2030-12-31', seenWarnings: seen },
      },
      ROLES,
      ports,
    );
  const mine = { screening: 'cpmr.exit.1', person: PEOPLE.mette };
  return {
    begin,
    approve,
    withdraw: () => withdrawScreening({ ...mine, text: REASON }, ROLES, ports),
    restore: () => restoreScreening(mine, ROLES, ports),
  };
}

describe('a case on the end of an entry', () => {
  it('is not restored while the next one is being opened', async () => {
    const restored: { readonly ok: boolean }[] = [];
    const bot: { restore?: () => Promise<{ readonly ok: boolean }> } = {};
    const { begin, restore, withdraw } = await open(async () => {
      if (bot.restore) restored.push(await bot.restore());
    });
    bot.restore = restore;
    await begin('exit');
    await withdraw();

    expect(await begin('exit')).toMatchObject({ ok: true, screening: { id: 'cpmr.exit.2' } });
    expect(restored).toMatchObject([{ ok: false, reason: 'superseded' }]);
  });

  it('is approved with a warning while another is under way', async () => {
    const { approve, begin } = await open();
    await begin('exit');
    await begin('renewal');

    expect(await approve('cpmr.exit.1')).toMatchObject({ ok: false, reason: 'warned' });
    expect(await approve('cpmr.exit.1', WARNINGS)).toMatchObject({ ok: true });
    // By then it is being left.
    expect(await approve('cpmr.renewal.1')).toMatchObject({ ok: false, reason: 'warned' });
  });

  it('is approved without a warning where it is alone', async () => {
    const { approve, begin } = await open();
    await begin('exit');

    expect(await approve('cpmr.exit.1')).toMatchObject({ ok: true });
  });
});
