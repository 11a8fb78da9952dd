import { entries } from '../../../src/catalogue/entry';
import { recordChange } from '../../../src/catalogue/change';
import type { Collaboration } from '../../../src/catalogue/collaboration';
import { addDays } from '../../../src/lib/dates';
import { guideFor } from '../../../src/monitoring/guide/guide-for';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { round } from '../../builders/round';
import { CONTENT } from '../../cards/render-context-of';
import { fixedClock } from '../../fakes/fixed-clock';

/** Text that a person may type and that a document must not interpret. */
export const NOTE = '=SUM(A1) <b>Økonomien</b> er "stram" & skal ses på _x0041_';
export const LEARNT = 'Ansøgningen skal begynde et år før fristen.';

const answersTo = ({ questions }: Round['guide'], recommendation: string, at: string) =>
  questions.map(({ id, choices }, index) => ({
    question: id,
    choice: index === questions.length - 1 ? recommendation : (choices.at(-1)?.id ?? 'unknown'),
    ...(index === 0 && { note: NOTE }),
    by: 'mette',
    at,
  }));

/** A round of a real collaboration, at the start of its guide. */
const roundOf = ({ id, name, area, level }: Collaboration, dueOn: string, given: Partial<Round>) =>
  round({
    collaboration: id,
    name,
    area,
    level,
    dueOn,
    guide: guideFor('yearly', CONTENT.guides[level]),
    ...given,
  });

function answered(
  facts: Collaboration,
  dueOn: string,
  on: string,
  conclusion: Round['conclusion'],
) {
  const at = `${on}T10:00:00.000Z`;
  return roundOf(facts, dueOn, {
    state: 'answered',
    owner: 'mette',
    ownerName: 'Mette Sørensen',
    completed: { by: 'mette', name: 'Mette Sørensen', at },
    answers: answersTo(
      guideFor('yearly', CONTENT.guides[facts.level]),
      conclusion ?? 'unknown',
      at,
    ),
    ...(conclusion && { conclusion }),
  });
}

/** The outcome of the n-th collaboration's round. */
function roundOutcome(facts: Collaboration, index: number): Round {
  const dueOn = addDays('2027-01-11', index * 9);
  switch (index % 6) {
    case 0:
      return roundOf(facts, dueOn, { owner: 'bent', ownerName: 'Bent Holm' });
    case 1:
      return roundOf(facts, dueOn, {
        state: 'skipped',
        history: [
          {
            at: `${dueOn}T09:00:00.000Z`,
            by: 'carl',
            name: 'Carl Bak',
            did: 'skipped',
            value: NOTE,
          },
        ],
      });
    case 2:
      return answered(facts, dueOn, addDays(dueOn, 3), 'adjust');
    case 3:
      return answered(facts, dueOn, addDays(dueOn, 3), index % 4 === 3 ? 'end' : undefined);
    default:
      return answered(facts, dueOn, addDays(dueOn, -3), 'continue');
  }
}

/**
 * Runs a year of monitoring for all real collaborations, seen from a given day: every sixth round
 * is unanswered, and the round after it is skipped.
 */
export async function monitoredYear(day = '2028-01-10') {
  const clock = fixedClock(`${day}T12:00:00Z`);
  const documents = createMemoryDocumentStore(clock);
  for (const [index, facts] of CONTENT.collaborations.entries()) {
    const held = roundOutcome(facts, index);
    const [first] = facts.contacts.administrative;
    const finished: Round =
      index % 6 === 2
        ? {
            ...held,
            corrections: [
              {
                fact: 'administrative-contact',
                before: first?.name ?? 'ingen',
                after: 'Søren Ærø',
              },
            ],
          }
        : held;
    await documents.create(rounds, finished);
    const told = { on: '2027-03-01', by: 'mette', name: 'Mette Sørensen', round: held.id };
    await documents.create(
      entries,
      entry(facts, {
        ...(index % 3 === 2 && {
          confirmed: { on: '2027-03-01', by: 'mette', name: 'Mette Sørensen' },
        }),
        ...(index % 6 === 4 && { experiences: [{ text: LEARNT, ...told }] }),
      }),
    );
  }
  await recordChange(
    {
      id: 'cpmr.added',
      subject: 'cpmr',
      did: 'added',
      at: '2027-12-31T22:30:00.000Z',
      by: 'carl',
      name: 'Carl Bak',
    },
    { documents },
  );
  const rejectedCases = (year: number) =>
    Promise.resolve(
      year === 2027
        ? [
            {
              name: 'Samarbejde med Guangdong',
              level: 'political',
              body: 'regionsraadet',
              on: '2027-05-25',
              reason: 'Ligger uden for strategien.',
            },
          ]
        : [],
    );
  return { clock, documents, content: CONTENT, rejectedCases };
}
