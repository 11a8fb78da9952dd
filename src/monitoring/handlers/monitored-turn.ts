import { shownIn } from '../../asking/answer';
import type { Asked } from '../../asking/ask';
import type { Query } from '../../asking/query';
import { MONITORED_SHOWN, renderMonitored } from '../cards/monitored-card';
import { asksAboutRounds } from '../rounds/asks-about-rounds';
import { listMonitored } from '../rounds/list-monitored';
import { openChatCard } from '../../teams/open-chat-card';
import { viewRound } from './round-turn';
import { reply, type Turn } from '../../teams/turn';

const ABOUT_SOME: readonly Query['intent'][] = ['attribute', 'compare', 'not-stated', 'detail'];

/** The collaborations that a question is about, where it was understood to be about some by name or by filters. */
function askedAbout({ query, answer }: Asked): readonly string[] {
  const isAboutSome =
    query.intent === 'find'
      ? query.filters.every(({ by }) => by !== 'word')
      : ABOUT_SOME.includes(query.intent);
  return isAboutSome ? shownIn(answer) : [];
}

/** The collaborations whose monitoring a question asks for: none when it asks for anything else. */
export function monitoredIn(asked: Asked, text: string): readonly string[] {
  return asksAboutRounds(text) ? askedAbout(asked) : [];
}

/** Shows how the monitoring of collaborations stands, in the person's own chat only; a single open round at once. */
export async function showMonitored(collaborations: readonly string[], turn: Turn): Promise<void> {
  const { person, roles, telling } = turn;
  if (!turn.personal) {
    const { inOwnChat } = telling.strings.monitoringOwners.monitored;
    await turn.context.sendActivity(openChatCard(turn, inOwnChat));
    return;
  }
  const shown = collaborations.slice(0, MONITORED_SHOWN);
  const found = await listMonitored(shown, person.id, roles, turn);
  const [round, another] = found.flatMap(({ open }) => open);
  if (found.length === 1 && round !== undefined && another === undefined)
    return viewRound({ round: round.id, inPlace: false }, turn);
  return reply(turn, renderMonitored(found, collaborations.length - shown.length, telling));
}
