import { addDays, copenhagen } from '../../src/lib/dates';
import type { Reply } from '../teams/chat';
import type { World } from './world';

const NAME = 'Robotkirurgi med Region Skåne';
const MOST_STEPS = 40;

/** How far a life has come. */
export const STAGES = [
  'proposed',
  'submitted',
  'approved',
  'monitored',
  'handed over',
  'fee proposed',
  'fee accepted',
  'exit opened',
  'exit recommended',
  'exit decided',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** The stages that the store shows. */
export async function stagesOf(world: World): Promise<Set<Stage>> {
  const [cases, rounds, [entry]] = await Promise.all([
    world.cases(),
    world.rounds(),
    world.entries(),
  ]);
  const exits = cases.filter(({ about }) => about?.matter === 'exit');
  const answered = rounds.filter(({ state }) => state === 'answered');
  const proposals = entry?.proposals ?? [];
  const reached: Readonly<Record<Stage, boolean>> = {
    proposed: cases.length > 0,
    submitted: cases.some(({ submittedAt }) => submittedAt !== undefined),
    approved: entry !== undefined,
    monitored: answered.some(({ kind }) => kind === 'yearly'),
    'handed over': entry?.owner === 'aad-ida',
    'fee proposed': proposals.some(({ fact }) => fact === 'cost'),
    'fee accepted': proposals.some(({ status }) => status === 'accepted'),
    'exit opened': exits.length > 0,
    'exit recommended': exits.some(({ chain }) => chain.length > 0),
    'exit decided': exits.some(({ state }) => state === 'approved'),
    closed: answered.some(({ kind }) => kind === 'closing'),
  };
  return new Set(STAGES.filter((stage) => reached[stage]));
}

async function propose({ say, tap }: World): Promise<void> {
  let card = await tap(
    'jens',
    await say(
      'jens',
      'jeg vil screene et administrativt samarbejde med Region Skåne om robotkirurgi, 10.000 euro om året, 2027-2029',
    ),
    'Fortsæt alligevel',
  );
  card ??= await say('jens', 'fortsæt');
  const facts = { 'fact-area': 'health', 'fact-purpose': 'Kirurger lærer af hinanden' };
  for (let step = 0; step < MOST_STEPS && card !== undefined; step++)
    card =
      (await tap('jens', card, 'Gem og fortsæt', step === 0 ? facts : {})) ??
      (await tap('jens', card, 'Fortsæt alligevel')) ??
      (await tap('jens', card, '2 · '));
}

async function submit({ say, tap }: World): Promise<void> {
  let card = await say('jens', 'fortsæt');
  for (let step = 0; step < MOST_STEPS; step++) {
    const next =
      (await tap('jens', card, 'Gem og fortsæt')) ??
      (await tap('jens', card, 'Fortsæt alligevel')) ??
      (await tap('jens', card, '2 · '));
    if (next === undefined) break;
    card = next;
  }
  await tap('jens', await tap('jens', card, 'Send ind'), 'Send ind nu');
}

/** Steps that no form can send: by nobody known, on no day, or on one that has not come. */
const FORGED = [
  { body: 'kantinen' },
  { body: '' },
  { on: '' },
  { on: '2027-13-45' },
  { on: '2031-01-01' },
];

/** Mette records what a body recommended or decided on the first case in her list. */
async function record(
  { clock, say, tap }: World,
  button: 'Registrér indstilling' | 'Registrér godkendelse',
  given: object,
): Promise<void> {
  const list = await say('mette', 'indsendte screeninger');
  const row = list.submits.find(
    ({ data }) => (data as { readonly action?: string }).action === 'view-screening',
  );
  const form = await tap('mette', await tap('mette', list, row?.title ?? NAME), button);
  const on = copenhagen(clock.now()).day;
  const reason = 'Det passer til strategien';
  const recorded = { body: 'forretningsudvalget', on, reason, ...given };
  for (const forged of [...FORGED, {}]) {
    const sent = { ...recorded, ...forged };
    const warned = await tap('mette', form, button, sent);
    await tap('mette', warned, 'Registrér alligevel', sent);
  }
}

/** Answers the step of a guide that a card shows. */
async function answerStep(
  { tap }: World,
  who: 'jens' | 'ida',
  card: Reply,
  said: Readonly<Record<string, string>>,
): Promise<Reply | undefined> {
  const { text, submits } = card;
  if (text.includes('Ret oplysningerne om'))
    return tap(who, card, 'Gem rettelserne', {
      cost: '12.000 euro fra 2029',
      why: 'Opkrævning fra partneren',
    });
  if (text.includes('Uddyb svaret'))
    return tap(who, card, 'Gem', { note: 'Afdelingen betaler det selv' });
  const chosen = Object.entries(said).find(([question]) => text.includes(question))?.[1];
  return tap(who, card, chosen ?? submits[0]?.title ?? '');
}

/** Somebody answers the round that is due next: with the first choice, unless it is said otherwise. */
async function answer(
  world: World,
  who: 'jens' | 'ida',
  said: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { say, tap } = world;
  const list = await say(who, 'mine påmindelser');
  const row = list.submits.find(
    ({ data }) => (data as { readonly action?: string }).action === 'view-round',
  );
  const round = await tap(who, list, row?.title ?? 'Åbn');
  let card = (await tap(who, round, 'Begynd')) ?? (await tap(who, round, 'Fortsæt'));
  for (let step = 0; step < MOST_STEPS && card !== undefined; step++) {
    if (card.text.includes('Se svarene igennem')) {
      await tap(who, card, 'Send ind');
      return;
    }
    card = await answerStep(world, who, card, said);
  }
}

async function dueOf(world: World): Promise<string | undefined> {
  const open = (await world.rounds()).filter(({ state }) => state === 'open');
  return open.map(({ dueOn }) => dueOn).toSorted()[0];
}

async function handOver(world: World): Promise<void> {
  const { leave, say, tap, tick } = world;
  await say('ida', 'hej');
  await leave('jens');
  await tick();
  const round = await say('mette', `hvem er ansvarlig for opfølgningen på ${NAME}?`);
  const form = await tap('mette', round, 'Giv videre');
  await tap('mette', form, 'Giv videre', { name: 'Ida Holm' });
}

/** Mette takes a stand on the change that waits, as the message about it lets her. */
async function accept({ receive, entries }: World): Promise<void> {
  const [entry] = await entries();
  const open = entry?.proposals?.find(({ status }) => status === 'open');
  if (entry === undefined || open === undefined) return;
  const value = { action: 'proposal', collaboration: entry.id, proposal: open.id };
  await receive('mette', { type: 'message', value: { ...value, to: 'confirmed' } });
}

async function openExit({ say, tap }: World): Promise<void> {
  const form = await say('ida', `vi vil træde ud af ${NAME}`);
  await tap('ida', form, 'Opret sagen', {
    text: 'Udbyttet står ikke mål med prisen',
    last: '30. juni 2029',
  });
}

const STORY: Readonly<Record<Stage, (world: World) => Promise<void>>> = {
  proposed: propose,
  submitted: submit,
  approved: async (world) => {
    await record(world, 'Registrér godkendelse', {
      conditions: 'Find medfinansiering, senest 1. oktober 2027',
    });
    await world.tick();
  },
  monitored: async (world) => {
    await world.until(addDays((await dueOf(world)) ?? '2028-01-10', -14));
    await answer(world, 'jens');
  },
  'handed over': handOver,
  'fee proposed': async (world) => {
    await world.until(addDays((await dueOf(world)) ?? '2029-01-10', -21));
    await answer(world, 'ida', {
      'Er kontaktpersoner og oplysninger': 'Andre oplysninger',
      'Hvad anbefaler du?': 'Fortsæt med ændringer',
    });
    await world.tick();
  },
  'fee accepted': accept,
  'exit opened': openExit,
  'exit recommended': (world) => record(world, 'Registrér indstilling', { outcome: 'recommended' }),
  'exit decided': async (world) => {
    await record(world, 'Registrér godkendelse', {
      body: 'regionsraadet',
      effective: '2029-06-30',
    });
    await world.tick();
  },
  closed: async (world) => {
    await world.until('2029-07-20');
    await answer(world, 'ida');
  },
};

/** Lives a stage, and again if somebody was disturbed in it. */
export async function liveStage(stage: Stage, world: World): Promise<void> {
  for (let time = 0; time < 2; time++) {
    await STORY[stage](world);
    if ((await stagesOf(world)).has(stage)) return;
    await world.heal();
    if ((await stagesOf(world)).has(stage)) return;
  }
}
