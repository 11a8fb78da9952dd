import { renderMessage } from '../cards/command-cards';
import { renderDuties, renderGuide } from '../cards/monitoring-cards';
import { formatDate } from '../i18n/format';
import { answerGuide, openRound } from '../monitoring/answer-guide';
import { copenhagen } from '../monitoring/copenhagen-time';
import { listDuties } from '../monitoring/list-duties';
import { snoozeReminder } from '../monitoring/snooze-reminder';
import { isCoordinator } from '../people/roles';
import { replaceCard, reply, type Turn } from './turn';

/** Opens the guide of a round at its first unanswered question. */
export async function openGuide(id: string, turn: Turn): Promise<void> {
  const { strings } = turn.telling;
  const round = await openRound(id, turn);
  const card =
    round === undefined
      ? renderMessage(strings.monitoring.unknown)
      : renderGuide(round, turn.telling);
  await replaceCard(turn, card);
}

/** Takes a tap on a question of the guide. */
export async function tapGuide(
  tap: {
    readonly round: string;
    readonly question: string;
    readonly choice: string;
    readonly revision: number;
  },
  turn: Turn,
): Promise<void> {
  const { strings } = turn.telling;
  const answered = await answerGuide({ ...tap, person: turn.person.id }, turn);
  const card =
    answered === undefined
      ? renderMessage(strings.monitoring.unknown)
      : renderGuide(answered.round, turn.telling, answered.stale ? strings.monitoring.stale : '');
  await replaceCard(turn, card);
}

/** Puts a reminder off for a week, and says until when. */
export async function snooze(
  tap: { readonly round: string; readonly step: string },
  turn: Turn,
): Promise<void> {
  const { strings, language } = turn.telling;
  const snoozed = await snoozeReminder(tap, turn);
  const said = {
    unknown: () => strings.monitoring.unknown,
    answered: (name: string) => strings.monitoring.alreadyAnswered(name),
    snoozed: (name: string, until: string) =>
      strings.monitoring.snoozed(name, formatDate(copenhagen(new Date(until)).day, language)),
  };
  const text =
    snoozed.kind === 'unknown'
      ? said.unknown()
      : snoozed.kind === 'answered'
        ? said.answered(snoozed.round.name[language])
        : said.snoozed(snoozed.round.name[language], snoozed.until);
  await replaceCard(turn, renderMessage(text));
}

/** Lists the rounds that a person has ahead of them. */
export async function showDuties(turn: Turn): Promise<void> {
  const coordinates = isCoordinator(turn.person.id, turn.roles);
  const duties = await listDuties(turn.person.id, coordinates, turn);
  await reply(turn, renderDuties(duties, turn.telling));
}
