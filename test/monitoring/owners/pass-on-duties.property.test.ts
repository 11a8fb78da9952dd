import fc from 'fast-check';
import { listEntries } from '../../../src/catalogue/entry';
import { declineDuty } from '../../../src/monitoring/owners/hand-over';
import { handOver } from '../../../src/monitoring/owners/hand-over';
import { listDuties } from '../../../src/monitoring/owners/list-duties';
import { passOnDuties } from '../../../src/monitoring/owners/pass-on-duties';
import { setStandIn } from '../../../src/monitoring/owners/set-stand-in';
import { markUnreachable } from '../../../src/people/meet-person';
import { meetPerson } from '../../../src/people/meet-person';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { recordingDutiesNotifier } from '../../fakes/recording-duties-notifier';
import { CARL, openOwned, ROLES, WHEEL } from '../owned';

const STAFF = ['mette', 'bent', 'ida', 'lise'];
const COLLABORATIONS = ['cpmr', 'aer', 'isaac', 'westlink'];

const one = fc.constantFrom(...STAFF);
const collaboration = fc.constantFrom(...COLLABORATIONS);
const step = fc.oneof(
  fc.record({ do: fc.constant('hand' as const), collaboration, by: one, to: one }),
  fc.record({ do: fc.constant('assign' as const), collaboration, to: one }),
  fc.record({ do: fc.constant('decline' as const), collaboration, by: one }),
  fc.record({ do: fc.constant('stand-in' as const), by: one, to: one }),
  fc.record({ do: fc.constant('leave' as const), by: one }),
  fc.record({ do: fc.constant('return' as const), by: one }),
  fc.record({ do: fc.constant('tick' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function play(steps: readonly Step[]) {
  const notifier = recordingDutiesNotifier();
  const owned = await openOwned({
    people: [...STAFF.map((id) => person({ id, name: id })), person(CARL)],
    entries: COLLABORATIONS.map((id, index) => entry({ id }, { owner: STAFF[index] ?? 'mette' })),
    rounds: COLLABORATIONS.map((id, index) => round({ collaboration: id, owner: STAFF[index] })),
  });
  const tick = () => passOnDuties(ROLES, WHEEL, { ...owned, dutiesNotifier: notifier });
  const take = async (given: Step) => {
    switch (given.do) {
      case 'hand': {
        const by = { id: given.by, name: given.by };
        const hand = { round: `${given.collaboration}.1`, to: given.to, by };
        return handOver(hand, ROLES, WHEEL, owned);
      }
      case 'assign':
        return handOver(
          { round: `${given.collaboration}.1`, to: given.to, by: CARL },
          ROLES,
          WHEEL,
          owned,
        );
      case 'decline': {
        const by = { id: given.by, name: given.by };
        return declineDuty({ round: `${given.collaboration}.1`, by }, WHEEL, owned);
      }
      case 'stand-in':
        return setStandIn({ person: given.by, standIn: given.to, by: given.by }, ROLES, owned);
      case 'leave':
        return markUnreachable(given.by, 'uninstalled', owned);
      case 'return':
        return meetPerson({ id: given.by, name: given.by, conversation: {} }, owned);
      case 'tick':
        return tick();
    }
  };
  for (const given of steps) await take(given);
  await tick();
  return { ...owned, notifier, tick };
}

describe('whatever people do', () => {
  it('every duty is somebody’s who can be reached, or the coordinators’, and the catalogue agrees', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { roundOf, personOf, notifier, tick, ...ports } = await play(steps);

        const duties = await listDuties({ person: 'carl', scope: 'unowned' }, ROLES, ports);
        const unowned = duties.items.map(({ round: its }) => its.collaboration);
        for (const { document } of await listEntries('nordjylland', ports)) {
          const its = await roundOf(document.id);
          expect(its?.owner).toBe(document.owner);
          const owner = document.owner === undefined ? undefined : await personOf(document.owner);
          expect(owner?.reachable ?? unowned.includes(document.id)).toBe(true);
        }

        const told = notifier.told.length;
        expect(told).toBeLessThanOrEqual(steps.filter((given) => given.do === 'leave').length);
        await tick();
        expect(notifier.told).toHaveLength(told);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
