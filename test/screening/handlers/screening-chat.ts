import { openLiveKnowledge } from '../../../src/asking/answer/live-knowledge';
import { importContent } from '../../../src/catalogue/import-content';
import type { Delivery } from '../../../src/outbox/sending';
import { screenings } from '../../../src/screening/case/screening';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { settableClock } from '../../fakes/settable-clock';
import { CONTENT, type Notice, type Reply, startBot } from '../../teams/chat';

export type Bot = ReturnType<typeof startBot>;
export type Chat = ReturnType<Bot['chat']>;

/** Typed facts of a proposal, in the order of the questions. */
export const FACTS = [
  'Robotkirurgi med Skåne',
  'administrativt',
  'projekt',
  'sundhed',
  'Kirurger lærer robotkirurgi af hinanden',
  'robotkirurgi',
  'Region Skåne, Sverige',
  'ja',
  '2027-2029',
  '25.000 kr.',
  'nej',
  'Kontostreng 4711, Medicin',
  'nej',
  '120 timer om året',
  'nej',
  'nej',
  'Medicin',
  'Bent Holm',
];

/** A sentence with most facts of a proposal. */
export const SENTENCE =
  'jeg vil screene et samarbejde med Skåne om robotkirurgi, 10.000 euro om året, 2027-2029';

/** A clock that never shows the same time twice. */
function tickingClock(start: string): ReturnType<typeof settableClock> {
  const clock = settableClock(start);
  return {
    ...clock,
    now: () => {
      const now = clock.now();
      clock.set(new Date(now.getTime() + 1).toISOString());
      return now;
    },
  };
}

/** Udsyn over a live catalogue. */
export async function startLiveBot(deliver?: (notice: Notice) => Delivery) {
  const clock = tickingClock('2027-01-10T12:00:00Z');
  const documents = createMemoryDocumentStore(clock);
  await importContent(CONTENT, { clock, documents });
  const knowledge = await openLiveKnowledge(CONTENT, { documents });
  const publicUrl = 'https://udsyn.example';
  return startBot({ clock, documents, knowledge, publicUrl, ...(deliver && { deliver }) });
}

/** All stored screenings. */
export async function storedIn({ documents }: Pick<Bot, 'documents'>) {
  const { items } = await documents.query(screenings, { limit: 10 });
  return items.map(({ document }) => document);
}

/** Starts a screening and types the given number of facts. */
export async function begin(chat: Chat, facts = 0): Promise<Reply> {
  let reply = await chat.say('ny screening');
  for (const fact of FACTS.slice(0, facts)) reply = await chat.say(fact);
  return reply;
}

/** Starts a screening and types all its facts, up to the first question. */
export async function beginQuestions(chat: Chat): Promise<Reply> {
  await begin(chat, FACTS.length);
  return chat.say('fortsæt');
}

/** Types the same answer to the given number of questions, or to all remaining ones. */
export async function answer(chat: Chat, value: string, times = 40): Promise<Reply> {
  let reply = await chat.say(value);
  for (let given = 1; given < times && / af \d+ · /.test(reply.text); given++)
    reply = await chat.say(value);
  return reply;
}

/** A screening with every question answered. */
export async function complete(chat: Chat, value = '3'): Promise<Reply> {
  await beginQuestions(chat);
  return answer(chat, value);
}

/** Which notices of screenings went to whom: `invited aad-bent`. */
export function notified({ notices }: Pick<Bot, 'notices'>): string[] {
  return notices.map(({ kind, to }) => `${kind.replace('screening-', '')} ${to}`);
}

/** Submits a screening from its result, and confirms it. */
export async function submit(chat: Chat, result: Reply): Promise<Reply> {
  return chat.tap(await chat.tap(result, 'Send ind'), 'Send ind nu');
}
