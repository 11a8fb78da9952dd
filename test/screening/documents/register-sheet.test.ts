import { entries } from '../../../src/catalogue/entry';
import { withConditions } from '../../../src/screening/documents/register-sheet';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { screening } from '../../builders/screening';
import { fixedClock } from '../../fakes/fixed-clock';

const AT = '2027-01-08T08:00:00.000Z';

describe('the register as a sheet', () => {
  it('counts the conditions of a case, and not the duties to inform', async () => {
    const documents = createMemoryDocumentStore(fixedClock(AT));
    const decided = screening({
      id: 'sag',
      state: 'approved',
      history: [{ did: 'entered', what: 'cpmr', at: AT, by: 'mette', name: 'Mette' }],
      decision: {
        outcome: 'approved',
        body: 'fu',
        on: '2027-01-07',
        item: 'punkt 3',
        reason: '',
        recommendation: 'recommend',
        by: { id: 'mette', name: 'Mette' },
        at: AT,
        conditions: [{ text: 'Budget' }],
      },
    });
    const conditions = [
      { id: 'sag.1', text: 'Budget', status: 'met' as const },
      { id: 'sag.information', kind: 'information' as const, text: '', status: 'open' as const },
    ];
    await documents.create(entries, entry({ conditions }));

    expect((await withConditions(decided, { documents })).conditions).toMatchObject([
      { status: 'met' },
    ]);
  });
});
