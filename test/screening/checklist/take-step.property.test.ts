import fc from 'fast-check';
import type { Proposal } from '../../../src/screening/proposal/proposal';
import { checklistOf, type Screening, screenings } from '../../../src/screening/case/screening';
import { startScreening } from '../../../src/screening/case/start-screening';
import { nextQuestion } from '../../../src/screening/checklist/steps';
import { type Tap, takeStep } from '../../../src/screening/checklist/take-step';
import { readTyped } from '../../../src/screening/checklist/typed-input';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { applyContext } from '../../builders/apply-context';
import { reading } from '../../builders/reading';
import { assessment } from '../../builders/screening';
import { fixedClock } from '../../fakes/fixed-clock';
import { anyStep, type DoneBySomebody, offered } from '../any-step';
import {
  expectCounted,
  expectHistoryTells,
  expectNothingForStrangers,
  expectNothingLost,
  expectPossible,
} from '../invariants';

const clock = fixedClock('2027-01-05T08:00:00.000Z');

async function openWithThree(proposal: Proposal) {
  const documents = createMemoryDocumentStore(clock);
  const ports = { ...applyContext(), clock, documents };
  const owner = { id: 'mette', name: 'Mette Sørensen' };
  const start = { id: 's', organisation: 'nordjylland', owner, checklists: ports.checklists };
  const started = await startScreening({ ...start, proposal }, ports);
  const read = await documents.get(screenings, 's', 's');
  if (read === undefined) throw new Error('nothing was started');
  const [own] = started.assessments;
  const frozen = checklistOf(started, own?.level ?? 'political');
  const colleagues = (['bent', 'carl'] as const).map((assessor) => {
    const empty = assessment({}, { assessor, level: frozen.level });
    return { ...empty, step: nextQuestion(frozen, empty) };
  });
  const assessments = [...started.assessments, ...colleagues];
  await documents.replace(screenings, { ...started, assessments }, read.version);
  return ports;
}

type Ports = Awaited<ReturnType<typeof openWithThree>>;

/** The screening as it is stored, as if Udsyn had just been started again. */
async function stored({ documents }: Ports): Promise<Screening> {
  const read = await documents.get(screenings, 's', 's');
  if (read === undefined) throw new Error('the screening is gone');
  return structuredClone(read.document);
}

/** What somebody does, as a tap; nothing where what was typed means nothing at this step. */
function tapOf({ input, behind, person }: DoneBySomebody, last: Screening): Tap | undefined {
  const shown = last.assessments.find(({ assessor }) => assessor === person) ?? assessment();
  const tap = { screening: 's', person: { id: person, name: person }, level: shown.level };
  if (typeof input === 'string') {
    const typed = readTyped(input, last, shown, reading());
    return typed.kind === 'input' ? { ...tap, input: typed.input } : undefined;
  }
  return {
    ...tap,
    ...(behind !== undefined && { revision: shown.revision - behind }),
    input: typeof input === 'object' ? input : offered(shown, input),
  };
}

describe('takeStep', () => {
  it('loses nothing and leaves a possible state after any sequence of taps of several people', async () => {
    const seen = { results: 0, several: 0, exchanged: 0 };
    const anyStart = fc.constantFrom<Proposal[]>({}, { name: 'Blue', level: 'political' });
    await fc.assert(
      fc.asyncProperty(
        anyStart,
        fc.array(anyStep, { maxLength: 60, size: 'max' }),
        async (known, done) => {
          const ports = await openWithThree(known);
          let last = await stored(ports);
          for (const one of done) {
            const tap = tapOf(one, last);
            if (tap === undefined) continue;
            // Two or three of the same at once: an impatient finger.
            const times = Array.from({ length: one.times });
            const taken = await Promise.all(times.map(() => takeStep(tap, { ...ports })));

            const now = await stored(ports);
            expectNothingForStrangers(tap, taken);
            expectCounted(last, now, tap);
            expectNothingLost(last, now);
            expectHistoryTells(now);
            expectPossible(now);
            last = now;
          }
          const { assessments } = last;
          if (assessments.some(({ step }) => step.kind === 'result')) seen.results++;
          if (assessments.every(({ answers }) => answers.length > 0)) seen.several++;
          if (known.level === undefined && last.proposal.level === 'political') seen.exchanged++;
        },
      ),
      { numRuns: 30 },
    );
    // The sequences come where it matters.
    expect(Math.min(seen.results, seen.several, seen.exchanged)).toBeGreaterThan(0);
  }, 60_000);
});
