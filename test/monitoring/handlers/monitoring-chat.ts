import { openLiveKnowledge } from '../../../src/asking/answer/live-knowledge';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { settableClock } from '../../fakes/settable-clock';
import { entries } from '../../../src/catalogue/entry';
import { collaborationOfRound, type Round, rounds } from '../../../src/monitoring/rounds/round';
import { guideFor } from '../../../src/monitoring/guide/guide-for';
import { entry } from '../../builders/entry';
import { round } from '../../builders/round';
import type { Delivery } from '../../../src/outbox/sending';
import { CONTENT, JENS, METTE, type Notice, type Reply, startBot } from '../../teams/chat';

export const ROUND = 'cpmr.1';
const NAME = { da: 'CPMR', en: 'CPMR' };
export const GUIDE = guideFor('yearly', CONTENT.guides.political);

/**
 * A Monday, seven days before the round of CPMR is due; Jens is responsible for it, and Mette is a
 * coordinator.
 */
const TODAY = '2027-02-22';

/** What lets questions be answered from what the store says by now. */
export async function liveKnowledge() {
  const clock = settableClock(`${TODAY}T09:00:00Z`);
  const documents = createMemoryDocumentStore(clock);
  return { clock, documents, knowledge: await openLiveKnowledge(CONTENT, { documents }) };
}

/**
 * Starts Udsyn with CPMR in its catalogue and one round of it, unless other data is given; Jens and
 * Mette have said hello.
 */
export async function monitoring(
  given: Partial<Round> = {},
  deliver?: (notice: Notice) => Delivery,
  live = {},
) {
  const bot = startBot({ ...(deliver && { deliver }), ...live });
  bot.clock.set(`${TODAY}T09:00:00Z`);
  const owner = { owner: JENS.aadObjectId, ownerName: JENS.name };
  await bot.documents.create(entries, entry({ name: NAME }, owner));
  await bot.documents.create(rounds, round({ name: NAME, guide: GUIDE, ...owner, ...given }));
  await bot.services.knowledge.refresh();
  const jens = bot.chat({ user: JENS });
  const mette = bot.chat({ user: METTE });
  await jens.say('hej');
  await mette.say('hej');
  const stored = async (id = ROUND) =>
    (await bot.documents.get(rounds, collaborationOfRound(id), id))?.document;
  return { ...bot, jens, mette, stored };
}

/** The kinds of the messages, which show whether a card was edited in place. */
export const kindsOf = ({ outgoing }: Reply) =>
  outgoing.filter(({ activity }) => activity.type === 'message').map(({ kind }) => kind);

/** The titles of a reply's buttons. */
export const titlesOf = ({ submits }: Reply) => submits.map(({ title }) => title);
