import fc from 'fast-check';
import type { Change } from '../../src/catalogue/change';
import type { Entry } from '../../src/catalogue/entry';
import { copenhagen } from '../../src/lib/dates';
import { readDay } from '../../src/lib/read-date';
import type { Round } from '../../src/monitoring/rounds/round';
import type { StoredScreening } from '../../src/screening/case/screening';
import type { WriteOutcome } from '../fakes/failing-document-store';
import { propertyRuns } from '../property-runs';
import { CONTENT } from '../teams/chat';
import { liveStage, STAGES, stagesOf } from './story';
import { type Noise, openWorld, PEOPLE, type Who, type World } from './world';

const anyWho = fc.constantFrom(...(Object.keys(PEOPLE) as Who[]));
const anyText = fc.constantFrom(
  'hej',
  'fortsæt',
  'tilbage',
  'ved ikke',
  'fortryd',
  'pause',
  'mine screeninger',
  'mine påmindelser',
  'årshjul',
  'hvad koster Robotkirurgi med Region Skåne?',
  '15. marts 2028',
  'Det er aftalt på mødet.',
  '',
);
const anyNoise: fc.Arbitrary<Noise> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Noise>({ kind: 'nothing' }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('late tap' as const),
      who: anyWho,
      pick: fc.nat(500),
      text: anyText,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('text' as const), who: anyWho, text: anyText }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Noise[]>({ kind: 'again' }, { kind: 'restart' }, { kind: 'tick' }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('failures' as const),
      writes: fc.array(fc.constantFrom<WriteOutcome[]>('well', 'lost-before', 'lost-after'), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
  },
);

/** What was known of a life when it was last looked at. */
interface Known {
  readonly cases: Map<string, StoredScreening>;
  readonly rounds: Map<string, Round>;
  /** Everything that was ever a cost or an end, as the entry had it. */
  readonly costs: Set<string>;
  readonly ends: Set<string>;
}

/** Expects that no answer is gone or another one, unless its history says so. */
function expectAnswers(one: StoredScreening, before: StoredScreening): void {
  const news = one.history.slice(before.history.length);
  const isChanged = (by: string, question: string) =>
    news.some(
      ({ by: who, did, what }) =>
        who === by && (did === 'undone' || (did === 'answered' && what === question)),
    );
  for (const { assessor, answers } of before.assessments)
    for (const { question, value } of answers) {
      const own = one.assessments.find((other) => other.assessor === assessor);
      const now = own?.answers.find((other) => other.question === question);
      if (!isChanged(assessor, question)) expect(now?.value).toBe(value);
    }
}

/** Expects that what was recorded of a case stays, and that a decision says who, when and by whom. */
function expectCase(one: StoredScreening, today: string, before = one): void {
  expect(one.history.slice(0, before.history.length)).toEqual(before.history);
  expectAnswers(one, before);
  expect(one.chain.slice(0, before.chain.length)).toEqual(before.chain);
  const { chain, decision, state } = one;
  const isDecided = state === 'approved' || state === 'rejected';
  expect(decision?.outcome).toBe(isDecided ? state : undefined);
  for (const step of [...chain, ...(decision === undefined ? [] : [decision])]) {
    const { body, by, on } = step;
    expect(CONTENT.vocabulary.bodies.map(({ id }) => id)).toContain(body);
    expect([readDay(on), on <= today]).toEqual([on, true]);
    expect(by.id).toBe(PEOPLE.mette.aadObjectId);
  }
}

/** Expects that answers of a round stay, and that one that was sent in says by whom and is not changed. */
function expectRound(one: Round, before = one): void {
  expect(one.history.slice(0, before.history.length)).toEqual(before.history);
  expect(one.completed !== undefined).toBe(one.state === 'answered');
  const news = one.history.slice(before.history.length);
  for (const { choice, question } of before.answers) {
    const now = one.answers.find((other) => other.question === question);
    const isAnswered = news.some(({ did, what }) => did === 'answered' && what === question);
    if (choice !== undefined && !isAnswered) expect(now?.choice).toBe(choice);
  }
  if (before.state === 'answered')
    expect([one.answers, one.conclusion, one.completed, one.corrections]).toEqual([
      before.answers,
      before.conclusion,
      before.completed,
      before.corrections,
    ]);
}

/** Expects that the story so far is possible, given what was known of it before. */
async function look(world: World, known: Known): Promise<void> {
  const today = copenhagen(world.clock.now()).day;
  for (const one of await world.cases()) {
    expectCase(one, today, known.cases.get(one.id));
    known.cases.set(one.id, one);
  }
  const rounds = await world.rounds();
  for (const one of rounds) {
    expectRound(one, known.rounds.get(one.id));
    known.rounds.set(one.id, one);
  }
  const open = rounds.filter(({ kind, state }) => kind === 'yearly' && state === 'open');
  const ofOne = open.map(({ collaboration }) => collaboration);
  expect(new Set(ofOne).size).toBe(ofOne.length);
  for (const { facts } of await world.entries()) {
    for (const { amount } of facts.costs) known.costs.add(JSON.stringify(amount));
    if (facts.period.end !== undefined) known.ends.add(facts.period.end);
  }
}

/** Expects that an entry rests on a decision, and that nothing it once said is gone without a trace. */
function expectKept(
  entry: Entry,
  ledger: readonly Change[],
  cases: readonly StoredScreening[],
  known: Known,
): void {
  const { basis, decisions = [], facts, proposals = [] } = entry;
  for (const { screening, body, decidedOn } of [...(basis ? [basis] : []), ...decisions]) {
    const decided = cases.find(({ id }) => id === screening)?.decision;
    expect(decided).toMatchObject({ outcome: 'approved', body, on: decidedOn });
  }
  const trace = JSON.stringify([facts, ledger.map(({ before, after }) => [before, after])]);
  for (const amount of known.costs) expect(JSON.stringify(facts.costs)).toContain(amount);
  for (const end of known.ends) expect(trace).toContain(end);
  for (const { after, fact, status } of proposals) {
    expect(ledger).toContainEqual(expect.objectContaining({ did: 'proposed', what: fact }));
    if (status === 'accepted')
      expect(ledger.some(({ what, after: now }) => what === fact && now === after)).toBe(true);
  }
}

describe('the whole life of a collaboration', () => {
  it('loses no answer, decides nothing without body, date and person, and keeps what was', async () => {
    const reached: ReadonlySet<string>[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyNoise, { minLength: 20, maxLength: 80, size: 'max' }),
        async (noises) => {
          const known: Known = {
            cases: new Map(),
            rounds: new Map(),
            costs: new Set(),
            ends: new Set(),
          };
          const world: World = await openWorld(noises, () => look(world, known));
          for (const stage of STAGES) await liveStage(stage, world);
          await world.heal();
          await look(world, known);
          const [ledger, cases] = [await world.ledger(), await world.cases()];
          for (const entry of await world.entries())
            expectKept(
              entry,
              ledger.filter(({ subject }) => subject === entry.id),
              cases,
              known,
            );
          reached.push(await stagesOf(world));
        },
      ),
      { numRuns: propertyRuns(20) },
    );
    for (const stage of STAGES)
      expect([stage, reached.some((one) => one.has(stage))]).toEqual([stage, true]);
  }, 120_000);
});
