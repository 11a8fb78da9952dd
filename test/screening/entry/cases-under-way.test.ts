import { listEndsUnderWay } from '../../../src/screening/entry/cases-under-way';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { createScreening } from '../../../src/screening/case/screening';
import { screening } from '../../builders/screening';
import { fixedClock } from '../../fakes/fixed-clock';

describe('listEndsUnderWay', () => {
  it('names the collaborations of open cases on leaving or renewal, and no others', async () => {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T09:00:00.000Z'));
    const about = [
      ['cpmr', 'exit', 'submitted'],
      ['aer', 'renewal', 'more-information'],
      ['ngi', 'change', 'submitted'],
      ['interreg', 'exit', 'rejected'],
    ] as const;
    for (const [collaboration, matter, state] of about)
      await createScreening(
        screening({ id: `${collaboration}.case`, state, about: { collaboration, matter } }),
        { documents },
      );

    expect([...(await listEndsUnderWay({ documents }))].toSorted()).toEqual(['aer', 'cpmr']);
  });
});
