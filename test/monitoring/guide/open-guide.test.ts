import { entries } from '../../../src/catalogue/entry';
import { openGuide } from '../../../src/monitoring/guide/open-guide';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import type { Roles } from '../../../src/people/roles';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { knowledge } from '../../builders/knowledge';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

const ROLES: Roles = { coordinators: ['karen'], everybodyCoordinates: false };

const sent = (id: string, at: string, given: Partial<Round> = {}) =>
  round({
    id,
    state: 'answered',
    completed: { by: 'mette', name: 'Mette', at: `${at}T09:00:00.000Z` },
    ...given,
  });

async function opened(
  person: string,
  { stored, asked }: { readonly stored: readonly Round[]; readonly asked: string },
) {
  const documents = createMemoryDocumentStore(fixedClock('2027-03-01T09:00:00Z'));
  for (const one of stored) await documents.create(rounds, one);
  await documents.create(entries, entry());
  return openGuide({ round: asked, person }, ROLES, { content: knowledge(), documents });
}

describe('openGuide', () => {
  const now = round({ id: 'cpmr.3', owner: 'mette' });

  it('shows the entry and the round that was last sent in beside the questions', async () => {
    const last = sent('cpmr.2', '2026-03-01');
    const stored = [
      now,
      sent('cpmr.1', '2025-03-01'),
      last,
      sent('helps.2', '2026-12-01', { collaboration: 'helps' }),
      round({ id: 'cpmr.4', state: 'skipped' }),
    ];

    expect(await opened('mette', { stored, asked: 'cpmr.3' })).toEqual({
      round: now,
      previous: last,
      entry: entry(),
    });
  });

  it('shows beside a round that was sent in what was before it', async () => {
    const first = sent('cpmr.1', '2025-03-01');
    const second = sent('cpmr.2', '2026-03-01', { owner: 'mette' });
    const stored = [first, second, sent('cpmr.3', '2027-03-01')];

    expect(await opened('mette', { stored, asked: 'cpmr.2' })).toMatchObject({ previous: first });
  });

  it('shows nothing beside the first round of what is in the catalogue no more', async () => {
    const gone = round({ id: 'helps.1', collaboration: 'helps', owner: 'mette' });

    expect(await opened('mette', { stored: [gone], asked: 'helps.1' })).toEqual({ round: gone });
  });

  it('is for the owner and coordinators', async () => {
    expect(await opened('karen', { stored: [now], asked: 'cpmr.3' })).toMatchObject({ round: now });
    expect(await opened('bent', { stored: [now], asked: 'cpmr.3' })).toBe('not-yours');
    expect(await opened('mette', { stored: [now], asked: 'cpmr.9' })).toBe('unknown-round');
  });
});
